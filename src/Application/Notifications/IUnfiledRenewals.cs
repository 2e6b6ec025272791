namespace Accreditation.Application.Notifications;

/// <summary>Finds those who would lapse for want of a form alone.</summary>
public interface IUnfiledRenewals
{
    /// <summary>
    /// The registrations whose period ends in the last days that the rules name, whose consultants meet everything that
    /// renewal asks for, and who have not filed. Those who were told today are left out.
    /// </summary>
    IAsyncEnumerable<Guid> CompleteButNotFiled(DateOnly today, CancellationToken ct);
}
