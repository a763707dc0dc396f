using FsCheck;
using FsCheck.Fluent;

namespace NewsHub.Data.Tests.Desk;

/// <summary>Random days at the desk, on a real database: articles come in any order and late, editors act and undo, the machine reviews; then everything is undone.</summary>
public sealed class DeskProperties
{
    /// <summary>Names how many steps a day has; without it days are as short as every run of the tests can bear. A day of 200 steps takes minutes.</summary>
    private const string StepsVariable = "NEWSHUB_DESK_STEPS";

    private const int ShortDay = 24, LooksPerDay = 12, Days = 2;

    [Fact]
    public void No_total_ever_counts_one_gift_twice_nothing_is_lost_and_undoing_all_restores_the_morning()
    {
        var steps = int.TryParse(Environment.GetEnvironmentVariable(StepsVariable), out var wanted) ? wanted : ShortDay;

        // A failing day is not made smaller: half of it takes half as long again, and the log tells what was done.
        var numbers = Arb.From(Gen.Choose(0, 1_000_000).ArrayOf(steps * DeskDay.NumbersPerStep), _ => []);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Days).WithReplay(2026, 1607),
            Prop.ForAll(numbers, day => DeskDay.LiveAsync(day, Math.Max(1, steps / LooksPerDay)).GetAwaiter().GetResult()));
    }
}
