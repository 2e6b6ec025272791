using System.Diagnostics.CodeAnalysis;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Verification;

/// <summary>What an organisation looks somebody up for. Codes, because free text would draw in data about clients.</summary>
[Dutch("doel van de raadpleging")]
public enum LookUpPurpose
{
    /// <summary>Checking the people who work for the organisation (inzet van eigen of ingehuurd personeel).</summary>
    Staffing,

    /// <summary>Checking somebody who applies for work (werving en selectie).</summary>
    Recruitment,

    /// <summary>Judging the people named in a tender (aanbesteding).</summary>
    Tender,

    /// <summary>Holding a contractor to a contract (contractcontrole).</summary>
    ContractAudit,

    /// <summary>Before or after a conversation with a resident (keukentafelgesprek).</summary>
    Conversation,

    /// <summary>Handling a complaint or an objection (klacht of bezwaar).</summary>
    Complaint,

    /// <summary>Supervision under the Wmo (toezicht).</summary>
    Supervision,

    /// <summary>Anything else (overig).</summary>
    Other,
}

/// <summary>How somebody was looked up.</summary>
[Dutch("wijze van raadplegen")]
public enum LookUpKind
{
    /// <summary>One number by itself (enkelvoudig).</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "One at a time; no number type is meant.")]
    Single,

    /// <summary>Among others in one verification (in een reeks).</summary>
    Batch,
}
