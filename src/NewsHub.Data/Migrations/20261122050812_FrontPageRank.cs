using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class FrontPageRank : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "front_day",
                table: "stories",
                type: "date",
                nullable: false,
                computedColumnSql: "(last_published_at at time zone 'UTC')::date",
                stored: true);

            migrationBuilder.AddColumn<int>(
                name: "front_score",
                table: "stories",
                type: "integer",
                nullable: false,
                computedColumnSql: "(extract(epoch from (last_published_at at time zone 'UTC')::time) + 10800 * ln(greatest(origin_count, 1)) / ln(2))::integer",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_stories_front_day_front_score_id",
                table: "stories",
                columns: new[] { "front_day", "front_score", "id" },
                filter: "is_shown");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_stories_front_day_front_score_id",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "front_day",
                table: "stories");

            migrationBuilder.DropColumn(
                name: "front_score",
                table: "stories");
        }
    }
}
