namespace NewsHub.Web.Pages.Giving.Charts;

/// <summary>A chart of bars drawn on the server; whoever does not see it reads <paramref name="Summary"/> and the table beneath.</summary>
/// <param name="Id">For the headings' ids; one of its own on a page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Summary">What is to be seen, in a sentence.</param>
/// <param name="Head">The table's heads: of the rows, of the bars, and of the second series if there is one.</param>
/// <param name="Bars">From left to right.</param>
public sealed record BarChart(string Id, string Title, string Summary, IReadOnlyList<string> Head, IReadOnlyList<Bar> Bars)
{
    /// <summary>Units of the drawing; it is stretched to the page's width.</summary>
    public const int Width = 600, Height = 160;

    /// <summary>One bar alone would be a wall: where there are few they stay slim, each in the middle of its place.</summary>
    private const decimal Widest = 60;

    private decimal Highest => Math.Max(1, Bars.Max(bar => bar.Value + (bar.Second ?? 0)));

    /// <summary>Where a bar stands and how wide it is, with a gap to the next.</summary>
    public (decimal X, decimal Width) Place(int index)
    {
        var step = (decimal)Width / Bars.Count;
        var width = Math.Min(step * 0.76m, Widest);
        return (decimal.Round((index * step) + ((step - width) / 2), 2), decimal.Round(width, 2));
    }

    /// <summary>How high an amount is drawn.</summary>
    public decimal Rise(decimal amount) => decimal.Round(Height * amount / Highest, 2);
}

/// <summary>One bar, of one series or of two, one upon the other.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">The first series.</param>
/// <param name="Figure">For readers.</param>
/// <param name="Second">The second series.</param>
/// <param name="SecondFigure">For readers.</param>
public sealed record Bar(string Label, decimal Value, string Figure, decimal? Second = null, string? SecondFigure = null);
