using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Donations;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Stories;

/// <summary>
/// Which of an article's rows a gathered row began with: an utterance with a quote, a donation with a claim. Its id goes wherever that one goes, so that the same
/// articles are told under the same ids however they came together.
/// </summary>
internal sealed class GatheredOrigins
{
    private static readonly (string Come, string Released) Utterances = Statements("utterances", "quotes", "utterance_id", "began_utterance_id");
    private static readonly (string Come, string Released) Donations = Statements("donations", "claims", "donation_id", "began_donation_id");

    private readonly HashSet<long> releasedUtterances = [], releasedDonations = [], hiddenUtterances = [], hiddenDonations = [];
    private readonly List<Action> begin = [];

    /// <summary>Brings rows home that began with what stands in a story, and finds out which of the story's rows began with what stands elsewhere now.</summary>
    public static async Task<GatheredOrigins> SettleAsync(NewsHubDb db, long storyId, CancellationToken cancellationToken)
    {
        var origins = new GatheredOrigins();
        await using var batch = await Batch.OpenAsync(db, cancellationToken);
        batch.Add(Utterances.Come, storyId).Add(Donations.Come, storyId).Add(Utterances.Released, storyId).Add(Donations.Released, storyId);
        await using var reader = await batch.ReadAsync(cancellationToken);
        foreach (var released in (HashSet<long>[])[origins.releasedUtterances, origins.releasedDonations])
            released.UnionWith(await reader.ListAsync(row => row.GetInt64(0), cancellationToken));
        return origins;
    }

    /// <summary>Notes what began with rows that editors have hidden: it is theirs again when they are shown.</summary>
    public GatheredOrigins Hide(IEnumerable<Quote> quotes, IEnumerable<Claim> claims)
    {
        hiddenUtterances.UnionWith(quotes.Select(quote => quote.BeganUtteranceId).OfType<long>());
        hiddenDonations.UnionWith(claims.Select(claim => claim.BeganDonationId).OfType<long>());
        return this;
    }

    /// <summary>Began with a quote that stands in another story now.</summary>
    public bool IsReleased(Utterance utterance) => releasedUtterances.Contains(utterance.Id);

    /// <summary>Began with a claim that stands in another story now.</summary>
    public bool IsReleased(Donation donation) => releasedDonations.Contains(donation.Id);

    /// <summary>Lets an utterance that has no beginning have it in a quote.</summary>
    public void Begin(Quote quote, Utterance utterance)
    {
        if (!hiddenUtterances.Contains(utterance.Id))
            Begin(() => utterance.Id, id => quote.BeganUtteranceId = id);
    }

    /// <summary>Lets a donation that has no beginning have it in a claim.</summary>
    public void Begin(Claim claim, Donation donation)
    {
        if (!hiddenDonations.Contains(donation.Id))
            Begin(() => donation.Id, id => claim.BeganDonationId = id);
    }

    /// <summary>The same for rows that have been given their ids since.</summary>
    public void Follow()
    {
        foreach (var row in begin)
            row();
    }

    private void Begin(Func<long> id, Action<long> set)
    {
        if (id() == 0)
            begin.Add(() => set(id()));
        else
            set(id());
    }

    // What else is in a row that comes home gets one of its own when its story is gathered, which whoever moves an article does.
    private static (string Come, string Released) Statements(string table, string rows, string parent, string began) => (
        $"""
        with home as (
                 select gathered.id from story_members place join {rows} made on made.article_id = place.article_id join {table} gathered on gathered.id = made.{began}
                 where place.story_id = $1 and gathered.story_id <> $1),
             others as (
                 update {rows} set {parent} = null from home, story_members place
                 where {rows}.{parent} = home.id and place.article_id = {rows}.article_id and place.story_id <> $1)
        update {table} set story_id = $1 from home where {table}.id = home.id
        """,
        $"""
        select gathered.id from {table} gathered join {rows} made on made.{began} = gathered.id join story_members place on place.article_id = made.article_id
        where gathered.story_id = $1 and place.story_id <> $1
        """);
}
