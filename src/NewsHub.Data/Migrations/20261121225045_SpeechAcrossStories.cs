using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class SpeechAcrossStories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_parties_key",
                table: "parties");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                table: "utterances",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<long[]>(
                name: "keys",
                table: "utterances",
                type: "bigint[]",
                nullable: false,
                defaultValue: new long[0]);

            migrationBuilder.AddColumn<long>(
                name: "repeat_of_id",
                table: "utterances",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "said_at",
                table: "utterances",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<int>(
                name: "ordinal",
                table: "quote_speakers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "guid",
                table: "parties",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "last_said_at",
                table: "parties",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "merged_into_id",
                table: "parties",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sort_key",
                table: "parties",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "statement_count",
                table: "parties",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "is_organization",
                table: "parties",
                type: "boolean",
                nullable: false,
                computedColumnSql: "kind = 'Organization'",
                stored: true);

            migrationBuilder.CreateTable(
                name: "party_aliases",
                columns: table => new
                {
                    party_id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_party_aliases", x => new { x.party_id, x.key });
                    table.ForeignKey(
                        name: "fk_party_aliases_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "utterance_speakers",
                columns: table => new
                {
                    utterance_id = table.Column<long>(type: "bigint", nullable: false),
                    party_id = table.Column<long>(type: "bigint", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_listed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_utterance_speakers", x => new { x.utterance_id, x.party_id });
                    table.ForeignKey(
                        name: "fk_utterance_speakers_parties_party_id",
                        column: x => x.party_id,
                        principalTable: "parties",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_utterance_speakers_utterances_utterance_id",
                        column: x => x.utterance_id,
                        principalTable: "utterances",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // What is stored already: order of speakers by number, as it was shown; word runs of utterances come with the next change of their story.
            migrationBuilder.Sql(
                """
                update quote_speakers set ordinal = place.ordinal
                from (select quote_id, party_id, row_number() over (partition by quote_id order by party_id) - 1 as ordinal from quote_speakers) place
                where quote_speakers.quote_id = place.quote_id and quote_speakers.party_id = place.party_id and place.ordinal > 0;

                update parties set guid = gen_random_uuid(), sort_key = case when kind = 'Person' then regexp_replace(key, '^(.*) (\S+)$', '\2 \1') else key end;

                insert into party_aliases (party_id, key, form, kind) select id, key, name, 'Name' from parties;
                insert into party_aliases (party_id, key, form, kind)
                select id, substring(key from '\S+$'), substring(name from '\S+$'), 'Surname' from parties where kind <> 'Organization' and key like '% %'
                on conflict do nothing;

                update utterances set said_at = print.first, changed_at = print.last
                from (
                    select quote.utterance_id, min(article.published_at) as first, max(article.analyzed_at) as last
                    from quotes quote join articles article on article.id = quote.article_id where quote.utterance_id is not null group by quote.utterance_id) print
                where utterances.id = print.utterance_id;

                insert into utterance_speakers (utterance_id, party_id, ordinal, said_at, is_listed)
                select said.id, speaker.party_id, row_number() over (partition by said.id order by min(speaker.ordinal), speaker.party_id) - 1, said.said_at, story.is_shown
                from utterances said join stories story on story.id = said.story_id
                join quotes quote on quote.utterance_id = said.id join quote_speakers speaker on speaker.quote_id = quote.id
                group by said.id, speaker.party_id, story.is_shown;

                update parties set statement_count = tally.statements, last_said_at = tally.last
                from (select party_id, count(*) as statements, max(said_at) as last from utterance_speakers where is_listed group by party_id) tally
                where parties.id = tally.party_id;
                """);

            migrationBuilder.CreateIndex(
                name: "ix_utterances_keys",
                table: "utterances",
                column: "keys")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_utterances_repeat_of_id",
                table: "utterances",
                column: "repeat_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_parties_guid",
                table: "parties",
                column: "guid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_parties_is_organization_sort_key_id",
                table: "parties",
                columns: new[] { "is_organization", "sort_key", "id" },
                filter: "statement_count > 0 and merged_into_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_parties_is_organization_statement_count_id",
                table: "parties",
                columns: new[] { "is_organization", "statement_count", "id" },
                filter: "statement_count > 0 and merged_into_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_parties_key_kind",
                table: "parties",
                columns: new[] { "key", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_parties_merged_into_id",
                table: "parties",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_party_aliases_key_kind",
                table: "party_aliases",
                columns: new[] { "key", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_utterance_speakers_party_id_said_at_utterance_id",
                table: "utterance_speakers",
                columns: new[] { "party_id", "said_at", "utterance_id" },
                filter: "is_listed");

            migrationBuilder.AddForeignKey(
                name: "fk_parties_parties_merged_into_id",
                table: "parties",
                column: "merged_into_id",
                principalTable: "parties",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            migrationBuilder.AddForeignKey(
                name: "fk_utterances_utterances_repeat_of_id",
                table: "utterances",
                column: "repeat_of_id",
                principalTable: "utterances",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_parties_parties_merged_into_id",
                table: "parties");

            migrationBuilder.DropForeignKey(
                name: "fk_utterances_utterances_repeat_of_id",
                table: "utterances");

            migrationBuilder.DropTable(
                name: "party_aliases");

            migrationBuilder.DropTable(
                name: "utterance_speakers");

            migrationBuilder.DropIndex(
                name: "ix_utterances_keys",
                table: "utterances");

            migrationBuilder.DropIndex(
                name: "ix_utterances_repeat_of_id",
                table: "utterances");

            migrationBuilder.DropIndex(
                name: "ix_parties_guid",
                table: "parties");

            migrationBuilder.DropIndex(
                name: "ix_parties_is_organization_sort_key_id",
                table: "parties");

            migrationBuilder.DropIndex(
                name: "ix_parties_is_organization_statement_count_id",
                table: "parties");

            migrationBuilder.DropIndex(
                name: "ix_parties_key_kind",
                table: "parties");

            migrationBuilder.DropIndex(
                name: "ix_parties_merged_into_id",
                table: "parties");

            migrationBuilder.DropColumn(
                name: "is_organization",
                table: "parties");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "utterances");

            migrationBuilder.DropColumn(
                name: "keys",
                table: "utterances");

            migrationBuilder.DropColumn(
                name: "repeat_of_id",
                table: "utterances");

            migrationBuilder.DropColumn(
                name: "said_at",
                table: "utterances");

            migrationBuilder.DropColumn(
                name: "ordinal",
                table: "quote_speakers");

            migrationBuilder.DropColumn(
                name: "guid",
                table: "parties");

            migrationBuilder.DropColumn(
                name: "last_said_at",
                table: "parties");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "parties");

            migrationBuilder.DropColumn(
                name: "sort_key",
                table: "parties");

            migrationBuilder.DropColumn(
                name: "statement_count",
                table: "parties");

            migrationBuilder.CreateIndex(
                name: "ix_parties_key",
                table: "parties",
                column: "key",
                unique: true);
        }
    }
}
