using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsHub.Data.Migrations
{
    /// <inheritdoc />
    public partial class CompactFacts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "signature",
                table: "fingerprints",
                newName: "facts");

            // As FactsFormat writes version 1: the signature, which stands last, is there.
            migrationBuilder.Sql(
                """
                create function pg_temp.text_form(value text) returns bytea language sql as
                    $$ select case when value is null then '\xffff'::bytea else int2send(octet_length(left(value, 2000))::int2) || convert_to(left(value, 2000), 'UTF8') end $$;
                update fingerprints print set facts = '\x01'::bytea
                    || pg_temp.text_form(source.name) || pg_temp.text_form(article.title) || pg_temp.text_form(article.language) || int4send(print.word_count)
                    || int2send(cardinality(print.terms)::int2)
                    || coalesce((select string_agg(pg_temp.text_form(term) || float4send(weight), ''::bytea order by place) from unnest(print.terms, print.term_weights) with ordinality held(term, weight, place)), ''::bytea)
                    || int2send(cardinality(print.parties)::int2)
                    || coalesce((select string_agg(pg_temp.text_form(party), ''::bytea order by place) from unnest(print.parties) with ordinality named(party, place)), ''::bytea)
                    || print.facts
                from articles article join sources source on source.id = article.source_id
                where article.id = print.article_id;
                drop function pg_temp.text_form(text);
                """);

            // Out of line and as it is: look-ups pass it by, and hashes do not shrink.
            migrationBuilder.Sql("alter table fingerprints alter column facts set storage external");

            migrationBuilder.DropColumn(
                name: "parties",
                table: "fingerprints");

            migrationBuilder.DropColumn(
                name: "term_weights",
                table: "fingerprints");

            migrationBuilder.DropColumn(
                name: "terms",
                table: "fingerprints");

            migrationBuilder.DropColumn(
                name: "word_count",
                table: "fingerprints");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Terms and names are gone until the articles are analysed again.
            migrationBuilder.Sql("update fingerprints set facts = ''; alter table fingerprints alter column facts set storage extended");

            migrationBuilder.RenameColumn(
                name: "facts",
                table: "fingerprints",
                newName: "signature");

            migrationBuilder.AddColumn<string[]>(
                name: "parties",
                table: "fingerprints",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<float[]>(
                name: "term_weights",
                table: "fingerprints",
                type: "real[]",
                nullable: false,
                defaultValue: new float[0]);

            migrationBuilder.AddColumn<string[]>(
                name: "terms",
                table: "fingerprints",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<int>(
                name: "word_count",
                table: "fingerprints",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }
    }
}
