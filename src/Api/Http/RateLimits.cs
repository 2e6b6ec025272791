using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Threading.RateLimiting;
using Accreditation.Api.Problems;

namespace Accreditation.Api.Http;

/// <summary>Configuration section <c>RateLimits</c>: how many requests in a window.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>The window, in seconds.</summary>
    [Range(1, int.MaxValue)]
    public int WindowSeconds { get; set; } = 60;

    /// <summary>For a caller without a token, per address.</summary>
    [Range(1, int.MaxValue)]
    public int Anonymous { get; set; } = 120;

    /// <summary>For a client with a token, per <c>azp</c>.</summary>
    [Range(1, int.MaxValue)]
    public int Client { get; set; } = 1200;

    /// <summary>Streams that one client may have open at a time.</summary>
    [Range(1, int.MaxValue)]
    public int Streams { get; set; } = 20;

    /// <summary>Snapshots that one client may read at a time; each holds a connection to the database.</summary>
    [Range(1, int.MaxValue)]
    public int Snapshots { get; set; } = 2;
}

/// <summary>
/// Limits each caller per window and says so in <c>RateLimit-Policy</c> and <c>RateLimit</c> (IETF draft, httpapi working
/// group). A partition lives for one window of the clock, so that the moment of renewal is known.
/// </summary>
internal sealed class RateLimits(RateLimitOptions options, TimeProvider clock) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Caller, bool Known, long Window)> limiter =
        PartitionedRateLimiter.Create<(string Caller, bool Known, long Window), (string, long)>(request =>
            RateLimitPartition.GetFixedWindowLimiter(
                (request.Caller, request.Window),
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = request.Known ? options.Client : options.Anonymous,
                    Window = TimeSpan.FromSeconds(options.WindowSeconds),
                    QueueLimit = 0,
                }
            )
        );

    private readonly PartitionedRateLimiter<string> streams = Places(options.Streams);
    private readonly PartitionedRateLimiter<string> snapshots = Places(options.Snapshots);

    /// <summary>A place for a stream of its caller until it is disposed; not acquired when too many are open.</summary>
    public RateLimitLease Stream(HttpContext http) => PlaceOf(http, streams);

    /// <summary>A place for a snapshot of its caller until it is disposed; not acquired when too many are open.</summary>
    public RateLimitLease Snapshot(HttpContext http) => PlaceOf(http, snapshots);

    /// <summary>Counts a request and writes where its caller stands; false when it came too many.</summary>
    public bool Admit(HttpContext http)
    {
        var seconds = clock.GetUtcNow().ToUnixTimeSeconds();
        var (caller, known) = CallerOf(http);
        var request = (caller, known, seconds / options.WindowSeconds);
        var untilRenewal = options.WindowSeconds - seconds % options.WindowSeconds;

        using var lease = limiter.AttemptAcquire(request);
        WriteHeaders(http, known, limiter.GetStatistics(request)?.CurrentAvailablePermits ?? 0, untilRenewal);
        if (!lease.IsAcquired)
            http.Response.Headers.RetryAfter = untilRenewal.ToString(CultureInfo.InvariantCulture);

        return lease.IsAcquired;
    }

    public void Dispose()
    {
        limiter.Dispose();
        streams.Dispose();
        snapshots.Dispose();
    }

    private static RateLimitLease PlaceOf(HttpContext http, PartitionedRateLimiter<string> places)
    {
        var place = places.AttemptAcquire(CallerOf(http).Caller);
        // By then a heartbeat has found out that the reader of a stream went without a word.
        if (!place.IsAcquired)
            http.Response.Headers.RetryAfter = "15";
        return place;
    }

    private static PartitionedRateLimiter<string> Places(int most) =>
        PartitionedRateLimiter.Create<string, string>(caller =>
            RateLimitPartition.GetConcurrencyLimiter(
                caller,
                _ => new ConcurrencyLimiterOptions { PermitLimit = most, QueueLimit = 0 }
            )
        );

    private static (string Caller, bool Known) CallerOf(HttpContext http) =>
        http.User.FindFirst("azp")?.Value is { } client
            ? (client, true)
            : (http.Connection.RemoteIpAddress?.ToString() ?? "unknown", false);

    private void WriteHeaders(HttpContext http, bool known, long remaining, long untilRenewal)
    {
        var (name, quota) = known ? ("client", options.Client) : ("anonymous", options.Anonymous);
        http.Response.Headers["RateLimit-Policy"] = $"\"{name}\";q={quota};w={options.WindowSeconds}";
        http.Response.Headers["RateLimit"] = $"\"{name}\";r={remaining};t={untilRenewal}";
    }
}

/// <summary>Refuses what comes too often; whether the register is well may be asked at any time.</summary>
internal static class RateLimiting
{
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<RateLimits>();
        return app.Use(
            (http, next) =>
                http.Request.Path.StartsWithSegments("/health") || limits.Admit(http)
                    ? next(http)
                    : ProblemWriter.Write(http, StatusCodes.Status429TooManyRequests)
        );
    }
}
