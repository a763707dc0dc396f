using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class LedgerAndDeskIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_ledger_parties_party_id_given_on_entry_id",
                table: "ledger_parties");

            migrationBuilder.AddColumn<decimal>(
                name: "amount",
                table: "ledger_parties",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cause",
                table: "ledger_parties",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "ledger_parties",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "currency",
                table: "ledger_parties",
                type: "character varying(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_counted",
                table: "ledger_parties",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "is_shown",
                table: "ledger_parties",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "recipient_party_id",
                table: "ledger_parties",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "ledger_parties",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            // Rows are filled before the indexes that hold them are made.
            migrationBuilder.Sql(NewsHub.Data.Donations.LedgerRollups.Create);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_sums_cause_magnitude_month",
                table: "ledger_sums",
                columns: new[] { "cause", "magnitude", "month" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_parties_party_id_given_on_entry_id",
                table: "ledger_parties",
                columns: new[] { "party_id", "given_on", "entry_id" })
                .Annotation("Npgsql:IndexInclude", new[] { "role", "is_shown", "is_counted", "amount", "currency", "status", "cause", "recipient_party_id", "changed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_counted",
                table: "ledger_entries",
                columns: new[] { "currency", "status", "cause", "given_on" },
                filter: "is_shown and is_counted and recipient_party_id is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "recipient_party_id", "amount", "is_shown", "is_counted" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(NewsHub.Data.Donations.LedgerRollups.Drop);

            migrationBuilder.DropIndex(
                name: "ix_ledger_sums_cause_magnitude_month",
                table: "ledger_sums");

            migrationBuilder.DropIndex(
                name: "ix_ledger_parties_party_id_given_on_entry_id",
                table: "ledger_parties");

            migrationBuilder.DropIndex(
                name: "ix_ledger_entries_counted",
                table: "ledger_entries");

            migrationBuilder.DropColumn(
                name: "amount",
                table: "ledger_parties");

            migrationBuilder.DropColumn(
                name: "cause",
                table: "ledger_parties");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "ledger_parties");

            migrationBuilder.DropColumn(
                name: "currency",
                table: "ledger_parties");

            migrationBuilder.DropColumn(
                name: "is_counted",
                table: "ledger_parties");

            migrationBuilder.DropColumn(
                name: "is_shown",
                table: "ledger_parties");

            migrationBuilder.DropColumn(
                name: "recipient_party_id",
                table: "ledger_parties");

            migrationBuilder.DropColumn(
                name: "status",
                table: "ledger_parties");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_parties_party_id_given_on_entry_id",
                table: "ledger_parties",
                columns: new[] { "party_id", "given_on", "entry_id" });
        }
    }
}
