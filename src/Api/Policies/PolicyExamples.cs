using Accreditation.Application.Policies;
using Accreditation.Domain.Policies;

namespace Accreditation.Api.Policies;

/// <summary>Examples for the OpenAPI document: the first version of the rules, as shipped.</summary>
internal static class PolicyExamples
{
    public static readonly Policy Policy = PolicyCatalogue.Load().All[0];

    public static readonly PolicySummary Summary = new(
        Policy.Section,
        Policy.Version,
        Policy.From,
        Policy.Until,
        Policy.Title
    );
}
