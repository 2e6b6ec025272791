using Accreditation.Domain.Registrations;
using FluentValidation;

namespace Accreditation.Application.Cpd.PeerGroups;

/// <summary>Registration numbers of the people in a group.</summary>
internal static class PeerNumbers
{
    private const int Most = 50;

    /// <summary>Numbers that are well-formed, and not endlessly many.</summary>
    public static void Numbers<T>(this IRuleBuilderInitial<T, IReadOnlyList<string>> rule) =>
        rule.Must(numbers => numbers.Count <= Most)
            .WithErrorCode("too-many")
            .WithMessage($"Name at most {Most} numbers.")
            .ForEach(number =>
                number
                    .Must(text => RegistrationNumber.Parse(text).Error is null)
                    .WithErrorCode("registration.number-malformed")
                    .WithMessage("This is no registration number; compare it with the original.")
            );

    /// <summary>The numbers, known to be well-formed.</summary>
    public static IReadOnlyList<RegistrationNumber> Read(IEnumerable<string> numbers) =>
        [.. numbers.Select(RegistrationNumber.FromStore)];
}
