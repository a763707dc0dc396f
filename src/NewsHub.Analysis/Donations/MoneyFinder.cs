namespace NewsHub.Analysis.Donations;

/// <summary>Finds amounts of money in a text, in figures and in words, with their currency, what they are per, and which of them convert another.</summary>
public static class MoneyFinder
{
    /// <summary>All amounts in order of their place, without overlaps.</summary>
    public static IReadOnlyList<MoneyMention> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. Find(TokenizedText.Of(text)).Where(found => !found.IsBare).Select(found => found.Mention)];
    }

    /// <summary>The same with each amount's tokens; also amounts that name no currency at all ("donated 126 million").</summary>
    internal static List<FoundMoney> Find(TokenizedText tokens)
    {
        var found = new List<FoundMoney>();
        for (var i = 0; i < tokens.Count;)
        {
            if (MoneyReader.Read(tokens, i) is { } money)
            {
                money = MoneyContext.WithRange(tokens, money);
                found.Add(MoneyContext.Complete(tokens, money, found));
                i = money.Next;
            }
            else
            {
                i++;
            }
        }

        return found;
    }
}

/// <summary>An amount and the tokens that it is made of.</summary>
/// <param name="Mention">What is told of it.</param>
/// <param name="From">Index of its first token.</param>
/// <param name="Next">Index of the token after its last.</param>
/// <param name="IsBare">Whether no currency stands with it; only a verb of giving can tell that it is money.</param>
/// <param name="IsExplicit">Whether the currency is beyond doubt (a code, a placed name or sign), not a bare "$".</param>
/// <param name="HasMagnitude">Whether "million" or the like belongs to it.</param>
internal sealed record FoundMoney(MoneyMention Mention, int From, int Next, bool IsBare, bool IsExplicit, bool HasMagnitude);
