using Accreditation.Api.Tests.Registrations;
using Accreditation.Domain.Registrations;
using Accreditation.Testing;

namespace Accreditation.Api.Tests.Verification.Batch;

/// <summary>An organisation that asks about registrations of invented people.</summary>
internal sealed record AVerification(RegisterApi Api, HttpClient Asker)
{
    public const string Url = "/v1/verifications";

    public const string Unknown = "W00000001B";

    public static async Task<AVerification> By(TestDatabase database, string organisation = "GM0363") =>
        By(await RegisterApi.On(database), organisation);

    public static AVerification By(RegisterApi api, string organisation = "GM0363") =>
        new(api, api.As("register.verify", "machine", organisation));

    public static object Request(IReadOnlyList<object?> items, bool receipts = false, string purpose = "staffing") =>
        new
        {
            purpose,
            receipts,
            items,
        };

    public Task<Answer> Ask(params object?[] items) => Asker.Create(Url, Request(items));

    public Task<Answer> AskWithReceipts(params object?[] items) => Asker.Create(Url, Request(items, receipts: true));

    /// <summary>A registration in a period of one's choice, for which no notice has to be proven.</summary>
    public async Task<ARegistration> Registered(DateOnly from, DateOnly until, PeriodKind kind = PeriodKind.Full)
    {
        var consultant = ARegistration.NewConsultant(ARegistration.NewSurname());
        var period = ARegistration.Period(from) with { Until = until, Kind = kind, NoticesRequired = 0 };
        var number = ARegistration.NewNumber();
        var issued = Registration.Issue(number, consultant.Id, period, DateTimeOffset.UtcNow.AddYears(-1)).Value;
        await ARegistration.Save(
            Api,
            db =>
            {
                db.Consultants.Add(consultant);
                db.Registrations.Add(issued);
            }
        );
        return new ARegistration(Api, issued.Id, consultant.Id, number.Value, consultant.Name.Surname);
    }

    public async Task Merge(ARegistration survivor, ARegistration merged)
    {
        var proposed = await Api.As("register.manage", "registrar-1")
            .Create(
                "/v1/consultant-merges",
                new
                {
                    survivorId = survivor.ConsultantId,
                    mergedId = merged.ConsultantId,
                    reason = "The same person, entered twice.",
                }
            );
        var confirmed = await Api.As("register.manage", "registrar-2")
            .Change($"/v1/consultant-merges/{proposed.Id}/confirmation", proposed.ETag);
        Assert.Equal("confirmed", (string?)confirmed["state"]);
    }
}
