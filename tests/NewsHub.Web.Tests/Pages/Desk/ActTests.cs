using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Desk.Plans;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Pages.Desk;

public sealed class ActTests : SiteTest
{
    [Fact]
    public async Task A_merge_is_previewed_done_told_in_the_log_and_undone()
    {
        var edition = await Host.EditionAsync();
        using var editor = await Host.EditorAsync();

        var preview = await Visitor.ReadAsync(await editor.SubmitAsync(
            $"/desk/stories/{edition.Lanterns.Id}", [("Form.Do", "merge"), ("Form.Other", $"https://news.example/stories/{edition.Looms.Id}/looms"), ("Form.Headline", "Two gifts at once")], "form:has(#merge-other)"));
        Assert.Contains($"/stories/{edition.Looms.Id} leads to /stories/{edition.Lanterns.Id} for ever", preview.QuerySelector(".effects")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await StoryAsync(edition.Looms.Id)).MergedIntoId);

        var done = await editor.PostAsync("/desk/act?handler=do", Fields(preview));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal((edition.Lanterns.Id, "Two gifts at once"), ((await StoryAsync(edition.Looms.Id)).MergedIntoId, (await StoryAsync(edition.Lanterns.Id)).Headline));

        var after = await editor.PageAsync(done.Headers.Location!.OriginalString);
        Assert.Contains("Merged", after.QuerySelector(".just-done")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Wilma Thorne", (await editor.PageAsync("/desk/log")).QuerySelector(".log")!.TextContent, StringComparison.Ordinal);
        await editor.SubmitAsync(done.Headers.Location.OriginalString, [], ".just-done form");
        Assert.Null((await StoryAsync(edition.Looms.Id)).MergedIntoId);
    }

    [Fact]
    public async Task Who_comes_second_is_told_what_changed_and_loses_no_typing()
    {
        var edition = await Host.EditionAsync();
        using var editor = await Host.EditorAsync();
        var preview = await Visitor.ReadAsync(await editor.SubmitAsync(
            $"/desk/stories/{edition.Lanterns.Id}", [("Form.Do", "pin"), ("Form.Headline", "A lamp is lit"), ("Form.Why", "shorter, and it names the thing")], "form:has(#pin-headline)"));
        await Host.DoAsync(new PinStory(edition.Lanterns.Id, "The harbour shines", null));

        var second = await editor.PostAsync("/desk/act?handler=do", Fields(preview));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var told = await Visitor.ReadAsync(second);
        Assert.Contains("Bo Larke: Pinned the headline “The harbour shines”", told.QuerySelector("#overtaken")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("A lamp is lit", told.QuerySelector("#Form_Headline")!.GetAttribute("value"));
        Assert.Equal("shorter, and it names the thing", told.QuerySelector("#Form_Why")!.TextContent.Trim());
        Assert.Equal("The harbour shines", (await StoryAsync(edition.Lanterns.Id)).Headline);

        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync("/desk/act?handler=do", Fields(told))).StatusCode);
        Assert.Equal("A lamp is lit", (await StoryAsync(edition.Lanterns.Id)).Headline);
    }

    [Fact]
    public async Task A_suggestion_is_rejected_with_one_form_and_does_not_come_back()
    {
        var edition = await Host.EditionAsync();
        await Host.AskAsync(edition.Lanterns.Id, edition.Looms.Id);
        using var editor = await Host.EditorAsync();
        var question = (await editor.PageAsync("/desk")).QuerySelector(".question")!;
        Assert.Contains("64%", question.QuerySelector(".reason")!.TextContent.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        await editor.SubmitAsync("/desk", [("Form.Do", "apart")], ".question form");

        Assert.Empty((await editor.PageAsync("/desk?kind=Merge")).QuerySelectorAll(".question"));
        await using var db = Host.Open();
        Assert.NotEmpty(await db.ArticlePairs.ToListAsync());
    }

    [Fact]
    public async Task What_others_were_built_upon_is_shown_before_all_of_it_is_undone()
    {
        var edition = await Host.EditionAsync();
        var merge = await Host.DoAsync(new MergeStories(edition.Lanterns.Id, edition.Looms.Id));
        await Host.DoAsync(new MergeStories(edition.Faros.Id, edition.Lanterns.Id));
        using var editor = await Host.EditorAsync();

        var told = await Visitor.ReadAsync(await editor.SubmitAsync("/desk/log", [], $"#action-{merge.Id} form"));
        Assert.Equal("Undo all 2", told.QuerySelector("main button[data-key=a]")!.TextContent);

        await editor.PostAsync("/desk/undo", Fields(told));
        Assert.Null((await StoryAsync(edition.Looms.Id)).MergedIntoId);
        Assert.Null((await StoryAsync(edition.Lanterns.Id)).MergedIntoId);
    }

    private async Task<NewsHub.Data.Stories.Story> StoryAsync(long id)
    {
        await using var db = Host.Open();
        return await db.Stories.SingleAsync(story => story.Id == id);
    }

    private static List<(string Name, string Value)> Fields(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll("main form[action^='/desk/act'] [name], main form[action='/desk/undo'] [name]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? field.TextContent.Trim()))];
}
