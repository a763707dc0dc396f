using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class StoryOriginsAndSequels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "origin_count",
                table: "stories",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<List<string>>(
                name: "credits",
                table: "articles",
                type: "text[]",
                nullable: false);

            migrationBuilder.CreateTable(
                name: "story_sequels",
                columns: table => new
                {
                    earlier_id = table.Column<long>(type: "bigint", nullable: false),
                    later_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_story_sequels", x => new { x.earlier_id, x.later_id });
                    table.ForeignKey(
                        name: "fk_story_sequels_stories_earlier_id",
                        column: x => x.earlier_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_story_sequels_stories_later_id",
                        column: x => x.later_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_story_sequels_later_id",
                table: "story_sequels",
                column: "later_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "story_sequels");

            migrationBuilder.DropColumn(
                name: "origin_count",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "credits",
                table: "articles");
        }
    }
}
