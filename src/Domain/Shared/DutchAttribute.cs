namespace Accreditation.Domain.Shared;

/// <summary>The Dutch term for what the code and the API name in English; shown in the OpenAPI document (design: words).</summary>
/// <param name="term">The term.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Struct)]
public sealed class DutchAttribute(string term) : Attribute
{
    /// <summary>The term.</summary>
    public string Term { get; } = term;
}
