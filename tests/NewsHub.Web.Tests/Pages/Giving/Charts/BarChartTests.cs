using NewsHub.Web.Pages.Giving.Charts;

namespace NewsHub.Web.Tests.Pages.Giving.Charts;

public sealed class BarChartTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(48)]
    public void Bars_stand_in_the_middle_of_their_places_and_none_is_a_wall(int count)
    {
        var chart = new BarChart("a", "A", "A.", ["Year", "Sum"], [.. Enumerable.Range(0, count).Select(i => new Bar($"{i}", i, $"{i}"))]);

        for (var i = 0; i < count; i++)
        {
            var (x, width) = chart.Place(i);
            Assert.InRange(width, 1, BarChart.Width / 10m);
            Assert.InRange(x + (width / 2) - ((i + 0.5m) * BarChart.Width / count), -0.02m, 0.02m);
        }
    }
}
