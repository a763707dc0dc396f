using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class SearchFollows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(NewsHub.Data.Search.SearchNotes.Create);
            migrationBuilder.Sql(NewsHub.Data.Donations.LedgerSumTriggers.Spare);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(NewsHub.Data.Donations.LedgerSumTriggers.Unspare);
            migrationBuilder.Sql(NewsHub.Data.Search.SearchNotes.Drop);
        }
    }
}
