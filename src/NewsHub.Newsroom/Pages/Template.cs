using System.Text;

namespace NewsHub.Newsroom.Pages;

/// <summary>HTML with <c>{{slots}}</c>.</summary>
internal static class Template
{
    /// <summary>Fills every slot with HTML that is ready to stand there.</summary>
    /// <exception cref="KeyNotFoundException">The template names a slot that nobody fills.</exception>
    public static string Fill(string template, IReadOnlyDictionary<string, string> slots)
    {
        var page = new StringBuilder(template.Length * 2);
        var at = 0;
        while (template.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = template.IndexOf("}}", open, StringComparison.Ordinal);
            page.Append(template, at, open - at).Append(slots[template[(open + 2)..close]]);
            at = close + 2;
        }

        return page.Append(template, at, template.Length - at).ToString();
    }
}
