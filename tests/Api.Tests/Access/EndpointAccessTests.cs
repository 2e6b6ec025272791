using System.Net;
using System.Text.RegularExpressions;
using Accreditation.Api.Authentication;
using Accreditation.Api.Http;
using Accreditation.Application.Shared;
using Accreditation.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Accreditation.Api.Tests.Access;

/// <summary>Every endpoint with every scope that is not its own, and without a token, by one theory each.</summary>
public partial class EndpointAccessTests
{
    private static readonly IReadOnlyList<RouteEndpoint> Endpoints = Declared();

    public static TheoryData<string, string> WithEveryOtherScope()
    {
        var data = new TheoryData<string, string>();
        foreach (var endpoint in Endpoints.Where(endpoint => ScopesOf(endpoint).Length > 0))
        foreach (var scope in Scopes.All.Keys.Except(ScopesOf(endpoint)))
            data.Add(NameOf(endpoint), scope);
        return data;
    }

    public static TheoryData<string> WithScopes() =>
        new(Endpoints.Where(endpoint => ScopesOf(endpoint).Length > 0).Select(NameOf));

    [Theory, MemberData(nameof(WithEveryOtherScope))]
    public async Task Another_scope_is_forbidden(string endpoint, string scope)
    {
        var answer = await Send(endpoint, (await RegisterApi.On(TestDatabase.Sqlite)).As(scope));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("access.forbidden", answer.Code);
    }

    [Theory, MemberData(nameof(WithScopes))]
    public async Task No_token_is_unauthorised(string endpoint)
    {
        var answer = await Send(endpoint, (await RegisterApi.On(TestDatabase.Sqlite)).Anonymous());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("authentication.required", answer.Code);
        Assert.Equal("Bearer", answer.Response.Headers.WwwAuthenticate.ToString());
    }

    private static Task<Answer> Send(string name, HttpClient client)
    {
        var endpoint = Endpoints.Single(endpoint => NameOf(endpoint) == name);
        var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single();
        var url = Parameter().Replace(endpoint.RoutePattern.RawText!.TrimEnd('/'), match => ValueFor(match.Value));
        return client.Call(new HttpRequestMessage(new HttpMethod(method), url));
    }

    private static string ValueFor(string parameter) =>
        parameter.Contains(":guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString()
        : parameter.Contains(":int", StringComparison.Ordinal) ? "1"
        : "x";

    private static string NameOf(Endpoint endpoint) => endpoint.Metadata.GetMetadata<EndpointContract>()!.Request.Name;

    private static string[] ScopesOf(Endpoint endpoint) =>
        [
            .. endpoint
                .Metadata.OfType<AuthorizationPolicy>()
                .SelectMany(policy => policy.Requirements.OfType<ScopeRequirement>())
                .SelectMany(requirement => requirement.Scopes),
        ];

    private static RouteEndpoint[] Declared()
    {
        var builder = WebApplication.CreateBuilder(["--environment=Development"]);
        builder.AddRegister();
        var app = builder.Build();
        app.UseRegister();
        return
        [
            .. ((IEndpointRouteBuilder)app)
                .DataSources.SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetMetadata<EndpointContract>() is not null),
        ];
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
