using System.Reflection;
using Accreditation.Domain.Policies;

namespace Accreditation.Application.Policies;

/// <summary>
/// Versions that are known and validated as one: those shipped inside the product, and those with published ones behind
/// them.
/// </summary>
public sealed class PolicyCatalogue : IPolicyCatalogue
{
    private PolicyCatalogue(IEnumerable<Policy> policies) =>
        All = [.. policies.OrderBy(policy => policy.Section, StringComparer.Ordinal).ThenBy(policy => policy.Version)];

    /// <inheritdoc />
    public IReadOnlyList<Policy> All { get; }

    /// <summary>Reads the rules embedded in this assembly.</summary>
    /// <exception cref="InvalidPolicyException">One of the files is not acceptable; the message lists every fault.</exception>
    public static PolicyCatalogue Load()
    {
        var assembly = Assembly.GetExecutingAssembly();

        return Load(assembly.GetManifestResourceNames().Where(IsPolicy).ToDictionary(name => name, Read));

        bool IsPolicy(string name) => name.EndsWith(".json", StringComparison.Ordinal) && name.Contains(".Policies.");

        string Read(string name)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Reads rules from texts by name.</summary>
    /// <exception cref="InvalidPolicyException">One of the texts is not acceptable; the message lists every fault.</exception>
    public static PolicyCatalogue Load(IReadOnlyDictionary<string, string> files)
    {
        var read = files.Select(file => PolicyFile.Read(file.Key, file.Value)).ToArray();
        var policies = read.Select(file => file.Policy).OfType<Policy>().ToArray();
        var faults = read.SelectMany(file => file.Faults).Concat(PolicySuccession.FaultsOf(policies)).ToArray();

        return faults.Length == 0 ? new PolicyCatalogue(policies) : throw new InvalidPolicyException(faults);
    }

    /// <summary>These versions with published ones behind them.</summary>
    /// <exception cref="InvalidPolicyException">They do not follow on each other; the message lists every fault.</exception>
    public PolicyCatalogue With(IReadOnlyList<Policy> published)
    {
        var joined = PolicySuccession.Join(All, published);
        var faults = PolicySuccession.FaultsOf(joined).ToArray();

        return faults.Length == 0 ? new PolicyCatalogue(joined) : throw new InvalidPolicyException(faults);
    }

    /// <inheritdoc />
    public Policy? Current(string section, DateOnly on) =>
        All.SingleOrDefault(policy => policy.Section == section && policy.GovernsStartOn(on));

    /// <inheritdoc />
    public Policy? Get(string section, int version) =>
        All.SingleOrDefault(policy => policy.Section == section && policy.Version == version);
}
