using Accreditation.Application.Notifications;
using Accreditation.Domain.Notifications;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>Stands in while no mail server is configured: nothing goes out, so nothing is proven and nobody lapses.</summary>
internal sealed class NoSender : INoticeSender
{
    public bool IsReady => false;

    public Task<SendOutcome> Send(NoticeMessage message, CancellationToken ct) =>
        Task.FromResult<SendOutcome>(new SendOutcome.NotDelivered(new NoticeFailure("not-configured", Final: false)));
}
