using Accreditation.Application.Shared;
using Accreditation.Domain.Cpd;
using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Shared;

namespace Accreditation.Application.Cpd.Activities;

/// <summary>A merge patch of what a provider says about a course: what is absent stays as it is.</summary>
/// <param name="Title">The title.</param>
/// <param name="Form">How it is given.</param>
/// <param name="NetMinutes">The minutes of learning, without breaks.</param>
/// <param name="Programme">What is learnt, and when; null removes it.</param>
/// <param name="Trainers">Who gives it, all of them.</param>
/// <param name="HasFinalTest">Whether it ends with a test.</param>
/// <param name="RequestedPoints">What is asked for, in all categories.</param>
[Dutch("wijziging van een scholing")]
[MergePatch]
public sealed record CoursePatch(
    string? Title = null,
    ActivityForm? Form = null,
    int? NetMinutes = null,
    Patch<string?> Programme = default,
    IReadOnlyList<string>? Trainers = null,
    bool? HasFinalTest = null,
    IReadOnlyList<PointsShare>? RequestedPoints = null
)
{
    internal CourseContent Over(CourseContent current) =>
        new(
            Title ?? current.Title,
            Form ?? current.Form,
            NetMinutes ?? current.NetMinutes,
            Programme.Or(current.Programme),
            Trainers ?? current.Trainers,
            HasFinalTest ?? current.HasFinalTest,
            RequestedPoints ?? current.RequestedPoints
        );
}
