using System.Diagnostics;
using Accreditation.Application.Shared;
using Accreditation.Infrastructure.Verification.Receipts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Accreditation.Api.Tests.Verification.Receipts;

public sealed class ReceiptSettingsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("accreditation-keys-");

    [Fact]
    public void In_service_a_key_has_to_be_there()
    {
        Assert.Contains("holds no key that signs now", Assert.Single(Faults()), StringComparison.Ordinal);

        Keys.Make(DateTimeOffset.UtcNow.AddDays(1));
        Assert.Single(Faults());

        Keys.Make(DateTimeOffset.UtcNow);
        Assert.Empty(Faults());
    }

    [Fact]
    public void A_key_without_its_private_half_signs_nothing()
    {
        var file = Keys.Make(DateTimeOffset.UtcNow);

        Keys.Retire(Path.GetFileNameWithoutExtension(file));

        Assert.DoesNotContain("PRIVATE", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Single(Faults());
    }

    [Fact]
    public void A_file_that_is_no_key_is_named()
    {
        Keys.Make(DateTimeOffset.UtcNow);
        File.WriteAllText(Path.Combine(folder.FullName, "20260101T000000Z-broken.pem"), "no key");
        File.WriteAllText(Path.Combine(folder.FullName, "key.pem"), "no key");

        Assert.Equal(2, Faults().Length);
        Assert.All(Faults(), fault => Assert.Contains(".pem cannot be used", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void The_issuer_is_a_public_address()
    {
        Keys.Make(DateTimeOffset.UtcNow);

        Assert.StartsWith(
            "Register:PublicAddress",
            Assert.Single(Faults(address: "http://localhost:5080")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_receipts_and_in_Development_nothing_has_to_be_there()
    {
        Assert.Empty(Faults(enabled: false));
        Assert.Empty(Faults(environment: Environments.Development));
    }

    [Fact]
    public async Task The_command_makes_the_first_key_in_production()
    {
        var command = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Accreditation.Api.dll"), "receipt-key", "new"]
        )
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["Authentication__Authority"] = "https://login.register.example",
                ["Receipts__KeyFolder"] = folder.FullName,
            },
        };

        using var running = Process.Start(command)!;
        var file = (await running.StandardOutput.ReadToEndAsync()).Trim();
        await running.WaitForExitAsync();

        Assert.Equal((0, folder.FullName), (running.ExitCode, Path.GetDirectoryName(file)));
        Assert.Empty(Faults());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private ReceiptKeyFolder Keys => new(folder.FullName);

    private ReceiptOptions Settings(bool enabled) => new() { Enabled = enabled, KeyFolder = folder.FullName };

    private string[] Faults(
        bool enabled = true,
        string environment = "Production",
        string address = "https://register.example"
    )
    {
        var host = Substitute.For<IHostEnvironment>();
        host.EnvironmentName.Returns(environment);
        var register = Options.Create(new RegisterIdentity { PublicAddress = address });
        var validator = new ReceiptOptionsValidator(host, register, TimeProvider.System);
        return [.. validator.Validate(null, Settings(enabled)).Failures ?? []];
    }
}
