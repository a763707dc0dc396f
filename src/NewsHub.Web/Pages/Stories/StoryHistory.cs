namespace NewsHub.Web.Pages.Stories;

/// <summary>Something that happened to a story here.</summary>
/// <param name="At">When.</param>
/// <param name="What">What, in a sentence without a full stop.</param>
public sealed record StoryEvent(DateTimeOffset At, string What);

/// <summary>Tells how a story came to be what it is: which outlet came in when, and what editors did.</summary>
public static class StoryHistory
{
    /// <summary>Its events, the latest first.</summary>
    /// <param name="story">The story.</param>
    /// <param name="corrections">What editors did.</param>
    public static IReadOnlyList<StoryEvent> Of(StoryAccount story, IEnumerable<StoryCorrection> corrections) =>
    [
        .. story.Reports.OrderBy(report => report.JoinedAt).ThenBy(report => report.ArticleId)
            .Select((report, place) => new StoryEvent(report.JoinedAt, place == 0 ? $"Begun with the report of {report.Outlet}" : $"{report.Outlet} came in{(report.DuplicateOfId is null ? "" : " with a republished text")}"))
            .Concat(corrections.Select(correction => new StoryEvent(correction.At, $"Editors: {correction.What}{(correction.Why is { } why ? $" ({why})" : "")}")))
            .OrderByDescending(happened => happened.At),
    ];
}
