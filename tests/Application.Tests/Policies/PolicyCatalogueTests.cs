using System.Text.Json;
using System.Text.Json.Nodes;
using Accreditation.Application.Policies;
using Accreditation.Domain.Policies;

namespace Accreditation.Application.Tests.Policies;

public class PolicyCatalogueTests
{
    private static readonly IPolicyCatalogue Shipped = PolicyCatalogue.Load();

    [Fact]
    public void The_shipped_rules_hold_what_the_register_promises()
    {
        var policy = Shipped.Get("wmo-consulent", 1)!;

        Assert.Equal(
            (60, 26, 2),
            (
                policy.Registration.PeriodMonths,
                policy.Registration.GraceWeeks,
                policy.Registration.RequiredProvenNotices
            )
        );
        Assert.Equal(
            (8, 8, 1, 6),
            (
                policy.Terms.DecisionWeeks,
                policy.Terms.ExtensionWeeks,
                policy.Terms.MaxExtensions,
                policy.Terms.ObjectionWeeks
            )
        );
        Assert.True(policy.Endorsement.Optional);
        Assert.Equal((RuleStatus.Proposal, 100m), (policy.Cpd.Status, policy.Cpd.TotalPoints));
    }

    [Fact]
    public void A_day_before_the_first_version_has_no_rules() =>
        Assert.Null(Shipped.Current("wmo-consulent", new DateOnly(2014, 12, 31)));

    [Fact]
    public void A_case_gets_the_version_that_is_in_force_when_it_starts()
    {
        var catalogue = PolicyCatalogue.Load(
            Files(Version(1, "2015-01-01", "2026-12-31"), Version(2, "2027-01-01", null))
        );

        Assert.Equal(1, catalogue.Current("wmo-consulent", new DateOnly(2026, 12, 31))!.Version);
        Assert.Equal(2, catalogue.Current("wmo-consulent", new DateOnly(2027, 1, 1))!.Version);
    }

    [Fact]
    public void A_case_finds_the_version_that_it_remembers() =>
        Assert.Equal(1, Shipped.Get(new PolicyReference("wmo-consulent", 1)).Version);

    [Fact]
    public void A_remembered_version_that_is_not_installed_is_a_broken_installation() =>
        Assert.Throws<InvalidOperationException>(() => Shipped.Get(new PolicyReference("wmo-consulent", 99)));

    [Theory]
    [InlineData("2027-01-02")]
    [InlineData("2026-12-31")]
    public void Versions_leave_no_day_without_rules_and_none_with_two(string from)
    {
        var broken = Assert.Throws<InvalidPolicyException>(() =>
            PolicyCatalogue.Load(Files(Version(1, "2015-01-01", "2026-12-31"), Version(2, from, null)))
        );

        Assert.Contains("version 2 must start on the day after version 1 ends", broken.Message);
    }

    [Fact]
    public void A_broken_file_is_refused_with_every_fault_at_once()
    {
        var file = Version(1, "2015-01-01", "2014-01-01");
        file["registration"]!["periodMonths"] = 0;
        file["terms"]!["maxExtensions"] = 2;
        file["cpd"]!["categories"]![2]!["partOf"] = "nothing";
        file["admission"]!["routes"]![0]!["requirements"]![0]!["code"] = "Not A Code";

        var broken = Assert.Throws<InvalidPolicyException>(() => PolicyCatalogue.Load(Files(file)));

        Assert.Equal(5, broken.Faults.Count);
        Assert.All(broken.Faults, fault => Assert.StartsWith("1.json: ", fault));
    }

    [Theory]
    [InlineData("\"version\"", "\"vrsion\"")]
    [InlineData("\"proposal\"", "\"draft\"")]
    [InlineData("\"workHours\"", "\"hours\"")]
    [InlineData("\"nl\": \"Intervisie\"", "\"nl\": null")]
    public void A_file_with_an_unknown_or_missing_member_is_refused(string right, string wrong)
    {
        var file = Version(1, "2015-01-01", null).ToJsonString(Readable).Replace(right, wrong);

        Assert.Throws<InvalidPolicyException>(() =>
            PolicyCatalogue.Load(new Dictionary<string, string> { ["1.json"] = file })
        );
    }

    [Fact]
    public void Rules_are_stored_and_read_again_to_the_same_bytes()
    {
        var stored = JsonSerializer.Serialize(PolicyDraft.Of(Shipped.All[0]), PolicyJson.Options);

        var again = JsonSerializer.Serialize(
            JsonSerializer.Deserialize<PolicyDraft>(stored, PolicyJson.Options),
            PolicyJson.Options
        );

        Assert.Equal(stored, again);
        Assert.Contains("\"choose-if-favourable\"", JsonSerializer.Serialize(Published(2), PolicyJson.Options));
    }

    [Fact]
    public void A_published_version_ends_the_one_before_it()
    {
        var catalogue = PolicyCatalogue.Load().With([Published(2), Published(3)]);

        Assert.Equal(
            [new DateOnly(2028, 12, 31), new DateOnly(2029, 12, 31), (DateOnly?)null],
            catalogue.All.Select(policy => policy.Until)
        );
        Assert.Equal(2, catalogue.Current("wmo-consulent", new DateOnly(2029, 12, 31))!.Version);
    }

    [Fact]
    public void Published_versions_have_to_follow_on_the_shipped_ones()
    {
        var gap = Assert.Throws<InvalidPolicyException>(() => PolicyCatalogue.Load().With([Published(3)]));
        var early = Assert.Throws<InvalidPolicyException>(() =>
            PolicyCatalogue.Load().With([Published(2) with { From = new DateOnly(2015, 1, 1) }])
        );

        Assert.Contains("without gaps", gap.Message);
        Assert.Contains("must start after 2015-01-01", early.Message);
    }

    private static Policy Published(int version) =>
        Shipped.All[0] with
        {
            Version = version,
            From = new DateOnly(2027 + version, 1, 1),
            Transition = PolicyTransition.ChooseIfFavourable,
        };

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    private static Dictionary<string, string> Files(params JsonNode[] files) =>
        files
            .Select((file, index) => (file, index))
            .ToDictionary(it => $"{it.index + 1}.json", it => it.file.ToJsonString());

    private static JsonNode Version(int version, string from, string? until)
    {
        using var stream = typeof(PolicyCatalogue).Assembly.GetManifestResourceStream(
            "Accreditation.Application.Policies.wmo-consulent.v1.json"
        )!;
        var file = JsonNode.Parse(stream)!;
        (file["version"], file["from"], file["until"]) = (version, from, until);
        return file;
    }
}
