using System.Text.RegularExpressions;
using Accreditation.Domain.Shared;

namespace Accreditation.Domain.Consultants;

/// <summary>How the register reaches a consultant.</summary>
public sealed partial record ContactDetails
{
    /// <summary>The longest telephone number.</summary>
    public const int PhoneMaxLength = 20;

    private ContactDetails(EmailAddress email, string? phone) => (Email, Phone) = (email, phone);

    /// <summary>The e-mail address.</summary>
    public EmailAddress Email { get; }

    /// <summary>The telephone number as it was given.</summary>
    public string? Phone { get; }

    /// <summary>Contact details, or every fault in them.</summary>
    public static Result<ContactDetails> Of(string? email, string? phone)
    {
        var address = EmailAddress.TryParse(email);
        var tidyPhone = FreeText.Tidy(phone);
        var faults = FreeText
            .Required("#/contact/email", email, EmailAddress.MaxLength)
            .Concat(FreeText.Optional("#/contact/phone", phone, PhoneMaxLength))
            .Concat(address is null && FreeText.Tidy(email) is not null ? [EmailFault] : [])
            .Concat(tidyPhone is not null && !PhoneForm().IsMatch(tidyPhone) ? [PhoneFault] : []);

        return FreeText.ErrorFor(faults) is { } error ? error : new ContactDetails(address!, tidyPhone);
    }

    private static InputFault EmailFault =>
        FreeText.Fault(
            "#/contact/email",
            ConsultantErrors.EmailMalformedCode,
            "Write one address, such as 'name@example.nl'."
        );

    private static InputFault PhoneFault =>
        FreeText.Fault(
            "#/contact/phone",
            ConsultantErrors.PhoneMalformedCode,
            "Write digits, blanks and hyphens, with '+' in front if abroad."
        );

    [GeneratedRegex(@"^\+?[0-9(][0-9 ()-]{5,18}[0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneForm();
}
