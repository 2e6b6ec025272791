using Accreditation.Api.Verification;
using Accreditation.Application.Events;
using Accreditation.Domain.Registrations;
using NSubstitute;

namespace Accreditation.Api.Tests.Verification;

/// <summary>What is kept ready, and when it is not used.</summary>
public sealed class ReadyEntriesTests : IDisposable
{
    private readonly IEventProgress progress = Substitute.For<IEventProgress>();
    private readonly ReadyEntries ready;

    public ReadyEntriesTests() =>
        ready = new ReadyEntries(progress, new LookUpOptions { ReadyAnswers = 5 }, TimeProvider.System);

    public void Dispose() => ready.Dispose();

    [Fact]
    public void What_was_read_before_a_commit_is_not_kept()
    {
        var before = ready.Changes;
        ready.Committed([Changed("W00000001B")]);

        ready.Keep("W00000001B", Entry(), before);

        Assert.Null(ready.Find("W00000001B"));
    }

    [Fact]
    public void A_commit_takes_out_its_own_number_and_no_other()
    {
        ready.Keep("W00000001B", Entry(), ready.Changes);
        ready.Keep("W00000002C", Entry(), ready.Changes);

        ready.Committed([Changed("W00000001B")]);

        Assert.Null(ready.Find("W00000001B"));
        Assert.NotNull(ready.Find("W00000002C"));
    }

    [Fact]
    public void A_node_that_does_not_know_how_far_it_is_behind_uses_none()
    {
        ready.Keep("W00000001B", Entry(), ready.Changes);

        progress.Behind.Returns(TimeSpan.FromSeconds(1.1));

        Assert.Null(ready.Find("W00000001B"));
    }

    [Fact]
    public void An_answer_is_of_the_instant_up_to_which_the_node_knows()
    {
        var readAt = DateTimeOffset.UtcNow.AddMinutes(-1);
        ready.Keep("W00000001B", Entry(readAt), ready.Changes);
        progress.Behind.Returns(TimeSpan.FromMilliseconds(250));

        var knownAt = ready.Find("W00000001B")!.Value.KnownAt;

        Assert.InRange(knownAt, readAt.AddSeconds(1), DateTimeOffset.UtcNow.AddMilliseconds(-250));
    }

    [Fact]
    public void No_more_answers_are_kept_than_was_said()
    {
        var numbers = Enumerable.Range(0, 200).Select(i => $"W{i:D8}A").ToArray();
        foreach (var number in numbers)
            ready.Keep(number, Entry(), ready.Changes);

        Assert.InRange(numbers.Count(number => ready.Find(number) is not null), 1, 5);
    }

    private static ReadyEntry Entry(DateTimeOffset? readAt = null) =>
        new([1], "W/\"1\"", readAt ?? DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddHours(1));

    private static RegisterEvent Changed(string number) =>
        new()
        {
            Position = 1,
            Id = Guid.CreateVersion7(),
            Type = "nl.wmoregister.registration.renamed.v1",
            Number = RegistrationNumber.FromStore(number),
            Audience = EventAudience.Public,
            Data = "{}",
            RecordedAt = DateTimeOffset.UtcNow,
            TraceParent = null,
        };
}
