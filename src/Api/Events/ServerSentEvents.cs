using System.Text.Json;
using Accreditation.Api.Http;
using Accreditation.Application.Events;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Events;

/// <summary>The text form in which a browser or a client of server-sent events reads a stream (WHATWG HTML, 9.2).</summary>
internal static class ServerSentEvents
{
    public const string ContentType = "text/event-stream";

    /// <summary>One event; its identifier is the cursor after it.</summary>
    public static string Of(CloudEvent happened) =>
        $"id: {FeedCursor.After(happened)}\nevent: {happened.Type}\ndata: {JsonSerializer.Serialize(happened, Json.Options)}\n\n";

    /// <summary>A sign of life, with how far the stream is.</summary>
    public static string Heartbeat(string cursor) => $": heartbeat\nid: {cursor}\n\n";

    /// <summary>Why the stream ends.</summary>
    public static string Of(Error error) =>
        $"event: problem\ndata: {JsonSerializer.Serialize(new { error.Code, error.Detail }, Json.Options)}\n\n";
}
