using System.Globalization;

namespace Accreditation.Application.Shared;

/// <summary>How an instant is written, wherever the register writes one: in UTC, to the millisecond, with <c>Z</c>.</summary>
public static class Instants
{
    /// <summary>The instant as text, such as <c>2026-03-01T09:30:00.25Z</c> (RFC 3339).</summary>
    public static string Text(this DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
