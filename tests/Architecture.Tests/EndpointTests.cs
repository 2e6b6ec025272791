using Accreditation.Api;
using Accreditation.Api.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Accreditation.Architecture.Tests;

public class EndpointTests
{
    private static readonly Endpoint[] Endpoints = Declared();

    [Fact]
    public void Every_endpoint_declares_its_authorisation() =>
        Assert.All(
            Endpoints,
            endpoint =>
                Assert.True(
                    endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                        || endpoint.Metadata.OfType<AuthorizationPolicy>().Any(),
                    endpoint.DisplayName
                )
        );

    [Fact]
    public void Every_endpoint_of_the_api_has_a_contract_with_examples() =>
        Assert.All(
            Endpoints.OfType<RouteEndpoint>().Where(endpoint => IsOfApi(endpoint)),
            endpoint =>
            {
                var contract = endpoint.Metadata.GetMetadata<EndpointContract>();
                Assert.True(contract is not null, endpoint.DisplayName);
                Assert.True(contract.BodyType is null || contract.BodyExample is not null, endpoint.DisplayName);
                Assert.True(
                    contract.AnswerType is null
                        || contract.AnswerType == typeof(Stream)
                        || contract.AnswerExample is not null,
                    endpoint.DisplayName
                );
            }
        );

    private static bool IsOfApi(RouteEndpoint endpoint) =>
        endpoint.RoutePattern.RawText!.StartsWith("/v1/", StringComparison.Ordinal)
        && endpoint.RoutePattern.RawText != "/v1/openapi.json";

    private static Endpoint[] Declared()
    {
        var builder = WebApplication.CreateBuilder(["--environment=Development"]);
        builder.AddRegister();
        var app = builder.Build();
        app.UseRegister();
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints)];
    }
}
