namespace Accreditation.Api.Http;

/// <summary>
/// The system clock cut to milliseconds, which is what every database keeps: an instant in the first answer is then equal to
/// the same instant read back.
/// </summary>
internal sealed class MillisecondClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        var now = base.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }
}
