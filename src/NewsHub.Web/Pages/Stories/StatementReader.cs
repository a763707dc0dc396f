using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis;
using NewsHub.Analysis.Quotes;
using NewsHub.Data;
using NewsHub.Data.Quotes;
using NewsHub.Web.Caching;
using NewsHub.Web.Pages.Parties;

namespace NewsHub.Web.Pages.Stories;

/// <summary>Reads what somebody said in whatever story, with each outlet's print of it.</summary>
public sealed class StatementReader(NewsHubDb db, ShownThings things)
{
    // A letter that a thousand outlets reprint is told by the first of them, and by how many there are.
    private const int ShownPrints = 12;

    /// <summary>Statements for a speaker's page, each with the stories that print it, in four queries; the first prints of each in order of publication.</summary>
    /// <param name="ids">Listed utterances; the order of the answer.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<SpokenStatement>> SpokenAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
            return [];
        var said = await SaidAsync(
            db.Utterances.Where(utterance => (ids.Contains(utterance.Id) || ids.Contains(utterance.RepeatOfId!.Value)) && utterance.Story!.IsShown), cancellationToken);
        var printed = await PrintedAsync([.. said.Select(utterance => utterance.Id)], cancellationToken);
        var prints = said.ToLookup(utterance => utterance.HeadId, utterance => printed[utterance.Id]);
        var shown = ids.ToDictionary(id => id, id => prints[id].SelectMany(print => print).GroupBy(quote => quote.ArticleId)
            .OrderBy(article => article.First().PublishedAt).ThenBy(article => article.Key).Take(ShownPrints).SelectMany(article => article).ToList());
        long[] articles = [.. shown.Values.SelectMany(quotes => quotes).Select(quote => quote.ArticleId).Distinct()];
        var reports = await ReportReader.ReadAsync(db.StoryMembers.Where(member => articles.Contains(member.ArticleId)), withTexts: true, cancellationToken);
        long[] stories = [.. said.Select(utterance => utterance.StoryId).Distinct()];
        foreach (var story in stories)
            things.AddStory(story);
        var headlines = await db.Stories.Where(story => stories.Contains(story.Id))
            .Select(story => new { Headline = new StoryHeadline(story.Id, story.Headline), story.LeadArticle!.Language, story.ChangedAt })
            .ToDictionaryAsync(story => story.Headline.Id, cancellationToken);

        var heads = said.ToDictionary(utterance => utterance.Id);
        return [.. ids.Where(heads.ContainsKey).Select(id => heads[id]).Select(head =>
        {
            var echoes = said.Where(utterance => utterance.HeadId == head.Id).OrderBy(utterance => utterance.SaidAt).ThenBy(utterance => utterance.Id).ToList();
            return new SpokenStatement(StatementOf(head, shown[head.Id], reports))
            {
                SaidAt = head.SaidAt,
                ChangedAt = echoes.Max(echo => echo.ChangedAt),
                StoryChangedAt = echoes.Max(echo => headlines[echo.StoryId].ChangedAt),
                Outlets = prints[head.Id].SelectMany(print => print).Select(quote => quote.SourceId).Distinct().Count(),
                Places = [.. echoes.Select(echo => new SpokenPlace(headlines[echo.StoryId].Headline, headlines[echo.StoryId].Language, echo.Id))],
            };
        })];
    }

    /// <summary>A wording as readers see it: without the comma before an attribution that does not stand there.</summary>
    internal static string Shown(string wording) => wording.TrimEnd(',');

    private static Statement StatementOf(Said said, IEnumerable<Printed> printed, Dictionary<long, Report> reports) => new(
        said.Id,
        Shown(said.Wording),
        said.Speakers,
        [.. printed.Where(quote => reports.ContainsKey(quote.ArticleId))
            .OrderBy(quote => reports[quote.ArticleId].PublishedAt).ThenBy(quote => quote.ArticleId).ThenBy(quote => quote.Start)
            .GroupBy(quote => quote.ArticleId)
            .Select(print => new Print(
                reports[print.Key],
                print.Max(quote => quote.Variant) ?? VariantKind.Same,
                [.. print.Select(quote => new PrintPiece(new TextSpan(quote.Start, quote.End), quote.Text))]))]);

    private static Task<List<Said>> SaidAsync(IQueryable<Utterance> utterances, CancellationToken cancellationToken) =>
        utterances.Select(utterance => new Said(
            utterance.Id, utterance.RepeatOfId ?? utterance.Id, utterance.StoryId, utterance.Ordinal, utterance.Wording, utterance.SaidAt, utterance.ChangedAt,
            utterance.Speakers.OrderBy(speaker => speaker.Ordinal)
                .Select(speaker => new NamedParty(speaker.PartyId, speaker.Party!.Name, speaker.Party.IsOrganization)).ToList())).ToListAsync(cancellationToken);

    private async Task<ILookup<long, Printed>> PrintedAsync(long[] utterances, CancellationToken cancellationToken)
    {
        var quotes = await db.Quotes.Where(quote => utterances.Contains(quote.UtteranceId!.Value))
            .Select(quote => new Printed(
                quote.UtteranceId!.Value, quote.ArticleId, quote.Article!.SourceId, quote.Article.PublishedAt, quote.Start, quote.End, quote.Text, quote.Variant))
            .ToListAsync(cancellationToken);
        return quotes.ToLookup(quote => quote.UtteranceId);
    }

    private sealed record Said(
        long Id, long HeadId, long StoryId, int Ordinal, string Wording, DateTimeOffset SaidAt, DateTimeOffset ChangedAt, List<NamedParty> Speakers);

    private sealed record Printed(
        long UtteranceId, long ArticleId, int SourceId, DateTimeOffset PublishedAt, int Start, int End, string Text, VariantKind? Variant);
}
