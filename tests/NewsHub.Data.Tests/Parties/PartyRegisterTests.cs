using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Parties;

namespace NewsHub.Data.Tests.Parties;

public sealed class PartyRegisterTests : IAsyncLifetime
{
    private TestDatabase.TestDatabase database = null!;
    private Newsstand newsstand = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.TestDatabase.CreateAsync();
        newsstand = new Newsstand(database);
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task One_full_name_is_one_person_in_every_article()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Says("Clara Quillfeather", "Every child deserves a lamp to read by, whatever the winter costs us."));
        await newsstand.PrintAsync("Courier", "boats", "Boats", Says("Clara Quillfeather", "The boats will be painted before the spring tide, every single one of them."));

        Assert.Equal("Clara Quillfeather", Assert.Single(await PeopleAsync()).Name);
    }

    [Fact]
    public async Task Two_people_who_share_a_surname_are_two()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Says("Clara Quillfeather", "Every child deserves a lamp to read by, whatever the winter costs us."));
        await newsstand.PrintAsync("Courier", "boats", "Boats", Says("Martin Quillfeather", "The boats will be painted before the spring tide, every single one of them."));

        Assert.Equal(["Clara Quillfeather", "Martin Quillfeather"], (await PeopleAsync()).Select(party => party.Name).Order());
    }

    [Fact]
    public async Task A_surname_alone_is_nobody_who_is_known_elsewhere()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Says("Clara Quillfeather", "Every child deserves a lamp to read by, whatever the winter costs us."));
        await newsstand.PrintAsync("Courier", "boats", "Boats", Says("Quillfeather", "The boats will be painted before the spring tide, every single one of them."));

        await using var db = newsstand.Open();
        var boats = await db.Quotes.Include(quote => quote.Speakers).SingleAsync(quote => quote.Text.StartsWith("The boats"));
        Assert.DoesNotContain(boats.Speakers, party => party.Name == "Clara Quillfeather");
    }

    [Fact]
    public async Task A_name_in_capitals_or_without_its_accents_is_the_same_name_and_the_better_form_is_shown_in_whatever_order_they_come()
    {
        string[] forms = ["Zoe Quillfeather", "Zoë Quillfeather"];
        foreach (var (i, form) in forms.Index())
            await newsstand.PrintAsync("Gazette", $"lamps{i}", "Lamps", Says(form, $"Every child deserves lamp number {i} to read by, whatever the winter costs us."));

        Assert.Equal("Zoë Quillfeather", Assert.Single(await PeopleAsync()).Name);
        Assert.True(PartyForms.IsBetter(forms[1], forms[0]));
        Assert.False(PartyForms.IsBetter(forms[0], forms[1]));
        Assert.True(PartyForms.IsBetter(forms[0], "ZOE QUILLFEATHER"));
    }

    [Fact]
    public async Task The_forms_of_a_name_are_kept_with_what_they_tell()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps",
            """
            Clara Quillfeather and Martin Quillfeather gave $250,000 to the Paper Lantern Fund on Monday. The couple live in Harrow Bay.

            “Every child deserves a lamp to read by, whatever the winter costs us,” the Quillfeathers said in a statement.

            “The boats will be painted before the spring tide, every single one of them,” said Clara Quillfeather. Quillfeather said that Clara was her mother's name.
            """);

        var clara = (await PeopleAsync()).Single(party => party.Name == "Clara Quillfeather");
        Assert.Equal("quillfeather clara", clara.SortKey);
        Assert.Contains(clara.Aliases, alias => (alias.Key, alias.Kind) == ("clara quillfeather", AliasKind.Name));
        Assert.Contains(clara.Aliases, alias => (alias.Key, alias.Kind) == ("quillfeather", AliasKind.Surname));
        Assert.Contains(clara.Aliases, alias => (alias.Form, alias.Kind) == ("the Quillfeathers", AliasKind.Family));
    }

    [Fact]
    public async Task A_couple_is_two_people_in_the_order_in_which_they_are_named()
    {
        await newsstand.PrintAsync("Gazette", "boats", "Boats", Says("Clara Quillfeather", "The boats will be painted before the spring tide, every single one of them."));
        await newsstand.PrintAsync("Courier", "lamps", "Lamps",
            """
            Martin and Clara Quillfeather gave $250,000 to the Paper Lantern Fund on Monday.

            “Every child deserves a lamp to read by, whatever the winter costs us,” the couple said in a statement.
            """);

        await using var db = newsstand.Open();
        var quote = await db.Quotes.Include(quote => quote.Attributions).ThenInclude(speaker => speaker.Party).SingleAsync(quote => quote.Text.StartsWith("Every child"));
        Assert.Equal(["Martin Quillfeather", "Clara Quillfeather"], quote.Attributions.OrderBy(speaker => speaker.Ordinal).Select(speaker => speaker.Party!.Name));
        Assert.Equal(2, await db.Parties.CountAsync(party => !party.IsOrganization));
    }

    [Fact]
    public async Task A_house_that_bears_a_persons_name_is_not_that_person()
    {
        await using var db = newsstand.Open();
        var person = db.Parties.Add(Party.Named("Clara Quillfeather", Analysis.Parties.PartyKind.Person)).Entity;
        var house = db.Parties.Add(Party.Named("Clara Quillfeather", Analysis.Parties.PartyKind.Organization)).Entity;
        await db.SaveChangesAsync();

        Assert.Equal(person, PartyRegister.Meant(Analysis.Parties.PartyKind.Person, [house, person]));
        Assert.Equal(house, PartyRegister.Meant(Analysis.Parties.PartyKind.Organization, [house, person]));
        Assert.Null(PartyRegister.Meant(Analysis.Parties.PartyKind.Organization, [person]));
        Assert.Equal(person, PartyRegister.Meant(Analysis.Parties.PartyKind.Unknown, [house, person]));
    }

    [Fact]
    public async Task Who_turned_out_to_be_another_is_quoted_as_that_one_from_then_on()
    {
        await newsstand.PrintAsync("Gazette", "lamps", "Lamps", Says("Clara Quillfeather", "Every child deserves a lamp to read by, whatever the winter costs us."));
        await using (var db = newsstand.Open())
        {
            var other = db.Parties.Add(Party.Named("Clara Quillfeather Brack", Analysis.Parties.PartyKind.Person)).Entity;
            (await db.Parties.SingleAsync(party => party.Name == "Clara Quillfeather")).MergedInto = other;
            await db.SaveChangesAsync();
        }

        await newsstand.PrintAsync("Courier", "boats", "Boats", Says("Clara Quillfeather", "The boats will be painted before the spring tide, every single one of them."));

        await using var after = newsstand.Open();
        var boats = await after.Utterances.Include(said => said.Speakers).ThenInclude(speaker => speaker.Party).SingleAsync(said => said.Wording.StartsWith("The boats"));
        Assert.Equal("Clara Quillfeather Brack", Assert.Single(boats.Speakers).Party!.Name);
    }

    private static string Says(string speaker, string words) =>
        $"""
        {speaker} has donated $250,000 to the Paper Lantern Fund, the charity announced on Monday.

        “{words}” said {speaker}.
        """;

    // The charity that announces the gift is a speaker, too.
    private async Task<List<Party>> PeopleAsync()
    {
        await using var db = newsstand.Open();
        return await db.Parties.Include(party => party.Aliases).Where(party => !party.IsOrganization).ToListAsync();
    }
}
