using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Shared;

/// <summary>
/// The first answer to a request that carried an <c>Idempotency-Key</c> (IETF draft, httpapi working group), kept in the
/// same transaction as its effect.
/// </summary>
public sealed class IdempotencyRecord
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    /// <summary>The longest key.</summary>
    public const int KeyMaxLength = 128;

    /// <summary>SHA-256 over who used the key: client, subject and for whom they act.</summary>
    public required string Owner { get; init; }

    /// <summary>The key.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 over the name and the content of the command.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The first answer, as JSON; empty while the first request is being handled.</summary>
    public string Answer { get; set; } = "";

    /// <summary>When the key was first used.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>Where the first answers are kept.</summary>
public interface IIdempotencyStore
{
    /// <summary>The record of a key, if it is still remembered.</summary>
    Task<IdempotencyRecord?> Find(string owner, string key, CancellationToken ct);

    /// <summary>
    /// Claims the key, runs the work and keeps its answer, all in one transaction. Not first when another request with the
    /// same key was. A failed answer (null) is not kept and leaves no effect.
    /// </summary>
    Task<(bool First, TResponse? Response)> Once<TResponse>(
        IdempotencyRecord claim,
        Func<Task<TResponse>> work,
        Func<TResponse, string?> answer,
        CancellationToken ct
    );
}

/// <summary>Gives the same answer to the same key and body, and has one effect however often it is sent.</summary>
internal sealed class IdempotencyBehaviour<TRequest, TResponse>(
    ICallContext call,
    IIdempotencyStore store,
    TimeProvider clock
) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand
    where TResponse : IOutcome<TResponse>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (call.IdempotencyKey is not { } key)
            return await next();

        var claim = new IdempotencyRecord
        {
            Owner = OwnerOf(call.Caller),
            Key = key,
            Fingerprint = FingerprintOf(request),
            CreatedAt = clock.GetUtcNow(),
        };

        if (await store.Find(claim.Owner, key, ct) is { } earlier)
            return Replay(earlier, claim);

        var (first, response) = await store.Once(claim, () => next(), Answer, ct);
        if (first)
            return response!;

        return await store.Find(claim.Owner, key, ct) is { } winner
            ? Replay(winner, claim)
            : TResponse.Fail(SharedErrors.ConcurrentChange);
    }

    // As JSON, so that no two callers read alike; an answer for one organisation or person is not one for another.
    private static string OwnerOf(Caller caller) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes<string?[]>([
                    caller.ClientId,
                    caller.Subject,
                    caller.Organisation?.Value,
                    caller.ConsultantId?.ToString(),
                    caller.Email,
                ])
            )
        );

    private static string? Answer(TResponse response) =>
        response.Error is null ? JsonSerializer.Serialize(response.Content, Json) : null;

    private static TResponse Replay(IdempotencyRecord earlier, IdempotencyRecord claim) =>
        earlier.Fingerprint != claim.Fingerprint ? TResponse.Fail(IdempotencyErrors.KeyReused)
        : TResponse.ValueType is { } type ? TResponse.Succeed(JsonSerializer.Deserialize(earlier.Answer, type, Json))
        : TResponse.Succeed(null);

    private static string FingerprintOf(TRequest request) =>
        Convert.ToHexStringLower(
            SHA256.HashData([
                .. Encoding.UTF8.GetBytes(typeof(TRequest).Name + "\n"),
                .. JsonSerializer.SerializeToUtf8Bytes(request, Json),
            ])
        );
}

/// <summary>What can go wrong with an idempotency key.</summary>
public static class IdempotencyErrors
{
    /// <summary>The key was used before for something else.</summary>
    public static readonly Error KeyReused = new(
        "idempotency-key.reused",
        ErrorKind.KeyReused,
        "This Idempotency-Key was used before with another request; use a new key for a new request."
    );
}
