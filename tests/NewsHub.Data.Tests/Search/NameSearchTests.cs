using NewsHub.Analysis.Parties;
using NewsHub.Data.Parties;
using NewsHub.Data.Search;

namespace NewsHub.Data.Tests.Search;

public sealed class NameSearchTests : IAsyncLifetime
{
    private TestDatabase.TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.TestDatabase.CreateAsync();
        await using var db = database.Open();
        db.Parties.AddRange(
            Quoted("Ottilie Vane", PartyKind.Person, 7), Quoted("Otto Vandermeer", PartyKind.Person, 3), Quoted("Zoë Àlvarez-Quill", PartyKind.Person, 2),
            Quoted("Lantern Harbour Trust", PartyKind.Organization, 4), Quoted("Nobody Hears", PartyKind.Person, 0));
        await db.SaveChangesAsync();
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("Ottilie Vane", "Ottilie Vane")]
    [InlineData("what did ottilie vane give", "Ottilie Vane")]
    [InlineData("\"the Lantern Harbour Trust\"", "Lantern Harbour Trust")]
    [InlineData("zoe alvarez quill", "Zoë Àlvarez-Quill")]
    public async Task A_name_that_stands_in_the_text_is_found(string text, string name)
    {
        var match = Assert.Single(await FindAsync(text));

        Assert.Equal((name, true), (match.Name, match.IsExact));
    }

    [Theory]
    [InlineData("Otilie Vane", "Ottilie Vane")]
    [InlineData("Ottilie Vayne", "Ottilie Vane")]
    [InlineData("lighthouse otillie vane", "Ottilie Vane")]
    [InlineData("lantern harbor trust", "Lantern Harbour Trust")]
    [InlineData("zoe alvares quil", "Zoë Àlvarez-Quill")]
    public async Task A_name_with_a_letter_or_two_wrong_is_found_and_said_to_be_a_guess(string text, string name)
    {
        var match = (await FindAsync(text))[0];

        Assert.Equal((name, false), (match.Name, match.IsExact));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%_'")]
    [InlineData("railway timetable")]
    [InlineData("Nobody Hears")]
    public async Task Nobody_is_found_by_words_that_are_no_name_or_the_name_of_one_without_a_page(string text) => Assert.Empty(await FindAsync(text));

    [Theory]
    [InlineData("ott", "Ottilie Vane|Otto Vandermeer")]
    [InlineData("van", "Ottilie Vane|Otto Vandermeer")]
    [InlineData("harb", "Lantern Harbour Trust")]
    [InlineData("lantern ha", "Lantern Harbour Trust")]
    [InlineData("otilie va", "Ottilie Vane")]
    [InlineData("o", "")]
    [InlineData("%%", "")]
    public async Task The_beginning_of_any_word_of_a_name_is_enough_and_the_most_quoted_comes_first(string typed, string names)
    {
        await using var db = database.Open();

        Assert.Equal(names, string.Join('|', (await new NameSearch(db).BeginningAsync(typed, default)).Select(match => match.Name)));
    }

    [Fact]
    public async Task One_who_turned_out_to_be_another_is_found_as_that_one()
    {
        await using (var db = database.Open())
        {
            var quoted = db.Parties.Single(party => party.Name == "Otto Vandermeer");
            db.Parties.Single(party => party.Name == "Nobody Hears").MergedInto = quoted;
            await db.SaveChangesAsync();
        }

        Assert.Equal("Otto Vandermeer", Assert.Single(await FindAsync("nobody hears")).Name);
    }

    private async Task<IReadOnlyList<NameMatch>> FindAsync(string text)
    {
        await using var db = database.Open();
        return await new NameSearch(db).FindAsync(text, isMeant: false, default);
    }

    private static Party Quoted(string name, PartyKind kind, int statements)
    {
        var party = Party.Named(name, kind);
        party.StatementCount = statements;
        return party;
    }
}
