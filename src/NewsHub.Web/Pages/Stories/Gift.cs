using NewsHub.Analysis;
using NewsHub.Analysis.Donations;

namespace NewsHub.Web.Pages.Stories;

/// <summary>What was given, by whom, to whom: the outlets' claims of one gift gathered.</summary>
/// <param name="Terms">As most outlets tell it.</param>
/// <param name="IsBackground">An earlier gift that the articles recall.</param>
/// <param name="Disagreements">In what outlets disagree ("amount", "status", "recipient").</param>
/// <param name="Claims">Who says so, in order of publication.</param>
public sealed record Gift(GiftTerms Terms, bool IsBackground, IReadOnlyList<string> Disagreements, IReadOnlyList<GiftClaim> Claims)
{
    /// <summary>What editors corrected: the terms are theirs, the claims the outlets'.</summary>
    public IReadOnlyList<string> Decided { get; init; } = [];

    /// <summary>Its number in the giving ledger; null where it is not gathered yet.</summary>
    public long? EntryId { get; init; }
}

/// <summary>A gift as one article states it.</summary>
/// <param name="Report">The article.</param>
/// <param name="Terms">What it says.</param>
/// <param name="Evidence">The sentence that says so, in the article's text.</param>
public sealed record GiftClaim(Report Report, GiftTerms Terms, TextSpan Evidence)
{
    /// <summary>The same sum in another currency, as the article converts it; null where it does not.</summary>
    public string? Converted { get; init; }

    /// <summary>The first of the days within which the gift was made, where the article tells.</summary>
    public DateOnly? GivenFrom { get; init; }

    /// <summary>The last of them.</summary>
    public DateOnly? GivenTo { get; init; }

    /// <summary>The article recalls it.</summary>
    public bool IsBackground { get; init; }

    /// <summary>When the article says that it was made ("February 2018", "12 June 2018"); null when it does not.</summary>
    public string? When => (GivenFrom, GivenTo) switch
    {
        ({ } from, { } to) when from == to => PlainWords.Date(from),
        ({ Day: 1, Month: 1 } from, { Day: 31, Month: 12 } to) when from.Year == to.Year => from.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
        ({ Day: 1 } from, { } to) when to == from.AddMonths(1).AddDays(-1) => from.ToString("MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture),
        ({ } from, { } to) => $"{PlainWords.Date(from)} to {PlainWords.Date(to)}",
        _ => null,
    };
}

/// <summary>The facts of a gift.</summary>
/// <param name="Donors">Who gives; empty when not told.</param>
/// <param name="Via">Through which foundation or company.</param>
/// <param name="Recipient">Who receives.</param>
/// <param name="Amount">Units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="AmountText">The amount in an article's own words.</param>
/// <param name="Per">What a unit amount is per.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Qualifier">How exactly the amount is meant.</param>
/// <param name="UpTo">The upper end of a range.</param>
public sealed record GiftTerms(
    IReadOnlyList<string> Donors, string? Via, string? Recipient, decimal? Amount, string? Currency, string? AmountText, string? Per, DonationStatus Status,
    AmountQualifier Qualifier = AmountQualifier.Exact, decimal? UpTo = null)
{
    /// <summary>What is given, for the eye ("$1.5 million", "more than £2 million", "10,000 meals"); null when no outlet says.</summary>
    public string? Figure => Amount is { } amount && Currency is { } currency ? Qualified(Money.Format(amount, currency), currency) : AmountText;

    /// <summary>Who gives, as a list in words; null when not told.</summary>
    public string? Giver => Donors.Count > 0 ? PlainWords.List(Donors) : null;

    /// <summary>The gift in one sentence without a full stop ("A and B pledged $5,000 to C through D").</summary>
    public string Sentence()
    {
        var sentence = $"{Giver ?? "A giver not named"} {PlainWords.Verb(Status)} {Figure ?? "a sum not told"}";
        if (Per is not null)
            sentence += $" for each {Per}";
        if (Recipient is not null)
            sentence += Status is DonationStatus.Raised ? $" for {Recipient}" : $" to {Recipient}";
        return Via is null ? sentence : $"{sentence} through {Via}";
    }

    private string Qualified(string figure, string currency) => UpTo is { } end ? $"{figure} to {Money.Format(end, currency)}" : Qualifier switch
    {
        AmountQualifier.Exact => figure,
        AmountQualifier.About => $"about {figure}",
        AmountQualifier.MoreThan => $"more than {figure}",
        AmountQualifier.LessThan => $"nearly {figure}",
        AmountQualifier.UpTo => $"up to {figure}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
