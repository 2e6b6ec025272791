using Accreditation.Api.Http;
using Accreditation.Application.Events;

namespace Accreditation.Api.Events;

/// <summary>Writes a snapshot while it is read, so that a register of any size takes little memory.</summary>
internal static class SnapshotWriter
{
    private const int LinesAtOnce = 250;

    // A reader so slow that it takes longer would hold one instant of the database for as long.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    public static async Task Write(HttpContext http, Snapshot snapshot, CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        end.CancelAfter(Longest);
        try
        {
            await Write(http.Response, snapshot, end.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // Without its last line it says of itself that it is not complete.
            http.Abort();
        }
    }

    private static async Task Write(HttpResponse response, Snapshot snapshot, CancellationToken ct)
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
