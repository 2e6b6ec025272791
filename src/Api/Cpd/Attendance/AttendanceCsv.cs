using System.Globalization;
using System.Text;
using Accreditation.Api.Http;
using Accreditation.Domain.Cpd.Attendance;
using Accreditation.Domain.Shared;
using CsvHelper;
using CsvHelper.Configuration;

namespace Accreditation.Api.Cpd.Attendance;

/// <summary>
/// Reads an attendance list as CSV (RFC 4180): UTF-8 with or without a byte order mark, comma or semicolon, a first line
/// with the names of the columns in English or Dutch, in any order.
/// </summary>
internal static class AttendanceCsv
{
    private const int MostFaults = 50;

    private static readonly Dictionary<string, string> Columns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["registrationNumber"] = "registrationNumber",
        ["registratienummer"] = "registrationNumber",
        ["surname"] = "surname",
        ["achternaam"] = "surname",
        ["minutes"] = "minutes",
        ["minuten"] = "minutes",
        ["reference"] = "reference",
        ["kenmerk"] = "reference",
    };

    private static readonly string[] Required = ["registrationNumber", "surname"];

    private static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture)
    {
        Mode = CsvMode.RFC4180,
        DetectDelimiter = true,
        DetectDelimiterValues = [",", ";"],
        MissingFieldFound = null,
        TrimOptions = TrimOptions.Trim,
    };

    /// <summary>Reads the rows; every fault in the form of the file is reported at once.</summary>
    public static async Task<IReadOnlyList<AttendanceRow>> Read(Stream body, CancellationToken ct)
    {
        using var text = new StreamReader(
            body,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
            detectEncodingFromByteOrderMarks: false
        );
        try
        {
            using var csv = new CsvReader(text, Rfc4180);
            return await Read(csv, ct);
        }
        catch (DecoderFallbackException)
        {
            throw Refused([FreeText.Fault("#", "malformed-csv", "The body holds text that is not valid UTF-8.")]);
        }
        catch (CsvHelperException broken)
        {
            var line = broken.Context?.Parser?.RawRow ?? 1;
            throw Refused([FreeText.Fault("#", "malformed-csv", $"The body is not valid CSV near line {line}.")]);
        }
    }

    private static async Task<IReadOnlyList<AttendanceRow>> Read(CsvReader csv, CancellationToken ct)
    {
        var columns = await ReadHeader(csv);
        var (rows, faults) = (new List<AttendanceRow>(), new List<InputFault>());
        while (rows.Count <= AttendanceRow.MaxRows && faults.Count < MostFaults && await csv.ReadAsync())
        {
            ct.ThrowIfCancellationRequested();
            if (csv.Parser.Count > columns.Count)
                faults.Add(
                    FreeText.Fault($"#/rows/{rows.Count}", "too-many-fields", "There are more fields than columns.")
                );
            rows.Add(ReadRow(csv, columns, rows.Count, faults));
        }

        return faults.Count == 0 ? rows : throw Refused(faults);
    }

    private static async Task<IReadOnlyDictionary<string, int>> ReadHeader(CsvReader csv)
    {
        var header = await csv.ReadAsync() && csv.ReadHeader() ? csv.HeaderRecord! : [];
        var known = header.Select(name => Columns.GetValueOrDefault(name.Trim())).ToArray();
        var faults = header
            .Zip(known, (name, column) => (name, column))
            .Where(it => it.column is null)
            .Select(it =>
                FreeText.Fault("#/header", "unknown-member", $"Known columns: {string.Join(", ", Columns.Keys)}.")
            )
            .Concat(
                known
                    .Where(it => it is not null)
                    .GroupBy(it => it)
                    .Where(same => same.Count() > 1)
                    .Select(same => FreeText.Fault($"#/header/{same.Key}", "repeated", "This column occurs twice."))
            )
            .Concat(
                Required
                    .Except(known)
                    .Select(missing => FreeText.Fault($"#/header/{missing}", "required", "This column is required."))
            )
            .Take(MostFaults)
            .ToArray();

        return faults.Length == 0 ? known.Index().ToDictionary(it => it.Item!, it => it.Index) : throw Refused(faults);
    }

    private static AttendanceRow ReadRow(
        CsvReader csv,
        IReadOnlyDictionary<string, int> columns,
        int index,
        List<InputFault> faults
    )
    {
        int? minutes = null;
        if (Field("minutes") is { Length: > 0 } text)
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
                minutes = read;
            else
                faults.Add(FreeText.Fault($"#/rows/{index}/minutes", "wrong-type", "Expected a whole number."));

        var reference = Field("reference") is { Length: > 0 } given ? given : null;
        return new AttendanceRow(Field("registrationNumber") ?? "", Field("surname") ?? "", minutes, reference);

        string? Field(string column) => columns.TryGetValue(column, out var at) ? csv.GetField(at) : null;
    }

    private static InputException Refused(IReadOnlyList<InputFault> faults) => new(SharedErrors.Invalid(faults));
}
