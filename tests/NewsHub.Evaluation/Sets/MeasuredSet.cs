namespace NewsHub.Evaluation.Sets;

/// <summary>One annotated set and how it is measured.</summary>
internal abstract class MeasuredSet(string name)
{
    /// <summary>Every set that is measured. The training half of the quotations is not: the product has learnt from it.</summary>
    public static IReadOnlyList<MeasuredSet> All { get; } =
    [
        new PagesSet("pages/aeb"), new PagesSet("pages/aed"), new PagesSet("pages/wcxb"), new FeedsSet(), new RobotsSet(), new QuotesSet(),
        new StoriesSet("stories/mmds-en", orders: 5), new StoriesSet("stories/uci-headlines", orders: 0), new StoriesSet("stories/basil", orders: 0),
        new DonationsSet(), new CurrencySet(), new BeatSet(),
    ];

    /// <summary>Its name: its folder, or its file without the extension.</summary>
    public string Name { get; } = name;

    /// <summary>What it consists of: files and folders below the folder of annotated data.</summary>
    public abstract IReadOnlyList<string> Parts { get; }

    /// <summary>Has the set analysed and measures the answers.</summary>
    /// <param name="bench">The folder of annotated data.</param>
    /// <param name="work">A folder for the analysers' answers.</param>
    public abstract SetScore Measure(string bench, string work);

    /// <summary>The file of answers in a work folder.</summary>
    protected string OutputIn(string work, string suffix = "") => Path.Combine(work, Name.Replace('/', '-') + suffix + ".out.jsonl");

    /// <summary>A file of prepared input lines in a work folder.</summary>
    protected string InputIn(string work, string suffix = "") => Path.Combine(work, Name.Replace('/', '-') + suffix + ".in.jsonl");
}
