using System.Reflection;
using Accreditation.Application;
using Accreditation.Application.Shared;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Architecture.Tests;

public class LayerTests
{
    private static readonly Assembly Domain = typeof(AggregateRoot).Assembly;
    private static readonly Assembly Application = typeof(ApplicationServices).Assembly;

    [Fact]
    public void The_domain_references_nothing_but_the_base_library() =>
        Assert.All(Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name));

    [Fact]
    public void The_application_knows_no_http_and_no_infrastructure() =>
        Assert.DoesNotContain(
            Application.GetReferencedAssemblies(),
            reference =>
                reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || reference.Name is "Accreditation.Infrastructure" or "System.Net.Http"
                || reference.Name.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal)
                    && reference.Name != "Microsoft.EntityFrameworkCore.Abstractions"
        );

    [Fact]
    public void Handlers_are_internal_and_sealed()
    {
        var handlers = Application.GetTypes().Where(type => Closes(type, typeof(IRequestHandler<,>))).ToArray();

        Assert.NotEmpty(handlers);
        Assert.All(handlers, handler => Assert.True(handler is { IsSealed: true, IsPublic: false }, handler.Name));
    }

    [Fact]
    public void Every_request_declares_who_may_send_it() =>
        Assert.All(
            Requests(),
            request => Assert.True(request.GetCustomAttribute<AccessAttribute>() is not null, request.Name)
        );

    [Fact]
    public void Every_command_has_a_validator_or_says_that_it_has_no_input_rules()
    {
        var validated = AssemblyScanner
            .FindValidatorsInAssembly(Application, includeInternalTypes: true)
            .Select(found => found.InterfaceType.GetGenericArguments()[0])
            .ToHashSet();

        Assert.All(
            Requests().Where(request => typeof(ICommand).IsAssignableFrom(request)),
            command =>
                Assert.True(
                    validated.Contains(command) ^ command.IsDefined(typeof(NoInputRulesAttribute)),
                    $"{command.Name} needs a validator or [NoInputRules], and not both."
                )
        );
    }

    private static IEnumerable<Type> Requests() =>
        Application.GetTypes().Where(type => !type.IsAbstract && !type.IsInterface && Closes(type, typeof(IRequest<>)));

    private static bool Closes(Type type, Type open) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == open);
}
