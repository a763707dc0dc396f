using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class StoriesThatJoin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "merged_into_id",
                table: "stories",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "article_pairs",
                columns: table => new
                {
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    other_id = table.Column<long>(type: "bigint", nullable: false),
                    link = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_pairs", x => new { x.article_id, x.other_id });
                    table.CheckConstraint("ck_article_pairs_order", "article_id < other_id");
                    table.ForeignKey(
                        name: "fk_article_pairs_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_article_pairs_articles_other_id",
                        column: x => x.other_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "merge_suggestions",
                columns: table => new
                {
                    story_id = table.Column<long>(type: "bigint", nullable: false),
                    other_id = table.Column<long>(type: "bigint", nullable: false),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    article_id = table.Column<long>(type: "bigint", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_merge_suggestions", x => new { x.story_id, x.other_id });
                    table.CheckConstraint("ck_merge_suggestions_order", "story_id < other_id");
                    table.ForeignKey(
                        name: "fk_merge_suggestions_articles_article_id",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_merge_suggestions_stories_other_id",
                        column: x => x.other_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_merge_suggestions_stories_story_id",
                        column: x => x.story_id,
                        principalTable: "stories",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_stories_merged_into_id",
                table: "stories",
                column: "merged_into_id",
                filter: "merged_into_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_article_pairs_other_id",
                table: "article_pairs",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_merge_suggestions_article_id",
                table: "merge_suggestions",
                column: "article_id");

            migrationBuilder.CreateIndex(
                name: "ix_merge_suggestions_other_id",
                table: "merge_suggestions",
                column: "other_id");

            migrationBuilder.AddForeignKey(
                name: "fk_stories_stories_merged_into_id",
                table: "stories",
                column: "merged_into_id",
                principalTable: "stories",
                principalColumn: "id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_stories_stories_merged_into_id",
                table: "stories");

            migrationBuilder.DropTable(
                name: "article_pairs");

            migrationBuilder.DropTable(
                name: "merge_suggestions");

            migrationBuilder.DropIndex(
                name: "ix_stories_merged_into_id",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "stories");
        }
    }
}
