using System.Text;
using Accreditation.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Accreditation.Infrastructure.Persistence;

/// <summary>What makes one model mean the same on three databases (ADR 0004).</summary>
internal static class PortableConventions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcMilliseconds>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions
            .Properties<OrganisationCode>()
            .HaveConversion<OrganisationCodeText>()
            .HaveMaxLength(OrganisationCode.MaxLength);
        conventions.IgnoreAny<DomainEvent>();
    }

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var key in entity.GetKeys().SelectMany(key => key.Properties))
                key.ValueGenerated = ValueGenerated.Never;

            if (typeof(AggregateRoot).IsAssignableFrom(entity.ClrType) && entity.BaseType is null)
                entity.FindProperty(nameof(AggregateRoot.Revision))!.IsConcurrencyToken = true;

            foreach (var property in entity.GetProperties())
                property.SetColumnName(ColumnOf(entity, property));
        }
    }

    // What is owned one to one lies in the row of its owner and shares the key column.
    private static string ColumnOf(IMutableEntityType entity, IMutableProperty property) =>
        entity.FindOwnership() is { IsUnique: true } && property.IsPrimaryKey()
            ? "id"
            : SnakeCase(property.GetColumnName());

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && !char.IsUpper(name[i - 1]))
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    private sealed class UtcMilliseconds()
        : ValueConverter<DateTimeOffset, long>(
            instant => instant.ToUnixTimeMilliseconds(),
            stored => DateTimeOffset.FromUnixTimeMilliseconds(stored)
        );

    private sealed class OrganisationCodeText()
        : ValueConverter<OrganisationCode, string>(code => code.Value, stored => OrganisationCode.Parse(stored));
}
