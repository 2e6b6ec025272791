using Accreditation.Application.Registrations;
using Accreditation.Application.Shared;
using Accreditation.Domain.Notifications;
using Accreditation.Domain.Shared;
using FluentValidation;
using MediatR;

namespace Accreditation.Application.Notifications;

/// <summary>Records a notice that a registrar gave by letter, telephone or in person.</summary>
/// <param name="Number">The registration number.</param>
/// <param name="Expected">The revision on which it was decided; null for any.</param>
/// <param name="Channel">By what way.</param>
/// <param name="ArrivedOn">The day on which it arrived.</param>
/// <param name="Proof">What shows it, without personal data.</param>
[RequireScope(Scopes.RegisterManage)]
public sealed record ProveNotice(string Number, int? Expected, NoticeChannel Channel, DateOnly ArrivedOn, string Proof)
    : ICommand<RegistrationView>;

internal sealed class ProveNoticeValidator : AbstractValidator<ProveNotice>
{
    public ProveNoticeValidator()
    {
        RuleFor(c => c.ArrivedOn).Day();
        RuleFor(c => c.Proof).Text(NoticeProof.ReferenceMaxLength);
    }
}

internal sealed class ProveNoticeHandler(IRegisterDb db, RegistrationChanges changes)
    : IRequestHandler<ProveNotice, Result<RegistrationView>>
{
    public Task<Result<RegistrationView>> Handle(ProveNotice command, CancellationToken ct) =>
        changes.Make(
            command.Number,
            command.Expected,
            judges: true,
            (registration, _, now) =>
            {
                var notice = Notice.ByOtherMeans(registration, command.Channel, command.ArrivedOn, command.Proof, now);
                if (notice.Error is null)
                    db.Notices.Add(notice.Value);
                return notice;
            },
            ct
        );
}
