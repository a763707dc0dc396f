using NewsHub.Data.Donations;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Stories;

/// <summary>A story's rows as they were read, and which of their columns gathering writes. What is no column of these belongs to other writers.</summary>
internal sealed class StoryAsRead
{
    private readonly RowTable<Story> stories;
    private readonly RowTable<StoryMember> members;
    private readonly RowTable<QuoteSpeaker> attributions;
    private readonly RowsAsRead<Utterance> utterances;
    private readonly RowsAsRead<UtteranceSpeaker> speakers;
    private readonly RowsAsRead<Donation> donations;
    private readonly RowsAsRead<Donation> beginnings;
    private readonly RowsAsRead<Quote> quotes;
    private readonly RowsAsRead<Claim> claims;

    public StoryAsRead(NewsHubDb db)
    {
        (stories, members, attributions) = (RowTable<Story>.Of(db), RowTable<StoryMember>.Of(db), RowTable<QuoteSpeaker>.Of(db));
        utterances = Rows<Utterance>(db, nameof(Utterance.Ordinal), nameof(Utterance.Wording), nameof(Utterance.Keys), nameof(Utterance.SaidAt), nameof(Utterance.ChangedAt));
        speakers = Rows<UtteranceSpeaker>(db, nameof(UtteranceSpeaker.Ordinal));
        quotes = Rows<Quote>(db, nameof(Quote.UtteranceId), nameof(Quote.Variant), nameof(Quote.BeganUtteranceId));
        claims = Rows<Claim>(db, nameof(Claim.DonationId), nameof(Claim.BeganDonationId));
        donations = Rows<Donation>(
            db, nameof(Donation.Ordinal), nameof(Donation.Donors), nameof(Donation.Via), nameof(Donation.Recipient), nameof(Donation.Amount), nameof(Donation.Currency), nameof(Donation.AmountText),
            nameof(Donation.UpTo), nameof(Donation.ConvertedAmount), nameof(Donation.ConvertedCurrency), nameof(Donation.Qualifier), nameof(Donation.Cause), nameof(Donation.GivenFrom),
            nameof(Donation.GivenTo), nameof(Donation.Per), nameof(Donation.Status), nameof(Donation.IsBackground), nameof(Donation.Disagreements), nameof(Donation.Ties),
            nameof(Donation.Decided), nameof(Donation.Told), nameof(Donation.IsRejected));

        // By itself: the ledger writes it too, and a gift that has changed must not take back what the ledger has written since it was read.
        beginnings = Rows<Donation>(db, nameof(Donation.Began));
    }

    public Utterance Keep(Utterance row) => utterances.Keep(row);

    public UtteranceSpeaker Keep(UtteranceSpeaker row) => speakers.Keep(row);

    public Quote Keep(Quote row) => quotes.Keep(row);

    public Claim Keep(Claim row) => claims.Keep(row);

    public Donation Keep(Donation row) => beginnings.Keep(donations.Keep(row));

    /// <summary>Utterances and donations that have no number yet.</summary>
    public static IReadOnlyList<(string Table, int Count)> Unnumbered(Story story) => [("utterances", story.Utterances.Count(said => said.Id == 0)), ("donations", story.Donations.Count(gift => gift.Id == 0))];

    /// <summary>Whether gifts are those that were read, and say what they said.</summary>
    public bool IsSame(IReadOnlyCollection<Donation> gifts) => !gifts.Any(gift => donations.IsChanged(gift) || beginnings.IsChanged(gift)) && !donations.Remove(gifts).Any();

    /// <summary>How to write what a story has become.</summary>
    /// <param name="contents">All of it, gathered.</param>
    /// <param name="ids">Holds those that <see cref="Unnumbered"/> counts.</param>
    public IEnumerable<(string Sql, object[] Values)> Write(StoryContents contents, RowIds ids)
    {
        var story = contents.Story;
        Number(story, ids);
        contents.Origins.Follow();
        return
        [
            contents.IsNew ? stories.Insert(story) : Update.Of(story),
            .. contents.Joining.Select(members.Insert),
            .. utterances.Write(story.Utterances),
            .. speakers.Remove(story.Utterances.SelectMany(said => said.Speakers)), .. speakers.Write(story.Utterances.SelectMany(said => said.Speakers)),
            .. donations.Write(story.Donations), .. beginnings.Write(story.Donations.Where(gift => !beginnings.IsNew(gift))),
            .. Tell(contents.Quotes, contents.Claims),
            .. utterances.Remove(story.Utterances), .. donations.Remove(story.Donations),
        ];
    }

    /// <summary>How to write what articles say, as far as it is new or belongs elsewhere now.</summary>
    public IEnumerable<(string Sql, object[] Values)> Tell(IReadOnlyCollection<Quote> printed, IReadOnlyCollection<Claim> stated)
    {
        foreach (var quote in printed)
        {
            quote.UtteranceId = quote.Utterance?.Id ?? quote.UtteranceId;
            foreach (var speaker in quote.Attributions)
                (speaker.QuoteId, speaker.PartyId) = (quote.Id, speaker.Party!.Id);
        }

        foreach (var claim in stated)
            claim.DonationId = claim.Donation?.Id ?? claim.DonationId;
        return [.. quotes.Write(printed), .. printed.Where(quotes.IsNew).SelectMany(quote => quote.Attributions).Select(attributions.Insert), .. claims.Write(stated)];
    }

    private RowUpdate<Story> Update => stories.Updating(
        nameof(Story.Headline), nameof(Story.Lead), nameof(Story.LeadArticleId), nameof(Story.FirstPublishedAt), nameof(Story.LastPublishedAt), nameof(Story.ChangedAt), nameof(Story.Version),
        nameof(Story.ArticleCount), nameof(Story.OutletCount), nameof(Story.OriginCount), nameof(Story.IsShown), nameof(Story.WasShown));

    private static void Number(Story story, RowIds ids)
    {
        foreach (var said in story.Utterances.Where(said => said.Id == 0))
            said.Id = ids.Next("utterances");
        foreach (var gift in story.Donations.Where(gift => gift.Id == 0))
            gift.Id = ids.Next("donations");
        foreach (var said in story.Utterances)
            foreach (var speaker in said.Speakers)
                (speaker.UtteranceId, speaker.PartyId) = (said.Id, speaker.Party!.Id);
    }

    private static RowsAsRead<T> Rows<T>(NewsHubDb db, params string[] columns)
        where T : class => new(RowTable<T>.Of(db), RowTable<T>.Of(db).Updating(columns));
}
