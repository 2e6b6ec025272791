using Accreditation.Application.Consultants;
using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd.Recognitions;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Recognitions;

/// <summary>Lists recognitions in the order in which they were claimed: consultants see their own, registrars all.</summary>
/// <param name="State">Only those in this state today, such as those that are due.</param>
/// <param name="Register">Only of this register.</param>
/// <param name="Page">Which part of the list.</param>
[RequireScope(Scopes.Consultant, Scopes.RegisterManage)]
public sealed record ListRecognitions(RecognitionState? State, OtherRegister? Register, PageRequest Page)
    : IQuery<Page<RecognitionView>>;

internal sealed class ListRecognitionsValidator : AbstractValidator<ListRecognitions>
{
    public ListRecognitionsValidator() => this.Paged(query => query.Page);
}

internal sealed class ListRecognitionsHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<ListRecognitions, Result<Page<RecognitionView>>>
{
    public async Task<Result<Page<RecognitionView>>> Handle(ListRecognitions query, CancellationToken ct)
    {
        var after = Cursor.Read<Position>(query.Page.Cursor);
        if (after.Error is { } unreadable)
            return unreadable;

        var today = DutchCalendar.DayOf(clock.GetUtcNow());
        var matching = InState(await Visible(ct), query.State, today)
            .Where(it => query.Register == null || it.Register == query.Register);
        if (after.Value is { Id: var last })
            matching = matching.Where(it => it.Id.CompareTo(last) > 0);

        var found = await matching.OrderBy(it => it.Id).Take(query.Page.Limit + 1).ToArrayAsync(ct);
        var views = found.Select(it => RecognitionView.Of(it, today)).ToArray();
        return Page.Of(views, query.Page.Limit, it => new Position(it.Id));
    }

    private async Task<IQueryable<Recognition>> Visible(CancellationToken ct)
    {
        var all = db.Recognitions.AsNoTracking();
        if (call.Caller.Has(Scopes.RegisterManage))
            return all;

        var own =
            call.Caller.ConsultantId is { } id && await db.Consultants.AnyAsync(it => it.Id == id, ct)
                ? await db.RecordsOf(id, ct)
                : [];
        return all.Where(it => own.Contains(it.ConsultantId));
    }

    private static IQueryable<Recognition> InState(
        IQueryable<Recognition> all,
        RecognitionState? state,
        DateOnly today
    ) =>
        state switch
        {
            null => all,
            RecognitionState.Verified => all.Where(it => it.State == RecognitionState.Verified && it.RecheckOn > today),
            RecognitionState.Due => all.Where(it => it.State == RecognitionState.Verified && it.RecheckOn <= today),
            var other => all.Where(it => it.State == other),
        };

    private sealed record Position(Guid Id);
}
