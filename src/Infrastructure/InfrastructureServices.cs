using Accreditation.Application.Applications;
using Accreditation.Application.Consultants;
using Accreditation.Application.Cpd.Ledger;
using Accreditation.Application.Events;
using Accreditation.Application.Notifications;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Application.Verification;
using Accreditation.Application.Verification.LookUps;
using Accreditation.Application.Verification.Receipts;
using Accreditation.Infrastructure.Applications;
using Accreditation.Infrastructure.Consultants;
using Accreditation.Infrastructure.Cpd.Ledger;
using Accreditation.Infrastructure.Events;
using Accreditation.Infrastructure.Notifications;
using Accreditation.Infrastructure.Persistence;
using Accreditation.Infrastructure.Policies;
using Accreditation.Infrastructure.Registrations;
using Accreditation.Infrastructure.Seeding;
using Accreditation.Infrastructure.Subscriptions;
using Accreditation.Infrastructure.Verification;
using Accreditation.Infrastructure.Verification.LookUps;
using Accreditation.Infrastructure.Verification.Receipts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure;

/// <summary>Registers the outside world.</summary>
public static class InfrastructureServices
{
    /// <summary>Adds the database of the configured provider and what stands behind the ports of the application.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<DatabaseOptions>()
            .BindConfiguration(DatabaseOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        var database =
            configuration.GetSection(DatabaseOptions.Section).Get<DatabaseOptions>() ?? new DatabaseOptions();

        services.AddScoped<CommitContext>();
        services.AddSingleton<AppendOnlyInterceptor>();
        AddEvents(services);
        AddDatabase(services, database);
        services.AddScoped<IRegisterDb>(provider => provider.GetRequiredService<RegisterDbContext>());
        AddPolicies(services);
        services.AddSingleton<IMunicipalities, MunicipalityList>();
        services.AddScoped(provider => new Lazy<IRegisterDb>(provider.GetRequiredService<IRegisterDb>));
        services.AddSingleton<IRegisterEntries, RegisterEntries>();
        services.AddScoped<IIdempotencyStore, IdempotencyStore>();
        services.AddScoped<DatabaseSetup>();
        services.AddScoped<DemoSeed>();
        services.AddHostedService<IdempotencyCleanUp>();
        services.AddHostedService<StandingBoundaries>();
        services.AddScoped<IAuditRounds, AuditRounds>();
        services.AddSingleton<RenewalSignal>();
        services.AddSingleton<IRenewalSignal>(provider => provider.GetRequiredService<RenewalSignal>());
        services.AddHostedService<RenewalDesk>();
        AddDocuments(services);
        AddNotifications(services);
        AddVerification(services);
        services.AddWebhooks();

        return services;
    }

