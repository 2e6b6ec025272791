using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Accreditation.Api.Tests.Verification;

/// <summary>Notes the database commands of all calls, by their trace: those of EF Core and the prepared look-up.</summary>
internal sealed class LookUpCommands
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private readonly ConcurrentQueue<(string? Trace, string Text)> commands = new();
    private readonly ConcurrentBag<IDisposable> subscriptions = [];

    public LookUpCommands()
    {
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        var lookUps = new ActivityListener
        {
            // By name: the source asks for its listeners while it is being made, before the field holds it.
            ShouldListenTo = source => source.Name == "Accreditation.LookUp",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = lookUp => Note(lookUp, (string)lookUp.GetTagItem("db.query.text")!),
        };
        ActivitySource.AddActivityListener(lookUps);
        subscriptions.Add(lookUps);
    }

    /// <summary>The commands of the call that got this answer.</summary>
    public string[] Of(Answer answer)
    {
        var trace = answer.Response.Headers.GetValues("traceparent").Single().Split('-')[1];
        return [.. commands.Where(command => command.Trace == trace).Select(command => command.Text)];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Value: CommandEventData executing } && value.Key == RelationalEventId.CommandExecuting.Name)
            Note(Activity.Current, executing.Command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
            subscription.Dispose();
    }

    private void Note(Activity? call, string text) => commands.Enqueue((call?.TraceId.ToHexString(), text));
}
