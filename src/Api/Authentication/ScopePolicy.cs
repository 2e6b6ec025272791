using Microsoft.AspNetCore.Authorization;

namespace Accreditation.Api.Authentication;

/// <summary>Requires a token with at least one of the scopes.</summary>
internal sealed class ScopeRequirement(IReadOnlyList<string> scopes) : IAuthorizationRequirement
{
    public IReadOnlyList<string> Scopes { get; } = scopes;
}

/// <summary>Makes the policy of an endpoint from the scopes that its request declares.</summary>
internal static class ScopePolicy
{
    public static AuthorizationPolicy For(IReadOnlyList<string> scopes) =>
        new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .AddRequirements(new ScopeRequirement(scopes))
            .Build();
}

/// <summary>Looks for the scopes in the <c>scope</c> claim, which holds them separated by spaces (RFC 8693).</summary>
internal sealed class ScopeHandler : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        var granted = context.User.FindAll("scope").SelectMany(claim => claim.Value.Split(' '));
        if (granted.Any(requirement.Scopes.Contains))
            context.Succeed(requirement);

        return Task.CompletedTask;
    }
}
