using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Accreditation.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Accreditation.Api.Tests.Subscriptions;

public sealed class MutualTlsTests : IDisposable
{
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddDays(-1);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("accreditation-tls-");
    private readonly X509Certificate2 authority = Authority("CN=Invented authority");

    [Fact]
    public async Task A_callback_is_shown_the_certificate_that_the_operator_set_up()
    {
        using var server = Issue("CN=callback");
        await using var receiver = await LoopbackReceiver.Start(tls => Ask(tls, server));
        receiver.IsOpen = true;
        await using var scene = await ASubscription.Alone(TestDatabase.Sqlite, SetUp, receiver);

        var active = await scene.Activated(Request(scene));
        var registration = await scene.Happening();
        await scene.Receiver.Wait(1, it => it.Number == registration.Number);

        Assert.Equal("connection-failed", (string?)active["lastTest.withoutCredentials.failure"]);
    }

    [Fact]
    public async Task A_callback_with_a_certificate_of_nobody_is_not_called()
    {
        using var other = Authority("CN=Another authority");
        using var server = Issue("CN=callback", other);
        await using var receiver = await LoopbackReceiver.Start(tls => Ask(tls, server));
        receiver.IsOpen = true;
        await using var scene = await ASubscription.Alone(TestDatabase.Sqlite, SetUp, receiver);
        var asked = await scene.Ask(Request(scene));

        var refused = await scene.Do(asked.Id, "activation");

        Assert.Equal("subscription.test-not-accepted", refused.Code);
        Assert.Equal("connection-failed", (string?)refused["withCredentials.failure"]);
        Assert.Empty(receiver.Arrivals);
    }

    public void Dispose()
    {
        authority.Dispose();
        folder.Delete(recursive: true);
    }

    private static JsonObject Request(ASubscription scene)
    {
        var request = scene.Request();
        request["authentication"] = new JsonObject { ["kind"] = "mtls", ["certificateReference"] = "standard" };
        return request;
    }

    private void SetUp(IWebHostBuilder builder)
    {
        using var client = Issue("CN=register");
        builder.UseSetting("Webhooks:AuthoritiesFile", Write("ca.pem", authority.ExportCertificatePem()));
        builder.UseSetting(
            "Webhooks:ClientCertificates:standard:CertificateFile",
            Write("client.pem", client.ExportCertificatePem())
        );
        builder.UseSetting(
            "Webhooks:ClientCertificates:standard:KeyFile",
            Write("client.key", client.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem())
        );
    }

    private void Ask(HttpsConnectionAdapterOptions tls, X509Certificate2 server)
    {
        tls.ServerCertificate = server;
        tls.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
        tls.ClientCertificateValidation = (shown, _, _) => shown.Issuer == authority.Subject;
    }

    private string Write(string name, string content)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, content);
        return file;
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true)
        );
        return request.CreateSelfSigned(From, From.AddDays(10));
    }

    private X509Certificate2 Issue(string name, X509Certificate2? by = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var bare = request.Create(by ?? authority, From, From.AddDays(5), RandomNumberGenerator.GetBytes(8));
        using var whole = bare.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(
            whole.Export(X509ContentType.Pkcs12),
            null,
            X509KeyStorageFlags.Exportable
        );
    }
}
