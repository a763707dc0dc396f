using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Desk;
using NewsHub.Data.Desk.Plans;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Tests.Desk;

public sealed class StoryDeskTests : IAsyncLifetime
{
    private DeskRoom room = null!;

    public async Task InitializeAsync() => room = await DeskRoom.OpenAsync();

    public async Task DisposeAsync() => await room.DisposeAsync();

    [Fact]
    public async Task An_article_that_was_moved_since_it_was_hidden_is_counted_where_it_stands_when_that_is_undone()
    {
        var (_, lamps, library, _) = await room.PrintAsync();
        var hidden = await room.DoneAsync(new HideArticle(lamps.ArticleId, true));
        await room.DoneAsync(new MoveArticle(lamps.ArticleId, library.StoryId));
        Assert.Equal(2, (await room.StoryAsync(library.StoryId)).ArticleCount);

        await room.UndoneAsync(hidden.Id);

        Assert.Equal(3, (await room.StoryAsync(library.StoryId)).ArticleCount);
    }

    [Fact]
    public async Task A_merge_is_undone_to_the_last_id()
    {
        var (lamps, lampsToo, library, libraryToo) = await room.PrintAsync();
        Assert.Equal(lamps.StoryId, lampsToo.StoryId);
        long[] articles = [lamps.ArticleId, lampsToo.ArticleId, library.ArticleId, libraryToo.ArticleId], stories = [lamps.StoryId, library.StoryId];
        var before = await room.PictureAsync(articles, stories);

        var merge = await room.DoneAsync(new MergeStories(lamps.StoryId, library.StoryId, "Two gifts in one week", library.ArticleId));

        var merged = await room.StoryAsync(lamps.StoryId);
        Assert.Equal((4, "Two gifts in one week", library.ArticleId), (merged.Members.Count, merged.Headline, merged.LeadArticleId));
        Assert.Equal(lamps.StoryId, (await room.StoryAsync(library.StoryId)).MergedIntoId);
        Assert.Equal("Merged “Odo Brack rebuilds a library” into “Quillfeather gives lamps”", merge.Summary);

        await room.UndoneAsync(merge.Id);
        Assert.Equal(before, await room.PictureAsync(articles, stories));
    }

    [Fact]
    public async Task The_number_stays_with_the_part_that_keeps_the_lead_article()
    {
        var (lamps, lampsToo, _, _) = await room.PrintAsync();
        long[] articles = [lamps.ArticleId, lampsToo.ArticleId];
        var before = await room.PictureAsync(articles, [lamps.StoryId]);

        var split = await room.DoneAsync(new SplitStory(lamps.StoryId, [lamps.ArticleId]));

        Assert.Equal([lamps.ArticleId], (await room.StoryAsync(lamps.StoryId)).Members.Select(member => member.ArticleId));
        await using var db = room.Open();
        var fresh = await db.StoryMembers.Where(member => member.ArticleId == lampsToo.ArticleId).Select(member => member.StoryId).SingleAsync();
        Assert.NotEqual(lamps.StoryId, fresh);

        await room.UndoneAsync(split.Id);
        Assert.Equal(before, await room.PictureAsync(articles, [lamps.StoryId]));
        Assert.Equal(lamps.StoryId, (await room.StoryAsync(fresh)).MergedIntoId);
    }

    [Fact]
    public async Task No_run_of_the_machine_crosses_a_split()
    {
        var (lamps, lampsToo, _, _) = await room.PrintAsync();
        await room.DoneAsync(new SplitStory(lamps.StoryId, [lampsToo.ArticleId]));

        await room.ReviewAsync();
        await room.Newsstand.PrintAsync("Echo", "lamps", "Quillfeather’s lamps light forty villages", DeskRoom.LampsToo, Newsstand.Morning.AddHours(5));
        await room.ReviewAsync();

        await using var db = room.Open();
        var places = await db.StoryMembers.ToDictionaryAsync(member => member.ArticleId, member => member.StoryId);
        Assert.NotEqual(places[lamps.ArticleId], places[lampsToo.ArticleId]);
        Assert.Empty(await db.MergeSuggestions.ToListAsync());
    }

    [Fact]
    public async Task What_came_to_a_part_goes_back_with_it()
    {
        var (lamps, lampsToo, _, _) = await room.PrintAsync();
        var split = await room.DoneAsync(new SplitStory(lamps.StoryId, [lampsToo.ArticleId]));
        await using var db = room.Open();
        var fresh = await db.StoryMembers.Where(member => member.ArticleId == lampsToo.ArticleId).Select(member => member.StoryId).SingleAsync();
        var late = await room.Newsstand.PrintAsync("Echo", "boat", "Sandoe mends a lifeboat", DeskRoom.Boats);
        await db.StoryMembers.Where(member => member.ArticleId == late.ArticleId).ExecuteUpdateAsync(set => set.SetProperty(member => member.StoryId, fresh));

        var undo = await room.UndoneAsync(split.Id);
        Assert.Equal(3, (await room.StoryAsync(lamps.StoryId)).Members.Count);

        await room.UndoneAsync(undo.Id);
        Assert.Equal([lampsToo.ArticleId, late.ArticleId], (await room.StoryAsync(fresh)).Members.Select(member => member.ArticleId).Order());
    }

