using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class EditorsDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_hidden",
                table: "story_members",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "arranged_at",
                table: "stories",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_hidden",
                table: "stories",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "pinned_headline",
                table: "stories",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "pinned_lead_id",
                table: "stories",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "was_shown",
                table: "stories",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "beat",
                table: "sources",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "Judged");

            migrationBuilder.AddColumn<TimeSpan>(
                name: "fixed_interval",
                table: "sources",
                type: "interval",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "visit_asked_at",
                table: "sources",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_named_by_editor",
                table: "parties",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "desk_actions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true),
                    undoes_id = table.Column<long>(type: "bigint", nullable: true),
                    before = table.Column<string>(type: "jsonb", nullable: false),
                    after = table.Column<string>(type: "jsonb", nullable: false),
                    cells = table.Column<List<string>>(type: "text[]", nullable: false),
                    changed = table.Column<List<string>>(type: "text[]", nullable: false),
                    stories = table.Column<List<long>>(type: "bigint[]", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_desk_actions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "queue_marks",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_queue_marks", x => new { x.kind, x.subject });
                });

            migrationBuilder.CreateTable(
                name: "quote_rulings",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    words_key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    is_hidden = table.Column<bool>(type: "boolean", nullable: false),
                    speakers = table.Column<List<long>>(type: "bigint[]", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quote_rulings", x => new { x.article_id, x.words_key });
                    table.ForeignKey(
                        name: "fk_quote_rulings_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_story_members_score",
                table: "story_members",
                column: "score",
                filter: "score > 0 and score < 0.6");

            migrationBuilder.CreateIndex(
                name: "ix_quotes_confidence",
                table: "quotes",
                column: "confidence",
                filter: "confidence < 0.5 and kind <> 'Indirect'");

            migrationBuilder.CreateIndex(
                name: "ix_entries_id",
                table: "entries",
                column: "id",
                filter: "state = 'Quarantined'");

            migrationBuilder.CreateIndex(
                name: "ix_donations_id",
                table: "donations",
                column: "id",
                filter: "cardinality(disagreements) > 0");

            migrationBuilder.CreateIndex(
                name: "ix_desk_actions_cells",
                table: "desk_actions",
                column: "cells")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_desk_actions_stories",
                table: "desk_actions",
                column: "stories")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_desk_actions_undoes_id",
                table: "desk_actions",
                column: "undoes_id",
                filter: "undoes_id is not null");

            migrationBuilder.Sql("update stories set was_shown = is_shown");

            // The log of the desk is added to and never changed: whoever can write to the database by mistake cannot do so to it.
            migrationBuilder.Sql(
                """
                create function refuse_change_of_log() returns trigger language plpgsql as $$ begin raise exception 'the log of the desk is only added to'; end $$;
                create trigger desk_actions_only_added_to before update or delete or truncate on desk_actions for each statement execute function refuse_change_of_log();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "desk_actions");

            migrationBuilder.Sql("drop function refuse_change_of_log()");

            migrationBuilder.DropTable(
                name: "queue_marks");

            migrationBuilder.DropTable(
                name: "quote_rulings");

            migrationBuilder.DropIndex(
                name: "ix_story_members_score",
                table: "story_members");

            migrationBuilder.DropIndex(
                name: "ix_quotes_confidence",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_entries_id",
                table: "entries");

            migrationBuilder.DropIndex(
                name: "ix_donations_id",
                table: "donations");

            migrationBuilder.DropColumn(
                name: "is_hidden",
                table: "story_members");

            migrationBuilder.DropColumn(
                name: "arranged_at",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "is_hidden",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "pinned_headline",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "pinned_lead_id",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "was_shown",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "beat",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "fixed_interval",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "visit_asked_at",
                table: "sources");

            migrationBuilder.DropColumn(
                name: "is_named_by_editor",
                table: "parties");
        }
    }
}
