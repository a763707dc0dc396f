using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class GivingLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "begun_entry_id",
                table: "donations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cause",
                table: "donations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "converted_amount",
                table: "donations",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "converted_currency",
                table: "donations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "entry_id",
                table: "donations",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "given_from",
                table: "donations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "given_to",
                table: "donations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "qualifier",
                table: "donations",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Exact");

            migrationBuilder.AddColumn<decimal>(
                name: "up_to",
                table: "donations",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "cause",
                table: "claims",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "given_from",
                table: "claims",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "given_to",
                table: "claims",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "qualifier",
                table: "claims",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Exact");

            migrationBuilder.AddColumn<decimal>(
                name: "up_to",
                table: "claims",
                type: "numeric",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    guid = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
                    donors = table.Column<List<string>>(type: "text[]", nullable: false),
                    via = table.Column<string>(type: "text", nullable: true),
                    recipient = table.Column<string>(type: "text", nullable: true),
                    amount = table.Column<decimal>(type: "numeric", nullable: true),
                    up_to = table.Column<decimal>(type: "numeric", nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    amount_text = table.Column<string>(type: "text", nullable: true),
                    qualifier = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    per = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false),
                    date_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    is_background = table.Column<bool>(type: "boolean", nullable: false),
                    disagreements = table.Column<List<string>>(type: "text[]", nullable: false),
                    standing = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    paid_from_id = table.Column<long>(type: "bigint", nullable: true),
                    recipient_party_id = table.Column<long>(type: "bigint", nullable: true),
                    outlet_count = table.Column<int>(type: "integer", nullable: false),
                    article_count = table.Column<int>(type: "integer", nullable: false),
                    is_shown = table.Column<bool>(type: "boolean", nullable: false),
                    first_reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    keys = table.Column<List<string>>(type: "text[]", nullable: false),
                    is_counted = table.Column<bool>(type: "boolean", nullable: false, computedColumnSql: "standing = 'Counted' and paid_from_id is null", stored: true),
                    magnitude = table.Column<short>(type: "smallint", nullable: false, computedColumnSql: "case when amount >= 1 then length(trunc(amount)::text) else 0 end::smallint", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_entries_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "ledger_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_entries_paid_from_id",
                        column: x => x.paid_from_id,
                        principalTable: "ledger_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_ledger_entries_parties_recipient_party_id",
                        column: x => x.recipient_party_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "ledger_recipients",
                columns: table => new
                {
                    year = table.Column<short>(type: "smallint", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    party_id = table.Column<long>(type: "bigint", nullable: false),
                    counted = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_recipients", x => new { x.year, x.currency, x.party_id });
                });

            migrationBuilder.CreateTable(
                name: "ledger_sums",
                columns: table => new
                {
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    magnitude = table.Column<short>(type: "smallint", nullable: false),
                    gifts = table.Column<int>(type: "integer", nullable: false),
                    counted = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<decimal>(type: "numeric", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_sums", x => new { x.month, x.currency, x.status, x.cause, x.magnitude });
                });

            migrationBuilder.CreateTable(
                name: "ledger_parties",
                columns: table => new
                {
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    party_id = table.Column<long>(type: "bigint", nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    given_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_parties", x => new { x.entry_id, x.party_id, x.role });
                    table.ForeignKey(
                        name: "fk_ledger_parties_ledger_entries_entry_id",
                        column: x => x.entry_id,
                        principalTable: "ledger_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_ledger_parties_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_donations_entry_id",
                table: "donations",
                column: "entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_amount_id",
                table: "ledger_entries",
                columns: new[] { "amount", "id" },
                filter: "is_shown and amount is not null");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_cause_given_on_id",
                table: "ledger_entries",
                columns: new[] { "cause", "given_on", "id" },
                filter: "is_shown");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_changed_at_id",
                table: "ledger_entries",
                columns: new[] { "changed_at", "id" },
                filter: "is_shown");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_currency_amount_id",
                table: "ledger_entries",
                columns: new[] { "currency", "amount", "id" },
                filter: "is_shown and amount is not null");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_currency_given_on_id",
                table: "ledger_entries",
                columns: new[] { "currency", "given_on", "id" },
                filter: "is_shown");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_given_on_id",
                table: "ledger_entries",
                columns: new[] { "given_on", "id" },
                filter: "is_shown");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_guid",
                table: "ledger_entries",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_keys",
                table: "ledger_entries",
                column: "keys")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_merged_into_id",
                table: "ledger_entries",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_paid_from_id",
                table: "ledger_entries",
                column: "paid_from_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_recipient_party_id",
                table: "ledger_entries",
                column: "recipient_party_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_status_given_on_id",
                table: "ledger_entries",
                columns: new[] { "status", "given_on", "id" },
                filter: "is_shown");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_parties_party_id_given_on_entry_id",
                table: "ledger_parties",
                columns: new[] { "party_id", "given_on", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_recipients_year_currency_amount",
                table: "ledger_recipients",
                columns: new[] { "year", "currency", "amount" });

            migrationBuilder.AddForeignKey(
                name: "fk_donations_ledger_entries_entry_id",
                table: "donations",
                column: "entry_id",
                principalTable: "ledger_entries",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.Sql(NewsHub.Data.Donations.LedgerSumTriggers.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(NewsHub.Data.Donations.LedgerSumTriggers.Drop);

            migrationBuilder.DropForeignKey(
                name: "fk_donations_ledger_entries_entry_id",
                table: "donations");

            migrationBuilder.DropTable(
                name: "ledger_parties");

            migrationBuilder.DropTable(
                name: "ledger_recipients");

            migrationBuilder.DropTable(
                name: "ledger_sums");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropIndex(
                name: "ix_donations_entry_id",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "begun_entry_id",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "cause",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "converted_amount",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "converted_currency",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "entry_id",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "given_from",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "given_to",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "qualifier",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "up_to",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "cause",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "given_from",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "given_to",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "qualifier",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "up_to",
                table: "claims");
        }
    }
}
