namespace NewsHub.Data.Stories;

/// <summary>
/// How the database keeps <see cref="Fingerprint"/>: narrow rows, and each article's story among them. A look-up visits some hundreds of rows, and their order is chance;
/// where arrays stand in the rows, a million of them fill 870 MB of pages of which each visit reads one.
/// </summary>
internal static class FingerprintRows
{
    /// <summary>Makes it so. Indexes on the arrays are away meanwhile: each row is written anew.</summary>
    public const string Create =
        """
        alter table fingerprints alter column bands set storage external, alter column utterance_keys set storage external, alter column gift_keys set storage external,
            alter column lookup_terms set storage external, alter column gifts set storage main;
        alter table fingerprints set (toast_tuple_target = 128, fillfactor = 90);
        drop index ix_fingerprints_bands, ix_fingerprints_utterance_keys, ix_fingerprints_gift_keys, ix_fingerprints_lookup_terms;
        update fingerprints set story_id = member.story_id from story_members member where member.article_id = fingerprints.article_id;
        create index ix_fingerprints_bands on fingerprints using gin (bands) with (fastupdate = false);
        create index ix_fingerprints_utterance_keys on fingerprints using gin (utterance_keys) with (fastupdate = false);
        create index ix_fingerprints_gift_keys on fingerprints using gin (gift_keys) with (fastupdate = false);
        create index ix_fingerprints_lookup_terms on fingerprints using gin (lookup_terms) with (fastupdate = false);

        create function story_member_placed() returns trigger language plpgsql as $$
        begin
            update fingerprints set story_id = new.story_id where article_id = new.article_id and story_id <> new.story_id;
            return null;
        end $$;

        create trigger story_members_placed after insert or update of story_id on story_members for each row execute function story_member_placed();
        """;

    /// <summary>Takes it back; the rows stay as they are.</summary>
    public const string Drop =
        """
        drop trigger story_members_placed on story_members;
        drop function story_member_placed();
        alter table fingerprints reset (toast_tuple_target, fillfactor);
        alter table fingerprints alter column bands set storage extended, alter column utterance_keys set storage extended, alter column gift_keys set storage extended,
            alter column lookup_terms set storage extended, alter column gifts set storage extended;
        """;
}
