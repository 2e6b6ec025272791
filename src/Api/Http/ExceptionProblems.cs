using Accreditation.Api.Authentication;
using Accreditation.Api.Problems;
using Accreditation.Infrastructure.Persistence;

namespace Accreditation.Api.Http;

/// <summary>Answers unreadable input and failures as problem details; nothing internal leaves the process.</summary>
internal static class ExceptionProblems
{
    public static IApplicationBuilder UseExceptionProblems(this IApplicationBuilder app) =>
        app.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                catch (InputException input)
                {
                    await Restart(http, () => ProblemWriter.Write(http, input.Error));
                }
                catch (BadHttpRequestException refused)
                {
                    await Restart(http, () => ProblemWriter.Write(http, refused.StatusCode));
                }
                catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
                {
                    http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
                }
                catch (Exception unavailable)
                    when (unavailable is ProviderUnavailableException || Unavailability.IsPassing(unavailable))
                {
                    Log(http, unavailable);
                    http.Response.Headers.RetryAfter = "5";
                    await Restart(http, () => ProblemWriter.Write(http, StatusCodes.Status503ServiceUnavailable));
                }
                catch (Exception bug)
                {
                    Log(http, bug);
                    await Restart(http, () => ProblemWriter.Write(http, StatusCodes.Status500InternalServerError));
                }
            }
        );

    private static Task Restart(HttpContext http, Func<Task> write)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return Task.CompletedTask;
        }

        return write();
    }

    private static void Log(HttpContext http, Exception failed) =>
        http
            .RequestServices.GetRequiredService<ILoggerFactory>()
            .CreateLogger("Accreditation.Http")
            .LogError(failed, "Request to {Route} failed", http.GetEndpoint()?.DisplayName);
}
