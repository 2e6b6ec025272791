using System.Reflection;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Shared;

/// <summary>Refuses a caller who lacks the scope that the request declares.</summary>
internal sealed class AuthoriseBehaviour<TRequest, TResponse>(ICallContext call)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IOutcome<TResponse>
{
    private static readonly AccessAttribute Access =
        typeof(TRequest).GetCustomAttribute<AccessAttribute>()
        ?? throw new InvalidOperationException($"{typeof(TRequest).Name} declares no access.");

    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (Access is RequireScopeAttribute required && !required.Scopes.Any(call.Caller.Has))
            return Task.FromResult(
                TResponse.Fail(
                    SharedErrors.Forbidden($"This needs one of the scopes: {string.Join(", ", required.Scopes)}.")
                )
            );

        return next();
    }
}

/// <summary>Checks the shape of the input and reports all faults at once.</summary>
internal sealed class ValidateBehaviour<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IOutcome<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var source = request is ICommand or ISearch ? "body" : "query";
        var faults = validators
            .SelectMany(validator => validator.Validate(request).Errors)
            .Select(failure => InputFaults.Of(source, failure))
            .Take(InputFaults.Most)
            .ToArray();

        return faults.Length == 0 ? next() : Task.FromResult(TResponse.Fail(SharedErrors.Invalid(faults)));
    }
}

/// <summary>Names the action for the journal.</summary>
internal sealed class JournalBehaviour<TRequest, TResponse>(CurrentAction action)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand
{
    private static readonly JournalAnonymouslyAttribute? Concealed =
        typeof(TRequest).GetCustomAttribute<JournalAnonymouslyAttribute>();

    public Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (Concealed is { } concealed)
            action.Is(concealed.Action, reason: null, anonymous: true);
        else
            action.Is(typeof(TRequest).Name, (request as IHasReason)?.Reason);

        return next();
    }
}
