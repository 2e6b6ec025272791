using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Providers;

/// <summary>
/// An organisation that gives courses (opleider). Its users are those whose token carries its code as their organisation.
/// </summary>
public sealed class TrainingProvider : AggregateRoot
{
    private TrainingProvider() { }

    /// <summary>The code of the organisation; it never changes.</summary>
    public OrganisationCode Code { get; private init; } = null!;

    /// <summary>The name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The folded name: with the zip code it tells whether one organisation was entered twice.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>The zip code of the seat (postcode).</summary>
    public string ZipCode { get; private set; } = "";

    /// <summary>The website; null when it has none.</summary>
    public string? Website { get; private set; }

    /// <summary>How the register reaches it; never public.</summary>
    public EmailAddress ContactEmail { get; private set; } = null!;

    /// <summary>Enters a provider.</summary>
    public static TrainingProvider Enter(OrganisationCode code, ProviderDetails details)
    {
        var entered = new TrainingProvider { Id = Guid.CreateVersion7(), Code = code };
        entered.Take(details);

        entered.Raise(new TrainingProviderEntered(entered.Id, code.Value));
        return entered;
    }

    /// <summary>What it is known by now.</summary>
    public ProviderDetails Details => new(Name, ZipCode, Website, ContactEmail);

    /// <summary>Changes what it is known by.</summary>
    public void Change(ProviderDetails details)
    {
        if (details == Details)
            return;

        Take(details);
        Raise(new TrainingProviderChanged(Id, Code.Value));
    }

    private void Take(ProviderDetails details)
    {
        (Name, NameKey, ZipCode) = (details.Name, details.NameKey, details.ZipCode);
        (Website, ContactEmail) = (details.Website, details.ContactEmail);
    }
}
