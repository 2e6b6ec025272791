using System.Text.Json.Serialization;
using Accreditation.Application.Shared;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Applications;

/// <summary>Adds a piece of evidence with its document.</summary>
/// <param name="Id">The case.</param>
/// <param name="Metadata">What the consultant says about it.</param>
/// <param name="Document">The document as it was received.</param>
[RequireScope(Scopes.Consultant)]
public sealed record AddEvidence(Guid Id, EvidenceMetadata Metadata, ReceivedDocument Document)
    : ICommand<EvidenceView>;

/// <summary>What the consultant says about a piece of evidence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IssuedOn">The day of the document.</param>
/// <param name="From">The first day that it covers.</param>
/// <param name="Until">The last day that it covers.</param>
/// <param name="Hours">Hours worked or studied in that period.</param>
/// <param name="Organisation">The code of the organisation that the work was done for.</param>
/// <param name="Note">A remark.</param>
[Dutch("gegevens van een bewijsstuk")]
public sealed record EvidenceMetadata(
    EvidenceKind Kind,
    DateOnly? IssuedOn = null,
    DateOnly? From = null,
    DateOnly? Until = null,
    int? Hours = null,
    string? Organisation = null,
    string? Note = null
)
{
    internal EvidenceFacts Read() =>
        new(Kind, IssuedOn, From, Until, Hours, OrganisationCode.TryParse(Organisation), CaseText.TryParse(Note));
}

/// <summary>A document as it was received; its bytes are no part of what makes two requests the same, their hash is.</summary>
/// <param name="FileName">The name it was sent under.</param>
/// <param name="Size">The size in bytes.</param>
/// <param name="Sha256">The SHA-256 of the content.</param>
/// <param name="Open">Opens the content.</param>
public sealed record ReceivedDocument(
    string FileName,
    long Size,
    string Sha256,
    [property: JsonIgnore] Func<Stream> Open
)
{
    internal async Task<Result<EvidenceDocument>> Describe(CancellationToken ct)
    {
        var start = new byte[DocumentFormats.SignatureLength];
        await using var content = Open();
        var read = await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct);

        return EvidenceDocument.Describe(FileName, start.AsSpan(0, read), Size, Sha256);
    }

    /// <summary>Before the row: a document without a row is cleaned up, a row without a document would be a loss.</summary>
    internal async Task KeepIn(IDocumentStore documents, CancellationToken ct)
    {
        await using var content = Open();
        await documents.Keep(Sha256, content, ct);
    }
}

internal sealed class AddEvidenceValidator : AbstractValidator<AddEvidence>
{
    public AddEvidenceValidator()
    {
        RuleFor(command => command.Metadata.Hours).GreaterThan(0).OverridePropertyName("hours");
        RuleFor(command => command.Metadata.Organisation)
            .Organisation()
            .When(command => command.Metadata.Organisation is not null)
            .OverridePropertyName("organisation");
        RuleFor(command => command.Metadata.Note)
            .CaseText()
            .When(command => command.Metadata.Note is not null)
            .OverridePropertyName("note");
    }
}

internal sealed class AddEvidenceHandler(CaseDesk desk, IRegisterDb db, IDocumentStore documents)
    : IRequestHandler<AddEvidence, Result<EvidenceView>>
{
    public async Task<Result<EvidenceView>> Handle(AddEvidence command, CancellationToken ct)
    {
        var opened = await desk.OpenOwn(command.Id, null, ct);
        if (opened.Error is { } unseen)
            return unseen;
        var described = await command.Document.Describe(ct);
        if (described.Error is { } unacceptable)
            return unacceptable;

        var (application, policy, now) = (opened.Value.Application, opened.Value.Policy, opened.Value.Now);
        var added = application.AddEvidence(command.Metadata.Read(), described.Value, policy, now);
        if (added.Error is { } refused)
            return refused;

        await command.Document.KeepIn(documents, ct);
        return await db.Commit(() => EvidenceView.Of(added.Value, application.Revision), ct);
    }
}
