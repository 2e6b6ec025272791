using Accreditation.Application.Events;
using Accreditation.Application.Subscriptions;
using Accreditation.Application.Subscriptions.Deliveries;
using Accreditation.Infrastructure.Subscriptions.Deliveries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Subscriptions;

/// <summary>Registers what keeps subscriptions and sends webhooks.</summary>
internal static class WebhookServices
{
    public static void AddWebhooks(this IServiceCollection services)
    {
        services
            .AddOptions<WebhookOptions>()
            .BindConfiguration(WebhookOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>();
        services.AddSingleton<IWebhookSettings, WebhookSettings>();
        services.AddSingleton<ISecretVault, KeyFileVault>();
        services.AddSingleton<CallbackClients>();
        services.AddSingleton<CallbackTokens>();
        services.AddSingleton<WebhookSender>();
        services.AddSingleton<ICallbackTrial, CallbackTrial>();

        services.AddSingleton<FanOutSignal>();
        services.AddSingleton<IEventListener>(provider => provider.GetRequiredService<FanOutSignal>());
        services.AddSingleton<IReplaySignal>(provider => provider.GetRequiredService<FanOutSignal>());
        services.AddSingleton<DeliverySignal>();
        services.AddSingleton<DeliveryQueue>();
        services.AddSingleton<Circuits>();
        services.AddSingleton<Attempts>();
        services.AddHostedService<FanOut>();
        services.AddHostedService<WebhookDelivery>();
        services.AddHostedService<DeliveryCleanUp>();
    }
}
