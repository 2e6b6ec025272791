using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.PeerGroups;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>A consultant registers a peer group and asks the others into it.</summary>
/// <param name="Section">The section of the register.</param>
/// <param name="Members">The registration numbers of the others.</param>
[RequireScope(Scopes.Consultant)]
public sealed record FoundPeerGroup(string Section, IReadOnlyList<string> Members) : ICommand<PeerGroupView>;

internal sealed class FoundPeerGroupValidator : AbstractValidator<FoundPeerGroup>
{
    public FoundPeerGroupValidator()
    {
        RuleFor(command => command.Section).Text(PolicyReference.SectionMaxLength);
        RuleFor(command => command.Members).Numbers();
    }
}

internal sealed class FoundPeerGroupHandler(
    IRegisterDb db,
    PeerGroupDesk desk,
    IPolicyCatalogue policies,
    TimeProvider clock
) : IRequestHandler<FoundPeerGroup, Result<PeerGroupView>>
{
    public async Task<Result<PeerGroupView>> Handle(FoundPeerGroup command, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), DutchCalendar.DayOf(clock.GetUtcNow()));
        if (policies.Current(command.Section, today) is not { } policy)
            return PeerGroupErrors.SectionUnknown;
        if (await desk.Self(command.Section, today, ct) is not { } self)
            return PeerGroupErrors.NotRegistered([]);

        var numbers = PeerNumbers.Read(command.Members);
        var invited = await desk.Registered(numbers, command.Section, today, ct);
        if (numbers.Distinct().Count() < numbers.Count)
            return PeerGroupErrors.NamedTwice;
        if (numbers.Except(invited.Select(it => it.Number)).ToArray() is { Length: > 0 } missing)
            return PeerGroupErrors.NotRegistered([.. missing.Select(it => it.Value)]);

        var founded = PeerGroup.Found(self, invited, policy, now);
        if (founded.Error is { } refused)
            return refused;

        var names = await desk.NamesIn([founded.Value], ct);
        db.PeerGroups.Add(founded.Value);
        return await db.Commit(() => PeerGroupView.Of(founded.Value, names), ct);
    }
}
