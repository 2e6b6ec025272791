using System.Security.Cryptography;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Accreditation.Infrastructure.Verification.Receipts;

/// <summary>The keys as they lie in the folder, read anew now and then; the newest one whose time has come signs.</summary>
internal sealed class ReceiptKeyRing(
    ReceiptKeyFolder folder,
    IOptions<ReceiptOptions> options,
    IHostEnvironment environment,
    TimeProvider clock,
    ILogger<ReceiptKeyRing> log
)
{
    private readonly Lock reading = new();
    private volatile IReadOnlyList<ReceiptKey>? keys;

    /// <summary>Every key, the newest first.</summary>
    public IReadOnlyList<ReceiptKey> Keys => keys ?? Refresh();

    /// <summary>The key that signs now.</summary>
    public ReceiptKey Signing =>
        SigningAmong(Keys) ?? throw new InvalidOperationException("There is no key to sign receipts with any more.");

    /// <summary>Reads the folder. A key that was read before is kept as it is; one that cannot be read is told and left out.</summary>
    public IReadOnlyList<ReceiptKey> Refresh()
    {
        lock (reading)
        {
            var found = Read(keys ?? []);
            // On a developer's machine nobody has to know about keys before the first receipt.
            if (options.Value.Enabled && environment.IsDevelopment() && SigningAmong(found) is null)
            {
                folder.Make(clock.GetUtcNow());
                found = Read(found);
            }

            return keys = found;
        }
    }

    private List<ReceiptKey> Read(IReadOnlyList<ReceiptKey> known)
    {
        var found = new List<ReceiptKey>();
        foreach (var file in options.Value.Enabled ? folder.Files() : [])
        {
            try
            {
                var read = ReceiptKey.Read(file);
                found.Add(known.FirstOrDefault(key => (key.Id, key.CanSign) == (read.Id, read.CanSign)) ?? read);
            }
            catch (Exception unreadable) when (IsUnreadable(unreadable))
            {
                log.LogError(
                    "The receipt key {File} is left out: {Reason}.",
                    Path.GetFileName(file),
                    unreadable.Message
                );
            }
        }

        return [.. found.OrderByDescending(key => key.From).ThenByDescending(key => key.Id, StringComparer.Ordinal)];
    }

    private ReceiptKey? SigningAmong(IReadOnlyList<ReceiptKey> among)
    {
        var now = clock.GetUtcNow();
        return among.FirstOrDefault(key => key.CanSign && key.From <= now);
    }

    internal static bool IsUnreadable(Exception fault) =>
        fault is CryptographicException or IOException or UnauthorizedAccessException;
}
