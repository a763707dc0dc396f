using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class LedgerNumbersFollowClaims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<List<long>>(
                name: "began",
                table: "claims",
                type: "bigint[]",
                nullable: false,
                defaultValueSql: "'{}'");

            // An entry began with the oldest claim of the donations that came to it first; where none did, of those that are in it.
            migrationBuilder.Sql(
                """
                with came as (
                         select begun_entry_id as entry, id as donation from donations where begun_entry_id is not null
                         union select unnest(absorbed), id from donations),
                     told as (
                         select entry, donation from came
                         union all select entry_id, id from donations where entry_id is not null and not entry_id in (select entry from came)),
                     first as (select distinct on (entry) entry, claims.id as claim from told join claims on claims.donation_id = told.donation order by entry, claims.id)
                update claims set began = began.entries
                from (select claim, array_agg(entry order by entry) as entries from first group by claim) began where claims.id = began.claim;
                """);

            migrationBuilder.DropColumn(
                name: "begun_entry_id",
                table: "donations");

            migrationBuilder.RenameColumn(
                name: "absorbed",
                table: "donations",
                newName: "began");

            migrationBuilder.Sql(
                """
                update donations set began = coalesce((select array_agg(entry order by entry) from claims cross join unnest(claims.began) entry where claims.donation_id = donations.id), '{}')
                where began <> '{}' or exists (select from claims where claims.donation_id = donations.id and claims.began <> '{}');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "began",
                table: "claims");

            migrationBuilder.RenameColumn(
                name: "began",
                table: "donations",
                newName: "absorbed");

            migrationBuilder.AddColumn<long>(
                name: "begun_entry_id",
                table: "donations",
                type: "bigint",
                nullable: true);

            migrationBuilder.Sql("update donations set begun_entry_id = absorbed[1] where absorbed <> '{}';");
        }
    }
}
