using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class GatheredRowsFollowTheirOrigins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "began_utterance_id",
                table: "quotes",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "began_donation_id",
                table: "claims",
                type: "bigint",
                nullable: true);

            migrationBuilder.Sql(
                """
                update quotes set began_utterance_id = first.utterance_id
                from (select distinct on (utterance_id) utterance_id, id from quotes where utterance_id is not null order by utterance_id, article_id, start) first where quotes.id = first.id;
                update claims set began_donation_id = first.donation_id
                from (select distinct on (donation_id) donation_id, id from claims where donation_id is not null order by donation_id, article_id, ordinal) first where claims.id = first.id;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_quotes_began_utterance_id",
                table: "quotes",
                column: "began_utterance_id",
                unique: true,
                filter: "began_utterance_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_claims_began_donation_id",
                table: "claims",
                column: "began_donation_id",
                unique: true,
                filter: "began_donation_id is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_quotes_began_utterance_id",
                table: "quotes");

            migrationBuilder.DropIndex(
                name: "ix_claims_began_donation_id",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "began_utterance_id",
                table: "quotes");

            migrationBuilder.DropColumn(
                name: "began_donation_id",
                table: "claims");
        }
    }
}
