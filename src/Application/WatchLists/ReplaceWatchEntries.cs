using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Domain.WatchLists;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.WatchLists;

/// <summary>Says whom a watch-list follows: what is not sent is followed no longer.</summary>
/// <param name="Id">The list.</param>
/// <param name="Expected">The revision that was read; null for any.</param>
/// <param name="Rows">The numbers.</param>
[RequireScope(Scopes.RegisterVerify)]
public sealed record ReplaceWatchEntries(Guid Id, int? Expected, IReadOnlyList<WatchRow> Rows)
    : ICommand<WatchListReport>;

internal sealed class ReplaceWatchEntriesValidator : AbstractValidator<ReplaceWatchEntries>
{
    private const int NumberMaxLength = 40;

    // By hand: rules by expression would take longer over thousands of rows than reading them.
    public ReplaceWatchEntriesValidator() =>
        RuleFor(command => command.Rows)
            .Custom(
                (rows, context) =>
                {
                    foreach (var fault in FaultsOf(rows).Take(InputFaults.Most))
                        context.AddFailure(new ValidationFailure(fault.Location, fault.Detail) { CustomState = fault });
                }
            );

    private static IEnumerable<InputFault> FaultsOf(IReadOnlyList<WatchRow> rows) =>
        rows.Count > WatchList.MaxEntries
            ? [FreeText.Fault("#/rows", "row-count", $"Send at most {WatchList.MaxEntries} rows.")]
            : rows.SelectMany(FaultsOf);

    private static IEnumerable<InputFault> FaultsOf(WatchRow row, int index)
    {
        if (row is null)
            return [FreeText.Fault($"#/rows/{index}", "not-null", "Leave out empty items.")];

        return FreeText
            .Optional($"#/rows/{index}/reference", row.Reference, WatchEntry.ReferenceMaxLength)
            .Concat(row.Number.Length <= NumberMaxLength ? [] : [TooLong(index)]);
    }

    private static InputFault TooLong(int index) =>
        FreeText.Fault($"#/rows/{index}/number", FreeText.TooLongCode, $"Use at most {NumberMaxLength} characters.");
}

internal sealed class ReplaceWatchEntriesHandler(IRegisterDb db, ICallContext call, TimeProvider clock)
    : IRequestHandler<ReplaceWatchEntries, Result<WatchListReport>>
{
    public async Task<Result<WatchListReport>> Handle(ReplaceWatchEntries command, CancellationToken ct)
    {
        var found = await db.WatchLists.ToChange(command.Id, command.Expected, call.Caller, ct);
        if (found.Error is { } refused)
            return refused;

        var list = found.Value;
        var present = await db.WatchEntries.AsNoTracking().Where(it => it.WatchListId == list.Id).ToListAsync(ct);
        var sheet = WatchSheet.Read(list.Id, command.Rows, present, await Issued(command.Rows, ct), clock.GetUtcNow());
        list.Take(sheet);

        db.Exchange(list.Id, sheet.Dropped, sheet.Fresh);
        return await db.Commit(() => WatchListReport.Of(list, sheet), ct, duplicate: SharedErrors.ConcurrentChange);
    }

    private async Task<IReadOnlyDictionary<RegistrationNumber, RegistrationNumber?>> Issued(
        IReadOnlyList<WatchRow> rows,
        CancellationToken ct
    )
    {
        RegistrationNumber[] numbers =
        [
            .. rows.Select(row => RegistrationNumber.Parse(row.Number))
                .Where(parsed => parsed.Error is null)
                .Select(parsed => parsed.Value)
                .Distinct(),
        ];

        // As one parameter; a list of thousands would be more than some databases take.
        return await db.Issued()
            .Where(issued => EF.Parameter(numbers).Contains(issued.Number))
            .ToDictionaryAsync(issued => issued.Number, issued => issued.Survivor, ct);
    }
}
