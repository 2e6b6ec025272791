using Accreditation.Api.Applications;
using Accreditation.Api.Authentication;
using Accreditation.Api.Consultants;
using Accreditation.Api.Cpd.Activities;
using Accreditation.Api.Cpd.Attendance;
using Accreditation.Api.Cpd.Ledger;
using Accreditation.Api.Cpd.PeerGroups;
using Accreditation.Api.Cpd.Providers;
using Accreditation.Api.Cpd.Recognitions;
using Accreditation.Api.Endorsements;
using Accreditation.Api.Events;
using Accreditation.Api.Http;
using Accreditation.Api.Journal;
using Accreditation.Api.Notifications;
using Accreditation.Api.OpenApi;
using Accreditation.Api.Operations;
using Accreditation.Api.Policies;
using Accreditation.Api.Problems;
using Accreditation.Api.Registrations;
using Accreditation.Api.Subscriptions;
using Accreditation.Api.Verification;
using Accreditation.Api.Verification.Batch;
using Accreditation.Api.Verification.LookUps;
using Accreditation.Api.Verification.Receipts;
using Accreditation.Api.WatchLists;
using Accreditation.Application;
using Accreditation.Application.Events;
using Accreditation.Application.Shared;
using Accreditation.Infrastructure;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Accreditation.Api;

/// <summary>Puts the register together.</summary>
internal static class Composition
{
    public static void AddRegister(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        builder.Services.AddSingleton<TimeProvider, MillisecondClock>();
        builder.Services.AddHttpContextAccessor();
        // Authentication asks for it and nothing uses it: tokens are bearer tokens, there are no cookies to protect.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddScoped<ICallContext, CallContext>();
        builder
            .Services.AddOptions<RateLimitOptions>()
            .BindConfiguration(RateLimitOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        builder.Services.AddSingleton(provider => provider.GetRequiredService<IOptions<RateLimitOptions>>().Value);
        builder.Services.AddSingleton<RateLimits>();
        builder.Services.AddSingleton(
            builder.Configuration.GetSection(LookUpOptions.Section).Get<LookUpOptions>() ?? new LookUpOptions()
        );
        builder.Services.AddSingleton<ReadyEntries>();
        builder.Services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<ReadyEntries>());

        builder.AddBearerAuthentication();
        builder.AddHealth();
        builder.AddTelemetry();
        builder.Services.AddCors(cors =>
            cors.AddDefaultPolicy(policy => AllowConfiguredOrigins(policy, builder.Configuration))
        );
        builder.Services.AddSingleton<EventStream>();
        builder.Services.AddOpenApiDocument();
        builder.Services.AddApplication();
        builder.Services.AddInfrastructure(builder.Configuration);
    }

    public static void UseRegister(this WebApplication app)
    {
        app.UseResponseHeaders();
        app.UseExceptionProblems();
        app.UseMiddleware<ReadyLookUps>();
        app.UseHead();
        app.UseStatusCodePages(WriteProblem);
        app.UseRouting();
        app.UseStrictPaths();
        app.UseCors();
        app.UseAuthentication();
        app.UseRateLimits();
        app.UseAuthorization();
        app.UseRequestContract();

        app.MapHealth();
        app.MapOpenApiDocument();
        ProblemPages.Map(app);
        DevelopmentIssuer.Map(app);
        ReceiptKeyEndpoint.Map(app);

        var v1 = app.MapGroup("/v1");
        PolicyEndpoints.Map(v1);
        PolicyVersionEndpoints.Map(v1);
        PolicySimulationEndpoints.Map(v1);
        ConsultantEndpoints.Map(v1);
        EmploymentEndpoints.Map(v1);
        RegistrationEndpoints.Map(v1);
        MeasureEndpoints.Map(v1);
        PolicyChoiceEndpoints.Map(v1);
        ConsultantMergeEndpoints.Map(v1);
        RegisterEntryEndpoints.Map(v1);
        VerificationEndpoints.Map(v1);
        LookUpEndpoints.Map(v1);
        EndorsementEndpoints.Map(v1);
        ReviewTaskEndpoints.Map(v1);
        ApplicationEndpoints.Map(v1);
        EvidenceEndpoints.Map(v1);
        AssessmentEndpoints.Map(v1);
        TrainingProviderEndpoints.Map(v1);
        ActivityEndpoints.Map(v1);
        ActivityAssessmentEndpoints.Map(v1);
        RunEndpoints.Map(v1);
        AttendanceEndpoints.Map(v1);
        AttendanceClaimEndpoints.Map(v1);
        CreditEndpoints.Map(v1);
        OwnReportEndpoints.Map(v1);
        PeerGroupEndpoints.Map(v1);
        RecognitionEndpoints.Map(v1);
        NoticeEndpoints.Map(v1);
        SubscriptionEndpoints.Map(v1);
        EventEndpoints.Map(v1);
        WatchListEndpoints.Map(v1);
        WatcherEndpoints.Map(v1);
        JournalEndpoints.Map(v1);
    }

    private static Task WriteProblem(StatusCodeContext context)
    {
        var response = context.HttpContext.Response;
        if (response.Headers.Allow.ToString() is { Length: > 0 } allowed && allowed.Contains(HttpMethods.Get))
            response.Headers.Allow = $"{allowed}, {HttpMethods.Head}";

        return ProblemWriter.Write(context.HttpContext, response.StatusCode);
    }

    private static void AllowConfiguredOrigins(
        Microsoft.AspNetCore.Cors.Infrastructure.CorsPolicyBuilder policy,
        ConfigurationManager configuration
    ) =>
        policy
            .WithOrigins(configuration.GetSection("Cors:Origins").Get<string[]>() ?? [])
            .AllowAnyHeader()
            .AllowAnyMethod()
            .WithExposedHeaders(
                "API-Version",
                "ETag",
                "Link",
                "Location",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After"
            );
}
