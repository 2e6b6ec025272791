using System.Text;
using System.Text.Json;
using Accreditation.Api.Http;
using Accreditation.Application.Shared;
using Accreditation.Application.Verification;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Verification;

/// <summary>
/// An entry with a weak validator: what the register says counts, not the instant at which it said so, or no answer would
/// ever equal the one before. The instant comes last in the document, so all before it is what the validator covers.
/// </summary>
internal static class RegisterEntryAnswer
{
    /// <summary>The instant is written as everywhere; this is what surrounds it.</summary>
    private static ReadOnlySpan<byte> BeforeInstant => "\"knownAt\":\""u8;

    private static ReadOnlySpan<byte> AfterInstant => "\"}}"u8;

    /// <summary>Makes an answer that can be sent now and, within its day, again.</summary>
    public static ReadyEntry Prepare(RegisterEntryView view)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(view, Json.Options);
        var head = bytes.AsSpan(0, bytes.AsSpan().LastIndexOf(BeforeInstant) + BeforeInstant.Length).ToArray();
        var tag = "W/" + ETags.Of(null, head);
        var nextDay = DutchCalendar.StartOf(view.AsOf.ValidAt.AddDays(1));
        return new ReadyEntry(head, tag, view.AsOf.KnownAt, nextDay);
    }

    /// <summary>The answer, or 304 when a reader has it already.</summary>
    public static Task Send(HttpContext http, ReadyEntry entry, DateTimeOffset knownAt) =>
        ETags.IsAmong(http.Request.Headers.IfNoneMatch, entry.Tag)
            ? Answers.NotModified(http, entry.Tag)
            : Write(http, entry, knownAt);

    private static async Task Write(HttpContext http, ReadyEntry entry, DateTimeOffset knownAt)
    {
        var instant = knownAt.Text();
        var length = entry.Head.Length + instant.Length + AfterInstant.Length;
        http.Response.Headers.ETag = entry.Tag;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = length;

        Fill(http.Response.BodyWriter.GetSpan(length), entry.Head, instant);
        http.Response.BodyWriter.Advance(length);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static void Fill(Span<byte> bytes, byte[] head, string instant)
    {
        head.CopyTo(bytes);
        Encoding.UTF8.GetBytes(instant, bytes[head.Length..]);
        AfterInstant.CopyTo(bytes[(head.Length + instant.Length)..]);
    }
}
