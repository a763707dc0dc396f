using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages.Desk;

/// <summary>What editors do with a source on its page.</summary>
public sealed class SourceActTests : SiteTest
{
    [Fact]
    public async Task Pictures_are_switched_on_with_a_reason_that_stands_there_and_off_without_one()
    {
        await Host.EditionAsync();
        using var editor = await Host.EditorAsync();

        var refused = await Visitor.ReadAsync(await editor.SubmitAsync("/desk/sources/1", [("ShowsImages", "true"), ("Right", " ")], Pictures));
        Assert.Equal("Say why: the reason stands in the log.", Seen(refused.QuerySelector("[role=alert]")));
        Assert.Equal("The Copper Post", refused.QuerySelector("#name")!.GetAttribute("value")); // the other forms are as they were

        var done = await editor.SubmitAsync("/desk/sources/1", [("ShowsImages", "true"), ("Right", "Their press office, 3 May")], Pictures);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        var page = await editor.PageAsync(done.Headers.Location!.OriginalString);
        Assert.Contains("Shows the pictures of The Copper Post", Seen(page.QuerySelector(".just-done")), StringComparison.Ordinal);
        Assert.Contains("by the word of Wilma Thorne: Their press office, 3 May", Seen(page.QuerySelector("section:has(#images)")), StringComparison.Ordinal);
        Assert.True(await ShownAsync());

        Assert.Equal(HttpStatusCode.Redirect, (await editor.SubmitAsync("/desk/sources/1", [("ShowsImages", "false")], Pictures)).StatusCode);
        Assert.False(await ShownAsync());
    }

    [Fact]
    public async Task What_was_typed_stays_when_it_is_refused()
    {
        await Host.EditionAsync();
        using var editor = await Host.EditorAsync();

        var refused = await Visitor.ReadAsync(await editor.SubmitAsync("/desk/sources/1", [("Name", "The Copper Post"), ("Enabled", "true"), ("Minutes", "99999"), ("Beat", "Always")], "form:has(#minutes)"));

        Assert.Equal("Visits can be a minute to a week apart.", Seen(refused.QuerySelector("[role=alert]")));
        Assert.Equal(("99999", "Always"), (refused.QuerySelector("#minutes")!.GetAttribute("value"), refused.QuerySelector("#beat [selected]")!.GetAttribute("value")));
    }

    private const string Pictures = "form:has([name=ShowsImages])";

    private async Task<bool> ShownAsync()
    {
        await using var db = Host.Open();
        return await db.Sources.Where(source => source.Id == 1).Select(source => source.ShowsImages).SingleAsync();
    }
}
