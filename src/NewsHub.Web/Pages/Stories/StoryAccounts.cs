using NewsHub.Analysis;
using NewsHub.Analysis.Quotes;
using NewsHub.Data.Stories;
using NewsHub.Web.Pages.Parties;

namespace NewsHub.Web.Pages.Stories;

/// <summary>Puts stories together from what the database has of them.</summary>
internal static class StoryAccounts
{
    /// <summary>Stories in the order asked for; those that readers do not see are left out.</summary>
    public static IReadOnlyList<StoryAccount> Of(StoryRows rows, IReadOnlyList<long> ids)
    {
        var stories = rows.Stories.ToDictionary(story => story.Id);
        var reports = rows.Reports.Select(Report).OrderBy(report => report.PublishedAt).ThenBy(report => report.ArticleId).ToDictionary(report => report.ArticleId);
        var reportsOf = reports.Values.ToLookup(report => report.StoryId);
        var gifts = Gifts(rows, reports);
        var statements = Statements(rows, reports);
        return [.. ids.Where(stories.ContainsKey).Select(id => stories[id]).Select(story => new StoryAccount
        {
            Id = story.Id,
            Guid = story.Guid,
            Headline = story.Headline,
            Lead = story.Lead,
            Language = story.Language,
            LeadOutlet = story.Outlet,
            LeadArticleId = story.LeadArticleId,
            LastPublishedAt = story.LastPublishedAt,
            CreatedAt = story.CreatedAt,
            ChangedAt = story.ChangedAt,
            OriginCount = story.OriginCount,
            Reports = [.. reportsOf[story.Id]],
            Gifts = [.. gifts[story.Id]],
            Statements = [.. statements[story.Id]],
        })];
    }

    private static Report Report(ReportRow row) => new()
    {
        ArticleId = row.ArticleId,
        StoryId = row.StoryId,
        SourceId = row.SourceId,
        Outlet = row.Outlet,
        Url = row.Url,
        Title = row.Title,
        Authors = row.Authors,
        PublishedAt = row.PublishedAt,
        JoinedAt = row.JoinedAt,
        ModifiedAt = row.ModifiedAt,
        Language = row.Language,
        IsPreview = row.IsPreview,
        Credits = row.Credits,
        Reasons = row.Reasons,
        DuplicateOfId = row.DuplicateOfId,
        Text = row.Text,
        Picture = Picture.Of(row.ImageUrl, row.ImageAlt),
    };

    private static ILookup<long, Gift> Gifts(StoryRows rows, Dictionary<long, Report> reports)
    {
        var claims = rows.Claims.Where(claim => reports.ContainsKey(claim.ArticleId))
            .OrderBy(claim => reports[claim.ArticleId].PublishedAt).ThenBy(claim => claim.ArticleId).ThenBy(claim => claim.Ordinal)
            .ToLookup(claim => claim.GiftId, claim => new GiftClaim(reports[claim.ArticleId], Terms(claim.Terms), new TextSpan(claim.EvidenceStart, claim.EvidenceEnd)));
        return rows.Gifts.ToLookup(gift => gift.StoryId, gift => new Gift(Terms(gift.Terms), gift.IsBackground, gift.Disagreements, [.. claims[gift.Id]]) { EntryId = gift.EntryId, Decided = gift.Decided });
    }

    /// <summary>The facts of a gift as the database has them.</summary>
    public static GiftTerms Terms(TermsRow row) =>
        new(row.Donors, row.Via, row.Recipient, row.Amount, row.Currency, row.AmountText, row.Per, row.Status, row.Qualifier, row.UpTo);

    private static ILookup<long, Statement> Statements(StoryRows rows, Dictionary<long, Report> reports)
    {
        var speakers = rows.Speakers.ToLookup(speaker => speaker.StatementId, speaker => new NamedParty(speaker.PartyId, speaker.Name, speaker.IsOrganization));
        var prints = rows.Prints.Where(print => reports.ContainsKey(print.ArticleId)).ToLookup(print => print.StatementId);
        return rows.Statements.OrderBy(statement => statement.Ordinal).ThenBy(statement => statement.Id)
            .Where(statement => prints.Contains(statement.Id))
            .ToLookup(statement => statement.StoryId, statement => new Statement(statement.Id, StatementReader.Shown(statement.Wording), [.. speakers[statement.Id]], Prints(prints[statement.Id], reports))
            {
                IsEcho = statement.IsEcho,
            });
    }

    private static IReadOnlyList<Print> Prints(IEnumerable<PrintRow> printed, Dictionary<long, Report> reports) =>
        [.. printed.OrderBy(print => reports[print.ArticleId].PublishedAt).ThenBy(print => print.ArticleId).ThenBy(print => print.Start)
            .GroupBy(print => print.ArticleId)
            .Select(print => new Print(
                reports[print.Key],
                print.Max(piece => piece.Variant) ?? VariantKind.Same,
                [.. print.Select(piece => new PrintPiece(new TextSpan(piece.Start, piece.End), piece.Text))]))];
}
