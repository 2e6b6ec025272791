namespace Accreditation.Application.Notifications;

/// <summary>What is to be delivered to whom. It holds personal data and shows none of it as text, so that no log can.</summary>
/// <param name="NoticeId">The notice; the same at every attempt, so that a reader's mail program can tell a repeat.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Address">The e-mail address.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The text.</param>
public sealed record NoticeMessage(Guid NoticeId, string Name, string Address, string Subject, string Text)
{
    /// <inheritdoc />
    public override string ToString() => $"notice {NoticeId}";
}
