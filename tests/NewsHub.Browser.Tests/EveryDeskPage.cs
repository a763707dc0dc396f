namespace NewsHub.Browser.Tests;

/// <summary>One path of every kind of page at the desk, and of the account, in the edition.</summary>
public sealed class EveryDeskPage : TheoryData<string>
{
    /// <summary>The paths.</summary>
    public EveryDeskPage()
    {
        Add("/desk");
        Add("/desk?kind=Amount");
        Add("/desk/stories");
        Add("/desk/stories/1");
        Add("/desk/parties/1");
        Add("/desk/gifts/1");
        Add("/desk/log");
        Add("/desk/sources");
        Add("/desk/sources/1");
        Add("/account");
    }
}
