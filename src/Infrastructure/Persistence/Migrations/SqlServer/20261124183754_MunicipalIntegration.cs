using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Accreditation.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class MunicipalIntegration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "event_counter",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_event_counter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fan_out_position",
                columns: table => new
                {
                    id = table.Column<int>(type: "int", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fan_out_position", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "look_ups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    organisation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_look_ups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "register_events",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    number = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    audience = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    data = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    recorded_at = table.Column<long>(type: "bigint", nullable: false),
                    trace_parent = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_events", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "subscriptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organisation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    place = table.Column<int>(type: "int", nullable: true),
                    callback = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    authentication = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    events = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    watch_list_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    secrets = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    disabled_reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    activated_at = table.Column<long>(type: "bigint", nullable: true),
                    listens_after = table.Column<long>(type: "bigint", nullable: true),
                    disabled_at = table.Column<long>(type: "bigint", nullable: true),
                    last_test = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subscriptions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "verifications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organisation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    client_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    items = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    receipts = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_verifications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "watch_consents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    consultant_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    organisation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    given_at = table.Column<long>(type: "bigint", nullable: true),
                    withdrawn_at = table.Column<long>(type: "bigint", nullable: true),
                    shares_theme_coverage = table.Column<bool>(type: "bit", nullable: false),
                    revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_watch_consents", x => x.id);
                    table.ForeignKey(
                        name: "FK_watch_consents_consultants_consultant_id",
                        column: x => x.consultant_id,
                        principalTable: "consultants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "watch_lists",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    owner = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    place = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    entry_count = table.Column<int>(type: "int", nullable: false),
                    revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_watch_lists", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    subscription_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    event_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    number = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    next_attempt_at = table.Column<long>(type: "bigint", nullable: false),
                    leased_until = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    log = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => x.id);
                    table.ForeignKey(
                        name: "FK_deliveries_subscriptions_subscription_id",
                        column: x => x.subscription_id,
                        principalTable: "subscriptions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "replays",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    subscription_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    from = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_replays", x => x.id);
                    table.ForeignKey(
                        name: "FK_replays_subscriptions_subscription_id",
                        column: x => x.subscription_id,
                        principalTable: "subscriptions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "watch_entries",
                columns: table => new
                {
                    watch_list_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    reference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    added_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_watch_entries", x => new { x.watch_list_id, x.number });
                    table.ForeignKey(
                        name: "FK_watch_entries_watch_lists_watch_list_id",
                        column: x => x.watch_list_id,
                        principalTable: "watch_lists",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "event_counter",
                columns: new[] { "id", "last" },
                values: new object[] { 1, 0L });

            migrationBuilder.InsertData(
                table: "fan_out_position",
                columns: new[] { "id", "position" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_created_at",
                table: "deliveries",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_state_next_attempt_at",
                table: "deliveries",
                columns: new[] { "state", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_subscription_id_event_id",
                table: "deliveries",
                columns: new[] { "subscription_id", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_deliveries_subscription_id_position",
                table: "deliveries",
                columns: new[] { "subscription_id", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_look_ups_at",
                table: "look_ups",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_look_ups_number_at_id",
                table: "look_ups",
                columns: new[] { "number", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_register_events_id",
                table: "register_events",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_register_events_number_position",
                table: "register_events",
                columns: new[] { "number", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_register_events_recorded_at",
                table: "register_events",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "IX_replays_subscription_id",
                table: "replays",
                column: "subscription_id");

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_listens_after",
                table: "subscriptions",
                column: "listens_after");

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_organisation_place",
                table: "subscriptions",
                columns: new[] { "organisation", "place" },
                unique: true,
                filter: "[place] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_subscriptions_watch_list_id",
                table: "subscriptions",
                column: "watch_list_id");

            migrationBuilder.CreateIndex(
                name: "IX_verifications_asked_at",
                table: "verifications",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "IX_watch_consents_consultant_id_organisation",
                table: "watch_consents",
                columns: new[] { "consultant_id", "organisation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_watch_consents_organisation",
                table: "watch_consents",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_watch_entries_number",
                table: "watch_entries",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "IX_watch_lists_owner_name",
                table: "watch_lists",
                columns: new[] { "owner", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_watch_lists_owner_place",
                table: "watch_lists",
                columns: new[] { "owner", "place" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "event_counter");

            migrationBuilder.DropTable(
                name: "fan_out_position");

            migrationBuilder.DropTable(
                name: "look_ups");

            migrationBuilder.DropTable(
                name: "register_events");

            migrationBuilder.DropTable(
                name: "replays");

            migrationBuilder.DropTable(
                name: "verifications");

            migrationBuilder.DropTable(
                name: "watch_consents");

            migrationBuilder.DropTable(
                name: "watch_entries");

            migrationBuilder.DropTable(
                name: "subscriptions");

            migrationBuilder.DropTable(
                name: "watch_lists");
        }
    }
}
