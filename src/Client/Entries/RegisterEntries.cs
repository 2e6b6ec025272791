using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Accreditation.Client.Http;

namespace Accreditation.Client;

/// <summary>The public register: one entry by its number, and a limited search.</summary>
public sealed class RegisterEntries
{
    private static readonly string[] Mistakes = ["registration.number-malformed", "registration.number-check-failed"];

    private readonly RegisterCalls calls;

    internal RegisterEntries(RegisterCalls calls) => this.calls = calls;

    /// <summary>Looks a number up, today or as of a day, as known now or at an earlier instant.</summary>
    /// <param name="number">The registration number.</param>
    /// <param name="validAt">The day asked about; today when null.</param>
    /// <param name="knownAt">The instant of knowledge; now when null.</param>
    /// <param name="ifChangedSince">The validator of the answer that the caller has; null to get the entry in any case.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="RegisterException">The register gave no answer about the number.</exception>
    public async Task<LookUp> Find(
        string number,
        DateOnly? validAt = null,
        DateTimeOffset? knownAt = null,
        string? ifChangedSince = null,
        CancellationToken ct = default
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, AddressOf(number, validAt, knownAt));
        if (ifChangedSince is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifChangedSince);

        using var response = await calls.Send(request, ct).ConfigureAwait(false);
        if (response.IsSuccessStatusCode)
            return await Found(number, response, ct).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.NotModified)
            return new LookUp.Unchanged();

        var problem = await RegisterCalls.ProblemOf(response, ct).ConfigureAwait(false);
        return (response.StatusCode, problem) switch
        {
            (HttpStatusCode.NotFound, { Code: var code })
                when code.StartsWith("register-entry.", StringComparison.Ordinal) => new LookUp.NotFound(problem),
            (HttpStatusCode.Gone, { }) => new LookUp.Removed(problem),
            (HttpStatusCode.PermanentRedirect, { }) when problem.Extension("survivingNumber") is { } survivor =>
                new LookUp.Merged(survivor),
            (HttpStatusCode.BadRequest, { }) when Mistakes.Contains(problem.Code) => new LookUp.Mistyped(problem),
            _ => throw new RegisterException(response.StatusCode, problem),
        };
    }

    /// <summary>Searches by a whole surname together with an initial, a municipality, or both: at most ten hits.</summary>
    /// <param name="surname">The whole surname, with or without its prefix; at least three letters.</param>
    /// <param name="initial">The first initial.</param>
    /// <param name="municipality">The code of the municipality where the consultant works, such as <c>GM0363</c>.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <exception cref="RegisterException">The terms are too wide or malformed, or the register is not well.</exception>
    public async Task<SearchHits> Search(
        string surname,
        string? initial = null,
        string? municipality = null,
        CancellationToken ct = default
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "register-entries/_search")
        {
            Content = JsonContent.Create(
                new SearchTerms(surname, initial, municipality),
                RegisterJson.Default.SearchTerms
            ),
        };
        return await calls.Ask(request, RegisterJson.Default.SearchHits, ct).ConfigureAwait(false);
    }

    private static async Task<LookUp> Found(string asked, HttpResponseMessage response, CancellationToken ct)
    {
        var entry = await RegisterCalls.Read(response, RegisterJson.Default.RegisterEntry, ct).ConfigureAwait(false);
        return response.RequestMessage is { RequestUri: { } final } && IsAbout(final, asked)
            ? new LookUp.Found(entry, response.Headers.ETag?.ToString())
            : new LookUp.Merged(entry.Number);
    }

    /// <summary>A handler of the caller may have followed the redirect; the surviving number is still the answer.</summary>
    private static bool IsAbout(Uri final, string asked) =>
        Uri.UnescapeDataString(final.Segments[^1]).Equals(asked, StringComparison.Ordinal);

    private static string AddressOf(string number, DateOnly? validAt, DateTimeOffset? knownAt)
    {
        string?[] query =
        [
            validAt is { } day ? $"validAt={day:yyyy-MM-dd}" : null,
            knownAt is { } instant
                ? $"knownAt={Uri.EscapeDataString(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture))}"
                : null,
        ];
        var given = string.Join('&', query.OfType<string>());
        return $"register-entries/{Uri.EscapeDataString(number)}{(given.Length > 0 ? "?" : "")}{given}";
    }
}

/// <summary>What to search for.</summary>
/// <param name="Surname">The whole surname.</param>
/// <param name="Initial">The first initial.</param>
/// <param name="Municipality">The code of the municipality.</param>
public sealed record SearchTerms(string Surname, string? Initial = null, string? Municipality = null);

/// <summary>What a search found.</summary>
/// <param name="Items">The entries, at most ten.</param>
/// <param name="More">Whether there are more than are shown; search more precisely to see them.</param>
public sealed record SearchHits(IReadOnlyList<RegisterEntry> Items, bool More);
