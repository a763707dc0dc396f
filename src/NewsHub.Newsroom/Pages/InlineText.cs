using System.Text;

namespace NewsHub.Newsroom.Pages;

/// <summary>Running text in which <c>[words](address)</c> is a link.</summary>
/// <param name="Markup">The text as written.</param>
public sealed record InlineText(string Markup)
{
    /// <summary>The words alone.</summary>
    public string Plain => Render(static words => words, static (words, _) => words);

    /// <summary>The words as HTML, links as anchors.</summary>
    public string Html => Render(Html5.Encode, static (words, address) => $"<a href=\"{Html5.Encode(address)}\">{Html5.Encode(words)}</a>");

    private string Render(Func<string, string> words, Func<string, string, string> link)
    {
        var text = new StringBuilder();
        var rest = Markup.ReplaceLineEndings(" ");
        while (rest.IndexOf('[', StringComparison.Ordinal) is var open and >= 0
            && rest.IndexOf("](", open, StringComparison.Ordinal) is var middle and >= 0
            && rest.IndexOf(')', middle) is var close and >= 0)
        {
            text.Append(words(rest[..open])).Append(link(rest[(open + 1)..middle], rest[(middle + 2)..close]));
            rest = rest[(close + 1)..];
        }

        return text.Append(words(rest)).ToString();
    }
}
