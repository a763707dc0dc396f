namespace NewsHub.Analysis.Parties;

/// <summary>The people and organisations that one article names, and where.</summary>
/// <param name="All">In order of first mention.</param>
/// <param name="Mentions">In order of <see cref="PartyMention.Span"/>, without overlaps.</param>
public sealed record ArticleParties(IReadOnlyList<ArticleParty> All, IReadOnlyList<PartyMention> Mentions)
{
    /// <summary>An article that names nobody.</summary>
    public static ArticleParties None { get; } = new([], []);

    /// <summary>The words of the text, so that whoever reads it next need not part them again.</summary>
    internal TextTokens? Tokens { get; init; }
}

/// <summary>A person or organisation as one article tells of it.</summary>
/// <param name="Name">The fullest name in the article, without titles and honorifics ("George Clooney").</param>
/// <param name="Kind">Person, organisation or not known.</param>
/// <param name="Aliases">Other forms that the article uses ("Clooney", "CFJ"), without <paramref name="Name"/>.</param>
public sealed record ArticleParty(string Name, PartyKind Kind, IReadOnlyList<string> Aliases);

/// <summary>A place in the text that names one party, or several at once ("the Clooneys", "George and Amal").</summary>
/// <param name="Span">The place.</param>
/// <param name="Parties">Who is meant: two for a couple.</param>
public sealed record PartyMention(TextSpan Span, IReadOnlyList<ArticleParty> Parties);

/// <summary>What a party is.</summary>
public enum PartyKind
{
    /// <summary>Not known.</summary>
    Unknown,
    /// <summary>A human being.</summary>
    Person,
    /// <summary>A charity, foundation, company, government body, school, hospital, team.</summary>
    Organization,
}
