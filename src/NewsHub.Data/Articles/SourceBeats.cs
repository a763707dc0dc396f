using System.Diagnostics;
using NewsHub.Analysis;
using NewsHub.Data.Sources;

namespace NewsHub.Data.Articles;

/// <summary>Lays an editor's word on a whole source over the verdict on an article's words.</summary>
internal static class SourceBeats
{
    /// <summary>The analysis with the verdict that counts.</summary>
    public static AnalyzedArticle Judge(SourceBeat beat, AnalyzedArticle analysis) => beat switch
    {
        SourceBeat.Judged => analysis,
        SourceBeat.Always => analysis with { Beat = analysis.Beat with { On = true, Reasons = ["an editor counts all of this source"] } },
        SourceBeat.Never => analysis with { Beat = analysis.Beat with { On = false, Reasons = ["an editor counts none of this source"] } },
        _ => throw new UnreachableException(),
    };
}