    [Fact]
    public async Task An_action_that_others_were_built_upon_is_undone_with_them_or_not_at_all()
    {
        var (lamps, lampsToo, library, libraryToo) = await room.PrintAsync();
        long[] articles = [lamps.ArticleId, lampsToo.ArticleId, library.ArticleId, libraryToo.ArticleId];
        var before = await room.PictureAsync(articles, [lamps.StoryId, library.StoryId]);
        var merge = await room.DoneAsync(new MergeStories(lamps.StoryId, library.StoryId));
        var split = await room.DoneAsync(new SplitStory(lamps.StoryId, [library.ArticleId]));

        Assert.Equal([split.Id], Assert.IsType<DeskOutcome.Needed>(await room.UndoAsync(merge.Id)).Later.Select(action => action.Id));

        await room.UndoneAsync(merge.Id, withLater: true);
        Assert.Equal(before, await room.PictureAsync(articles, [lamps.StoryId, library.StoryId]));
        Assert.Equal("It is undone already.", Assert.IsType<DeskOutcome.Refused>(await room.UndoAsync(merge.Id)).Reason);
    }

    [Fact]
    public async Task What_does_not_depend_on_an_action_stays_when_it_is_undone()
    {
        var (lamps, lampsToo, library, _) = await room.PrintAsync();
        var pin = await room.DoneAsync(new PinStory(lamps.StoryId, "Light for forty villages", null));
        await room.DoneAsync(new HideArticle(lampsToo.ArticleId, true));

        await room.UndoneAsync(pin.Id);

        var story = await room.StoryAsync(lamps.StoryId);
        Assert.Equal(("Quillfeather gives lamps", 1), (story.Headline, story.ArticleCount));
        Assert.NotEqual(library.StoryId, story.Id);
    }

    [Fact]
    public async Task Of_two_editors_one_wins_and_the_other_is_told_what_changed()
    {
        var (lamps, lampsToo, library, _) = await room.PrintAsync();
        var seen = await room.SeenAsync(lamps.StoryId, library.StoryId);
        await room.DoneAsync(new PinStory(lamps.StoryId, "Light for forty villages", null));

        var second = await room.DoAsync(new MergeStories(library.StoryId, lamps.StoryId), actor: DeskRoom.Bo, seen: seen);

        var change = Assert.Single(Assert.IsType<DeskOutcome.Overtaken>(second).Changes);
        Assert.Equal((lamps.StoryId, "Light for forty villages"), (change.StoryId, change.Headline));
        Assert.Equal(["Pinned the headline “Light for forty villages”"], change.Actions.Select(action => action.Summary));
        Assert.Null((await room.StoryAsync(lamps.StoryId)).MergedIntoId);
        Assert.Equal(lamps.StoryId, lampsToo.StoryId);
    }

    [Fact]
    public async Task A_preview_shows_what_would_be_and_leaves_no_trace()
    {
        var (lamps, _, library, _) = await room.PrintAsync();
        await using var db = room.Open();

        var (seen, refusal) = await new StoryDesk(db, TimeProvider.System).PreviewAsync(
            new MergeStories(lamps.StoryId, library.StoryId), async (then, _) => await then.Stories.AsNoTracking().SingleAsync(story => story.Id == lamps.StoryId), CancellationToken.None);

        Assert.Equal((4, null), (seen!.ArticleCount, refusal));
        Assert.Equal(2, (await room.StoryAsync(lamps.StoryId)).ArticleCount);
        Assert.Empty(await db.DeskActions.ToListAsync());
    }

    [Fact]
    public async Task A_rejected_suggestion_is_never_made_again()
    {
        var (lamps, _, library, libraryToo) = await room.PrintAsync();
        await using (var db = room.Open())
        {
            db.MergeSuggestions.Add(new MergeSuggestion { StoryId = lamps.StoryId, OtherId = library.StoryId, Confidence = 0.7, ArticleId = libraryToo.ArticleId, FoundAt = Newsstand.Morning });
            await db.SaveChangesAsync();
        }

        var rejected = await room.DoneAsync(new KeepApart(library.StoryId, lamps.StoryId));
        await using (var db = room.Open())
        {
            await StoryJoin.DecideAsync(db, lamps.StoryId, new NewsHub.Analysis.Stories.StoryRival(library.StoryId, 0.99), libraryToo.ArticleId, Newsstand.Morning, CancellationToken.None);
            Assert.Empty(await db.MergeSuggestions.ToListAsync());
        }

        await room.UndoneAsync(rejected.Id);
        await using var after = room.Open();
        Assert.Equal(0.7, (await after.MergeSuggestions.SingleAsync()).Confidence);
        Assert.Empty(await after.ArticlePairs.ToListAsync());
    }

