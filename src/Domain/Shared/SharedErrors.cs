namespace Accreditation.Domain.Shared;

/// <summary>The errors that every feature shares.</summary>
public static class SharedErrors
{
    /// <summary>The code of a fault, and of the error, when something looks like a BSN.</summary>
    public const string BsnRefusedCode = "input.bsn-refused";

    /// <summary>The input does not have the right shape; a BSN among the faults names the whole error.</summary>
    public static Error Invalid(IReadOnlyList<InputFault> faults) =>
        faults.Any(fault => fault.Code == BsnRefusedCode)
            ? BsnRefused(faults)
            : new Error(
                "input.invalid",
                ErrorKind.Invalid,
                "The request is not acceptable as it stands; every fault is listed in 'errors'."
            )
            {
                Faults = faults,
            };

    /// <summary>Something in the input looks like a BSN, which the register may not hold (art. 46 UAVG).</summary>
    public static Error BsnRefused(IReadOnlyList<InputFault> faults) =>
        new(
            BsnRefusedCode,
            ErrorKind.Invalid,
            "The register may not hold a citizen service number (BSN); remove it from the places that 'errors' names."
        )
        {
            Faults = faults,
        };

    /// <summary>One fault in the body, found by a value type of the domain.</summary>
    public static Error InvalidBody(string location, string code, string detail) =>
        Invalid([new InputFault("body", location, code, detail)]);

    /// <summary>The caller lacks the scope or is not the right party.</summary>
    public static Error Forbidden(string detail) => new("access.forbidden", ErrorKind.Forbidden, detail);

    /// <summary>The resource does not exist, or not for this caller.</summary>
    public static Error NotFound(string what) =>
        new("resource.not-found", ErrorKind.NotFound, $"There is no such {what}, or it is not visible to you.");

    /// <summary>The change was decided on an older revision.</summary>
    public static Error Stale(int current) =>
        new(
            "precondition.stale",
            ErrorKind.Stale,
            $"The resource changed since you read it and is now at revision {current}; read it again and decide anew."
        );

    /// <summary>Another writer was first; nothing of this request was kept.</summary>
    public static readonly Error ConcurrentChange = new(
        "conflict.concurrent-change",
        ErrorKind.Conflict,
        "Somebody else changed the same resource at the same moment; nothing was changed by you. Read it again and repeat."
    );

    /// <summary>A uniqueness rule of the store was violated.</summary>
    public static readonly Error Duplicate = new(
        "conflict.duplicate",
        ErrorKind.Conflict,
        "The same thing exists already; nothing was changed."
    );
}
