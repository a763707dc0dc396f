using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Parties;
using NewsHub.Data.Parties;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Decides on a quotation, in all articles of the story that print it: takes it out of sight, shows it again, or gives it to others.</summary>
public sealed class RuleQuote : DeskPlan
{
    private readonly long quote;
    private readonly bool? hidden;
    private readonly IReadOnlyList<string>? speakers;

    private RuleQuote(long quote, bool? hidden, IReadOnlyList<string>? speakers) => (this.quote, this.hidden, this.speakers) = (quote, hidden, speakers);

    /// <inheritdoc/>
    public override DeskActionKind Kind => hidden switch { true => DeskActionKind.Hide, false => DeskActionKind.Restore, null => DeskActionKind.CorrectSpeaker };

    /// <summary>Takes it out of sight, or shows it again.</summary>
    public static RuleQuote Hide(long quote, bool hidden) => new(quote, hidden, null);

    /// <summary>Gives it to others.</summary>
    /// <param name="quote">One print of it.</param>
    /// <param name="speakers">Whole names; empty where nobody can be named.</param>
    public static RuleQuote Speakers(long quote, IReadOnlyList<string> speakers) => new(quote, null, speakers);

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        var print = await work.Db.Quotes.Where(known => known.Id == quote).Select(known => new { known.ArticleId, known.Text, known.UtteranceId, StoryId = (long?)known.Article!.Membership!.StoryId }).SingleOrDefaultAsync(cancellationToken);
        if (print is not { StoryId: { } story })
            return "There is no such quotation in a story.";
        var prints = print.UtteranceId is { } said
            ? await work.Db.Quotes.Where(known => known.UtteranceId == said).Select(known => new { known.ArticleId, known.Text }).ToListAsync(cancellationToken)
            : [new { print.ArticleId, print.Text }];
        if (speakers?.Any(name => PartyName.Normalize(name).Length == 0) == true)
            return "A name needs letters.";
        var ids = speakers is null ? null : await EnterAsync(work, speakers, cancellationToken);

        await work.TouchAsync([story], cancellationToken);
        foreach (var (article, words) in prints.Select(known => (known.ArticleId, QuoteRuling.KeyOf(known.Text))).Distinct())
            await RuleAsync(work, article, words, ids, cancellationToken);
        work.Summary = Kind switch
        {
            DeskActionKind.Hide => $"Hid the quotation “{Beginning(print.Text)}”",
            DeskActionKind.Restore => $"Restored the quotation “{Beginning(print.Text)}”",
            _ => $"Gave “{Beginning(print.Text)}” to {(speakers!.Count == 0 ? "nobody known" : string.Join(" and ", speakers))}",
        };
        return null;
    }

    private async Task RuleAsync(DeskWork work, long article, string words, IReadOnlyList<long>? ids, CancellationToken cancellationToken)
    {
        var known = await work.Db.QuoteRulings.AsNoTracking().SingleOrDefaultAsync(ruling => ruling.ArticleId == article && ruling.WordsKey == words, cancellationToken);
        await work.SetAsync(DeskCell.Quote(article, words), new JsonObject
        {
            ["article_id"] = article,
            ["words_key"] = words,
            ["is_hidden"] = hidden ?? known?.IsHidden ?? false,
            ["speakers"] = (ids ?? known?.Speakers) is { } given ? new JsonArray([.. given.Select(id => (JsonNode)id)]) : null,
        }, cancellationToken);
    }

    /// <summary>Those who bear the names, entered where nobody does.</summary>
    private static async Task<IReadOnlyList<long>> EnterAsync(DeskWork work, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var ids = new List<long>();
        foreach (var name in names.Select(name => name.Trim()).Distinct())
        {
            var key = PartyName.Normalize(name);
            var bearers = await work.Db.PartyAliases.Where(alias => alias.Kind == AliasKind.Name && alias.Key == key)
                .Select(alias => alias.Party!.MergedInto ?? alias.Party).Select(party => new { party.Id, party.StatementCount }).ToListAsync(cancellationToken);
            if (bearers.OrderByDescending(party => party.StatementCount).ThenBy(party => party.Id).FirstOrDefault() is { } bearer)
            {
                ids.Add(bearer.Id);
                continue;
            }

            var party = work.Db.Parties.Add(Party.Named(name, PartyKind.Unknown)).Entity;
            await work.Db.SaveChangesAsync(cancellationToken);
            work.Db.ChangeTracker.Clear();
            ids.Add(party.Id);
        }

        return ids;
    }

    private static string Beginning(string words) => words.Length <= 60 ? words : $"{words[..words.LastIndexOf(' ', 60, 60)]} …";
}
