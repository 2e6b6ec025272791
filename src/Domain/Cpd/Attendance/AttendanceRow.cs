using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Cpd.Attendance;

/// <summary>One participant on an attendance list, as the provider sent it.</summary>
/// <param name="RegistrationNumber">The registration number.</param>
/// <param name="Surname">The surname, to tell a mistyped number from the right one.</param>
/// <param name="Minutes">Net minutes attended; null for the whole run.</param>
/// <param name="Reference">The provider's own reference, given back with the outcome.</param>
public sealed record AttendanceRow(string RegistrationNumber, string Surname, int? Minutes, string? Reference)
{
    /// <summary>The most rows in one list.</summary>
    public const int MaxRows = 5000;

    /// <summary>The longest reference.</summary>
    public const int ReferenceMaxLength = 100;
}

/// <summary>What became of a row (uitkomst van een presentieregel).</summary>
[Dutch("uitkomst van een presentieregel")]
public enum AttendanceOutcome
{
    /// <summary>The points came into the ledger.</summary>
    Credited,

    /// <summary>Other minutes than before: the earlier entries were reversed and the right ones entered.</summary>
    Corrected,

    /// <summary>The same was posted before; nothing was done.</summary>
    Unchanged,

    /// <summary>Nothing was done; the code says why.</summary>
    Rejected,
}

/// <summary>What became of one row.</summary>
/// <param name="Row">The place in the list, from 1.</param>
/// <param name="RegistrationNumber">The registration number as it was sent.</param>
/// <param name="Reference">The provider's own reference.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Points">The points of the run, as far as it was attended, all categories together; 0 for a rejected row.</param>
/// <param name="Code">Why it was rejected.</param>
[Dutch("presentieregel met uitkomst")]
public sealed record AttendanceRowReport(
    int Row,
    string RegistrationNumber,
    string? Reference,
    AttendanceOutcome Outcome,
    decimal Points,
    AttendanceFault? Code
);

/// <summary>Why a row was rejected (reden van afwijzing).</summary>
[Dutch("reden van afwijzing van een presentieregel")]
public enum AttendanceFault
{
    /// <summary>It has not the form of a registration number, or the check letter does not belong to the digits.</summary>
    NumberMalformed,

    /// <summary>No registration has this number together with this surname.</summary>
    NoMatch,

    /// <summary>The same person stands on the list before.</summary>
    RepeatedRow,

    /// <summary>More minutes than the run has, or none.</summary>
    MinutesOutOfRange,

    /// <summary>What was attended is too short for any points.</summary>
    TooShort,
}
