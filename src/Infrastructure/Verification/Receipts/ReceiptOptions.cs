namespace Accreditation.Infrastructure.Verification.Receipts;

/// <summary>Configuration section <c>Receipts</c>.</summary>
public sealed class ReceiptOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Receipts";

    /// <summary>Whether receipts are signed; when not, asking for them is refused and no keys are published.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The folder with the keys, one PEM file each. Every node of the API must see the same ones.</summary>
    public string KeyFolder { get; set; } = "App_Data/receipt-keys";
}
