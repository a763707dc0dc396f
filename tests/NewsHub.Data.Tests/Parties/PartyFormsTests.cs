using NewsHub.Analysis.Parties;
using NewsHub.Data.Parties;

namespace NewsHub.Data.Tests.Parties;

public sealed class PartyFormsTests
{
    [Theory]
    [InlineData("Clara Quillfeather", "quillfeather")]
    [InlineData("Clara Vale-Fenn", "vale fenn")]
    [InlineData("Martin Brack Jr.", "brack")]
    [InlineData("Solo", null)]
    [InlineData("Vale-Fenn", null)]
    public void A_surname_is_the_last_word_of_several(string name, string? surname) => Assert.Equal(surname, PartyForms.Surname(name));

    [Theory]
    [InlineData("Clara Quillfeather", PartyKind.Person, "quillfeather clara")]
    [InlineData("Clara Vale-Fenn", PartyKind.Person, "vale fenn clara")]
    [InlineData("Solo", PartyKind.Person, "solo")]
    [InlineData("The Paper Lantern Fund", PartyKind.Organization, "paper lantern fund")]
    public void People_stand_by_their_surname_and_organisations_by_their_first_word(string name, PartyKind kind, string key) => Assert.Equal(key, PartyForms.SortKey(name, kind));

    [Theory]
    [InlineData("Quillfeather", AliasKind.Surname)]
    [InlineData("Clara", AliasKind.Given)]
    [InlineData("the Quillfeathers", AliasKind.Family)]
    [InlineData("CQ", AliasKind.Initials)]
    [InlineData("CLARA QUILLFEATHER", AliasKind.Name)]
    [InlineData("Lady Lamp", AliasKind.Other)]
    [InlineData("the couple", null)]
    public void A_form_tells_by_its_shape_what_it_is(string form, AliasKind? kind) => Assert.Equal(kind, PartyForms.KindOf(Party.Named("Clara Quillfeather", PartyKind.Person), form));

    [Fact]
    public void An_organisations_shorter_name_is_no_surname() => Assert.Equal(AliasKind.Other, PartyForms.KindOf(Party.Named("Paper Lantern Fund", PartyKind.Organization), "Fund"));
}
