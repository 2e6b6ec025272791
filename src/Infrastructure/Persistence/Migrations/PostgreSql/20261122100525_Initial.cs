using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Accreditation.Infrastructure.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "consultants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    search_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    first_initial = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                    entered_at = table.Column<long>(type: "bigint", nullable: false),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    identity_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    given_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    initials = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    prefix = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultants", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_records",
                columns: table => new
                {
                    owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency_records", x => new { x.owner, x.key });
                });

            migrationBuilder.CreateTable(
                name: "journal_actions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    client_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    correlation_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_actions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    consultant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    route = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    draft_until = table.Column<DateOnly>(type: "date", nullable: false),
                    clock = table.Column<string>(type: "text", nullable: true),
                    deadline_on = table.Column<DateOnly>(type: "date", nullable: true),
                    open_place = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    endorsement_ids = table.Column<string>(type: "text", nullable: false),
                    declarations = table.Column<string>(type: "text", nullable: false),
                    repair = table.Column<string>(type: "text", nullable: true),
                    hearing = table.Column<string>(type: "text", nullable: true),
                    decision = table.Column<string>(type: "text", nullable: true),
                    steps = table.Column<string>(type: "text", nullable: false),
                    policy_section = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    policy_version = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_applications", x => x.id);
                    table.ForeignKey(
                        name: "FK_applications_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consultant_merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survivor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    split_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    proposed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    proposed_at = table.Column<long>(type: "bigint", nullable: false),
                    decided_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    decided_at = table.Column<long>(type: "bigint", nullable: true),
                    registrations = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consultant_merges", x => x.id);
                    table.ForeignKey(
                        name: "FK_consultant_merges_consultants_merged_id",
                        column: x => x.merged_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_consultant_merges_consultants_survivor_id",
                        column: x => x.survivor_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    function = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    consultant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    organisation_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employments", x => x.id);
                    table.ForeignKey(
                        name: "FK_employments_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "endorsements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    consultant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    endorser_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    endorser_email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    endorser_organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    endorser_subject = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    endorser_consultant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    statement = table.Column<string>(type: "text", nullable: true),
                    given_at = table.Column<long>(type: "bigint", nullable: true),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    closed_at = table.Column<long>(type: "bigint", nullable: true),
                    used_for_application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    covered_from = table.Column<DateOnly>(type: "date", nullable: false),
                    covered_until = table.Column<DateOnly>(type: "date", nullable: false),
                    section = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    policy_version = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_endorsements", x => x.id);
                    table.ForeignKey(
                        name: "FK_endorsements_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "previous_names",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    until_at = table.Column<long>(type: "bigint", nullable: false),
                    consultant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    initials = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    prefix = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_previous_names", x => x.id);
                    table.ForeignKey(
                        name: "FK_previous_names_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    consultant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    public_record = table.Column<string>(type: "text", nullable: false),
                    merged_into = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registrations", x => x.id);
                    table.ForeignKey(
                        name: "FK_registrations_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "journal_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    action_id = table.Column<Guid>(type: "uuid", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    aggregate_type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journal_events", x => x.id);
                    table.ForeignKey(
                        name: "FK_journal_events_journal_actions_action_id",
                        column: x => x.action_id,
                        principalTable: "journal_actions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    hours = table.Column<int>(type: "integer", nullable: true),
                    organisation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    added_at = table.Column<long>(type: "bigint", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_items", x => x.id);
                    table.ForeignKey(
                        name: "FK_evidence_items_applications_application_id",
                        column: x => x.application_id,
                        principalTable: "applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_tasks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    endorsement_id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consultant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_at = table.Column<long>(type: "bigint", nullable: false),
                    completed_at = table.Column<long>(type: "bigint", nullable: true),
                    outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_tasks", x => x.id);
                    table.ForeignKey(
                        name: "FK_review_tasks_endorsements_endorsement_id",
                        column: x => x.endorsement_id,
                        principalTable: "endorsements",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_facts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_id = table.Column<Guid>(type: "uuid", nullable: true),
                    origin_recorded_at = table.Column<long>(type: "bigint", nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    other_number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    period_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    policy = table.Column<string>(type: "character varying(62)", maxLength: 62, nullable: true),
                    grace_weeks = table.Column<int>(type: "integer", nullable: true),
                    notices_required = table.Column<int>(type: "integer", nullable: true),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    public_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_facts", x => x.id);
                    table.ForeignKey(
                        name: "FK_registration_facts_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "standing_segments",
                columns: table => new
                {
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_standing_segments", x => new { x.registration_id, x.from });
                    table.ForeignKey(
                        name: "FK_standing_segments_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_applications_consultant_id_started_at",
                table: "applications",
                columns: new[] { "consultant_id", "started_at" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_open_place",
                table: "applications",
                column: "open_place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_applications_reference",
                table: "applications",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_applications_started_at_id",
                table: "applications",
                columns: new[] { "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_applications_state_deadline_on",
                table: "applications",
                columns: new[] { "state", "deadline_on" });

            migrationBuilder.CreateIndex(
                name: "IX_consultant_merges_merged_id",
                table: "consultant_merges",
                column: "merged_id");

            migrationBuilder.CreateIndex(
                name: "IX_consultant_merges_survivor_id",
                table: "consultant_merges",
                column: "survivor_id");

            migrationBuilder.CreateIndex(
                name: "IX_consultants_birth_date",
                table: "consultants",
                column: "birth_date");

            migrationBuilder.CreateIndex(
                name: "IX_consultants_email",
                table: "consultants",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "IX_consultants_identity_key",
                table: "consultants",
                column: "identity_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consultants_search_key_first_initial",
                table: "consultants",
                columns: new[] { "search_key", "first_initial" });

            migrationBuilder.CreateIndex(
                name: "IX_employments_consultant_id",
                table: "employments",
                column: "consultant_id");

            migrationBuilder.CreateIndex(
                name: "IX_endorsements_consultant_id",
                table: "endorsements",
                column: "consultant_id");

            migrationBuilder.CreateIndex(
                name: "IX_endorsements_endorser_email",
                table: "endorsements",
                column: "endorser_email");

            migrationBuilder.CreateIndex(
                name: "IX_endorsements_endorser_subject",
                table: "endorsements",
                column: "endorser_subject");

            migrationBuilder.CreateIndex(
                name: "IX_endorsements_used_for_application_id",
                table: "endorsements",
                column: "used_for_application_id");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_items_application_id",
                table: "evidence_items",
                column: "application_id");

            migrationBuilder.CreateIndex(
                name: "IX_idempotency_records_created_at",
                table: "idempotency_records",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_journal_actions_recorded_at_id",
                table: "journal_actions",
                columns: new[] { "recorded_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_journal_events_action_id_ordinal",
                table: "journal_events",
                columns: new[] { "action_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_journal_events_aggregate_id_revision",
                table: "journal_events",
                columns: new[] { "aggregate_id", "revision" });

            migrationBuilder.CreateIndex(
                name: "IX_previous_names_consultant_id",
                table: "previous_names",
                column: "consultant_id");

            migrationBuilder.CreateIndex(
                name: "IX_registration_facts_registration_id_sequence",
                table: "registration_facts",
                columns: new[] { "registration_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registrations_consultant_id_section",
                table: "registrations",
                columns: new[] { "consultant_id", "section" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_registrations_number",
                table: "registrations",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_tasks_endorsement_id",
                table: "review_tasks",
                column: "endorsement_id");

            migrationBuilder.CreateIndex(
                name: "IX_review_tasks_raised_at",
                table: "review_tasks",
                column: "raised_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "consultant_merges");

            migrationBuilder.DropTable(
                name: "employments");

            migrationBuilder.DropTable(
                name: "evidence_items");

            migrationBuilder.DropTable(
                name: "idempotency_records");

            migrationBuilder.DropTable(
                name: "journal_events");

            migrationBuilder.DropTable(
                name: "previous_names");

            migrationBuilder.DropTable(
                name: "registration_facts");

            migrationBuilder.DropTable(
                name: "review_tasks");

            migrationBuilder.DropTable(
                name: "standing_segments");

            migrationBuilder.DropTable(
                name: "applications");

            migrationBuilder.DropTable(
                name: "journal_actions");

            migrationBuilder.DropTable(
                name: "endorsements");

            migrationBuilder.DropTable(
                name: "registrations");

            migrationBuilder.DropTable(
                name: "consultants");
        }
    }
}
