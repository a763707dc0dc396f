using System.Globalization;
using System.Text;

namespace NewsHub.Benchmarks.Generation;

/// <summary>Articles about invented people's gifts, the same for the same seed: quotations of several constructions, gifts, names that return, and plain telling between.</summary>
internal sealed class ArticleGenerator(int seed)
{
    private static readonly string[] First = ["Vera", "Otto", "Imogen", "Caspar", "Odile", "Rufus", "Tamsin", "Leopold", "Marguerite", "Benedict", "Sidonie", "Horatio"];
    private static readonly string[] Last = ["Quillfeather", "Marchbanks", "Thistlewood", "Penhallow", "Brackett", "Sorrelby", "Coldharbour", "Wetherden", "Larkspurne", "Oakhollow", "Farrowgate", "Whitlock"];
    private static readonly string[] Callings = ["actor", "singer", "goalkeeper", "novelist", "drummer", "film-maker", "presenter", "dancer"];
    private static readonly string[] Causes = ["Harbour Hospice", "Lantern Library Trust", "Riverside Food Bank", "Young Players' Fund", "Meadow Shelter", "Coastal Lifeboat Society", "Orchard School Foundation", "Night Kitchen"];
    private static readonly string[] Towns = ["Aldermere", "Port Sorrel", "Kestwick", "Brannock", "Little Marl", "Overstone"];
    private static readonly string[] Amounts = ["$100,000", "$2.5 million", "£40,000", "€750,000", "half a million dollars", "$72,000", "10,000 meals", "£1m"];
    private static readonly string[] Said = ["We never thought that the doors could stay open this winter", "Nobody in this town should have to choose between heating and eating", "The children were the first to ask who had sent all those books", "It is the least we can do for the people who brought us up", "I was very grateful to everyone who wrote to us after the flood", "They asked for nothing in return and they told no one"];
    private static readonly string[] Filler =
    [
        "The building stands at the end of a row of warehouses that were used for grain until the last war.",
        "On most evenings a line forms before the shutters go up, and volunteers carry trays along it.",
        "Records of the council show that repairs had been put off for six years in a row.",
        "The news spread through the market before noon, and by the afternoon the phones did not stop ringing.",
        "A spokesman for the council did not answer questions about the cost of the new roof.",
        "Its rooms are warm, its shelves are full, and its garden runs down to the river.",
        "Rain fell for most of the week, which kept the visitors away but not the regulars.",
    ];

    private readonly Random _random = new(seed);

    /// <summary>An article of about so many words.</summary>
    public GeneratedArticle Next(int words)
    {
        var (name, surname) = (Pick(First), Pick(Last));
        var (other, otherSurname) = (Pick(First), Pick(Last));
        var (cause, town, calling, amount) = (Pick(Causes), Pick(Towns), Pick(Callings), Pick(Amounts));
        var text = new StringBuilder();
        var count = 0;
        while (count < words)
        {
            var paragraph = _random.Next(10) switch
            {
                0 => $"{name} {surname} has donated {amount} to the {cause} in {town}, the {calling} said on {Day()}.",
                1 => $"“{Pick(Said)},” said {name} {surname}. “{Pick(Said)}.”",
                2 => $"{surname} told the {Pick(Towns)} Gazette, “{Pick(Said)}.”",
                3 => $"“{Pick(Said)},” she added, “and {char.ToLowerInvariant(Pick(Said)[0])}{Pick(Said)[1..]}.”",
                4 => $"According to {other} {otherSurname}, executive director of the {cause}, the gift “will keep the kitchen running until spring.”",
                5 => $"In a statement, {other} {otherSurname} called it \"{Pick(Said).ToLowerInvariant()}\" and thanked the {calling}.",
                6 => $"Last year the {surname}s pledged {Pick(Amounts)} to the {Pick(Causes)}, which builds houses in {Pick(Towns)}.",
                _ => string.Join(' ', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Filler))),
            };
            if (text.Length > 0)
                text.Append("\n\n");
            text.Append(paragraph);
            count += paragraph.Count(c => c == ' ') + 1;
        }

        return new GeneratedArticle($"{name} {surname} gives {amount} to {cause}", text.ToString());
    }

    /// <summary>A text of so many characters: articles one after another.</summary>
    public string Text(int length)
    {
        var text = new StringBuilder(length + 8000);
        while (text.Length < length)
            text.Append(Next(600).Text).Append("\n\n");
        return text.ToString(0, length);
    }

    private string Day() => new DateTime(2026, _random.Next(1, 13), _random.Next(1, 28)).ToString("dddd, d MMMM", CultureInfo.InvariantCulture);

    private string Pick(string[] of) => of[_random.Next(of.Length)];
}

/// <summary>An invented article.</summary>
internal sealed record GeneratedArticle(string Title, string Text);
