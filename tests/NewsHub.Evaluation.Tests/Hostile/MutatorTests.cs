using System.Text;
using NewsHub.Evaluation.Hostile;

namespace NewsHub.Evaluation.Tests.Hostile;

public sealed class MutatorTests
{
    private static readonly Specimen[] Specimens =
    [
        new("page", SpecimenKind.Page, () => Encoding.UTF8.GetBytes("<title>The Harbour</title><p>A choir sang for the harbour.</p>")),
        new("feed", SpecimenKind.Feed, () => Encoding.UTF8.GetBytes("<rss><channel><title>The Harbour</title></channel></rss>")),
    ];

    [Fact]
    public void A_mutant_is_made_again_by_its_number()
    {
        foreach (var number in Enumerable.Range(0, 200))
        {
            var (one, two) = (new Mutator(7, Specimens).Make(number), new Mutator(7, Specimens).Make(number));
            Assert.Equal(one.Describe(), two.Describe());
            Assert.Equal(one.Body, two.Body);
        }
    }

    [Fact]
    public void Another_seed_makes_others() =>
        Assert.NotEqual(Enumerable.Range(0, 50).Select(new Mutator(7, Specimens).Make).Select(mutant => mutant.Describe()), Enumerable.Range(0, 50).Select(new Mutator(8, Specimens).Make).Select(mutant => mutant.Describe()));

    [Fact]
    public void Ten_thousand_mutants_are_spoilt_in_every_way()
    {
        var mutator = new Mutator(2026, Specimens);
        var taken = Enumerable.Range(0, 10_000).SelectMany(number => mutator.Choose(number).Select(mutation => mutation.Name)).ToHashSet();
        Assert.All(SmallMutations.All.Concat(NestingMutations.All).Concat(GreatMutations.OfMarkup), mutation => Assert.Contains(mutation.Name, taken));
    }

    [Fact]
    public void Nothing_can_be_done_to_an_empty_document_that_fails()
    {
        foreach (var mutation in SmallMutations.All.Concat(NestingMutations.All))
            mutation.Apply([], new Random(1));
    }
}
