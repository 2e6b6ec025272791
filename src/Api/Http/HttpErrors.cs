using Accreditation.Domain.Shared;

namespace Accreditation.Api.Http;

/// <summary>What goes wrong between the wire and the use case.</summary>
internal static class HttpErrors
{
    /// <summary>Raised before the kind mapping applies: the status is 428.</summary>
    public static readonly Error PreconditionRequired = new(
        "precondition.required",
        ErrorKind.Invalid,
        "A change needs the If-Match header with the ETag of the representation it was decided on."
    );

    public static readonly Error IdempotencyKeyMissing = SharedErrors.Invalid([
        new InputFault(
            "header",
            CallContext.IdempotencyHeader,
            "required",
            "Creating needs an Idempotency-Key header, for example a UUID, so that a repeat has no second effect."
        ),
    ]);

    public static readonly Error IdempotencyKeyMalformed = SharedErrors.Invalid([
        new InputFault(
            "header",
            CallContext.IdempotencyHeader,
            "malformed",
            "An Idempotency-Key has 1 to 128 visible ASCII characters."
        ),
    ]);

    /// <summary>The code of the problem for a status that the framework itself answers.</summary>
    public static string CodeOf(int status) =>
        status switch
        {
            400 => "input.invalid",
            401 => "authentication.required",
            403 => "access.forbidden",
            404 => "route.unknown",
            405 => "method.not-allowed",
            406 => "accept.not-acceptable",
            408 => "request.timeout",
            413 => "input.too-large",
            415 => "content-type.unsupported",
            414 => "uri.too-long",
            428 => "precondition.required",
            429 => "rate-limit.exceeded",
            431 => "headers.too-large",
            503 => "server.unavailable",
            _ when status < 500 => "request.refused",
            _ => "server.error",
        };
}
