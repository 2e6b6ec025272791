using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Accreditation.Api.Tests.Verification;

/// <summary>Notes the database commands of the call that asks for one number, among all calls of all tests.</summary>
internal sealed class LookUpCommands
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private readonly ConcurrentQueue<(DbContextId? Call, string Text, bool AsksForIt)> commands = new();
    private readonly ConcurrentBag<IDisposable> subscriptions = [];
    private readonly string number;

    public LookUpCommands(string number)
    {
        this.number = number;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public string[] OfTheLookUp()
    {
        var call = commands.First(command => command.AsksForIt).Call;
        return [.. commands.Where(command => command.Call == call).Select(command => command.Text)];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Value: CommandEventData executing } && value.Key == RelationalEventId.CommandExecuting.Name)
            commands.Enqueue((executing.Context?.ContextId, executing.Command.CommandText, Asks(executing.Command)));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
            subscription.Dispose();
    }

    private bool Asks(DbCommand command) =>
        command.Parameters.Cast<DbParameter>().Any(parameter => Equals(parameter.Value, number));
}
