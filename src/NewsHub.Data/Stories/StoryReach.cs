namespace NewsHub.Data.Stories;

/// <summary>What a story touches beyond itself: everything on whose pages a change of it shows.</summary>
/// <param name="Kind">Of what.</param>
/// <param name="Id">Its number.</param>
public readonly record struct StoryReach(StoryReachKind Kind, long Id)
{
    // Who is quoted, who gives and receives, who reports it, and the same givers' other stories.
    private const string Reach =
        """
        select distinct case when party.is_organization then 'Organization' else 'Person' end, party.id
        from utterances said join utterance_speakers speaker on speaker.utterance_id = said.id join parties party on party.id = speaker.party_id where said.story_id = any($1)
        union select case when party.is_organization then 'Organization' else 'Person' end, party.id
        from donations gift join ledger_parties side on side.entry_id = gift.entry_id join parties party on party.id = side.party_id where gift.story_id = any($1)
        union select 'Source', article.source_id from story_members member join articles article on article.id = member.article_id where member.story_id = any($1)
        union select 'Story', case when sequel.later_id = any($1) then sequel.earlier_id else sequel.later_id end
        from story_sequels sequel where sequel.later_id = any($1) or sequel.earlier_id = any($1)
        """;

    /// <summary>Looks it up, for any number of stories in one query.</summary>
    public static async Task<IReadOnlyList<StoryReach>> OfAsync(NewsHubDb db, IReadOnlyCollection<long> stories, CancellationToken cancellationToken)
    {
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(Reach, stories.ToArray());
        await using var reader = await batch.ReadAsync(cancellationToken);
        var reach = new List<StoryReach>();
        while (await reader.ReadAsync(cancellationToken))
            reach.Add(new StoryReach(Enum.Parse<StoryReachKind>(reader.GetString(0)), reader.GetInt64(1)));
        return reach;
    }
}

/// <summary>What a story touches.</summary>
public enum StoryReachKind
{
    /// <summary>Somebody who is quoted, gives or receives.</summary>
    Person,
    /// <summary>An organisation that is.</summary>
    Organization,
    /// <summary>An outlet that reports it.</summary>
    Source,
    /// <summary>An earlier or later story of the same giver.</summary>
    Story,
}
