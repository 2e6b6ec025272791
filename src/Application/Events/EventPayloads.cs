using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Events;

/// <summary>A number was issued and its first period opened.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="Until">The last day of the period.</param>
[Dutch("inschrijving")]
public sealed record RegistrationIssuedData(string Number, DateOnly From, DateOnly Until);

/// <summary>A next period was opened: a renewal, a full period after a provisional one, or a return.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="From">The first day of the period.</param>
/// <param name="Until">The last day of the period.</param>
[Dutch("nieuwe registratieperiode")]
public sealed record RegistrationPeriodOpenedData(string Number, DateOnly From, DateOnly Until);

/// <summary>The running period ends later.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Until">The new last day of the period.</param>
[Dutch("verlengde registratieperiode")]
public sealed record RegistrationPeriodExtendedData(string Number, DateOnly Until);

/// <summary>A condition was imposed; what it says is not public.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="From">The first day on which it holds.</param>
[Dutch("opgelegde voorwaarde")]
public sealed record RegistrationConditionImposedData(string Number, DateOnly From);

/// <summary>A condition was lifted.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="LiftedOn">The first day without it.</param>
[Dutch("opgeheven voorwaarde")]
public sealed record RegistrationConditionLiftedData(string Number, DateOnly LiftedOn);

/// <summary>The registration was suspended.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="From">The first day of the suspension.</param>
/// <param name="Until">The last day of it; null while it goes on.</param>
/// <param name="PublicUntil">The last day on which it may be shown: copies are to delete it then.</param>
[Dutch("schorsing")]
public sealed record RegistrationSuspendedData(string Number, DateOnly From, DateOnly? Until, DateOnly PublicUntil);

/// <summary>A suspension was lifted.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="LiftedOn">The first day without it.</param>
[Dutch("opgeheven schorsing")]
public sealed record RegistrationSuspensionLiftedData(string Number, DateOnly LiftedOn);

/// <summary>The registration was removed.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="From">The first day on which it gives no right to be counted as registered.</param>
/// <param name="PublicUntil">The last day on which the measure may be shown; null when it is not published.</param>
[Dutch("doorhaling")]
public sealed record RegistrationRemovedData(string Number, DateOnly From, DateOnly? PublicUntil);

/// <summary>What was told before was corrected: look the entry up again.</summary>
/// <param name="Number">The registration number.</param>
[Dutch("correctie")]
public sealed record RegistrationCorrectedData(string Number);

/// <summary>The registration goes on under another number.</summary>
/// <param name="Number">The number that is followed no longer.</param>
/// <param name="SurvivingNumber">The number under which it goes on.</param>
[Dutch("samenvoeging")]
public sealed record RegistrationMergedData(string Number, string SurvivingNumber);

/// <summary>A merge was undone: the number stands by itself again.</summary>
/// <param name="Number">The number that lives again.</param>
/// <param name="SurvivingNumber">The number under which it went on meanwhile.</param>
[Dutch("splitsing")]
public sealed record RegistrationSplitOffData(string Number, string SurvivingNumber);

/// <summary>Time alone changed the standing: a grace began, a registration lapsed, a suspension ended, or the like.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="From">The first day of the standing.</param>
/// <param name="Standing">The standing from that day on.</param>
/// <param name="Previous">The standing until then; null when there was none.</param>
[Dutch("gewijzigde status")]
public sealed record RegistrationStandingChangedData(
    string Number,
    DateOnly From,
    Standing Standing,
    Standing? Previous
);

/// <summary>The consultant is shown under another name: look the entry up again.</summary>
/// <param name="Number">The registration number.</param>
[Dutch("naamswijziging")]
public sealed record RegistrationRenamedData(string Number);

/// <summary>Renewal was filed; only who follows the consultant by a relation learns of it.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="FiledOn">The day of filing.</param>
[Dutch("ingediende herregistratie")]
public sealed record RegistrationRenewalFiledData(string Number, DateOnly FiledOn);

/// <summary>A filed renewal came to nothing; only who follows the consultant by a relation learns of it.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="ClosedOn">The day on which it ended.</param>
[Dutch("vervallen herregistratie")]
public sealed record RegistrationRenewalClosedData(string Number, DateOnly ClosedOn);
