namespace NewsHub.Browser.Tests;

/// <summary>One path of every kind of page in the edition.</summary>
public sealed class EveryPage : TheoryData<string>
{
    /// <summary>The paths.</summary>
    public EveryPage()
    {
        Add("/");
        Add("/?before=0.0");
        Add("/stories/1");
        Add("/stories/3");
        Add("/giving");
        Add("/giving?year=2001");
        Add("/giving?who=nobody");
        Add("/giving/1");
        Add("/people");
        Add("/people?sort=name");
        Add("/people/1");
        Add("/people/1?before=0.0");
        Add("/organisations");
        Add("/organisations/4");
        Add("/search");
        Add("/search?q=harbour");
        Add("/search?q=otilie+vain");
        Add("/search?q=zeppelin&min=5&currency=USD");
        Add("/search?q=the");
        Add("/subscribe");
        Add("/sources");
        Add("/sources/1");
        Add("/about");
        Add("/api");
        Add("/days/2026-05-13");
        Add("/days/2026-05-12");
        Add("/people?name=zz");
        Add("/nowhere");
    }
}
