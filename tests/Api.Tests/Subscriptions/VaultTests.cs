using Accreditation.Infrastructure.Subscriptions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Accreditation.Api.Tests.Subscriptions;

public sealed class VaultTests : IDisposable
{
    private static readonly Guid Owner = Guid.NewGuid();

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("accreditation-keys-");

    private string KeyFile => Path.Combine(folder.FullName, "keys");

    [Fact]
    public void A_sealed_secret_opens_for_its_owner_alone()
    {
        var vault = Vault();
        var box = vault.Seal("whsec_secret", Owner);

        Assert.DoesNotContain("secret", box, StringComparison.Ordinal);
        Assert.Equal("whsec_secret", vault.Open(box, Owner));
        Assert.Null(vault.Open(box, Guid.NewGuid()));
        Assert.Null(vault.Open(box[..^4] + "AAA=", Owner));
    }

    [Fact]
    public void A_new_key_seals_and_the_old_one_still_opens()
    {
        var box = Vault().Seal("whsec_secret", Owner);
        File.WriteAllLines(KeyFile, [Convert.ToBase64String(new byte[32]), .. File.ReadAllLines(KeyFile)]);
        var rotated = Vault();

        Assert.Equal("whsec_secret", rotated.Open(box, Owner));
        Assert.NotEqual(box.Split('.')[1], rotated.Seal("whsec_secret", Owner).Split('.')[1]);
    }

    [Fact]
    public void A_lost_key_opens_nothing()
    {
        var box = Vault().Seal("whsec_secret", Owner);
        File.Delete(KeyFile);

        Assert.Null(Vault().Open(box, Owner));
    }

    [Fact]
    public void Outside_of_development_keys_have_to_be_there()
    {
        var environment = Substitute.For<IHostEnvironment>();
        environment.EnvironmentName.Returns(Environments.Production);
        var options = new WebhookOptions { Enabled = true, KeyFile = KeyFile };

        var checkedOptions = new WebhookOptionsValidator(environment).Validate(null, options);

        Assert.Contains("KeyFile does not exist", checkedOptions.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_that_are_none_are_found_at_the_start()
    {
        File.WriteAllText(KeyFile, "not a key");
        var options = new WebhookOptions { Enabled = true, KeyFile = KeyFile };

        var checkedOptions = new WebhookOptionsValidator(Substitute.For<IHostEnvironment>()).Validate(null, options);

        Assert.Contains("KeyFile cannot be used", checkedOptions.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lease_shorter_than_an_attempt_is_refused()
    {
        var environment = Substitute.For<IHostEnvironment>();
        environment.EnvironmentName.Returns(Environments.Development);
        var options = new WebhookOptions
        {
            Enabled = true,
            KeyFile = KeyFile,
            LeaseSeconds = 20,
        };

        var checkedOptions = new WebhookOptionsValidator(environment).Validate(null, options);

        Assert.Contains("LeaseSeconds", checkedOptions.FailureMessage, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private KeyFileVault Vault()
    {
        var environment = Substitute.For<IHostEnvironment>();
        environment.EnvironmentName.Returns(Environments.Development);
        return new KeyFileVault(Options.Create(new WebhookOptions { KeyFile = KeyFile }), environment);
    }
}
