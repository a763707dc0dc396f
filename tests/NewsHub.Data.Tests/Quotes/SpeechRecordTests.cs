using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Tests.Quotes;

public sealed class SpeechRecordTests : IAsyncLifetime
{
    private const string Lamp = "Every child on this coast should be able to see the lamp from a bedroom window, and to know who lit it.";
    private const string Boat = "The boats will be painted before the spring tide, every single one of them, and the harbour office as well.";

    private TestDatabase.TestDatabase database = null!;
    private Newsstand newsstand = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.TestDatabase.CreateAsync();
        newsstand = new Newsstand(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task What_a_person_is_quoted_saying_is_listed_newest_first_with_the_time_of_its_first_print()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Says("Clara Quillfeather", Lamp), Newsstand.Morning);
        await newsstand.PrintAsync("Courier", "light", "Light", Says("Clara Quillfeather", Lamp), Newsstand.Morning.AddHours(-3));
        await newsstand.PrintAsync("Gazette", "boats", "A harbour is painted", Elsewhere("Clara Quillfeather", Boat), Newsstand.Morning.AddMinutes(30));

        var listed = await ListedAsync("Clara Quillfeather");

        Assert.Equal([Boat, Lamp], listed.Select(speaker => speaker.Utterance!.Wording));
        Assert.Equal(Newsstand.Morning.AddHours(-3), listed[1].SaidAt);
        await using var db = newsstand.Open();
        var clara = await db.Parties.SingleAsync(party => party.Name == "Clara Quillfeather");
        Assert.Equal((2, Newsstand.Morning.AddMinutes(30)), (clara.StatementCount, clara.LastSaidAt));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_statement_quoted_again_in_another_story_is_listed_once_where_it_was_printed_first_in_whatever_order_they_come(bool laterFirst)
    {
        Func<Task>[] prints =
        [
            () => newsstand.PrintAsync("Gazette", "lamps", "Lamps", Says("Clara Quillfeather", Lamp), Newsstand.Morning.AddYears(-1)),
            () => newsstand.PrintAsync("Courier", "boats", "A harbour is painted", Elsewhere("Clara Quillfeather", Lamp), Newsstand.Morning),
        ];
        foreach (var print in laterFirst ? prints.Reverse() : prints)
            await print();

        var listed = Assert.Single(await ListedAsync("Clara Quillfeather"));
        Assert.Equal(Newsstand.Morning.AddYears(-1), listed.SaidAt);
        await using var db = newsstand.Open();
        Assert.Equal(2, await db.Stories.CountAsync());
        Assert.Equal(listed.UtteranceId, (await db.Utterances.SingleAsync(utterance => utterance.Id != listed.UtteranceId)).RepeatOfId);
        Assert.Equal(1, (await db.Parties.SingleAsync(party => party.Name == "Clara Quillfeather")).StatementCount);
    }

    [Fact]
    public async Task When_the_first_print_goes_the_echo_stands_for_itself()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Says("Clara Quillfeather", Lamp), Newsstand.Morning.AddYears(-1));
        await newsstand.PrintAsync("Courier", "boats", "A harbour is painted", Elsewhere("Clara Quillfeather", Lamp), Newsstand.Morning);

        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", "Clara Quillfeather has donated $250,000 to the Paper Lantern Fund, the charity announced on Monday. She said nothing.", Newsstand.Morning.AddYears(-1));

        Assert.Equal(Newsstand.Morning, Assert.Single(await ListedAsync("Clara Quillfeather")).SaidAt);
    }

    [Fact]
    public async Task The_same_words_by_somebody_else_are_no_echo()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Says("Clara Quillfeather", Lamp), Newsstand.Morning.AddYears(-1));
        await newsstand.PrintAsync("Courier", "boats", "A harbour is painted", Elsewhere("Martin Osterling", Lamp), Newsstand.Morning);

        Assert.Single(await ListedAsync("Clara Quillfeather"));
        Assert.Single(await ListedAsync("Martin Osterling"));
    }

    [Fact]
    public async Task What_a_hidden_story_quotes_is_not_listed()
    {
        await newsstand.PrintAsync("Gazette", "film", "A long film", $"The film runs for three hours.\n\n“{Lamp}” said Clara Quillfeather of the film.");

        Assert.Empty(await ListedAsync("Clara Quillfeather"));
        await using var db = newsstand.Open();
        Assert.Equal(0, (await db.Parties.SingleAsync(party => party.Name == "Clara Quillfeather")).StatementCount);
    }

    [Fact]
    public async Task An_utterance_keeps_its_number_when_its_only_article_is_read_anew()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Says("Clara Quillfeather", Lamp));
        var before = Assert.Single(await ListedAsync("Clara Quillfeather"));

        await newsstand.PrintAsync("Gazette", "lamps", "Lamps, updated", Says("Clara Quillfeather", Lamp.Replace("coast", "shore", StringComparison.Ordinal)) + "\n\nThis article was updated.");

        var after = Assert.Single(await ListedAsync("Clara Quillfeather"));
        Assert.Equal(before.UtteranceId, after.UtteranceId);
        Assert.NotEqual(before.Utterance!.Wording, after.Utterance!.Wording);
        Assert.True(after.Utterance.ChangedAt > before.Utterance.ChangedAt);
    }

    [Fact]
    public async Task Most_outlets_decide_who_said_it()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Says("Clara Quillfeather", Lamp));
        await newsstand.PrintAsync("Courier", "light", "Light", $"Clara Quillfeather gave $250,000 to the Paper Lantern Fund.\n\n“{Lamp}”");

        await using var db = newsstand.Open();
        var utterance = await db.Utterances.Include(utterance => utterance.Speakers).ThenInclude(speaker => speaker.Party).SingleAsync(utterance => utterance.Quotes.Count == 2);
        Assert.Equal("Clara Quillfeather", Assert.Single(utterance.Speakers).Party!.Name);
    }

    private static string Says(string speaker, string words) =>
        $"""
        {speaker} has donated $250,000 to the Paper Lantern Fund, the charity announced on Monday.

        “{words}” said {speaker}.
        """;

    private static string Elsewhere(string speaker, string words) =>
        $"""
        A shipyard in Lower Fenwick received a cheque for €40,000 from the rowing club, which its treasurer donated to the apprentices' school.

        “{words}” said {speaker}.
        """;

    private async Task<List<UtteranceSpeaker>> ListedAsync(string name)
    {
        await using var db = newsstand.Open();
        return await db.UtteranceSpeakers.Include(speaker => speaker.Utterance)
            .Where(speaker => speaker.Party!.Name == name && speaker.IsListed).OrderByDescending(speaker => speaker.SaidAt).ToListAsync();
    }
}
