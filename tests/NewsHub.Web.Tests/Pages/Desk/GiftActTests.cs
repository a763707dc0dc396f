using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Desk.Plans;
using NewsHub.Data.Donations;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages.Desk;

public sealed class GiftActTests : SiteTest
{
    [Fact]
    public async Task A_correction_is_previewed_done_shown_beside_what_outlets_print_and_undone()
    {
        await Host.EditionAsync();
        using var editor = await Host.EditorAsync();

        var preview = await Visitor.ReadAsync(await SubmitAsync(editor, "#correct-form", [("Form.Do", "correct-gift"), ("Form.Now.Amount", "2,600,000"), ("Form.Why", "the trust says so")]));
        var effect = Seen(preview.QuerySelector("section[aria-labelledby=ledger-effect]"));
        Assert.Contains("shows “Ottilie Vane and Marlow Quill gave $2.6 million to the Lantern Harbour Trust through the Vane Foundation”", effect, StringComparison.Ordinal);
        Assert.Contains("Total in USD: $2.9 million $3 million", effect, StringComparison.Ordinal);
        Assert.Equal(2_500_000, (await EntryAsync(1)).Amount);

        var done = await editor.PostAsync("/desk/act?handler=do", Fields(preview));
        Assert.Equal((HttpStatusCode.Redirect, 2_600_000m), (done.StatusCode, (await EntryAsync(1)).Amount));
        var page = await Host.PageAsync("/giving/1");
        Assert.StartsWith("Corrected by the editors: amount.", Seen(page.QuerySelector("#corrected")), StringComparison.Ordinal);
        Assert.Contains("“the trust says so”", Seen(page.QuerySelector("section[aria-labelledby=rulings]")), StringComparison.Ordinal);
        Assert.Equal(["$2.5 million", "$2.5 million", "$3 million"], page.QuerySelectorAll("tbody td:nth-of-type(2)").Select(Seen));
        var story = await Host.PageAsync("/stories/1");
        Assert.Equal("$2.6 million", Seen(story.QuerySelector(".gift-figure")));
        Assert.Contains("$3 million", Seen(story.QuerySelector(".gift-full table")), StringComparison.Ordinal);

        var after = await editor.PageAsync(done.Headers.Location!.OriginalString);
        Assert.Contains("Corrected the amount", Seen(after.QuerySelector(".just-done")), StringComparison.Ordinal);
        await editor.SubmitAsync(done.Headers.Location.OriginalString, [], ".just-done form");
        Assert.Equal(2_500_000, (await EntryAsync(1)).Amount);
    }

