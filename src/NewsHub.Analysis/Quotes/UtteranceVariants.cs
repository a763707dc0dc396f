namespace NewsHub.Analysis.Quotes;

/// <summary>Tells how every print of an utterance differs from the fullest one.</summary>
internal static class UtteranceVariants
{
    /// <summary>An article that prints so much of the wording over several statements has split it, not shortened it.</summary>
    private const double WholeShare = 0.95;

    /// <summary>Words; a clause or sentence that was left out has as many.</summary>
    private const int ShortestPassage = 4;

    /// <summary>Describes the prints of one utterance.</summary>
    /// <param name="prints">The fullest first, the others in any order.</param>
    public static UtteranceGroup Describe(List<StatementPrint> prints)
    {
        var fullest = prints[0];
        var alignments = prints.ToDictionary(print => print, print => WordAlignment.Of(fullest.Words, print.Words));
        var split = prints
            .GroupBy(print => print.Statement.ArticleId)
            .Where(article => article.Count() > 1 && article.SelectMany(print => alignments[print].Select(pair => pair.Left)).Distinct().Count() >= WholeShare * fullest.Words.Count)
            .Select(article => article.Key)
            .ToHashSet();
        return new UtteranceGroup(
            fullest.Statement.Wording,
            [.. prints
                .OrderBy(print => print.Statement.ArticleId).ThenBy(print => print.Statement.Statement)
                .Select(print => new UtteranceVariant(print.Statement, KindOf(print, fullest, alignments[print], split.Contains(print.Statement.ArticleId))))]);
    }

    /// <summary>The outlet's own act, the heaviest first: it changed words, broke the statement up, or printed less of it.</summary>
    private static VariantKind KindOf(StatementPrint print, StatementPrint fullest, List<(int Left, int Right)> aligned, bool isSplit)
    {
        if (aligned.Count < print.Words.Count || LeavesOutWords(aligned, print.Elisions))
            return VariantKind.WordingChanged;
        if (print.IsBroken && !fullest.IsBroken)
            return VariantKind.Split;
        if (aligned.Count < fullest.Words.Count)
            return isSplit ? VariantKind.Split : VariantKind.Truncated;
        if (print.Statement.Pieces.Count > fullest.Statement.Pieces.Count)
            return VariantKind.Split;
        var runs = WordDiff.Compare(fullest.Statement.Wording, print.Statement.Wording);
        if (runs.All(run => run.Kind == DiffKind.Same))
            return VariantKind.Same;
        return LettersOf(fullest) == LettersOf(print) ? VariantKind.Punctuation : VariantKind.Spelling;
    }

    /// <summary>A few words left out in the middle change the wording; words that dots stand for, a passage left out there, or words at either end, shorten it.</summary>
    private static bool LeavesOutWords(List<(int Left, int Right)> aligned, IReadOnlySet<int> elisions)
    {
        for (var i = 1; i < aligned.Count; i++)
            if (aligned[i].Left - aligned[i - 1].Left - 1 is > 0 and < ShortestPassage && !elisions.Contains(aligned[i].Right))
                return true;
        return false;
    }

    private static string LettersOf(StatementPrint print) =>
        string.Concat(print.Statement.Wording.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
