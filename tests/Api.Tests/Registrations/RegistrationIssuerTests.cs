using Accreditation.Application.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Domain.Registrations;
using Accreditation.Domain.Shared;
using Accreditation.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Accreditation.Api.Tests.Registrations;

public class RegistrationIssuerTests
{
    [Theory, EveryDatabase]
    public async Task A_grant_issues_one_number_with_its_conditions(TestDatabase database)
    {
        var api = await RegisterApi.On(database);
        var consultant = ARegistration.NewConsultant("Nieuweling");
        await ARegistration.Save(api, db => db.Consultants.Add(consultant));

        var issued = await Issue(api, consultant.Id, ["Have a mentor."]);
        var again = await Issue(api, consultant.Id, []);

        Assert.Equal("registration.issued-already", again.Error?.Code);
        var lookUp = await api.Anonymous().Read($"/v1/register-entries/{issued.Value.Number}");
        Assert.Equal("conditional", (string?)lookUp["standing"]);
        Assert.DoesNotContain("mentor", lookUp.Json!.ToJsonString());
    }

    private static async Task<Result<Registration>> Issue(RegisterApi api, Guid consultantId, string[] conditions)
    {
        await using var scope = api.Services.CreateAsyncScope();
        var issuer = scope.ServiceProvider.GetRequiredService<RegistrationIssuer>();
        var period = ARegistration.Period(ARegistration.Today);

        var issued = await issuer.Issue(consultantId, period, conditions, DateTimeOffset.UtcNow, default);
        if (issued.Error is null)
            Assert.Null((await scope.ServiceProvider.GetRequiredService<IRegisterDb>().Commit(default)).Error);
        return issued;
    }
}
