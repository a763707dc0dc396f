using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace NewsHub.Web.Tests.Desk;

/// <summary>Random days at the desk, on a real database: articles come in any order and late, editors act and undo, the machine reviews; then everything is undone.</summary>
public sealed class DeskProperties
{
    /// <summary>Names how many days there are; without it one, which is all that every run of the tests can bear.</summary>
    private const string DaysVariable = "NEWSHUB_DESK_DAYS";

    private const int Steps = 200, LooksPerDay = 12;

    [Fact]
    public void No_total_ever_counts_one_gift_twice_nothing_is_lost_and_undoing_all_restores_the_morning()
    {
        var days = int.TryParse(Environment.GetEnvironmentVariable(DaysVariable), CultureInfo.InvariantCulture, out var wanted) ? wanted : 1;

        // A failing day is not made smaller: half of it takes half as long again, and the log tells what was done.
        var numbers = Arb.From(Gen.Choose(0, 1_000_000).ArrayOf(Steps * DeskDay.NumbersPerStep), _ => []);

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(days).WithReplay(2026, 1607),
            Prop.ForAll(numbers, day => DeskDay.LiveAsync(day, Steps / LooksPerDay).GetAwaiter().GetResult()));
    }
}
