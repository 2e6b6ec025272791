using System.Xml.Linq;

namespace Accreditation.Api.OpenApi;

/// <summary>
/// What a request type of the application says about its members. A parameter of an endpoint bears the name of the member
/// that it fills, so its description is written once, next to the use case.
/// </summary>
internal static class RequestComments
{
    private static readonly Lazy<Dictionary<string, XElement>> Members = new(Read);

    public static string? Of(Type request, string parameter)
    {
        var (name, member) = (request.FullName, $"{char.ToUpperInvariant(parameter[0])}{parameter[1..]}");
        var comment =
            Members.Value.GetValueOrDefault($"P:{name}.{member}")?.Element("summary")
            ?? Members
                .Value.GetValueOrDefault($"T:{name}")
                ?.Elements("param")
                .FirstOrDefault(param => (string?)param.Attribute("name") == member);

        return comment is null
            ? null
            : string.Join(' ', comment.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dictionary<string, XElement> Read() =>
        Directory
            .GetFiles(AppContext.BaseDirectory, "Accreditation.*.xml")
            .SelectMany(file => XDocument.Load(file).Descendants("member"))
            .Select(member => (Name: (string)member.Attribute("name")!, Comment: member))
            .Where(member => member.Name.Contains($":{nameof(Accreditation)}.", StringComparison.Ordinal))
            .ToDictionary(member => member.Name, member => member.Comment);
}
