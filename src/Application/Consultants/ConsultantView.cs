using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Consultants;

/// <summary>A consultant, as shown to themselves and to register staff.</summary>
[Dutch("Wmo-consulent")]
public sealed record ConsultantView : IRevisioned
{
    /// <summary>The identifier.</summary>
    public required Guid Id { get; init; }

    /// <inheritdoc />
    public required int Revision { get; init; }

    /// <summary>The present name.</summary>
    public required PersonNameView Name { get; init; }

    /// <summary>The name as the public register shows it.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The day of birth.</summary>
    public required DateOnly BirthDate { get; init; }

    /// <summary>How the register reaches the consultant.</summary>
    public required ContactView Contact { get; init; }

    /// <summary>Earlier names, oldest first.</summary>
    public required IReadOnlyList<PreviousNameView> PreviousNames { get; init; }

    /// <summary>Where the consultant works and worked.</summary>
    public required IReadOnlyList<EmploymentView> Employments { get; init; }

    /// <summary>When the consultant was entered.</summary>
    public required DateTimeOffset EnteredAt { get; init; }

    /// <summary>The record that this one was merged into; null for a record in use.</summary>
    public required Guid? MergedIntoId { get; init; }

    internal static ConsultantView Of(Consultant consultant) =>
        new()
        {
            Id = consultant.Id,
            Revision = consultant.Revision,
            Name = PersonNameView.Of(consultant.Name),
            DisplayName = consultant.Name.Display,
            BirthDate = consultant.BirthDate,
            Contact = new ContactView(consultant.Contact.Email.Value, consultant.Contact.Phone),
            PreviousNames =
            [
                .. consultant
                    .PreviousNames.OrderBy(previous => previous.UntilAt)
                    .Select(previous => new PreviousNameView(PersonNameView.Of(previous.Name), previous.UntilAt)),
            ],
            Employments = [.. consultant.Employments.OrderBy(employment => employment.Id).Select(EmploymentView.Of)],
            EnteredAt = consultant.EnteredAt,
            MergedIntoId = consultant.MergedIntoId,
        };
}

/// <summary>The name of a person.</summary>
/// <param name="Initials">The initials with their dots, such as <c>A.B.</c></param>
/// <param name="Surname">The surname without its prefix.</param>
/// <param name="Prefix">The prefix (tussenvoegsel), such as <c>van der</c>.</param>
/// <param name="GivenName">The name used in conversation.</param>
[Dutch("naam")]
public sealed record PersonNameView(string Initials, string Surname, string? Prefix = null, string? GivenName = null)
{
    internal static PersonNameView Of(PersonName name) => new(name.Initials, name.Surname, name.Prefix, name.GivenName);
}

/// <summary>How the register reaches a consultant.</summary>
/// <param name="Email">The e-mail address.</param>
/// <param name="Phone">The telephone number as it was given.</param>
[Dutch("contactgegevens")]
public sealed record ContactView(string Email, string? Phone = null);

/// <summary>A name that a consultant had in the register before.</summary>
/// <param name="Name">The name.</param>
/// <param name="UntilAt">When the register stopped using it.</param>
[Dutch("eerdere naam")]
public sealed record PreviousNameView(PersonNameView Name, DateTimeOffset UntilAt);

/// <summary>One employment or assignment of a consultant.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="OrganisationCode">The code of the organisation: a municipality code, an OIN or a code of its own.</param>
/// <param name="OrganisationName">The name of the organisation.</param>
/// <param name="Function">As what the consultant works there.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null while it lasts.</param>
[Dutch("dienstverband")]
public sealed record EmploymentView(
    Guid Id,
    string? OrganisationCode,
    string OrganisationName,
    string Function,
    DateOnly From,
    DateOnly? Until
)
{
    internal static EmploymentView Of(Employment employment) =>
        new(
            employment.Id,
            employment.Employer.Code?.Value,
            employment.Employer.Name,
            employment.Function,
            employment.From,
            employment.Until
        );
}
