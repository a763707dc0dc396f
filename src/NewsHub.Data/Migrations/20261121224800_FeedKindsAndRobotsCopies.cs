using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class FeedKindsAndRobotsCopies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "failures",
                table: "robots_files",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "usable_until",
                table: "robots_files",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "format",
                table: "feeds",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "index_id",
                table: "feeds",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_feeds_index_id",
                table: "feeds",
                column: "index_id");

            migrationBuilder.AddForeignKey(
                name: "fk_feeds_feeds_index_id",
                table: "feeds",
                column: "index_id",
                principalTable: "feeds",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_feeds_feeds_index_id",
                table: "feeds");

            migrationBuilder.DropIndex(
                name: "ix_feeds_index_id",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "failures",
                table: "robots_files");

            migrationBuilder.DropColumn(
                name: "usable_until",
                table: "robots_files");

            migrationBuilder.DropColumn(
                name: "format",
                table: "feeds");

            migrationBuilder.DropColumn(
                name: "index_id",
                table: "feeds");
        }
    }
}
