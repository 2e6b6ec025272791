using Accreditation.Application.Journal;

namespace Accreditation.Api.Journal;

/// <summary>Examples for the OpenAPI document.</summary>
internal static class JournalExamples
{
    public static readonly JournalActionView Action = new()
    {
        Id = Guid.Parse("0192f0c1-9c1f-7a02-b5d4-7e8f9a0b1c2d"),
        Action = "EnterConsultant",
        Actor = "registrar-1",
        ClientId = "register-desk",
        Organisation = null,
        Reason = null,
        CorrelationId = "4bf92f3577b34da6a3ce929d0e0e4736",
        RecordedAt = new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero),
        Events =
        [
            new JournalEventView
            {
                AggregateType = "Consultant",
                AggregateId = Guid.Parse("0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e"),
                Revision = 1,
                Type = "consultant.entered.v1",
                Payload =
                    "{\"consultantId\":\"0192f0c1-5a3e-7c44-9d2b-3f6a1b2c3d4e\",\"type\":\"consultant.entered.v1\"}",
            },
        ],
    };
}
