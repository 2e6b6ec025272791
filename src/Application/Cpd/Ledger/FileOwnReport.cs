using Accreditation.Application.Applications;
using Accreditation.Application.Consultants;
using Accreditation.Application.Cpd.Evaluation;
using Accreditation.Application.Shared;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Accreditation.Application.Cpd.Ledger;

/// <summary>A consultant reports something that they learnt; it is accepted by rule.</summary>
/// <param name="Metadata">What it was.</param>
/// <param name="Document">The document as it was received.</param>
[RequireScope(Scopes.Consultant)]
public sealed record FileOwnReport(OwnReportMetadata Metadata, ReceivedDocument Document) : ICommand<OwnReportView>;

/// <summary>What a consultant says about something that they learnt.</summary>
/// <param name="Title">What it was.</param>
/// <param name="Section">The section of the register.</param>
/// <param name="Category">One of the categories in which consultants report, by the rules.</param>
/// <param name="Minutes">Net minutes of learning; they give the points.</param>
/// <param name="StartedOn">The first day.</param>
/// <param name="CompletedOn">The day on which it was finished.</param>
/// <param name="Themes">Points on themes, together no more than the minutes give.</param>
[Dutch("gegevens van een eigen opgave")]
public sealed record OwnReportMetadata(
    string Title,
    string Section,
    string Category,
    int Minutes,
    DateOnly StartedOn,
    DateOnly CompletedOn,
    IReadOnlyList<ThemePoints>? Themes = null
)
{
    internal ReportedLearning Read() => new(Title, Category, Themes ?? [], Minutes, StartedOn, CompletedOn);
}

internal sealed class FileOwnReportValidator : AbstractValidator<FileOwnReport>
{
    public FileOwnReportValidator()
    {
        RuleFor(command => command.Metadata.Section)
            .Text(PolicyReference.SectionMaxLength)
            .OverridePropertyName("section");
        RuleFor(command => command.Metadata.Themes!).Themes().OverridePropertyName("themes");
        RuleFor(command => command.Metadata.StartedOn).Day().OverridePropertyName("startedOn");
        RuleFor(command => command.Metadata.CompletedOn).Day().OverridePropertyName("completedOn");
    }
}

internal sealed class FileOwnReportHandler(
    IRegisterDb db,
    CpdDesk desk,
    IAuditRounds rounds,
    IDocumentStore documents,
    ICallContext call,
    TimeProvider clock
) : IRequestHandler<FileOwnReport, Result<OwnReportView>>
{
    public async Task<Result<OwnReportView>> Handle(FileOwnReport command, CancellationToken ct)
    {
        if (call.Caller.ConsultantId is not { } own || !await db.Consultants.AnyAsync(it => it.Id == own, ct))
            return ConsultantErrors.NotFound;

        var (consultantId, learning) = (await db.RecordInUse(own, ct), command.Metadata.Read());
        var rules = await desk.RulesFor(consultantId, command.Metadata.Section, learning.CompletedOn, ct);
        if (rules.Error is { } unregistered)
            return unregistered;
        var described = await command.Document.Describe(ct);
        if (described.Error is { } unacceptable)
            return unacceptable;

        var now = clock.GetUtcNow();
        var round = await rounds.For(command.Metadata.Section, DutchCalendar.DayOf(now), ct);
        var filed = OwnReport.File(consultantId, learning, described.Value, rules.Value, round, now);
        if (filed.Error is { } refused)
            return refused;

        await command.Document.KeepIn(documents, ct);
        db.OwnReports.Add(filed.Value);
        db.CpdCredits.AddRange(filed.Value.Credits());
        return await db.Commit(() => OwnReportView.Of(filed.Value), ct, duplicate: OwnReportErrors.ReportedAlready);
    }
}
