using System.Reflection;
using Accreditation.Application.Applications;
using Accreditation.Application.Cpd;
using Accreditation.Application.Cpd.Activities;
using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Application.Cpd.Ledger;
using Accreditation.Application.Cpd.PeerGroups;
using Accreditation.Application.Cpd.Recognitions;
using Accreditation.Application.Endorsements;
using Accreditation.Application.Notifications;
using Accreditation.Application.Policies;
using Accreditation.Application.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Application.Subscriptions;
using Accreditation.Application.WatchLists;
using AutoMapper;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Application;

/// <summary>Registers the use cases.</summary>
public static class ApplicationServices
{
    private static readonly Assembly Here = typeof(ApplicationServices).Assembly;

    /// <summary>Adds the handlers, the validators, the read mappings and the pipeline, in the order in which it runs.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<CurrentAction>();
        services.AddScoped<PolicyVersionChanges>();
        services.AddScoped<RegistrationIssuer>();
        services.AddScoped<RegistrationChanges>();
        services.AddScoped<ConsultantMergeChanges>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<ActivityDesk>();
        services.AddScoped<EndorsementReading>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<DecisionEffects>();
        services.AddScoped<IRenewalScreening, RenewalScreening>();
        services.AddScoped<LedgerReading>();
        services.AddScoped<CpdDesk>();
        services.AddScoped<SubscriptionDesk>();
        services.AddScoped<EvaluationAnswers>();
        services.AddScoped<PlannedActivities>();
        services.AddScoped<RecognitionReading>();
        services.AddScoped<Independence>();
        services.AddScoped<OwnReportAccess>();
        services.AddScoped<PeerGroupDesk>();
        services.AddScoped<WatcherDesk>();
        services.AddScoped<IUnfiledRenewals, UnfiledRenewals>();
        services.AddScoped<LedgerWalk>();
        services.AddSingleton<SimulationTurn>();
        services.AddSingleton(_ => PolicyCatalogue.Load());

        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuthoriseBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidateBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(JournalBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(IdempotencyBehaviour<,>));
        services.Scan(scan =>
            scan.FromAssemblies(Here)
                .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
                .AsImplementedInterfaces()
                .WithTransientLifetime()
        );

        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(Here, includeInternalTypes: true))
            services.AddSingleton(found.InterfaceType, found.ValidatorType);

        services.AddSingleton<IConfigurationProvider>(new MapperConfiguration(maps => maps.AddProfiles(Here)));

        return services;
    }
}
