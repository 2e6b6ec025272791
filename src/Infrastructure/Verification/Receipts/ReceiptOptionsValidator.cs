using Accreditation.Application.Shared;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Verification.Receipts;

/// <summary>Refuses at the start what would only show when the first receipt has to be signed.</summary>
internal sealed class ReceiptOptionsValidator(
    IHostEnvironment environment,
    IOptions<RegisterIdentity> register,
    TimeProvider clock
) : IValidateOptions<ReceiptOptions>
{
    public ValidateOptionsResult Validate(string? name, ReceiptOptions options)
    {
        var faults = options.Enabled && !environment.IsDevelopment() ? FaultsOf(options).ToArray() : [];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> FaultsOf(ReceiptOptions options)
    {
        if (!register.Value.PublicAddress.StartsWith("https://", StringComparison.Ordinal))
            yield return "Register:PublicAddress is the issuer of every receipt and must begin with https://.";

        var keys = new List<ReceiptKey>();
        foreach (var file in new ReceiptKeyFolder(options.KeyFolder).Files())
            if (FaultOf(file, keys) is { } fault)
                yield return fault;
        if (!keys.Exists(key => key.CanSign && key.From <= clock.GetUtcNow()))
            yield return $"Receipts:KeyFolder '{options.KeyFolder}' holds no key that signs now: make one by the command "
                + "'receipt-key new', or set Receipts:Enabled to false.";
    }

    private static string? FaultOf(string file, List<ReceiptKey> keys)
    {
        try
        {
            keys.Add(ReceiptKey.Read(file));
            return null;
        }
        catch (Exception unreadable) when (ReceiptKeyRing.IsUnreadable(unreadable))
        {
            return $"Receipts:KeyFolder: {Path.GetFileName(file)} cannot be used: {unreadable.Message}.";
        }
    }
}
