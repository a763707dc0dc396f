using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Desk;
using NewsHub.TestDatabase;
using NewsHub.Web.Tests.Support;

namespace NewsHub.Web.Tests.Desk;

/// <summary>A random day at the desk: editors act and take back, articles come in late, the machine reviews.</summary>
internal sealed class DeskDay
{
    /// <summary>How many numbers choose a step.</summary>
    public const int NumbersPerStep = 4;

    private static readonly DeskActor[] Editors = [DeskRoom.Ada, DeskRoom.Bo, new("3", "Cy Marl")];

    /// <summary>Three events, printed in any order; a fourth article recalls the gift of the first.</summary>
    private static readonly (string Source, string Path, string Title, string Text, int Hours)[] Morning =
    [
        ("Gazette", "lamps", "Quillfeather gives lamps", DeskRoom.Lamps, 0),
        ("Herald", "light", "Quillfeather pays for lamps in forty villages", DeskRoom.LampsToo, 2),
        ("Courier", "library", "Odo Brack rebuilds a library", DeskRoom.Library, 0),
        ("Post", "books", "Brack pays for a library", DeskRoom.LibraryToo, 3),
        ("Beacon", "boat", "Sandoe mends a lifeboat", DeskRoom.Boats, 0),
        ("Pilot", "boat", "Lifeboat to be caulked", DeskRoom.Boats.Replace("has pledged", "pledges", StringComparison.Ordinal), 4),
        ("Sentinel", "wells", "Quillfeather gives $1 million for wells", """
            The singer Orla Quillfeather has given $1 million to the Deep Well Society, which digs in dry valleys.

            In March, Quillfeather donated $250,000 to the Paper Lantern Fund.

            “Water first, songs later,” Quillfeather told the diggers.
            """, 24 * 60),
    ];

    private static readonly (string Title, string Text)[] Late =
    [
        ("Forty villages get lamps", DeskRoom.Lamps + "\n\nThe lamps arrive before the first snow."),
        ("A library for Lower Fenwick", DeskRoom.LibraryToo + "\n\nMasons begin in April."),
        ("A lifeboat is painted again", DeskRoom.Boats + "\n\nThe paint is blue."),
    ];

    private readonly DeskRoom room;
    private readonly DeskLaws laws;
    private readonly DeskChoices choices;
    private int late;

    private DeskDay(DeskRoom room, SiteHost site) => (this.room, laws, choices) = (room, new DeskLaws(room, site), new DeskChoices(room));

    /// <summary>Lives through a day, looks at it now and then, undoes all of it, and compares the evening with the morning.</summary>
    /// <param name="numbers">Choose what happens.</param>
    /// <param name="stepsPerLook">How many steps there are between two looks, which cost as much as a step.</param>
    public static async Task LiveAsync(int[] numbers, int stepsPerLook)
    {
        await using var site = await SiteHost.StartAsync();
        await using var room = DeskRoom.On(site.Database);
        var morning = Morning.ToArray();
        new Random(numbers[0]).Shuffle(morning);
        foreach (var (source, path, title, text, hours) in morning)
            await room.Newsstand.PrintAsync(source, path, title, text, Newsstand.Morning.AddHours(hours));
        await room.ReviewAsync();
        await new DeskDay(room, site).LiveStepsAsync(numbers, stepsPerLook);
    }

    private async Task LiveStepsAsync(int[] numbers, int stepsPerLook)
    {
        var (articles, stories) = await choices.KnownAsync();
        var (before, ledger) = (await room.PictureAsync(articles, stories, withWords: false), await room.LedgerAsync());
        for (var i = 0; i < numbers.Length; i += NumbersPerStep)
        {
            await StepAsync(numbers[i] % 32, numbers[i + 1], numbers[i + 2], numbers[i + 3]);
            if (i % (NumbersPerStep * stepsPerLook) == 0)
                await laws.HoldAsync();
        }

        await laws.HoldAsync();
        await UndoAllAsync();
        await laws.HoldAsync();
        await laws.AllThatWasPublicAnswersAsync();
        Assert.Equal(before, await room.PictureAsync(articles, stories, withWords: false));

        // The ledger is gathered anew from what stands: the numbers that readers had tell the same gifts.
        Assert.Equal(ledger, await room.LedgerAsync());
        await using var end = room.Open();
        Assert.Empty(await end.ArticlePairs.ToListAsync());
        Assert.Empty(await end.GiftRulings.ToListAsync());
    }

    private async Task StepAsync(int what, int a, int b, int c)
    {
        if (await choices.PlanAsync(what, a, b, c) is var (plan, story) && plan is not null)
        {
            // Half of the time somebody looked before the last change.
            var seen = c % 2 == 0 ? await room.SeenAsync(story) : new Dictionary<long, long>();
            await room.DoAsync(plan, "for a reason", Editors[(a + b) % Editors.Length], seen);
        }
        else if (what < 29)
        {
            await UndoSomethingAsync(a, withLater: b % 3 > 0);
        }
        else if (what == 29)
        {
            await room.ReviewAsync();
        }
        else if (late < 12)
        {
            var (title, text) = Late[late % Late.Length];
            await room.Newsstand.PrintAsync($"Late{late}", $"late-{late}", title, text, Newsstand.Morning.AddHours(6 + late++));
        }
    }

    private async Task UndoSomethingAsync(int a, bool withLater)
    {
        await using var db = room.Open();
        var actions = await db.DeskActions.OrderBy(action => action.Id).Select(action => action.Id).ToListAsync();
        if (actions.Count > 0)
            await room.UndoAsync(actions[a % actions.Count], withLater);
    }

    private async Task UndoAllAsync()
    {
        await using var db = room.Open();
        foreach (var action in await db.DeskActions.Where(action => action.UndoesId == null).OrderByDescending(action => action.Id).Select(action => action.Id).ToListAsync())
            if (await room.UndoAsync(action, withLater: true) is DeskOutcome.Refused { Reason: not "It is undone already." and var reason })
                Assert.Fail($"Action {action} cannot be undone at the end: {reason}");
    }
}
