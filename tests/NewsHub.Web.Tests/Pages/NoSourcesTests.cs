using System.Net;
using NewsHub.Web.Tests.Support;
using static NewsHub.Web.Tests.Support.Reading;

namespace NewsHub.Web.Tests.Pages;

public sealed class NoSourcesTests : SiteTest
{
    [Fact]
    public async Task A_site_without_sources_says_how_to_add_one() =>
        Assert.Contains("./newshub sources", Seen((await Host.PageAsync("/sources")).Body), StringComparison.Ordinal);
}
