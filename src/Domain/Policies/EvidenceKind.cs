using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Policies;

/// <summary>What a piece of evidence (bewijsstuk) is.</summary>
[Dutch("soort bewijsstuk")]
public enum EvidenceKind
{
    /// <summary>Diploma of an education (diploma).</summary>
    Diploma,

    /// <summary>Certificate of a course (certificaat).</summary>
    Certificate,

    /// <summary>Statement of an employer on function, period and hours (werkgeversverklaring).</summary>
    EmployerStatement,

    /// <summary>Contract of employment or assignment (arbeidsovereenkomst).</summary>
    Contract,

    /// <summary>Curriculum vitae (cv).</summary>
    Cv,

    /// <summary>Report of reflection on own practice (reflectieverslag).</summary>
    ReflectionReport,

    /// <summary>Report of an independent assessment (assessmentrapport).</summary>
    AssessmentReport,

    /// <summary>Proof of registration in another professional register (inschrijving in een ander register).</summary>
    OtherRegister,

    /// <summary>Certificate of recognised prior learning (EVC).</summary>
    PriorLearning,

    /// <summary>Anything else that supports the application (overig).</summary>
    Other,
}
