using Accreditation.Domain.Shared;

namespace Accreditation.Application.Shared;

/// <summary>Who is calling, as the token says.</summary>
/// <param name="Subject">The <c>sub</c> claim: a person or a machine client.</param>
/// <param name="ClientId">The <c>azp</c> claim: the software that calls.</param>
/// <param name="Scopes">The granted scopes.</param>
public sealed record Caller(string Subject, string ClientId, IReadOnlySet<string> Scopes)
{
    /// <summary>A caller without a token.</summary>
    public static readonly Caller Anonymous = new("anonymous", "anonymous", new HashSet<string>());

    /// <summary>The organisation that the caller acts for, from the <c>organisation</c> claim.</summary>
    public OrganisationCode? Organisation { get; init; }

    /// <summary>The caller's own record, from the <c>consultant_id</c> claim.</summary>
    public Guid? ConsultantId { get; init; }

    /// <summary>The verified e-mail address, from the <c>email</c> claim; matches an endorsement request to its manager.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the caller has a scope.</summary>
    public bool Has(string scope) => Scopes.Contains(scope);

    /// <summary>Whether the caller has any of the scopes.</summary>
    public bool HasAny(params ReadOnlySpan<string> scopes)
    {
        foreach (var scope in scopes)
            if (Scopes.Contains(scope))
                return true;

        return false;
    }
}

/// <summary>The call that is being answered.</summary>
public interface ICallContext
{
    /// <summary>Who is calling.</summary>
    Caller Caller { get; }

    /// <summary>The W3C trace id of the call; ties the journal to logs and traces.</summary>
    string CorrelationId { get; }

    /// <summary>The key with which the caller makes a repeat harmless, if given.</summary>
    string? IdempotencyKey { get; }
}
