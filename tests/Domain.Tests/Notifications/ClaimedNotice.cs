using Accreditation.Domain.Notifications;

namespace Accreditation.Domain.Tests.Notifications;

/// <summary>Does to a notice what the store does when a node claims it.</summary>
internal static class ClaimedNotice
{
    public static void Claim(this Notice notice, int attempt)
    {
        Set(notice, nameof(Notice.State), NoticeState.Sending);
        Set(notice, nameof(Notice.Attempts), attempt);
    }

    private static void Set(Notice notice, string property, object value) =>
        typeof(Notice).GetProperty(property)!.SetValue(notice, value);
}
