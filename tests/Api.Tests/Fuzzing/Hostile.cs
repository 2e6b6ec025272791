namespace Accreditation.Api.Tests.Fuzzing;

/// <summary>Values that software trips over. JSON ones are raw text, because a serialiser would mend the worst of them.</summary>
internal static class Hostile
{
    private static readonly string[] Texts =
    [
        "",
        " ",
        "'; DROP TABLE consultants; --",
        "' OR '1'='1",
        "\\\" OR 1=1 /*",
        "%_[",
        "<script>alert(1)</script>",
        "{{7*7}}${jndi:ldap://x/y}",
        "../../../etc/passwd",
        "\\u0000",
        "a\\u0000b",
        "\\ud800",
        "\\r\\nSet-Cookie: a=b",
        "\\u202e\\u200b\\ufeff",
        "🏳️‍🌈é̂ﷺ",
        "not-a-uuid",
        "00000000-0000-0000-0000-000000000000",
        "0001-01-01",
        "9999-12-31",
        "2026-02-30",
        "-0001-01-01",
        "10000-01-01",
        "0001-01-01T00:00:00+14:00",
        "9999-12-31T23:59:59.9999999-14:00",
        "2026-03-01T00:00:00",
        "GM9999",
        "111222333",
        "99999999999999999999",
    ];

    /// <summary>In the place of any JSON value.</summary>
    public static readonly IReadOnlyList<string> Json =
    [
        .. Texts.Select(text => $"\"{text}\""),
        $"\"{new string('A', 300)}\"",
        $"\"{new string('é', 20_000)}\"",
        "null",
        "true",
        "0",
        "-1",
        "1.5",
        "2147483648",
        "9223372036854775808",
        "1e400",
        "[]",
        "{}",
        "[null]",
        "[[[[[]]]]]",
        "{\"a\":{\"b\":1}}",
        $"[{string.Join(',', Enumerable.Repeat("{}", 2_000))}]",
        $"[{string.Join(',', Enumerable.Repeat("\"x\"", 2_000))}]",
    ];

    /// <summary>In the place of a whole body.</summary>
    public static readonly IReadOnlyList<byte[]> Bodies =
    [
        [],
        .. new[]
        {
            "null",
            "[]",
            "\"text\"",
            "42",
            "{",
            "}",
            "{\"a\":}",
            "{\"a\":NaN}",
            "{\"\\ud800\":1}",
            "{'a':1}",
            "{\"a\":1,}",
            "{/* */}",
            "{}{}",
            "<?xml version=\"1.0\"?><a/>",
            "a=b&c=d",
            new string('[', 100),
            new string('[', 20_000),
            $"{{\"a\":\"{new string('x', 3_000_000)}\"}}",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xff, 0xfe, 0xfd],
        [(byte)'{', (byte)'"', 0xc3, 0x28, (byte)'"', (byte)':', (byte)'1', (byte)'}'],
        [0xef, 0xbb, 0xbf, (byte)'{', (byte)'}'],
        System.Text.Encoding.Unicode.GetBytes("{\"a\":1}"),
        new byte[1_000],
    ];

    /// <summary>In the place of a part of the path; escaped as it goes over the wire.</summary>
    public static readonly IReadOnlyList<string> PathSegments =
    [
        "x",
        "0",
        "-1",
        "null",
        "*",
        "%20",
        ".",
        "..",
        "%2e%2e",
        "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "%2F",
        "%5C",
        "%27%20OR%201=1--",
        "%3Cscript%3E",
        "%F0%9F%98%80",
        "%ff",
        "%c0%af",
        "%0d%0aX:%20y",
        "%E2%80%AE",
        ";a=b",
        "00000000-0000-0000-0000-000000000000",
        "99999999999999999999999",
        "A00000000A",
        new string('9', 600),
        new string('a', 4_000),
    ];

    /// <summary>In the place of a value in the query; escaped as it goes over the wire.</summary>
    public static readonly IReadOnlyList<string> QueryValues =
    [
        .. PathSegments,
        "",
        "%00",
        "a%00b",
        "%",
        "%zz",
        "0001-01-01",
        "9999-12-31",
        "2026-02-30",
        "0001-01-01T00:00:00%2B14:00",
        "9999-12-31T23:59:59.999-14:00",
        "9999-12-31T23:59:59Z",
        "2147483648",
        "1e9",
        "true",
        "[]",
        "AAAA",
        "eyJhIjoxfQ==",
    ];

    /// <summary>Headers that an application reads, with values that it should not believe.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)> Headers =
    [
        ("If-Match", "nonsense"),
        ("If-Match", "\"\""),
        ("If-Match", "W/\"1\""),
        ("If-Match", "\"99999999999999999999\", \"x\""),
        ("If-None-Match", "nonsense,,"),
        ("If-Modified-Since", "yesterday"),
        ("Idempotency-Key", ""),
        ("Idempotency-Key", "\""),
        ("Idempotency-Key", "'; DROP TABLE x; --"),
        ("Idempotency-Key", new string('k', 5_000)),
        ("Accept", "nonsense"),
        ("Accept", "image/png"),
        ("Accept", "application/json;q=2, */*;q=-1"),
        ("Accept-Encoding", "nonsense;q=9"),
        ("Accept-Language", "%%%"),
        ("Authorization", "Bearer"),
        ("Authorization", "Bearer a.b.c"),
        ("Authorization", "Basic %%%"),
        ("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."),
        ("traceparent", "00-zz-zz-zz"),
        ("tracestate", "==,,=="),
        ("baggage", "a=%ff,,;=;"),
        ("Fsc-Transaction-Id", "nonsense"),
        ("X-Forwarded-For", "1.2.3.4, '"),
        ("X-Forwarded-Host", "evil.example"),
        ("X-HTTP-Method-Override", "DELETE"),
        ("Origin", "null"),
        ("Range", "bytes=9-1"),
        ("Expect", "nonsense"),
        ("Cookie", "a=b; ;;=="),
        ("Prefer", "return=nonsense"),
    ];

    /// <summary>Content types of a body that is JSON all the same, or is not what it says.</summary>
    public static readonly IReadOnlyList<string?> ContentTypes =
    [
        null,
        "text/plain",
        "application/xml",
        "application/json; charset=utf-16",
        "application/json; charset=nonsense",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "application/jsonx",
        "nonsense",
        ";;;",
    ];
}
