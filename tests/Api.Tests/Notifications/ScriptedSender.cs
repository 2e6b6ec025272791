using Accreditation.Application.Notifications;
using Accreditation.Domain.Notifications;

namespace Accreditation.Api.Tests.Notifications;

/// <summary>Stands in for the outside world, which can refuse, hang, break, or be slow.</summary>
internal sealed class ScriptedSender(Func<int, CancellationToken, Task<SendOutcome>> script) : INoticeSender
{
    public static readonly SendOutcome Delivered = new SendOutcome.Delivered(NoticeChannel.Email, "queued as 1");

    private int sent;

    public bool IsReady => true;

    /// <summary>How often somebody tried.</summary>
    public int Attempts => sent;

    /// <summary>Answers each attempt, counted from 1.</summary>
    public static ScriptedSender Answering(Func<int, SendOutcome> script) =>
        new((attempt, _) => Task.FromResult(script(attempt)));

    public static SendOutcome Failed(string code, bool final) =>
        new SendOutcome.NotDelivered(new NoticeFailure(code, final));

    public Task<SendOutcome> Send(NoticeMessage message, CancellationToken ct) =>
        script(Interlocked.Increment(ref sent), ct);
}
