using Accreditation.Api.Http;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Cpd.Attendance;

/// <summary>Who attended a run: up to 5,000 rows.</summary>
/// <param name="Rows">The participants.</param>
[Dutch("nieuwe presentielijst")]
internal sealed record PostAttendanceRequest(IReadOnlyList<AttendanceRowRequest> Rows);

/// <summary>One participant.</summary>
/// <param name="RegistrationNumber">The registration number.</param>
/// <param name="Surname">The surname, to tell a mistyped number from the right one.</param>
/// <param name="Minutes">Net minutes attended; leave it out for the whole run.</param>
/// <param name="Reference">Your own reference, given back with the outcome.</param>
[Dutch("presentieregel")]
internal sealed record AttendanceRowRequest(
    string RegistrationNumber,
    string Surname,
    int? Minutes = null,
    string? Reference = null
);

/// <summary>Rolling a list back.</summary>
/// <param name="Reason">Why it was wrong.</param>
[Dutch("terugdraaien van een presentielijst")]
internal sealed record RollBackAttendanceRequest(string Reason);

/// <summary>A claim.</summary>
/// <param name="Minutes">Net minutes attended; leave it out for the whole run.</param>
[Dutch("nieuwe presentieclaim")]
internal sealed record ClaimAttendanceRequest(int? Minutes = null);

/// <summary>The refusal of a claim.</summary>
/// <param name="Reason">Why, for the participant to read.</param>
[Dutch("afwijzing van een presentieclaim")]
internal sealed record RefuseAttendanceClaimRequest(string Reason);

/// <summary>An attendance list as it is sent: JSON, or CSV with the same columns.</summary>
/// <param name="Rows">The participants.</param>
internal sealed record AttendanceList(IReadOnlyList<AttendanceRow> Rows)
{
    public static async ValueTask<AttendanceList> BindAsync(HttpContext http)
    {
        if (http.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true)
            return new AttendanceList(await AttendanceCsv.Read(http.Request.Body, http.RequestAborted));

        var body = await Body<PostAttendanceRequest>.BindAsync(http);
        return new AttendanceList([
            .. body.Value.Rows.Select(row =>
                row is null ? null! : new AttendanceRow(row.RegistrationNumber, row.Surname, row.Minutes, row.Reference)
            ),
        ]);
    }
}