    [Fact]
    public async Task A_corrected_speaker_outlives_a_newer_analysis()
    {
        var (lamps, lampsToo, _, _) = await room.PrintAsync();
        await using var db = room.Open();
        var quote = await db.Quotes.Where(quote => quote.ArticleId == lamps.ArticleId && quote.UtteranceId != null).Select(quote => quote.Id).FirstAsync();
        Assert.Equal(lamps.StoryId, lampsToo.StoryId);

        var correction = await room.DoneAsync(RuleQuote.Speakers(quote, ["Ilse Quillfeather"]));
        Assert.Equal(["Ilse Quillfeather"], await SpeakersAsync(lamps.StoryId));
        await room.Newsstand.PrintAsync("Gazette", "lamps", "Quillfeather gives lamps, and oil", DeskRoom.Lamps);
        Assert.Equal(["Ilse Quillfeather"], await SpeakersAsync(lamps.StoryId));

        await room.UndoneAsync(correction.Id);
        Assert.Equal(["Orla Quillfeather"], await SpeakersAsync(lamps.StoryId));
    }

    [Fact]
    public async Task A_hidden_quotation_is_in_no_utterance_until_it_is_restored()
    {
        var (lamps, lampsToo, _, _) = await room.PrintAsync();
        await using var db = room.Open();
        var quote = await db.Quotes.Where(quote => quote.ArticleId == lamps.ArticleId && quote.UtteranceId != null).Select(quote => quote.Id).FirstAsync();
        var before = await room.PictureAsync([lamps.ArticleId, lampsToo.ArticleId], [lamps.StoryId]);

        Assert.IsType<DeskOutcome.Refused>(await room.DoAsync(RuleQuote.Hide(quote, true), why: " "));
        var hidden = await room.DoneAsync(RuleQuote.Hide(quote, true));
        Assert.Empty(await db.Utterances.AsNoTracking().Where(said => said.StoryId == lamps.StoryId).ToListAsync());

        await room.UndoneAsync(hidden.Id);
        Assert.Equal(before, await room.PictureAsync([lamps.ArticleId, lampsToo.ArticleId], [lamps.StoryId]));
    }

    [Fact]
    public async Task Two_people_who_are_one_keep_all_their_names_and_can_be_parted_again()
    {
        var (lamps, lampsToo, library, libraryToo) = await room.PrintAsync();
        await using var db = room.Open();
        var orla = await db.Parties.SingleAsync(party => party.Name == "Orla Quillfeather");
        var odo = await db.Parties.SingleAsync(party => party.Name == "Odo Brack");
        long[] articles = [lamps.ArticleId, lampsToo.ArticleId, library.ArticleId, libraryToo.ArticleId];
        var before = await room.PictureAsync(articles, [lamps.StoryId, library.StoryId]);

        var merge = await room.DoneAsync(new MergeParties(orla.Id, odo.Id));
        Assert.Equal(["Orla Quillfeather"], await SpeakersAsync(library.StoryId));
        var rename = await room.DoneAsync(new RenameParty(orla.Id, "Orla Brack-Quillfeather", "Orla Quillfeather"));
        Assert.Equal(["Orla Brack-Quillfeather"], await SpeakersAsync(library.StoryId));

        await room.UndoneAsync(rename.Id);
        await room.UndoneAsync(merge.Id);
        Assert.Equal(before, await room.PictureAsync(articles, [lamps.StoryId, library.StoryId]));
    }

    [Fact]
    public async Task The_log_can_be_added_to_and_nothing_else()
    {
        var (lamps, _, _, _) = await room.PrintAsync();
        await room.DoneAsync(new PinStory(lamps.StoryId, "Light", null));
        await using var db = room.Open();

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.DeskActions.ExecuteUpdateAsync(set => set.SetProperty(action => action.Summary, "nothing")));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => db.DeskActions.ExecuteDeleteAsync());
    }

    private async Task<List<string>> SpeakersAsync(long story)
    {
        await using var db = room.Open();
        return await db.UtteranceSpeakers.Where(speaker => speaker.Utterance!.StoryId == story).Select(speaker => speaker.Party!.Name).Distinct().ToListAsync();
    }
}
