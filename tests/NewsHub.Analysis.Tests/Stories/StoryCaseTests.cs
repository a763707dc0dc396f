using NewsHub.Analysis.Stories;

namespace NewsHub.Analysis.Tests.Stories;

public sealed class StoryCaseTests
{
    private const int Orders = 12;

    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(StoryCase.Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_its_stories_in_order_of_publication(string name)
    {
        var read = StoryCase.Read(name);

        var (stories, assignments) = read.Play(read.Articles);

        Assert.Equal(StoryCase.Written(read.Expected.Stories), StoryCase.Written(stories));
        foreach (var (article, original) in read.Expected.DuplicateOf ?? [])
            Assert.Equal(original, read.NameOf(assignments[article].DuplicateOf));
        foreach (var (article, reasons) in read.Expected.Reasons ?? [])
            foreach (var reason in reasons)
                Assert.Contains(assignments[article].Reasons, given => given.StartsWith(reason, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_gives_the_same_stories_in_any_order(string name)
    {
        var read = StoryCase.Read(name);
        for (var seed = 0; seed < Orders; seed++)
        {
            var shuffled = read.Articles.ToArray();
            new Random(seed).Shuffle(shuffled);

            var (stories, _) = read.Play(shuffled);

            Assert.Equal(StoryCase.Written(read.Expected.Stories), StoryCase.Written(stories));
        }
    }
}
