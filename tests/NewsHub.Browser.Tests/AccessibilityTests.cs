namespace NewsHub.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserSite site)
{
    [AxeTheory]
    [ClassData(typeof(EveryPage))]
    public async Task Axe_finds_nothing_in_light_and_dark_and_on_a_phone(string path) =>
        Assert.Empty(await (await site.OpenAsync(path)).ViolationsAsync());
}

/// <summary>Runs where <see cref="Variable"/> names axe-core's script, and is skipped where it does not.</summary>
public sealed class AxeTheoryAttribute : TheoryAttribute
{
    /// <summary>Path of <c>axe.min.js</c>; <c>./newshub test</c> sets it.</summary>
    public const string Variable = "NEWSHUB_AXE";

    /// <summary>Looks at the variable.</summary>
    public AxeTheoryAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            Skip = $"{Variable} does not name axe.min.js (npm install axe-core); ./newshub test does.";
    }

    /// <summary>The script's path.</summary>
    /// <exception cref="InvalidOperationException">The variable names a file that is not there.</exception>
    public static string Script()
    {
        var path = Environment.GetEnvironmentVariable(Variable)!;
        return File.Exists(path) ? path : throw new InvalidOperationException($"{Variable} names {path}, which does not exist; run npm install axe-core and point it to node_modules/axe-core/axe.min.js.");
    }
}
