using Accreditation.Application.Shared;
using Accreditation.Application.Verification.LookUps;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.Verification;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Verification;

/// <summary>Looks a number up, today or as of a day, as known now or at an earlier instant.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="ValidAt">The day asked about; today when absent.</param>
/// <param name="KnownAt">The instant of knowledge; now when absent.</param>
/// <param name="Purpose">What for; shown to the consultant when an organisation asks.</param>
[PublicAccess]
public sealed record GetRegisterEntry(
    string Number,
    DateOnly? ValidAt,
    DateTimeOffset? KnownAt,
    LookUpPurpose? Purpose = null
) : IQuery<RegisterEntryView>;

internal sealed class GetRegisterEntryValidator : AbstractValidator<GetRegisterEntry>
{
    public GetRegisterEntryValidator() => RuleFor(q => q.ValidAt).OptionalDay();
}

internal sealed class GetRegisterEntryHandler(
    IRegisterEntries entries,
    Lazy<IRegisterDb> store,
    ICallContext call,
    ILookUpLog log,
    TimeProvider clock
) : IRequestHandler<GetRegisterEntry, Result<RegisterEntryView>>
{
    public async Task<Result<RegisterEntryView>> Handle(GetRegisterEntry query, CancellationToken ct)
    {
        var parsed = RegistrationNumber.Parse(query.Number);
        if (parsed.Error is { } mistyped)
            return mistyped;

        var now = clock.GetUtcNow();
        var today = DutchCalendar.DayOf(now);
        var asOf = new AsOf(query.ValidAt ?? today, query.KnownAt is { } known && known < now ? known : now);
        var row =
            asOf.KnownAt == now
                ? await entries.Find(parsed.Value, asOf.ValidAt, ct)
                : await Remember(parsed.Value, asOf, ct);

        if (row is null)
            return RegisterEntryErrors.NeverIssued;

        var seen = new SeenRegistration(row.Number, row.ConsultantId);
        log.Note(call.Caller, [seen], query.Purpose, LookUpKind.Single, now);
        return row.Tell(asOf, today);
    }

    /// <summary>Earlier knowledge is in the facts, not in the segments. The name is the present one: former names are not public.</summary>
    private async Task<RegisterEntryRow?> Remember(RegistrationNumber number, AsOf asOf, CancellationToken ct)
    {
        // Only this question needs the whole store; the common one is not to pay for it.
        var db = store.Value;
        var registration = await db
            .Registrations.AsNoTracking()
            .Include(r => r.Facts)
            .SingleOrDefaultAsync(r => r.Number == number, ct);
        if (registration is null)
            return null;

        var consultant = await db.Consultants.AsNoTracking().SingleAsync(c => c.Id == registration.ConsultantId, ct);
        var history = RegistrationHistory.Known(registration.Facts, asOf.KnownAt);
        var segment = history.Segments().FirstOrDefault(s => s.Covers(asOf.ValidAt));

        return new RegisterEntryRow(
            number,
            registration.ConsultantId,
            registration.Section,
            consultant.Name,
            history.Publish(),
            history.MergedInto,
            segment?.Standing,
            segment?.From
        );
    }
}
