using Accreditation.Domain.Registrations;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Accreditation.Infrastructure.Registrations;

/// <summary>Keeps a registration number as its text.</summary>
internal sealed class RegistrationNumberText()
    : ValueConverter<RegistrationNumber, string>(
        number => number.Value,
        stored => RegistrationNumber.FromStore(stored)
    );
