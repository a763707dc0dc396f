using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class GiftRulings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "gift_rulings_order");

            migrationBuilder.AddColumn<List<string>>(
                name: "decided",
                table: "ledger_entries",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<List<long>>(
                name: "rulings",
                table: "ledger_entries",
                type: "bigint[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<List<long>>(
                name: "absorbed",
                table: "donations",
                type: "bigint[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<List<string>>(
                name: "decided",
                table: "donations",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<bool>(
                name: "is_rejected",
                table: "donations",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<List<long>>(
                name: "ties",
                table: "donations",
                type: "bigint[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "told",
                table: "donations",
                type: "jsonb",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "gift_rulings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    entry_id = table.Column<long>(type: "bigint", nullable: false),
                    claims = table.Column<List<string>>(type: "text[]", nullable: false),
                    others = table.Column<List<string>>(type: "text[]", nullable: false),
                    articles = table.Column<List<long>>(type: "bigint[]", nullable: false),
                    decision = table.Column<string>(type: "jsonb", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_gift_rulings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_rulings",
                table: "ledger_entries",
                column: "rulings",
                filter: "cardinality(rulings) > 0")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_gift_rulings_articles",
                table: "gift_rulings",
                column: "articles")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "gift_rulings");

            migrationBuilder.DropIndex(
                name: "ix_ledger_entries_rulings",
                table: "ledger_entries");

            migrationBuilder.DropColumn(
                name: "decided",
                table: "ledger_entries");

            migrationBuilder.DropColumn(
                name: "rulings",
                table: "ledger_entries");

            migrationBuilder.DropColumn(
                name: "absorbed",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "decided",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "is_rejected",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "ties",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "told",
                table: "donations");

            migrationBuilder.DropSequence(
                name: "gift_rulings_order");
        }
    }
}
