namespace Accreditation.Application.Shared;

/// <summary>
/// A JSON merge patch (RFC 7396): an absent member leaves the value as it is. Null removes a value, so only a member of type
/// <see cref="Patch{T}"/> may be null; any other is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MergePatchAttribute : Attribute;
