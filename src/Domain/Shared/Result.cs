using System.Diagnostics.CodeAnalysis;

namespace Accreditation.Domain.Shared;

/// <summary>The outcome of something that can fail in an expected way.</summary>
public interface IOutcome
{
    /// <summary>The failure, or null on success.</summary>
    Error? Error { get; }

    /// <summary>The value of a success, or null.</summary>
    object? Content { get; }
}

/// <summary>An outcome that the pipeline can create for any response type.</summary>
/// <typeparam name="TSelf">The outcome type itself.</typeparam>
public interface IOutcome<out TSelf> : IOutcome
    where TSelf : IOutcome<TSelf>
{
    /// <summary>The type of the value, or null when success has none.</summary>
    static abstract Type? ValueType { get; }

    /// <summary>The failed outcome.</summary>
    static abstract TSelf Fail(Error error);

    /// <summary>The successful outcome with a value of <see cref="ValueType"/>.</summary>
    static abstract TSelf Succeed(object? value);
}

/// <summary>Success without a value, or an error.</summary>
public readonly record struct Result(Error? Error) : IOutcome<Result>
{
    /// <summary>It worked.</summary>
    public static Result Success => default;

    /// <inheritdoc />
    public static Type? ValueType => null;

    /// <inheritdoc />
    public object? Content => null;

    /// <inheritdoc />
    public static Result Fail(Error error) => new(error);

    /// <inheritdoc />
    public static Result Succeed(object? value) => Success;

    /// <summary>An error is a failed result.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Fail is the named alternative.")]
    public static implicit operator Result(Error error) => Fail(error);
}

/// <summary>A value, or an error.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Result<T> : IOutcome<Result<T>>
{
    private readonly T? value;

    private Result(T? value, Error? error) => (this.value, Error) = (value, error);

    /// <inheritdoc />
    public Error? Error { get; }

    /// <summary>The value. Reading it from a failed result is a bug and throws.</summary>
    public T Value => Error is null ? value! : throw new InvalidOperationException($"No value: {Error.Code}.");

    /// <inheritdoc />
    public object? Content => value;

    /// <inheritdoc />
    [SuppressMessage("Design", "CA1000", Justification = "Required by IOutcome.")]
    public static Type? ValueType => typeof(T);

    /// <inheritdoc />
    [SuppressMessage("Design", "CA1000", Justification = "Required by IOutcome.")]
    public static Result<T> Fail(Error error) => new(default, error);

    /// <inheritdoc />
    [SuppressMessage("Design", "CA1000", Justification = "Required by IOutcome.")]
    public static Result<T> Succeed(object? value) => new((T?)value, null);

    /// <summary>A value is a success.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "A constructor would read worse at every return.")]
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>An error is a failure.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "Fail is the named alternative.")]
    public static implicit operator Result<T>(Error error) => Fail(error);
}
