using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Accreditation.Api.OpenApi;

/// <summary>Says what each group of endpoints is about, in the order of a consultant's life in the register.</summary>
internal sealed class TagDocumentFilter : IDocumentFilter
{
    private static readonly (string Name, string Description)[] Known =
    [
        ("Public register", "What anybody may look up. Dutch: openbaar register."),
        (
            "Verification",
            "Many numbers at once, for organisations, with receipts. Dutch: verificatie en bewijs van raadpleging."
        ),
        ("Policies", "The rules of the profession, by section and version. Dutch: reglementen."),
        ("Consultants", "The people who are or want to be registered. Dutch: Wmo-consulenten."),
        ("Applications", "Cases with a legal clock, and their evidence. Dutch: aanvragen."),
        ("Endorsements", "Factual statements of line managers, and what they set in motion. Dutch: aanbevelingen."),
        ("Assessment", "Judging an application and deciding on it. Dutch: beoordeling en besluit."),
        ("Registrations", "Standing under a number, and the facts behind it. Dutch: registraties."),
        (
            "CPD ledger",
            "Points of continuing professional development, and what they come to. Dutch: bij- en nascholing."
        ),
        ("Own reports", "What consultants report by themselves, and which of it is audited. Dutch: eigen opgaven."),
        ("Peer groups", "Groups of colleagues and their sessions, without what was said. Dutch: intervisie."),
        ("Recognitions", "Registrations in other registers, as evidence. Dutch: erkenning van andere registers."),
        ("Consultant merges", "One person who was entered twice, and the way back. Dutch: samenvoegingen."),
        (
            "Courses",
            "The calendar of courses, their runs and who gives them. Dutch: scholing, uitvoeringen en opleiders."
        ),
        ("Accreditation", "Judging a course, and what becomes of its accreditation. Dutch: accreditatie van scholing."),
        ("Notices", "What consultants were told about the end of their period, and its proof. Dutch: kennisgevingen."),
        ("Subscriptions", "What organisations are told of, and what became of it. Dutch: abonnementen."),
        ("Events", "What the register tells, in one order, and how to begin a mirror. Dutch: gebeurtenissen."),
        ("Watch-lists", "Whom organisations follow, on what ground, and consent to it. Dutch: volglijsten."),
        ("Journal", "Who did what, to whom, when and why. Dutch: logboek."),
    ];

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var used = (swaggerDoc.Tags ?? new HashSet<OpenApiTag>()).Select(tag => tag.Name).ToHashSet();
        swaggerDoc.Tags = Known
            .Where(tag => used.Contains(tag.Name))
            .Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description })
            .ToHashSet();
    }
}