    /// <summary>An aggregate with several collections is read by several queries, not by their product.</summary>
    private const QuerySplittingBehavior SplitQuery = QuerySplittingBehavior.SplitQuery;

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddSingleton<PublishedPolicies>();
        services.AddSingleton<IPolicyCatalogue>(provider => provider.GetRequiredService<PublishedPolicies>());
        services.AddSingleton<IPublishedPolicies>(provider => provider.GetRequiredService<PublishedPolicies>());
        services.AddHostedService<PolicyRefresh>();
    }

    private static void AddEvents(IServiceCollection services)
    {
        services
            .AddOptions<RegisterIdentity>()
            .BindConfiguration(RegisterIdentity.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<RegisterIdentity>>().Value);
        services
            .AddOptions<EventOptions>()
            .BindConfiguration(EventOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<EventBell>();
        services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<EventBell>());
        services.AddScoped<IStandstill, Standstill>();
        services.AddHostedService<EventRetention>();
        services.AddSingleton<CommittedEvents>();
        services.AddSingleton<EventProgress>();
        services.AddSingleton<IEventProgress>(provider => provider.GetRequiredService<EventProgress>());
        services.AddHostedService<EventTail>();
    }

    private static void AddDocuments(IServiceCollection services)
    {
        services.AddOptions<DocumentOptions>().BindConfiguration(DocumentOptions.Section);
        services.AddSingleton<DocumentFolder>();
        services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<DocumentFolder>());
        services.AddHostedService<DocumentCleanUp>();
        services.AddHostedService<DraftExpiry>();
    }

    private static void AddNotifications(IServiceCollection services)
    {
        services
            .AddOptions<NotificationOptions>()
            .BindConfiguration(NotificationOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<NotificationOptions>, NotificationOptionsValidator>();
        services.AddSingleton<NoticeTexts>();
        services.AddSingleton<NoticeClaims>();
        services.AddSingleton<INoticeSender>(provider =>
            provider.GetRequiredService<IOptions<NotificationOptions>>().Value switch
            {
                { IsComplete: false } => new NoSender(),
                { Transport: NoticeTransport.File } => ActivatorUtilities.CreateInstance<FileSink>(provider),
                _ => ActivatorUtilities.CreateInstance<SmtpSender>(provider),
            }
        );
        services.AddHostedService<NoticePlanning>();
        services.AddHostedService<NoticeDelivery>();
    }

    private static void AddVerification(IServiceCollection services)
    {
        services.AddSingleton<LookUpLog>();
        services.AddSingleton<ILookUpLog>(provider => provider.GetRequiredService<LookUpLog>());
        services.AddHostedService(provider => provider.GetRequiredService<LookUpLog>());
        services.AddHostedService<VerificationCleanUp>();
        services.AddOptions<ReceiptOptions>().BindConfiguration(ReceiptOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReceiptOptions>, ReceiptOptionsValidator>();
        services.AddSingleton(provider => new ReceiptKeyFolder(
            provider.GetRequiredService<IOptions<ReceiptOptions>>().Value.KeyFolder
        ));
        services.AddSingleton<ReceiptKeyRing>();
        services.AddSingleton<IReceiptSigner, ReceiptSigner>();
        services.AddHostedService<ReceiptKeyRefresh>();
    }

    private static void AddDatabase(IServiceCollection services, DatabaseOptions database)
    {
        var connection = database.ConnectionString;
        _ = database.Provider switch
        {
            DatabaseProvider.Sqlite => AddContext<SqliteRegisterDb>(
                services,
                options =>
                    options
                        .UseSqlite(connection, sqlite => sqlite.UseQuerySplittingBehavior(SplitQuery))
                        .AddInterceptors(new SqlitePatience())
            ),
            DatabaseProvider.PostgreSql => AddContext<PostgreSqlRegisterDb>(
                services,
                options => options.UseNpgsql(connection, npgsql => npgsql.UseQuerySplittingBehavior(SplitQuery))
            ),
            DatabaseProvider.SqlServer => AddContext<SqlServerRegisterDb>(
                services,
                options => options.UseSqlServer(connection, server => server.UseQuerySplittingBehavior(SplitQuery))
            ),
            var unknown => throw new NotSupportedException($"Database:Provider {unknown} is not known."),
        };
    }

    private static IServiceCollection AddContext<TContext>(
        IServiceCollection services,
        Action<DbContextOptionsBuilder> use
    )
        where TContext : RegisterDbContext
    {
        services.AddDbContext<TContext>(
            (provider, options) =>
            {
                use(options);
                options.AddInterceptors(
                    provider.GetRequiredService<AppendOnlyInterceptor>(),
                    provider.GetRequiredService<CommittedEvents>()
                );
                // A lost race is an answer, not an error, and a driver's message can hold values; what is one is logged once,
                // where it is answered. That SQLite rebuilds a table outside a transaction is in docs/operations.md.
                options.ConfigureWarnings(warnings =>
                    warnings.Ignore(
                        CoreEventId.SaveChangesFailed,
                        RelationalEventId.CommandError,
                        RelationalEventId.NonTransactionalMigrationOperationWarning
                    )
                );
            },
            optionsLifetime: ServiceLifetime.Singleton
        );
        services.AddSingleton(provider =>
        {
            var options = new DbContextOptionsBuilder<LookUpDb>();
            use(options);
            return options.UseModel(ModelOf<TContext>(provider)).Options;
        });
        return services.AddScoped<RegisterDbContext>(provider => provider.GetRequiredService<TContext>());
    }

    private static IModel ModelOf<TContext>(IServiceProvider provider)
        where TContext : DbContext
    {
        using var scope = provider.CreateScope();
        return scope.ServiceProvider.GetRequiredService<TContext>().Model;
    }
}
