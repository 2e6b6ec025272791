using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Endorsements;

/// <summary>The manager (leidinggevende) who is asked, as the consultant names them.</summary>
public sealed record Endorser
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 120;

    private Endorser(string name, EmailAddress email, OrganisationCode organisation) =>
        (Name, Email, Organisation) = (name, email, organisation);

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The e-mail address at work; whoever has it in their token can answer.</summary>
    public EmailAddress Email { get; }

    /// <summary>The organisation that they manage for.</summary>
    public OrganisationCode Organisation { get; }

    /// <summary>A manager, or every fault in how they are named.</summary>
    public static Result<Endorser> Of(string? name, string? email, string? organisation)
    {
        var (address, code) = (EmailAddress.TryParse(email), OrganisationCode.TryParse(organisation));
        var faults = FreeText
            .Required("#/endorser/name", name, NameMaxLength)
            .Concat(FreeText.Required("#/endorser/email", email, EmailAddress.MaxLength))
            .Concat(address is null && FreeText.Tidy(email) is not null ? [EmailFault] : [])
            .Concat(code is null ? [OrganisationFault] : []);

        return FreeText.ErrorFor(faults) is { } error ? error : new Endorser(FreeText.Tidy(name)!, address!, code!);
    }

    private static InputFault EmailFault =>
        FreeText.Fault(
            "#/endorser/email",
            ConsultantErrors.EmailMalformedCode,
            "Write one address, such as 'name@example.nl'."
        );

    private static InputFault OrganisationFault =>
        FreeText.Fault("#/endorser/organisation", OrganisationCode.MalformedCode, OrganisationCode.Advice);
}

/// <summary>Who answers, as their token says.</summary>
/// <param name="Subject">The person, for ever.</param>
/// <param name="Email">Their verified e-mail address.</param>
/// <param name="Organisation">The organisation that they act for.</param>
/// <param name="ConsultantId">Their own record, when they are a consultant as well.</param>
public sealed record EndorserIdentity(
    string Subject,
    EmailAddress? Email,
    OrganisationCode? Organisation,
    Guid? ConsultantId
)
{
    /// <summary>The longest subject.</summary>
    public const int SubjectMaxLength = 255;
}
