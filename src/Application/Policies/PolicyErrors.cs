using Accreditation.Domain.Shared;

namespace Accreditation.Application.Policies;

/// <summary>Every expected failure around policies.</summary>
public static class PolicyErrors
{
    /// <summary>There is no such section or version.</summary>
    public static readonly Error NotFound = SharedErrors.NotFound("policy");
}
