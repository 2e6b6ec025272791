using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Accreditation.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CpdAndRenewal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "announced",
                table: "standing_segments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ends_on",
                table: "registrations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "months",
                table: "registration_facts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reduction_percent",
                table: "registration_facts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "rule",
                table: "registration_facts",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "route",
                table: "applications",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<string>(
                name: "dispensation",
                table: "applications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "extension",
                table: "applications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "period_id",
                table: "applications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "screening",
                table: "applications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "screening_due_on",
                table: "applications",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit_rounds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    seed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    commitment = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cpd_credits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consultant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    points = table.Column<decimal>(type: "TEXT", precision: 9, scale: 2, nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    themes = table.Column<string>(type: "TEXT", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    completed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    activity_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    origin_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reverses_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cpd_credits", x => x.id);
                    table.ForeignKey(
                        name: "FK_cpd_credits_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    registration_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    consultant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scheduled_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false),
                    failure = table.Column<string>(type: "TEXT", nullable: true),
                    proof = table.Column<string>(type: "TEXT", nullable: true),
                    fact_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    bounced_at = table.Column<long>(type: "INTEGER", nullable: true),
                    bounce_reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                    table.ForeignKey(
                        name: "FK_notices_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_notices_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "own_reports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consultant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    share = table.Column<string>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    completed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reported_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    draw = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    document_place = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    policy_version = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_reports", x => x.id);
                    table.ForeignKey(
                        name: "FK_own_reports_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "peer_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    founded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    policy_version = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peer_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policy_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    held_version = table.Column<int>(type: "INTEGER", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recognitions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consultant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    register = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recheck_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    claimed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    checks = table.Column<string>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 110, nullable: true),
                    number_place = table.Column<string>(type: "TEXT", maxLength: 110, nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recognitions", x => x.id);
                    table.ForeignKey(
                        name: "FK_recognitions_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_providers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    name_key = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    zip_code = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    website = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    contact_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_training_providers", x => x.id);
                    table.UniqueConstraint("AK_training_providers_code", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "peer_group_members",
                columns: table => new
                {
                    consultant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    peer_group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    joined_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    left_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peer_group_members", x => new { x.peer_group_id, x.consultant_id });
                    table.ForeignKey(
                        name: "FK_peer_group_members_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_peer_group_members_peer_groups_peer_group_id",
                        column: x => x.peer_group_id,
                        principalTable: "peer_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "peer_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    group_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    present = table.Column<string>(type: "TEXT", nullable: false),
                    reported_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    reported_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_by = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    policy_version = table.Column<int>(type: "INTEGER", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peer_sessions", x => x.id);
                    table.ForeignKey(
                        name: "FK_peer_sessions_peer_groups_group_id",
                        column: x => x.group_id,
                        principalTable: "peer_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activities",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    policy_version = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    net_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    programme = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: true),
                    trainers = table.Column<string>(type: "TEXT", nullable: false),
                    has_final_test = table.Column<bool>(type: "INTEGER", nullable: false),
                    requested_points = table.Column<string>(type: "TEXT", nullable: false),
                    amendment = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    points = table.Column<string>(type: "TEXT", nullable: false),
                    accredited_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    accredited_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    needs_two_assessors = table.Column<bool>(type: "INTEGER", nullable: false),
                    opinions = table.Column<string>(type: "TEXT", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: true),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activities", x => x.id);
                    table.ForeignKey(
                        name: "FK_activities_training_providers_provider",
                        column: x => x.provider,
                        principalTable: "training_providers",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_themes",
                columns: table => new
                {
                    theme = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    activity_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_activity_themes", x => new { x.activity_id, x.theme });
                    table.ForeignKey(
                        name: "FK_activity_themes_activities_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    activity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    place_key = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    net_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    points = table.Column<string>(type: "TEXT", nullable: false),
                    cancelled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_runs", x => x.id);
                    table.ForeignKey(
                        name: "FK_runs_activities_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activities",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    consultant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    registration_number = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    claimed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_attendance_claims_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_attendance_claims_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    provider = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    late = table.Column<bool>(type: "INTEGER", nullable: false),
                    uploaded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    uploaded_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    row_count = table.Column<int>(type: "INTEGER", nullable: false),
                    credited = table.Column<int>(type: "INTEGER", nullable: false),
                    corrected = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    rejected = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    rollback_report = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_uploads", x => x.id);
                    table.ForeignKey(
                        name: "FK_attendance_uploads_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_standing_segments_announced_from",
                table: "standing_segments",
                columns: new[] { "announced", "from" });

            migrationBuilder.CreateIndex(
                name: "IX_registrations_ends_on_id",
                table: "registrations",
                columns: new[] { "ends_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_screening_due_on_id",
                table: "applications",
                columns: new[] { "screening_due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_number",
                table: "activities",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_activities_provider",
                table: "activities",
                column: "provider");

            migrationBuilder.CreateIndex(
                name: "IX_activities_started_at_id",
                table: "activities",
                columns: new[] { "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_activities_state_accredited_until",
                table: "activities",
                columns: new[] { "state", "accredited_until" });

            migrationBuilder.CreateIndex(
                name: "IX_activity_themes_theme",
                table: "activity_themes",
                column: "theme");

            migrationBuilder.CreateIndex(
                name: "IX_attendance_claims_consultant_id",
                table: "attendance_claims",
                column: "consultant_id");

            migrationBuilder.CreateIndex(
                name: "IX_attendance_claims_provider_claimed_at",
                table: "attendance_claims",
                columns: new[] { "provider", "claimed_at" });

            migrationBuilder.CreateIndex(
                name: "IX_attendance_claims_run_id_consultant_id",
                table: "attendance_claims",
                columns: new[] { "run_id", "consultant_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_attendance_uploads_run_id_ordinal",
                table: "attendance_uploads",
                columns: new[] { "run_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_audit_rounds_section_month",
                table: "audit_rounds",
                columns: new[] { "section", "month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cpd_credits_consultant_id_completed_on",
                table: "cpd_credits",
                columns: new[] { "consultant_id", "completed_on" });

            migrationBuilder.CreateIndex(
                name: "IX_cpd_credits_origin_id",
                table: "cpd_credits",
                column: "origin_id");

            migrationBuilder.CreateIndex(
                name: "IX_cpd_credits_reverses_id",
                table: "cpd_credits",
                column: "reverses_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cpd_credits_run_id",
                table: "cpd_credits",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "IX_notices_consultant_id_id",
                table: "notices",
                columns: new[] { "consultant_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_notices_registration_id_place",
                table: "notices",
                columns: new[] { "registration_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_notices_state_next_attempt_at",
                table: "notices",
                columns: new[] { "state", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "IX_own_reports_consultant_id_reported_at",
                table: "own_reports",
                columns: new[] { "consultant_id", "reported_at" });

            migrationBuilder.CreateIndex(
                name: "IX_own_reports_document_place",
                table: "own_reports",
                column: "document_place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_own_reports_state_reported_at",
                table: "own_reports",
                columns: new[] { "state", "reported_at" });

            migrationBuilder.CreateIndex(
                name: "IX_peer_group_members_consultant_id",
                table: "peer_group_members",
                column: "consultant_id");

            migrationBuilder.CreateIndex(
                name: "IX_peer_sessions_group_id_held_on",
                table: "peer_sessions",
                columns: new[] { "group_id", "held_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_policy_versions_section_held_version",
                table: "policy_versions",
                columns: new[] { "section", "held_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_policy_versions_state",
                table: "policy_versions",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "IX_recognitions_consultant_id",
                table: "recognitions",
                column: "consultant_id");

            migrationBuilder.CreateIndex(
                name: "IX_recognitions_number_place",
                table: "recognitions",
                column: "number_place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_recognitions_place",
                table: "recognitions",
                column: "place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_recognitions_state_recheck_on",
                table: "recognitions",
                columns: new[] { "state", "recheck_on" });

            migrationBuilder.CreateIndex(
                name: "IX_runs_activity_id_starts_on",
                table: "runs",
                columns: new[] { "activity_id", "starts_on" });

            migrationBuilder.CreateIndex(
                name: "IX_runs_place_key",
                table: "runs",
                column: "place_key");

            migrationBuilder.CreateIndex(
                name: "IX_runs_starts_on_ends_on",
                table: "runs",
                columns: new[] { "starts_on", "ends_on" });

            migrationBuilder.CreateIndex(
                name: "IX_training_providers_name_key_zip_code",
                table: "training_providers",
                columns: new[] { "name_key", "zip_code" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_themes");

            migrationBuilder.DropTable(
                name: "attendance_claims");

            migrationBuilder.DropTable(
                name: "attendance_uploads");

            migrationBuilder.DropTable(
                name: "audit_rounds");

            migrationBuilder.DropTable(
                name: "cpd_credits");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "own_reports");

            migrationBuilder.DropTable(
                name: "peer_group_members");

            migrationBuilder.DropTable(
                name: "peer_sessions");

            migrationBuilder.DropTable(
                name: "policy_versions");

            migrationBuilder.DropTable(
                name: "recognitions");

            migrationBuilder.DropTable(
                name: "runs");

            migrationBuilder.DropTable(
                name: "peer_groups");

            migrationBuilder.DropTable(
                name: "activities");

            migrationBuilder.DropTable(
                name: "training_providers");

            migrationBuilder.DropIndex(
                name: "IX_standing_segments_announced_from",
                table: "standing_segments");

            migrationBuilder.DropIndex(
                name: "IX_registrations_ends_on_id",
                table: "registrations");

            migrationBuilder.DropIndex(
                name: "IX_applications_screening_due_on_id",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "announced",
                table: "standing_segments");

            migrationBuilder.DropColumn(
                name: "ends_on",
                table: "registrations");

            migrationBuilder.DropColumn(
                name: "months",
                table: "registration_facts");

            migrationBuilder.DropColumn(
                name: "reduction_percent",
                table: "registration_facts");

            migrationBuilder.DropColumn(
                name: "rule",
                table: "registration_facts");

            migrationBuilder.DropColumn(
                name: "dispensation",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "extension",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "period_id",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "screening",
                table: "applications");

            migrationBuilder.DropColumn(
                name: "screening_due_on",
                table: "applications");

            migrationBuilder.AlterColumn<string>(
                name: "route",
                table: "applications",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);
        }
    }
}
