using Accreditation.Application.Cpd.Providers;

namespace Accreditation.Api.Cpd.Providers;

/// <summary>Examples for the OpenAPI document; the organisation in them does not exist.</summary>
internal static class TrainingProviderExamples
{
    public static readonly EnterTrainingProviderRequest Enter = new(
        "ORG-LEERWERKPLAATS",
        "Leerwerkplaats Voorbeeld",
        "3511 AB",
        "scholing@leerwerkplaats.example",
        "https://leerwerkplaats.example"
    );

    public static readonly AmendTrainingProviderRequest Amend = new(Name: "Leerwerkplaats Het Voorbeeld");

    public static readonly TrainingProviderView Provider = new()
    {
        Code = Enter.Code,
        Revision = 1,
        Name = Enter.Name,
        Website = Enter.Website,
        Contact = new ProviderContactView("3511AB", Enter.ContactEmail),
    };

    public static readonly TrainingProviderView Public = Provider with { Contact = null };

    public static readonly TrainingProviderSummary Summary = new()
    {
        Code = Enter.Code,
        Name = Enter.Name,
        Website = Enter.Website,
    };
}
