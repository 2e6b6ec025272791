using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Accreditation.Application.Applications;
using Accreditation.Domain.Applications;
using Accreditation.Domain.Shared;
using Microsoft.AspNetCore.Http.Features;

namespace Accreditation.Api.Http;

/// <summary>
/// A document as it is sent: <c>multipart/form-data</c> with a part <c>metadata</c> (JSON) and a part <c>file</c>. A large
/// file is spooled to disk, never held in memory.
/// </summary>
/// <typeparam name="T">What is said about the document.</typeparam>
internal sealed record DocumentForm<T>(T Metadata, ReceivedDocument Document)
{
    private const long MaxBodyBytes = EvidenceDocument.MaxBytes + 64 * 1024;

    private static readonly FormOptions Limits = new()
    {
        MultipartBodyLengthLimit = MaxBodyBytes,
        ValueLengthLimit = 16 * 1024,
        ValueCountLimit = 8,
    };

    public static async ValueTask<DocumentForm<T>> BindAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MaxBodyBytes;

        var form = await Read(http);
        if (FaultsOf(form) is { Count: > 0 } faults)
            throw new InputException(SharedErrors.Invalid(faults));

        var (metadata, file) = (await ReadMetadata(form["metadata"].ToString(), http.RequestAborted), form.Files[0]);
        await using var content = file.OpenReadStream();
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, http.RequestAborted));
        return new DocumentForm<T>(
            metadata,
            new ReceivedDocument(file.FileName, file.Length, hash, file.OpenReadStream)
        );
    }

    private static async Task<IFormCollection> Read(HttpContext http)
    {
        try
        {
            var feature = new FormFeature(http.Request, Limits);
            http.Features.Set<IFormFeature>(feature);
            return await feature.ReadFormAsync(http.RequestAborted);
        }
        catch (Exception broken)
            when (broken is InvalidDataException or NotSupportedException or IOException and not BadHttpRequestException
            )
        {
            throw new InputException(
                SharedErrors.InvalidBody("#", "malformed-form", "The body is not a complete multipart form.")
            );
        }
    }

    private static List<InputFault> FaultsOf(IFormCollection form)
    {
        var faults = form
            .Keys.Except(["metadata"])
            .Concat(form.Files.Select(file => file.Name).Except(["file"]))
            .Select(name => new InputFault("body", $"#/{name}", "unknown-member", "There is no such part here."))
            .ToList();
        if (form["metadata"].Count != 1)
            faults.Add(new InputFault("body", "#/metadata", "required", "Send one part 'metadata' with JSON."));
        if (form.Files.Count(file => file.Name == "file") != 1)
            faults.Add(new InputFault("body", "#/file", "required", "Send one part 'file' with a file name."));

        return faults;
    }

    private static async Task<T> ReadMetadata(string json, CancellationToken ct)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Json.Options) ?? throw new JsonException("The part is null.");
        }
        catch (JsonException unreadable)
        {
            using var text = new MemoryStream(Encoding.UTF8.GetBytes(json));
            throw new InputException(await BodyFaults.Of(text, typeof(T), unreadable, ct));
        }
    }
}
