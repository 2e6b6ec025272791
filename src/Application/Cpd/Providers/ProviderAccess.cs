using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Providers;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Providers;

/// <summary>Who speaks for which training provider: the users of the organisation, and registrars for every one.</summary>
internal static class ProviderAccess
{
    /// <summary>Whether the caller is a user of this provider.</summary>
    public static bool ProvidesFor(this Caller caller, OrganisationCode provider) =>
        caller.Has(Scopes.CpdProvide) && caller.Organisation == provider;

    /// <summary>Whether the caller may enter and change this provider.</summary>
    public static bool SpeaksFor(this Caller caller, OrganisationCode provider) =>
        caller.Has(Scopes.RegisterManage) || caller.ProvidesFor(provider);

    /// <summary>The provider with a code, or null; also when the text is no code.</summary>
    public static Task<TrainingProvider?> ByCode(
        this IQueryable<TrainingProvider> providers,
        string text,
        CancellationToken ct
    ) =>
        OrganisationCode.TryParse(text) is { } code
            ? providers.SingleOrDefaultAsync(provider => provider.Code == code, ct)
            : Task.FromResult<TrainingProvider?>(null);

    /// <summary>Whether another provider has the same code, or the same name at the same zip code.</summary>
    public static Task<bool> HasTwin(this IRegisterDb db, TrainingProvider provider, CancellationToken ct)
    {
        var (id, code, key, zipCode) = (provider.Id, provider.Code, provider.NameKey, provider.ZipCode);
        return db.TrainingProviders.AnyAsync(
            other => other.Id != id && (other.Code == code || (other.NameKey == key && other.ZipCode == zipCode)),
            ct
        );
    }
}
