using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Tests.Parties;

public sealed class PartyNameTests
{
    [Theory]
    [InlineData("Mara Vale", "mara vale")]
    [InlineData("MARA VALE’s", "mara vale")]
    [InlineData("Dr. Mara Vale", "mara vale")]
    [InlineData("Márà Vâle", "mara vale")]
    [InlineData("the Harrow Bay Fund", "harrow bay fund")]
    [InlineData("O’Fenn-Tarrow", "ofenn tarrow")]
    [InlineData("Vale & Fenn, Inc.", "vale and fenn inc")]
    [InlineData("The", "the")]
    [InlineData("Duke University", "duke university")]
    [InlineData("J.K. Tarrow", "jk tarrow")]
    [InlineData("\ud83d !", "")]
    public void A_name_has_one_form_for_comparison(string name, string expected) => Assert.Equal(expected, PartyName.Normalize(name));

    [Theory]
    [InlineData("Dr. Dr. Márà O’Vale’s")]
    [InlineData("the the Vale")]
    public void Normalizing_twice_changes_nothing(string name) => Assert.Equal(PartyName.Normalize(name), PartyName.Normalize(PartyName.Normalize(name)));
}
