using System.Text.Json;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Tests.Quotes;

namespace NewsHub.Analysis.Tests.Parties;

/// <summary>One construction on each line of <c>Cases/parties</c>; adding a case adds no code.</summary>
public sealed class PartyCaseTests
{
    public static TheoryData<string, string> Cases => CaseLines.Of("parties");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parties_are_found(string name, string line)
    {
        var expected = JsonSerializer.Deserialize<PartyCase>(line, JsonSerializerOptions.Web)!;
        var found = PartyFinder.Find(expected.Text, expected.Title);
        Assert.Equal(expected.Parties.Select(party => $"{party.Name} {party.Kind}"), found.All.Select(party => $"{party.Name} {party.Kind.ToString().ToLowerInvariant()}"));
        foreach (var (party, expectedParty) in found.All.Zip(expected.Parties).Where(pair => pair.Second.Aliases is not null))
            Assert.Equal(expectedParty.Aliases!, party.Aliases);
        Assert.True(found.Mentions.Zip(found.Mentions.Skip(1)).All(pair => pair.First.Span.End <= pair.Second.Span.Start), name);
    }

    private sealed record PartyCase(string Name, string Text, string? Title, IReadOnlyList<ExpectedParty> Parties);

    private sealed record ExpectedParty(string Name, string Kind, IReadOnlyList<string>? Aliases);
}
