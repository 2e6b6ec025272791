using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Accreditation.Api.Tests.Notifications;

/// <summary>A mail server on this machine that accepts everything, unless a test gives it another answer to a command.</summary>
internal sealed class LoopbackSmtp : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<string, string?> answer;
    private readonly X509Certificate2? certificate;
    private readonly List<string> messages = [];
    private readonly Task serving;

    private LoopbackSmtp(Func<string, string?> answer, X509Certificate2? certificate)
    {
        (this.answer, this.certificate) = (answer, certificate);
        listener.Start();
        serving = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What arrived.</summary>
    public IReadOnlyList<string> Messages => messages;

    /// <param name="answer">The answer to a command, or null for a friendly one; "." stands for the end of a message.</param>
    public static LoopbackSmtp Answering(Func<string, string?> answer) => new(answer, null);

    public static LoopbackSmtp Accepting() => new(_ => null, null);

    /// <summary>With TLS from the first byte, under a certificate that nobody vouches for.</summary>
    public static LoopbackSmtp SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var signed = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return new(_ => null, X509CertificateLoader.LoadPkcs12(signed.Export(X509ContentType.Pkcs12), null));
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
        certificate?.Dispose();
    }

    private async Task Serve()
    {
        while (!stop.IsCancellationRequested)
            try
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await using var stream = await Open(client);
                await Converse(stream);
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or SocketException) { }
    }

    private async Task<Stream> Open(TcpClient client)
    {
        if (certificate is null)
            return client.GetStream();

        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(certificate);
        return secure;
    }

    private async Task Converse(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false))
        {
            NewLine = "\r\n",
            AutoFlush = true,
        };
        await writer.WriteLineAsync("220 loopback ESMTP");
        while (await reader.ReadLineAsync(stop.Token) is { } command)
        {
            var verb = command.Split(' ')[0].ToUpperInvariant();
            await writer.WriteLineAsync(answer(verb) ?? Friendly(verb));
            if (verb == "DATA" && answer(verb) is null)
                await Receive(reader, writer);
            if (verb == "QUIT")
                return;
        }
    }

    private async Task Receive(StreamReader reader, StreamWriter writer)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
            message.AppendLine(line);

        var refusal = answer(".");
        if (refusal is null)
            messages.Add(message.ToString());
        await writer.WriteLineAsync(refusal ?? $"250 2.0.0 Ok: queued as LOOP{messages.Count}");
    }

    private static string Friendly(string verb) =>
        verb switch
        {
            "EHLO" => "250-loopback\r\n250-8BITMIME\r\n250 AUTH PLAIN",
            "AUTH" => "235 2.7.0 Authentication successful",
            "DATA" => "354 Go on",
            "QUIT" => "221 Bye",
            _ => "250 2.1.0 Ok",
        };
}
