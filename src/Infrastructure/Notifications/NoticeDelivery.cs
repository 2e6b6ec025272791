using Accreditation.Application.Notifications;
using Accreditation.Application.Policies;
using Accreditation.Application.Shared;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Infrastructure.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Notifications;

/// <summary>
/// Sends what is due: claims one notice, sends it outside any transaction, and records the proof. A process that ends
/// anywhere in between leaves a notice that is sent again; none is lost, and none is proven that was not sent.
/// </summary>
internal sealed class NoticeDelivery(
    IServiceScopeFactory scopes,
    INoticeSender sender,
    NoticeTexts texts,
    NoticeClaims claims,
    IPolicyCatalogue policies,
    IOptions<NotificationOptions> options,
    TimeProvider clock,
    ILogger<NoticeDelivery> log
) : PeriodicJob(TimeSpan.FromMinutes(1), clock, log)
{
    private const int RecordingAttempts = 5;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (!sender.IsReady)
            log.LogWarning(
                "Notifications:Smtp:Host is not configured: notices stay due, nothing is proven, and nobody lapses."
            );
        return base.StartAsync(cancellationToken);
    }

    public override async Task Sweep(CancellationToken ct)
    {
        if (!sender.IsReady)
            return;

        while (await claims.Next(ct) is { } claim)
            await Deliver(claim, ct);
    }

    private async Task Deliver(NoticeClaim claim, CancellationToken ct)
    {
        // Who stopped at every attempt must not be sent the same again for ever.
        SendOutcome? outcome =
            claim.Attempt > NoticeRetry.MostAttempts ? Failed("interrupted", final: true)
            : await Compose(claim, ct) is { } message ? await Send(message, ct)
            : null;
        if (outcome is null)
            return;

        // What is known of a message that went out is recorded also while the process stops.
        await Change(
            claim,
            (notice, registration) =>
                outcome switch
                {
                    SendOutcome.Delivered delivered => notice.Prove(
                        ProofOf(delivered),
                        registration,
                        Clock.GetUtcNow()
                    ),
                    SendOutcome.NotDelivered failed => notice.Fail(claim.Attempt, failed.Failure),
                    _ => throw new InvalidOperationException("An outcome that nobody knows."),
                },
            CancellationToken.None
        );
    }

    /// <summary>The message; null when there is nothing left to tell, and the notice is withdrawn.</summary>
    private async Task<NoticeMessage?> Compose(NoticeClaim claim, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
        var notice = await db.Notices.AsNoTracking().SingleAsync(it => it.Id == claim.NoticeId, ct);
        var registration = await db
            .Registrations.AsNoTracking()
            .Include(it => it.Facts)
            .SingleAsync(it => it.Id == notice.RegistrationId, ct);
        var (history, today) = (registration.History, DutchCalendar.DayOf(Clock.GetUtcNow()));
        if (!NoticePlan.StillHolds(notice.Occasion, history, policies.Get(history.GoverningPolicy), today))
        {
            await Change(claim, (due, _) => due.Withdraw(), ct);
            return null;
        }

        var consultant = await db.Consultants.AsNoTracking().SingleAsync(it => it.Id == registration.ConsultantId, ct);
        return texts.Write(notice, consultant);
    }

    private async Task<SendOutcome> Send(NoticeMessage message, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.Value.Timeout);
        try
        {
            return await sender.Send(message, patience.Token).WaitAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Failed("timeout", final: false);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // Its type only: what a sender says may hold the address that it was about.
            log.LogError("Sending {Notice} broke with {Fault}; it is tried again.", message, fault.GetType().Name);
            return Failed("fault", final: false);
        }
    }

    /// <summary>Changes a notice and its registration as one; when somebody else changed them meanwhile, once more.</summary>
    private async Task Change(NoticeClaim claim, Func<Notice, Registration, Result> change, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= RecordingAttempts; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentAction>().Is(nameof(NoticeDelivery), reason: null);
            var db = scope.ServiceProvider.GetRequiredService<IRegisterDb>();
            var notice = await db.Notices.SingleAsync(it => it.Id == claim.NoticeId, ct);
            var registration = await db
                .Registrations.Include(it => it.Facts)
                .Include(it => it.Segments)
                .SingleAsync(it => it.Id == notice.RegistrationId, ct);
            if (change(notice, registration).Error is not null || (await db.Commit(ct)).Error is null)
                return;
        }

        log.LogWarning("What came of notice {Notice} was not recorded; it is tried again.", claim.NoticeId);
    }

    private NoticeProof ProofOf(SendOutcome.Delivered delivered)
    {
        var now = Clock.GetUtcNow();
        return new NoticeProof(delivered.Channel, delivered.Reference, DutchCalendar.DayOf(now), now);
    }

    private static SendOutcome.NotDelivered Failed(string code, bool final) => new(new NoticeFailure(code, final));
}
