using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class StoryVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_story_members_story_id",
                table: "story_members");

            migrationBuilder.CreateSequence(
                name: "story_versions");

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "stories",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateIndex(
                name: "ix_story_members_story_id_article_id",
                table: "story_members",
                columns: new[] { "story_id", "article_id" });

            migrationBuilder.CreateIndex(
                name: "ix_stories_version",
                table: "stories",
                column: "version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_story_members_story_id_article_id",
                table: "story_members");

            migrationBuilder.DropIndex(
                name: "ix_stories_version",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "version",
                table: "stories");

            migrationBuilder.DropSequence(
                name: "story_versions");

            migrationBuilder.CreateIndex(
                name: "ix_story_members_story_id",
                table: "story_members",
                column: "story_id");
        }
    }
}
