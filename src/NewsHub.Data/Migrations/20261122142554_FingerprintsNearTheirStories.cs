using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class FingerprintsNearTheirStories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "story_id",
                table: "fingerprints",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "version",
                table: "fingerprints",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.Sql(NewsHub.Data.Stories.FingerprintRows.Create);

            migrationBuilder.CreateIndex(
                name: "ix_fingerprints_version",
                table: "fingerprints",
                column: "version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(NewsHub.Data.Stories.FingerprintRows.Drop);

            migrationBuilder.DropIndex(
                name: "ix_fingerprints_version",
                table: "fingerprints");

            migrationBuilder.DropColumn(
                name: "story_id",
                table: "fingerprints");

            migrationBuilder.DropColumn(
                name: "version",
                table: "fingerprints");
        }
    }
}
