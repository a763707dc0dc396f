namespace NewsHub.Analysis.Quotes;

/// <summary>Gathers the prints of each utterance across articles by aligning their words.</summary>
/// <remarks>
/// The fullest print of an utterance leads it, and every other one must align with the leader itself: prints are never joined over a third one,
/// so that two statements that an outlet runs together stay two wherever neither of them is the fullest.
/// </remarks>
public static class UtteranceGrouper
{
    /// <summary>Gathers statements. The result depends neither on their order nor on the numbers of their articles, which only order what is equal.</summary>
    /// <returns>Every statement in exactly one group; groups in order of their first article and statement.</returns>
    public static IReadOnlyList<UtteranceGroup> Group(IReadOnlyList<QuoteStatement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        var prints = FullestFirst(statements);
        var leaders = new UtteranceLeaders(prints);
        var groups = new List<List<StatementPrint>>();
        foreach (var print in prints)
        {
            if (Best(print, leaders.Near(print), groups) is { } group)
            {
                group.Add(print);
                continue;
            }

            leaders.Add(print, groups.Count);
            groups.Add([print]);
        }

        return [.. groups.Select(UtteranceVariants.Describe).OrderBy(group => group.Variants[0].Statement.ArticleId).ThenBy(group => group.Variants[0].Statement.Statement)];
    }

    /// <summary>Among wordings of one length the one that most articles print comes first; everything after that only makes the order the same in every run.</summary>
    private static List<StatementPrint> FullestFirst(IReadOnlyList<QuoteStatement> statements)
    {
        var prints = statements.Select(statement => new StatementPrint(statement)).ToList();
        var times = prints.CountBy(print => string.Join(' ', print.Words)).ToDictionary(StringComparer.Ordinal);
        var exactly = prints.CountBy(print => print.Statement.Wording).ToDictionary(StringComparer.Ordinal);
        return [.. prints
            .OrderByDescending(print => print.Words.Count)
            .ThenByDescending(print => times[string.Join(' ', print.Words)])
            .ThenBy(print => string.Join(' ', print.Words), StringComparer.Ordinal)
            .ThenBy(print => print.Statement.SpeakerKey is null)
            .ThenBy(print => print.Statement.Pieces.Count)
            .ThenByDescending(print => exactly[print.Statement.Wording])
            .ThenBy(print => print.Statement.Wording, StringComparer.Ordinal)
            .ThenBy(print => print.Statement.SpeakerKey, StringComparer.Ordinal)
            .ThenBy(print => print.Statement.ArticleId)
            .ThenBy(print => print.Statement.Statement)];
    }

    /// <summary>The group whose leader is most like the print and all of whose prints may be by the same speaker; null when there is none.</summary>
    private static List<StatementPrint>? Best(StatementPrint print, IEnumerable<int> near, List<List<StatementPrint>> groups)
    {
        List<StatementPrint>? best = null;
        var likeness = 0.0;
        foreach (var group in near.Select(index => groups[index]))
            if (group[0].Likeness(print) is var found && found > likeness && Admits(group, print, found))
                (best, likeness) = (group, found);
        return best;
    }

    /// <summary>A print that says more than the leader where another one does too must say the same there, or two statements would meet in the leader.</summary>
    private static bool Admits(List<StatementPrint> group, StatementPrint print, double likeness) =>
        group.TrueForAll(print.MayBeBy)
        && (StatementPrint.IsWithin(likeness) || group.TrueForAll(member => StatementPrint.IsWithin(group[0].Likeness(member)) || member.Likeness(print) > 0));
}
