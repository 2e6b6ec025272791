using System.Text.Json;
using System.Text.Json.Serialization;

namespace Accreditation.Client.Http;

/// <summary>
/// How the register writes JSON. A member that this version does not know yet is ignored. Compiled, because a program that
/// is published ahead of time, or run from one file, has no reflection to read types by.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    Converters = [
        typeof(KebabCase<LookUpPurpose>),
        typeof(KebabCase<MeasureKind>),
        typeof(KebabCase<Standing>),
        typeof(KebabCase<VerificationOutcome>),
    ]
)]
[JsonSerializable(typeof(EventPage))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(RegisterEntry))]
[JsonSerializable(typeof(SearchHits))]
[JsonSerializable(typeof(SearchTerms))]
[JsonSerializable(typeof(TokenGrant))]
[JsonSerializable(typeof(Verification))]
[JsonSerializable(typeof(VerificationRequest))]
internal sealed partial class RegisterJson : JsonSerializerContext;

/// <summary>The names of an enumeration as the register writes them.</summary>
internal sealed class KebabCase<T>()
    : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
