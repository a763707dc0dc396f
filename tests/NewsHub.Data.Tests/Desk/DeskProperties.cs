using FsCheck;
using FsCheck.Fluent;

namespace NewsHub.Data.Tests.Desk;

/// <summary>Random days at the desk, on a real database: articles come in any order and late, editors act and undo, the machine reviews; then everything is undone.</summary>
public sealed class DeskProperties
{
    // Four numbers choose a step; a step costs tens of milliseconds, and undoing it as much again.
    private const int Steps = 24, StepsPerLook = 2, Days = 2;

    [Fact]
    public void No_total_ever_counts_one_gift_twice_nothing_is_lost_and_undoing_all_restores_the_morning()
    {
        // A failing day is not made smaller: half of it takes half as long again, and the log tells what was done.
        var numbers = Arb.From(Gen.Choose(0, 1_000_000).ArrayOf(Steps * DeskDay.NumbersPerStep), _ => []);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Days).WithReplay(2026, 1607),
            Prop.ForAll(numbers, day => DeskDay.LiveAsync(day, StepsPerLook).GetAwaiter().GetResult()));
    }
}
