using System.Diagnostics;
using System.Security.Claims;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Http;

/// <summary>Reads the caller and the call from the HTTP request.</summary>
internal sealed class CallContext(IHttpContextAccessor accessor) : ICallContext
{
    public const string IdempotencyHeader = "Idempotency-Key";

    private Caller? caller;

    public Caller Caller => caller ??= CallerOf(accessor.HttpContext?.User);

    public string CorrelationId => TraceId(accessor.HttpContext);

    public string? IdempotencyKey =>
        accessor.HttpContext?.Request.Headers[IdempotencyHeader].ToString() is { Length: > 0 } key
            ? key.Trim('"')
            : null;

    public static string TraceId(HttpContext? http) =>
        Activity.Current?.TraceId.ToHexString() ?? http?.TraceIdentifier ?? "none";

    private static Caller CallerOf(ClaimsPrincipal? user)
    {
        if (user?.Identity?.IsAuthenticated != true)
            return Caller.Anonymous;

        var scopes = user.FindAll("scope")
            .SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet();

        return new Caller(user.FindFirstValue("sub")!, user.FindFirstValue("azp")!, scopes)
        {
            Organisation = OrganisationCode.TryParse(user.FindFirstValue("organisation")),
            ConsultantId = Guid.TryParse(user.FindFirstValue("consultant_id"), out var id) ? id : null,
            Email = user.FindFirstValue("email"),
        };
    }
}