    [Fact]
    public async Task Feeds_and_files_tell_the_decided_values_and_that_they_are_decided()
    {
        await Host.EditionAsync();
        await Host.DoAsync(new CorrectGift(1, new() { Sum = new(2_600_000, "USD"), Recipient = "the Vane Boathouse Trust" }));

        var csv = await Host.Client.GetStringAsync(new Uri("/giving/gifts.csv", UriKind.Relative));
        Assert.Contains(",the Vane Boathouse Trust,2600000,,USD,", csv, StringComparison.Ordinal);
        Assert.Contains(",amount; recipient\r\n", csv, StringComparison.Ordinal);
        Assert.Contains("\"correctedByEditors\":[\"amount\",\"recipient\"]", await Host.Client.GetStringAsync(new Uri("/giving/gifts.json", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("The editors corrected the amount and recipient.", await Host.Client.GetStringAsync(new Uri("/giving/360giving.json", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("gave $2.6 million to the Vane Boathouse Trust", (await Host.Client.GetStringAsync(new Uri("/giving/feed.atom", UriKind.Relative))).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejected_gift_says_why_it_is_gone_and_stands_at_the_desk_to_be_restored()
    {
        await Host.EditionAsync();
        using var editor = await Host.EditorAsync();

        var preview = await Visitor.ReadAsync(await SubmitAsync(editor, "#standing-form", [("Form.Do", "reject-gift")]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await editor.PostAsync("/desk/act?handler=do", Fields(preview))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync("/desk/act?handler=do", [.. Fields(preview), ("Form.Why", "it was a loan")])).StatusCode);

        var gone = await Host.Client.GetAsync(new Uri("/giving/1", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.Contains("it was a loan", await gone.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Lantern Harbour Trust", Seen((await Host.PageAsync("/giving")).QuerySelector("main")), StringComparison.Ordinal);
        Assert.DoesNotContain((await Host.PageAsync("/stories/1")).QuerySelectorAll(".gift-sentence"), gift => Seen(gift).Contains("$2.5 million", StringComparison.Ordinal));
        Assert.Contains("rejected", Seen((await editor.PageAsync("/desk/stories/1")).QuerySelector("section[aria-labelledby=gifts]")), StringComparison.Ordinal);

        await editor.PostAsync("/desk/act?handler=do", Fields(await Visitor.ReadAsync(await SubmitAsync(editor, "#standing-form", [("Form.Do", "restore-gift"), ("Form.Why", "it was none")]))));
        Assert.True((await EntryAsync(1)).IsShown);
    }

    [Fact]
    public async Task Two_gifts_are_merged_by_address_and_the_old_address_leads_on()
    {
        await Host.EditionAsync();
        using var editor = await Host.EditorAsync();
        await using var db = Host.Open();
        var other = await db.LedgerEntries.Where(entry => entry.IsShown && entry.Amount == 400_000).Select(entry => entry.Id).SingleAsync();

        var preview = await Visitor.ReadAsync(await SubmitAsync(editor, "#standing-form", [("Form.Do", "merge-gifts"), ("Form.Other", $"https://news.example/giving/{other}/rooms"), ("Form.Why", "one cheque")]));
        Assert.Contains($"/giving/{other} leads to /giving/1 for ever (301)", Seen(preview.QuerySelector("section[aria-labelledby=ledger-effect]")), StringComparison.Ordinal);
        await editor.PostAsync("/desk/act?handler=do", Fields(preview));

        var old = await Host.Client.GetAsync(new Uri($"/giving/{other}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.MovedPermanently, old.StatusCode);
        Assert.StartsWith("/giving/1/", old.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("/desk/gifts/1", (await editor.GetAsync($"/desk/gifts/{other}")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Ticked_claims_are_split_off_as_a_gift_of_their_own()
    {
        await Host.EditionAsync();
        using var editor = await Host.EditorAsync();
        var claim = (await editor.PageAsync("/desk/gifts/1")).QuerySelectorAll("input[name='Form.Claims']")[^1].GetAttribute("value")!;

        var preview = await Visitor.ReadAsync(await SubmitAsync(editor, "#claims-form", [("Form.Do", "split-gift"), ("Form.Claims", claim), ("Form.Why", "another cheque")]));
        Assert.Contains("A new gift", Seen(preview.QuerySelector("section[aria-labelledby=ledger-effect]")), StringComparison.Ordinal);
        await editor.PostAsync("/desk/act?handler=do", Fields(preview));

        await using var db = Host.Open();
        Assert.True(await db.LedgerEntries.AnyAsync(entry => entry.IsShown && entry.Amount == 3_000_000));
        Assert.Equal(2_500_000, (await EntryAsync(1)).Amount);
    }

    [Fact]
    public async Task The_queues_question_about_an_amount_leads_to_the_claim_that_is_chosen()
    {
        await Host.EditionAsync();
        using var editor = await Host.EditorAsync();
        var question = (await editor.PageAsync("/desk?kind=Amount")).QuerySelector(".question")!;
        var choice = question.QuerySelectorAll("button[value=choose]").Single(button => Seen(button).Contains("$3 million", StringComparison.Ordinal)).GetAttribute("formaction")!;
        var claim = choice[(choice.IndexOf("Form.Claim=", StringComparison.Ordinal) + "Form.Claim=".Length)..];

        var fields = question.QuerySelectorAll("form [name]").Where(field => field.LocalName == "input").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value") ?? "")).Append(("Form.Do", "choose")).ToList();
        var preview = await Visitor.ReadAsync(await editor.PostAsync($"/desk/act?handler=preview&Form.Claim={claim}", fields));
        Assert.Equal(HttpStatusCode.Redirect, (await editor.PostAsync("/desk/act?handler=do", [.. Fields(preview), ("Form.Why", "the bank confirmed it")])).StatusCode);

        Assert.Equal(3_000_000, (await EntryAsync(1)).Amount);
        Assert.Empty((await editor.PageAsync("/desk?kind=Amount")).QuerySelectorAll(".question"));
        Assert.Equal("Outlets disagree about the amount and status", Seen((await Host.PageAsync("/giving/1")).QuerySelector("caption")));
    }

    [Fact]
    public async Task What_cannot_be_read_is_asked_for_again_and_nothing_typed_is_lost()
    {
        await Host.EditionAsync();
        using var editor = await Host.EditorAsync();

        var told = await Visitor.ReadAsync(await SubmitAsync(editor, "#correct-form", [("Form.Do", "correct-gift"), ("Form.Now.Amount", "a lot"), ("Form.Now.Recipient", "the Vane Boathouse Trust"), ("Form.Why", "so they say")]));

        Assert.Contains("cannot be read", Seen(told.QuerySelector(".form-errors")), StringComparison.Ordinal);
        Assert.Equal(("a lot", "the Vane Boathouse Trust"), (told.QuerySelector("#gift-amount")!.GetAttribute("value"), told.QuerySelector("#gift-recipient")!.GetAttribute("value")));
    }

    /// <summary>Sends a form of the first gift's page as a browser does, with what was typed into it.</summary>
    private static async Task<HttpResponseMessage> SubmitAsync(Visitor editor, string form, List<(string Name, string Value)> typed)
    {
        var page = await editor.PageAsync("/desk/gifts/1");
        var fields = page.QuerySelectorAll($"{form} input[name]:not([type=checkbox]), {form} select[name]")
            .Select(field => (field.GetAttribute("name")!, field is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value ?? "" : field.GetAttribute("value") ?? ""));
        return await editor.PostAsync("/desk/act?handler=preview", [.. fields.Where(kept => typed.TrueForAll(field => field.Name != kept.Item1)), .. typed]);
    }

    private async Task<LedgerEntry> EntryAsync(long id)
    {
        await using var db = Host.Open();
        return await db.LedgerEntries.SingleAsync(entry => entry.Id == id);
    }

    private static List<(string Name, string Value)> Fields(AngleSharp.Html.Dom.IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll("main form[action='/desk/act?handler=do'] [name]").Select(field => (
            field.GetAttribute("name")!,
            field is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value ?? "" : field.GetAttribute("value") ?? field.TextContent.Trim())).Where(field => field.Item1 != "Form.Why" || field.Item2.Length > 0),
    ];
}
