namespace Accreditation.Domain.Shared;

/// <summary>What kind of answer an expected failure is. The HTTP layer maps each kind to one status.</summary>
public enum ErrorKind
{
    /// <summary>The input is malformed or not acceptable by itself.</summary>
    Invalid,

    /// <summary>The caller may not do this.</summary>
    Forbidden,

    /// <summary>There is no such thing, or the caller may not know that there is.</summary>
    NotFound,

    /// <summary>A rule forbids it in the present state.</summary>
    RuleBroken,

    /// <summary>It clashes with something that exists already, or with what another writer just did.</summary>
    Conflict,

    /// <summary>It existed and is gone for good.</summary>
    Gone,

    /// <summary>It lives on under another identifier.</summary>
    Moved,

    /// <summary>The caller decided on an older revision than the present one.</summary>
    Stale,

    /// <summary>The same idempotency key came with another request.</summary>
    KeyReused,

    /// <summary>What was sent is larger than allowed.</summary>
    TooLarge,

    /// <summary>More than a caller may have at a time.</summary>
    TooMany,
}

/// <summary>One fault in the input.</summary>
/// <param name="In">Where the fault is: <c>body</c>, <c>query</c>, <c>path</c> or <c>header</c>.</param>
/// <param name="Location">A JSON Pointer into the body (<c>#/name/surname</c>), or the name of the parameter.</param>
/// <param name="Code">Stable, machine-readable code of the fault.</param>
/// <param name="Detail">What is wrong and what would be right, for a human.</param>
public sealed record InputFault(string In, string Location, string Code, string Detail);

/// <summary>An expected failure. Exceptions are kept for bugs and outages.</summary>
/// <param name="Code">Stable code <c>area.reason</c>; every code has a page at <c>/problems/{code}</c>.</param>
/// <param name="Kind">The kind of answer it is.</param>
/// <param name="Detail">What happened and what the caller can do, without personal data.</param>
public sealed record Error(string Code, ErrorKind Kind, string Detail)
{
    /// <summary>All faults found in the input at once; empty when the error is not about the input.</summary>
    public IReadOnlyList<InputFault> Faults { get; init; } = [];

    /// <summary>Extra members of the problem details, such as <c>ground</c> of a removed registration.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = new Dictionary<string, object?>();

    /// <summary>Where the caller should look instead: set for <see cref="ErrorKind.Moved"/> and for definite duplicates.</summary>
    public string? Location { get; init; }

    /// <summary>The same error with one more member in the problem details.</summary>
    public Error With(string name, object? value) =>
        this with
        {
            Extensions = new Dictionary<string, object?>(Extensions) { [name] = value },
        };
}
