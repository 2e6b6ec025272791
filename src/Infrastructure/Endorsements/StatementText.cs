using System.Text.Json;
using Accreditation.Domain.Endorsements;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Accreditation.Infrastructure.Endorsements;

/// <summary>A statement as it is stored: one JSON text, because it is frozen as a whole and never searched.</summary>
internal sealed class StatementText()
    : ValueConverter<EndorsementStatement, string>(statement => Write(statement), stored => Read(stored))
{
    private static string Write(EndorsementStatement statement) =>
        JsonSerializer.Serialize(statement, StoredJson.Options);

    // A draft has the same members; what is stored was checked when it was given, and rules of today do not apply to it.
    private static EndorsementStatement Read(string stored) =>
        EndorsementStatement.Restore(JsonSerializer.Deserialize<StatementDraft>(stored, StoredJson.Options)!);
}
