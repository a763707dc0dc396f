namespace NewsHub.Evaluation.Hostile;

/// <summary>Makes mutants, each from its number alone, so that any of them can be made again without those before it.</summary>
internal sealed class Mutator
{
    /// <summary>The most that a great mutation puts into a document.</summary>
    public const int GreatSize = 50_000_000;

    /// <summary>Of a hundred mutants so many are nested and so many have something great; the others are broken in small ways.</summary>
    private const int NestedShare = 5, GreatShare = 5;

    /// <summary>An article's text is never longer than a page that is read, and a fiftieth of that is a long book.</summary>
    private const int GreatTextShare = 50;

    private static readonly string?[] ContentTypes = [null, null, null, "text/html", "text/html; charset=utf-8", "text/html; charset=iso-8859-1", "text/html; charset=utf-16", "text/xml; charset=us-ascii", "application/rss+xml", "application/json", "text/plain; charset=\"", "nonsense"];

    private readonly int _seed;
    private readonly Dictionary<SpecimenKind, Specimen[]> _specimens;
    private readonly SpecimenKind[] _kinds;

    /// <param name="seed">Another seed gives other mutants.</param>
    /// <param name="specimens">What is spoilt, in a stable order.</param>
    public Mutator(int seed, IEnumerable<Specimen> specimens)
    {
        _seed = seed;
        _specimens = specimens.GroupBy(specimen => specimen.Kind).ToDictionary(group => group.Key, group => group.ToArray());
        // Pages and feeds are what strangers send most.
        _kinds = [.. new[] { SpecimenKind.Page, SpecimenKind.Feed, SpecimenKind.Page, SpecimenKind.Feed, SpecimenKind.Page, SpecimenKind.Feed, SpecimenKind.Page, SpecimenKind.Feed, SpecimenKind.Robots, SpecimenKind.Text }.Where(_specimens.ContainsKey)];
    }

    /// <summary>The mutant of a number.</summary>
    public Mutant Make(int number)
    {
        var random = new Random(unchecked((_seed * 1_000_003) ^ (number * 7919)));
        var kind = _kinds[number % _kinds.Length];
        var specimen = _specimens[kind][random.Next(_specimens[kind].Length)];
        var body = specimen.Load();
        var changes = new List<string>();
        foreach (var mutation in Choose(kind, random))
        {
            body = mutation.Apply(body, random);
            changes.Add(mutation.Name);
        }

        return new Mutant(number, specimen.Name, kind, changes, ContentTypes[random.Next(ContentTypes.Length)], body);
    }

    /// <summary>How great a great mutation is: one in five has the full size.</summary>
    public static int Size(Random random) => random.Next(5) == 0 ? GreatSize : random.Next(10_000, GreatSize / 10);

    private static IEnumerable<Mutation> Choose(SpecimenKind kind, Random random)
    {
        var share = random.Next(100);
        if (share < NestedShare && kind is SpecimenKind.Page or SpecimenKind.Feed)
            return [One(NestingMutations.All, random)];
        if (share < NestedShare + GreatShare)
            return [kind switch
            {
                SpecimenKind.Robots => One(GreatMutations.OfRobots, random),
                SpecimenKind.Text => Bounded(One(GreatMutations.OfText, random)),
                _ => One(GreatMutations.OfMarkup, random),
            }];
        return Enumerable.Range(0, random.Next(1, 5)).Select(_ => One(SmallMutations.All, random)).ToList();
    }

    private static Mutation Bounded(Mutation mutation) => mutation with
    {
        Apply = (document, random) => mutation.Apply(document, random) is var great && great.Length > GreatSize / GreatTextShare ? great[..(GreatSize / GreatTextShare)] : great,
    };

    private static Mutation One(IReadOnlyList<Mutation> mutations, Random random) => mutations[random.Next(mutations.Count)];
}
