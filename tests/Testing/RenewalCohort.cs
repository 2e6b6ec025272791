using Accreditation.Domain.Applications;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Ledger;
using Accreditation.Domain.Policies;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Testing;

/// <summary>Invented consultants who were registered on one day and meet every rule for their renewal.</summary>
public static class RenewalCohort
{
    private const int PerCommit = 100;
    private static readonly OrganisationCode Employer = OrganisationCode.Parse("GM0363");

    /// <summary>Fills a register with so many of them, each with a renewal that was filed and that nobody looked at.</summary>
    public static async Task FileAsync(RegisterStore store, int count, DateTimeOffset now)
    {
        var today = DutchCalendar.DayOf(now);
        var policy = store.Policies.Current("wmo-consulent", today)!;
        foreach (var batch in Enumerable.Range(0, count).Chunk(PerCommit))
            await store.SaveAsync(db =>
            {
                foreach (var number in batch)
                {
                    var consultant = Somebody(number, now);
                    var registration = Registered(number, consultant.Id, policy, today);
                    db.Consultants.Add(consultant);
                    db.Registrations.Add(registration);
                    db.CpdCredits.AddRange(Ledger(consultant.Id, today, now));
                    db.Applications.Add(Filed(registration, policy, now));
                }
            });
    }

    /// <summary>The entries of a ledger that meets every rule for a period that ends soon.</summary>
    public static IEnumerable<CpdCredit> Ledger(Guid consultantId, DateOnly today, DateTimeOffset now)
    {
        var owner = new CreditOwner(consultantId, "wmo-consulent");
        ThemePoints[] themes =
        [
            new("law-and-case-law", 15),
            new("conversation-and-conflict", 15),
            new("ethics-privacy-discrimination", 5),
        ];

        return
        [
            .. Entry("accredited", 40, 400, themes),
            .. Entry("accredited", 10, 350, []),
            .. Entry("reflection", 15, 300, []),
            .. Entry("peer-consultation", 10, 250, []),
            .. Entry("free", 25, 200, []),
        ];

        IReadOnlyList<CpdCredit> Entry(string category, decimal points, int daysAgo, ThemePoints[] on)
        {
            var until = today.AddDays(-daysAgo);
            var from = until.AddDays(-(int)Math.Ceiling(points / 8) + 1);
            var facts = new CreditFacts(
                CreditSource.Registrar,
                "Training",
                (int)points * 60,
                from,
                until,
                Reason: "Entered."
            );
            return CpdCredit.Enter(owner, facts, [new PointsShare(category, points, on)], now);
        }
    }

    /// <summary>A statement of an employer about enough hours.</summary>
    public static EvidenceFacts Work(DateOnly today) =>
        new(EvidenceKind.EmployerStatement, today, today.AddYears(-2), today.AddDays(-1), 2_500, Employer, null);

    private static Consultant Somebody(int number, DateTimeOffset now)
    {
        char[] letters = [Letter(number), Letter(number / 26), Letter(number / 676)];
        var surname = $"Verzonnen{new string(letters)}";
        var contact = ContactDetails.Of($"{surname}@example.nl", null).Value;
        var born = new DateOnly(1950, 1, 1).AddDays(number);

        return Consultant.Enter(PersonName.Of("A.B.", null, null, surname).Value, contact, born, now).Value;
    }

    private static char Letter(int number) => (char)('a' + number % 26);

    private static Registration Registered(int number, Guid consultantId, Policy policy, DateOnly today)
    {
        // Far enough apart to stay different where one is passed over.
        var (terms, next) = (policy.Registration, 10_000_000 + 100 * number);
        var from = today.AddDays(60).AddMonths(-terms.PeriodMonths);
        var until = from.AddMonths(terms.PeriodMonths).AddDays(-1);
        var period = new RegistrationPeriod(from, until, PeriodKind.Full, policy.Reference, 26, 2);

        return Registration
            .Issue(
                RegistrationNumber.Draw(_ => next++),
                consultantId,
                period,
                new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero)
            )
            .Value;
    }

    private static RegistrationApplication Filed(Registration registration, Policy policy, DateTimeOffset now)
    {
        var (today, period) = (DutchCalendar.DayOf(now), registration.History.LastPeriod!);
        var application = RegistrationApplication
            .Start(registration.ConsultantId, ApplicationKind.Renewal, new CaseRequest(), policy, now)
            .Value;
        var document = EvidenceDocument.Describe("statement.pdf", "%PDF-1.7"u8, 1_000, new string('a', 64)).Value;
        Must(application.AddEvidence(Work(today), document, policy, now).Error);
        Must(application.Submit("consultant", AcceptedDeclaration.AskedBy(policy), policy, now, period.Id).Error);
        Must(registration.FileRenewal(today, now).Error);
        return application;
    }

    private static void Must(Error? error)
    {
        if (error is not null)
            throw new InvalidOperationException(error.Code);
    }
}
