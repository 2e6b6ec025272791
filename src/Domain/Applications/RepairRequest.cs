namespace Accreditation.Domain.Applications;

/// <summary>What the assessor asked for (herstelverzoek).</summary>
/// <param name="Items">What is missing, one text for each.</param>
/// <param name="RequestedOn">The day on which it was asked.</param>
/// <param name="Until">The last day to supply it.</param>
public sealed record RepairRequest(IReadOnlyList<CaseText> Items, DateOnly RequestedOn, DateOnly Until)
{
    /// <summary>The most items in one request.</summary>
    public const int MaxItems = 50;
}
