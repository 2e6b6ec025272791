using Accreditation.Api.Http;
using Accreditation.Application.Events;

namespace Accreditation.Api.Events;

/// <summary>Writes a snapshot while it is read, so that a register of any size takes little memory.</summary>
internal static class SnapshotWriter
{
    private const int LinesAtOnce = 250;

    public static async Task Write(HttpResponse response, Snapshot snapshot, CancellationToken ct)
    {
        response.ContentType = JsonLines.ContentType;
        await Line("snapshot", snapshot.Begin);
        var count = 0;
        await foreach (var line in snapshot.Lines.WithCancellation(ct))
        {
            await Line(line.Kind, line.Content);
            if (++count % LinesAtOnce == 0)
                await response.Body.FlushAsync(ct);
        }

        await Line("end", new SnapshotEnd(count));

        Task Line(string kind, object content) => response.WriteAsync(JsonLines.Of(kind, content), ct);
    }
}
