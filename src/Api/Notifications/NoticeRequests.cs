using Accreditation.Domain.Notifications;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Notifications;

/// <summary>A notice that came back.</summary>
/// <param name="Reason">How it became known, without personal data.</param>
[Dutch("onbestelbare kennisgeving")]
internal sealed record BounceNoticeRequest(string Reason);

/// <summary>A notice that a registrar gave in another way than the register does.</summary>
/// <param name="Channel">Letter, phone or in-person.</param>
/// <param name="ArrivedOn">The day on which it arrived.</param>
/// <param name="Proof">What shows it, such as a barcode or a signed receipt, without personal data.</param>
[Dutch("kennisgeving langs andere weg")]
internal sealed record ProveNoticeRequest(NoticeChannel Channel, DateOnly ArrivedOn, string Proof);
