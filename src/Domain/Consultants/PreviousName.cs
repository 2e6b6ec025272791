namespace Accreditation.Domain.Consultants;

/// <summary>A name that a consultant had in the register before.</summary>
public sealed class PreviousName
{
    private PreviousName(Guid id, DateTimeOffset untilAt) => (Id, UntilAt) = (id, untilAt);

    /// <summary>Identity.</summary>
    public Guid Id { get; private init; }

    /// <summary>The name.</summary>
    public PersonName Name { get; private init; } = null!;

    /// <summary>The instant at which the register stopped using it.</summary>
    public DateTimeOffset UntilAt { get; private init; }

    internal static PreviousName Of(PersonName name, DateTimeOffset untilAt) =>
        new(Guid.CreateVersion7(), untilAt) { Name = name };
}
