using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>A course, as anybody may see it once it is accredited.</summary>
[Dutch("scholing")]
public sealed record ActivityView : IRevisioned
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The accreditation number; null while it was never accredited.</summary>
    public required string? Number { get; init; }

    /// <summary>The code of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The section of the register for which it is accredited.</summary>
    public required string Section { get; init; }

    /// <summary>Where it stands today. That a change of it is being judged shows to those who see the dossier only.</summary>
    public required ActivityState State { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>How it is given.</summary>
    public required ActivityForm Form { get; init; }

    /// <summary>The minutes of learning, without breaks.</summary>
    public required int NetMinutes { get; init; }

    /// <summary>What a participant gets; empty while it was never accredited.</summary>
    public required IReadOnlyList<PointsShare> Points { get; init; }

    /// <summary>The first day of the accreditation.</summary>
    public required DateOnly? AccreditedFrom { get; init; }

    /// <summary>The last day of the accreditation.</summary>
    public required DateOnly? AccreditedUntil { get; init; }

    /// <summary>What passes between the provider and the register; null for everybody else.</summary>
    public required ActivityDossierView? Dossier { get; init; }

    internal static ActivityView Of(Activity activity, Caller caller, DateOnly today) =>
        new()
        {
            Id = activity.Id,
            Revision = activity.Revision,
            Number = activity.Number?.Value,
            Provider = activity.Provider.Value,
            Section = activity.Section,
            State = caller.SeesDossier(activity) ? activity.StateOn(today) : activity.PublicStateOn(today),
            Title = activity.Title,
            Form = activity.Form,
            NetMinutes = activity.NetMinutes,
            Points = activity.Points,
            AccreditedFrom = activity.AccreditedFrom,
            AccreditedUntil = activity.AccreditedUntil,
            Dossier = caller.SeesDossier(activity) ? ActivityDossierView.Of(activity, caller, today) : null,
        };
}
