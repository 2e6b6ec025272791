using System.Net;
using System.Text;

namespace Accreditation.Api.Problems;

/// <summary>The page of an error code: what it means and what to do.</summary>
internal static class ProblemPages
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/problems", Index).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/problems/{code}", Show).AllowAnonymous().ExcludeFromDescription();
    }

    private static IResult Index()
    {
        var rows = ProblemCatalogue
            .All.Values.OrderBy(entry => entry.Code)
            .Select(entry =>
                $"<tr><td><a href=\"/problems/{entry.Code}\">{entry.Code}</a></td><td>{entry.Status}</td><td>{Text(entry.Title)}</td></tr>"
            );
        return Page(
            "Error codes",
            $"<table><tr><th>Code</th><th>Status</th><th>Title</th></tr>{string.Concat(rows)}</table>"
        );
    }

    private static IResult Show(string code) =>
        ProblemCatalogue.All.TryGetValue(code, out var entry)
            ? Page(
                entry.Title,
                $"<p><code>{entry.Code}</code>, HTTP status {entry.Status}</p><h2>What it means</h2><p>{Text(entry.Meaning)}</p><h2>What to do</h2><p>{Text(entry.Remedy)}</p><p><a href=\"/problems\">All error codes</a></p>"
            )
            : Results.NotFound();

    private static IResult Page(string title, string content) =>
        Results.Text(
            $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(title)}</title></head><body><main><h1>{Text(title)}</h1>{content}</main></body></html>",
            "text/html",
            Encoding.UTF8
        );

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
