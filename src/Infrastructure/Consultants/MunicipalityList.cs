using System.Collections.Frozen;
using System.Globalization;
using Accreditation.Application.Consultants;
using Accreditation.Domain.Consultants;
using Accreditation.Domain.Shared;
using CsvHelper;

namespace Accreditation.Infrastructure.Consultants;

/// <summary>Reads the municipalities from the list of Statistics Netherlands that is embedded in this assembly.</summary>
internal sealed class MunicipalityList : IMunicipalities
{
    private readonly FrozenDictionary<OrganisationCode, Municipality> byCode;

    public MunicipalityList()
    {
        All = Read();
        byCode = All.ToFrozenDictionary(municipality => municipality.Code);
    }

    public IReadOnlyList<Municipality> All { get; }

    public Municipality? Find(OrganisationCode code) => byCode.GetValueOrDefault(code);

    private static Municipality[] Read()
    {
        using var stream = typeof(MunicipalityList).Assembly.GetManifestResourceStream("municipalities.csv")!;
        using var csv = new CsvReader(new StreamReader(stream), CultureInfo.InvariantCulture);
        return csv.GetRecords<Row>()
            .Select(row => new Municipality(OrganisationCode.Parse(row.code), row.name))
            .OrderBy(municipality => municipality.Code.Value, StringComparer.Ordinal)
            .ToArray();
    }

    // Named as the columns are.
    private sealed record Row(string code, string name);
}
