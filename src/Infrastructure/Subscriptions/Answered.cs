using Accreditation.Domain.Subscriptions.Deliveries;

namespace Accreditation.Infrastructure.Subscriptions;

/// <summary>What an answer of a callback means.</summary>
internal static class Answered
{
    /// <summary>Why a status is a failure; null for one that is not.</summary>
    public static DeliveryFailure? FailureOf(int status) =>
        status switch
        {
            >= 200 and < 300 => null,
            >= 300 and < 400 => DeliveryFailure.Redirected,
            410 => DeliveryFailure.Gone,
            429 or 502 or 503 or 504 => DeliveryFailure.Throttled,
            >= 400 and < 500 => DeliveryFailure.Refused,
            _ => DeliveryFailure.Broken,
        };

    /// <summary>For how long an overloaded callback asks to be left alone, in seconds or as a date.</summary>
    public static TimeSpan? RetryAfter(HttpResponseMessage answer, DateTimeOffset now) =>
        FailureOf((int)answer.StatusCode) is not DeliveryFailure.Throttled
            ? null
            : answer.Headers.RetryAfter switch
            {
                { Delta: { } pause } => pause,
                { Date: { } date } when date > now => date - now,
                _ => null,
            };
}
