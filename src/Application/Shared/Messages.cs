using Accreditation.Domain.Shared;
using MediatR;

namespace Accreditation.Application.Shared;

/// <summary>A request that changes something and answers with a view of what it changed.</summary>
/// <typeparam name="TView">The view.</typeparam>
public interface ICommand<TView> : IRequest<Result<TView>>, ICommand;

/// <summary>Any command.</summary>
public interface ICommand;

/// <summary>A request that only reads.</summary>
/// <typeparam name="TView">The view.</typeparam>
public interface IQuery<TView> : IRequest<Result<TView>>;

/// <summary>A query whose terms travel in the body, because names do not belong in a URL.</summary>
/// <typeparam name="TView">The view.</typeparam>
public interface ISearch<TView> : IQuery<TView>, ISearch;

/// <summary>Any search.</summary>
public interface ISearch;

/// <summary>A command that says why; the reason goes to the journal.</summary>
public interface IHasReason
{
    /// <summary>Why it is done, without personal data.</summary>
    string? Reason { get; }
}

/// <summary>Says that a command has no rules for its input beyond the types of its members.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NoInputRulesAttribute : Attribute;

/// <summary>
/// The journal keeps what a command did, but neither its name nor who sent it, where that would tell what nobody else may
/// know.
/// </summary>
/// <param name="action">The name of the action instead; several commands share it.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class JournalAnonymouslyAttribute(string action) : Attribute
{
    /// <summary>The name of the action instead.</summary>
    public string Action { get; } = action;
}

/// <summary>A view of one aggregate, at one revision.</summary>
public interface IRevisioned
{
    /// <summary>The revision that the view shows; the ETag begins with it.</summary>
    int Revision { get; }
}
