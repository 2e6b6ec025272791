using Accreditation.Domain.Cpd.Activities;
using Accreditation.Domain.Cpd.Providers;
using Accreditation.Domain.Policies;
using Accreditation.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Accreditation.Infrastructure.Cpd.Activities;

/// <summary>The table of courses. What is only ever read with its course is kept in it as JSON.</summary>
internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> activity)
    {
        activity.ToTable("activities");
        activity.HasKey(a => a.Id);
        activity.Ignore(a => a.Content);
        activity.Ignore(a => a.Candidate);
        activity.Ignore(a => a.Policy);
        activity.Ignore(a => a.HasAccreditation);
        activity.Property(a => a.Section).HasMaxLength(PolicyReference.SectionMaxLength);
        activity.Property(a => a.Title).HasMaxLength(CourseContent.TitleMaxLength);
        activity.Property(a => a.Programme).HasMaxLength(CourseContent.ProgrammeMaxLength);
        activity
            .Property(a => a.Number)
            .HasConversion(number => number!.Value, stored => AccreditationNumber.Parse(stored))
            .HasMaxLength(AccreditationNumber.Length);
        activity.Property(a => a.Trainers).IsJson();
        activity.Property(a => a.RequestedPoints).IsJson();
        activity.Property(a => a.Points).IsJson();
        activity.Property(a => a.Amendment).IsJson();
        activity.Property(a => a.Opinions).IsJson();
        activity.Property(a => a.Decision).IsJson();
        activity.Property(a => a.Steps).IsJson();
        activity.HasIndex(a => a.Number).IsUnique();
        activity.HasIndex(a => new { a.StartedAt, a.Id });
        activity.HasIndex(a => new { a.State, a.AccreditedUntil });
        activity
            .HasOne<TrainingProvider>()
            .WithMany()
            .HasForeignKey(a => a.Provider)
            .HasPrincipalKey(provider => provider.Code)
            .OnDelete(DeleteBehavior.Restrict);
        activity
            .HasMany(a => a.Themes)
            .WithOne()
            .HasForeignKey("activity_id")
            .IsRequired()
            .OnDelete(DeleteBehavior.Cascade);
        activity.Navigation(a => a.Themes).AutoInclude();
    }
}

/// <summary>The themes of accredited courses, so that the calendar can be searched by theme.</summary>
internal sealed class ActivityThemeConfiguration : IEntityTypeConfiguration<ActivityTheme>
{
    public void Configure(EntityTypeBuilder<ActivityTheme> theme)
    {
        theme.ToTable("activity_themes");
        theme.Property<Guid>("activity_id");
        theme.Property(t => t.Theme).HasMaxLength(CodedWording.CodeMaxLength);
        theme.HasKey("activity_id", nameof(ActivityTheme.Theme));
        theme.HasIndex(t => t.Theme);
    }
}

/// <summary>The table of runs.</summary>
internal sealed class RunConfiguration : IEntityTypeConfiguration<Run>
{
    public void Configure(EntityTypeBuilder<Run> run)
    {
        run.ToTable("runs");
        run.HasKey(r => r.Id);
        run.Ignore(r => r.Cancelled);
        run.Ignore(r => r.Schedule);
        run.Property(r => r.Section).HasMaxLength(PolicyReference.SectionMaxLength);
        run.Property(r => r.Place).HasMaxLength(RunSchedule.PlaceMaxLength);
        run.Property(r => r.PlaceKey).HasMaxLength(RunSchedule.PlaceKeyMaxLength);
        run.Property(r => r.Points).IsJson();
        run.HasIndex(r => new { r.ActivityId, r.StartsOn });
        run.HasIndex(r => new { r.StartsOn, r.EndsOn });
        run.HasIndex(r => r.PlaceKey);
        run.HasOne<Activity>().WithMany().HasForeignKey(r => r.ActivityId).OnDelete(DeleteBehavior.Restrict);
    }
}
