namespace Accreditation.Application.Shared;

/// <summary>The scopes a token can carry (design: HTTP contract).</summary>
public static class Scopes
{
    /// <summary>A municipality: batch verification, receipts, watch-lists, subscriptions.</summary>
    public const string RegisterVerify = "register.verify";

    /// <summary>A consultant, on own data only.</summary>
    public const string Consultant = "consultant";

    /// <summary>A line manager who endorses.</summary>
    public const string Endorse = "endorse";

    /// <summary>A training provider.</summary>
    public const string CpdProvide = "cpd.provide";

    /// <summary>An accreditation assessor.</summary>
    public const string CpdAssess = "cpd.assess";

    /// <summary>An assessor of applications.</summary>
    public const string RegistrationsAssess = "registrations.assess";

    /// <summary>A member of the committee that decides.</summary>
    public const string RegistrationsDecide = "registrations.decide";

    /// <summary>A registrar.</summary>
    public const string RegisterManage = "register.manage";

    /// <summary>An auditor.</summary>
    public const string AuditRead = "audit.read";

    /// <summary>The operator: export, import, hand-over, keys.</summary>
    public const string RegisterOperate = "register.operate";

    /// <summary>Every scope with what it is for, as the OpenAPI document and the token issuer list it.</summary>
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        [RegisterVerify] = "A municipality: batch verification, receipts, watch-lists, subscriptions",
        [Consultant] = "A consultant, on own data only",
        [Endorse] = "A line manager: give or decline an endorsement",
        [CpdProvide] = "A training provider: courses and attendance",
        [CpdAssess] = "An accreditation assessor",
        [RegistrationsAssess] = "An assessor of applications",
        [RegistrationsDecide] = "A committee member: decide on applications and measures",
        [RegisterManage] = "A registrar",
        [AuditRead] = "An auditor: read the journal",
        [RegisterOperate] = "The operator: export, import, hand-over, keys",
    };
}

/// <summary>Who may send a request. Every request declares one; the endpoint and the pipeline both read it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class AccessAttribute : Attribute;

/// <summary>Only callers with at least one of the scopes.</summary>
/// <param name="scopes">The scopes, any of which is enough.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequireScopeAttribute(params string[] scopes) : AccessAttribute
{
    /// <summary>The scopes, any of which is enough.</summary>
    public IReadOnlyList<string> Scopes { get; } = scopes;
}

/// <summary>Anyone, without a token.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicAccessAttribute : AccessAttribute;
