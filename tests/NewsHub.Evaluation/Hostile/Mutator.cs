namespace NewsHub.Evaluation.Hostile;

/// <summary>Makes mutants, each from its number alone, so that any of them can be made again without those before it.</summary>
internal sealed class Mutator
{
    /// <summary>The most that a great mutation puts into a document.</summary>
    public const int GreatSize = 50_000_000;

    /// <summary>Of a hundred mutants so many are nested and so many have something great; the others are broken in small ways.</summary>
    private const int NestedShare = 8, GreatShare = 6;

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
        var random = RandomOf(number);
        var mutations = Choose(KindOf(number), random);
        var specimens = _specimens[KindOf(number)];
        var specimen = specimens[random.Next(specimens.Length)];
        var body = mutations.Aggregate(specimen.Load(), (document, mutation) => mutation.Apply(document, random));
        return new Mutant(number, specimen.Name, specimen.Kind, [.. mutations.Select(mutation => mutation.Name)], ContentTypes[random.Next(ContentTypes.Length)], body);
    }

    /// <summary>What is done for a number, without doing it.</summary>
    public IReadOnlyList<Mutation> Choose(int number) => Choose(KindOf(number), RandomOf(number));

    /// <summary>How great a great mutation is: one in five has the full size.</summary>
    public static int Size(Random random) => random.Next(5) == 0 ? GreatSize : random.Next(10_000, GreatSize / 10);

    private SpecimenKind KindOf(int number) => _kinds[number % _kinds.Length];

    /// <summary>Neighbouring numbers must not give related streams: they are scattered by SplitMix64's finalizer (Steele, Lea and Flood, 2014).</summary>
    private Random RandomOf(int number)
    {
        var mixed = ((ulong)(uint)_seed << 32) | (uint)number;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return new Random((int)(mixed ^ (mixed >> 31)));
    }

    private static IReadOnlyList<Mutation> Choose(SpecimenKind kind, Random random)
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
        return Enumerable.Range(0, random.Next(1, 5)).Select(_ => One(SmallMutations.All, random)).ToArray();
    }

    private static Mutation Bounded(Mutation mutation) => mutation with
    {
        Apply = (document, random) => mutation.Apply(document, random) is var great && great.Length > GreatSize / GreatTextShare ? great[..(GreatSize / GreatTextShare)] : great,
    };

    private static Mutation One(IReadOnlyList<Mutation> mutations, Random random) => mutations[random.Next(mutations.Count)];
}
