namespace NewsHub.Analysis.Quotes;

/// <summary>Decides who said an utterance where its prints name the speakers differently.</summary>
public static class UtteranceSpeakers
{
    /// <summary>Chooses the speakers that most prints name; of equally many the longer list (a couple before one of the two). Does not depend on the order of the prints.</summary>
    /// <param name="prints">The normalised names in each article's order, one list for each article; empty where nobody is named.</param>
    /// <returns>Normalised names in the order in which most of those prints name them; empty when no print names anybody.</returns>
    public static IReadOnlyList<string> Choose(IReadOnlyList<IReadOnlyList<string>> prints)
    {
        ArgumentNullException.ThrowIfNull(prints);
        var names = prints.SelectMany(print => print).ToHashSet(StringComparer.Ordinal);
        var full = names.ToDictionary(name => name, name => FullName(name, names), StringComparer.Ordinal);
        return prints
            .Where(print => print.Count > 0)
            .Select(print => (IReadOnlyList<string>)[.. print.Select(name => full[name]).Distinct()])
            .GroupBy(print => string.Join('|', print.Order(StringComparer.Ordinal)))
            .OrderByDescending(same => same.Count()).ThenByDescending(same => same.First().Count).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.GroupBy(print => string.Join('|', print)).OrderByDescending(order => order.Count()).ThenBy(order => order.Key, StringComparer.Ordinal).First().First())
            .FirstOrDefault([]);
    }

    /// <summary>"Vale" is Mara Vale where another print of the same words names her, and nobody else of that name.</summary>
    private static string FullName(string name, HashSet<string> names)
    {
        var longer = names.Where(other => other.EndsWith(" " + name, StringComparison.Ordinal)).Take(2).ToList();
        return longer.Count == 1 ? longer[0] : name;
    }
}
