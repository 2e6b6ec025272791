using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Accreditation.Domain.Shared;

namespace Accreditation.Api.Http;

/// <summary>The JSON body of a request. Reading it reports every fault at once, in the names of the request.</summary>
/// <typeparam name="T">The request.</typeparam>
internal sealed record Body<T>(T Value)
{
    public static async ValueTask<Body<T>> BindAsync(HttpContext http)
    {
        try
        {
            var value = await JsonSerializer.DeserializeAsync<T>(http.Request.Body, Json.Options, http.RequestAborted);
            if (value is null)
                throw Fault("The body must be a JSON object.");
            if (MergePatch.Is(typeof(T)))
                await RefuseRemovals(http);

            return new Body<T>(value);
        }
        catch (JsonException unreadable) when (http.Request.Body.CanSeek)
        {
            throw new InputException(
                await BodyFaults.Of(http.Request.Body, typeof(T), unreadable, http.RequestAborted)
            );
        }
    }

    private static async Task RefuseRemovals(HttpContext http)
    {
        var faults = await MergePatch.Removals(http.Request.Body, typeof(T), http.RequestAborted);
        if (faults.Count > 0)
            throw new InputException(SharedErrors.Invalid(faults));
    }

    private static InputException Fault(string detail) => new(SharedErrors.InvalidBody("#", "not-an-object", detail));
}

/// <summary>Input that could not be read at all; answered as a problem with status 400.</summary>
internal sealed class InputException(Error error) : Exception(error.Detail)
{
    public Error Error { get; } = error;
}

/// <summary>Finds every member that cannot be read, not only the first.</summary>
internal static class BodyFaults
{
    private const int MaxFaults = 50;

    public static async Task<Error> Of(Stream body, Type type, JsonException first, CancellationToken ct)
    {
        body.Position = 0;
        try
        {
            using var document = await JsonDocument.ParseAsync(body, new JsonDocumentOptions { MaxDepth = 32 }, ct);
            var faults = new List<InputFault>();
            Collect(document.RootElement, type, "#", faults);
            if (faults.Count > 0)
                return SharedErrors.Invalid([.. faults.Take(MaxFaults)]);
        }
        catch (JsonException notJson)
        {
            return SharedErrors.InvalidBody(
                "#",
                "malformed-json",
                $"The body is not valid JSON at line {notJson.LineNumber + 1}, position {notJson.BytePositionInLine + 1}."
            );
        }
        // The parser checks structure only; text that is no Unicode shows when it is read.
        catch (InvalidOperationException)
        {
            return SharedErrors.InvalidBody("#", "malformed-json", "The body holds text that is not valid UTF-8.");
        }

        return SharedErrors.InvalidBody("#", "unreadable", $"The body cannot be read near {first.Path ?? "$"}.");
    }

    private static void Collect(JsonElement element, Type type, string at, List<InputFault> faults)
    {
        if (faults.Count >= MaxFaults)
            return;

        var info = Json.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
        if (info.Kind == JsonTypeInfoKind.Object && element.ValueKind == JsonValueKind.Object)
            CollectMembers(element, info, at, faults);
        else if (info.Kind == JsonTypeInfoKind.Enumerable && element.ValueKind == JsonValueKind.Array)
            CollectItems(element, info, at, faults);
        else if (!CanRead(element, type))
            faults.Add(new InputFault("body", at, "wrong-type", $"Expected {Expected(info)}."));
    }

    private static void CollectMembers(JsonElement element, JsonTypeInfo info, string at, List<InputFault> faults)
    {
        var known = info.Properties.ToDictionary(property => property.Name);
        foreach (var member in element.EnumerateObject())
        {
            var location =
                $"{at}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (!known.Remove(member.Name, out var property))
                faults.Add(
                    new InputFault(
                        "body",
                        location,
                        "unknown-member",
                        "There is no such member here, or it occurs twice."
                    )
                );
            else if (member.Value.ValueKind != JsonValueKind.Null)
                Collect(member.Value, property.PropertyType, location, faults);
            else if (!property.IsSetNullable)
                faults.Add(new InputFault("body", location, "required", "This member may not be null."));
        }

        faults.AddRange(
            known
                .Values.Where(property => property.IsRequired)
                .Select(missing => new InputFault(
                    "body",
                    $"{at}/{missing.Name}",
                    "required",
                    "This member is required."
                ))
        );
    }

    private static void CollectItems(JsonElement element, JsonTypeInfo info, string at, List<InputFault> faults)
    {
        var i = 0;
        foreach (var item in element.EnumerateArray().TakeWhile(_ => faults.Count < MaxFaults))
            Collect(item, info.ElementType!, $"{at}/{i++}", faults);
    }

    private static bool CanRead(JsonElement element, Type type)
    {
        try
        {
            element.Deserialize(type, Json.Options);
            return true;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static string Expected(JsonTypeInfo info) =>
        info.Type switch
        {
            var type when type.IsEnum => "one of " + string.Join(", ", EnumNames.Of(type)),
            var type when type == typeof(DateOnly) => "a date such as 2026-03-01",
            var type when type == typeof(DateTimeOffset) => "an instant with an offset such as 2026-03-01T09:30:00Z",
            var type when type == typeof(Guid) => "a UUID",
            var type when type == typeof(string) => "text",
            var type when type == typeof(bool) => "true or false",
            var type when type.IsPrimitive || type == typeof(decimal) => "a number within range",
            _ when info.Kind == JsonTypeInfoKind.Enumerable => "an array",
            _ when info.Kind == JsonTypeInfoKind.Object => "an object",
            _ => "another value",
        };
}
