using System.Text;
using AngleSharp.Dom;

namespace NewsHub.Analysis.Extraction.Tree;

/// <summary>A run of text.</summary>
/// <param name="characters">As decoded, references resolved; mostly a piece of the markup itself.</param>
internal sealed class PageText(ReadOnlyMemory<char> characters) : PageNode
{
    private StringBuilder? more;

    /// <summary>The text; gone with the markup it was parsed from.</summary>
    public ReadOnlySpan<char> Characters
    {
        get
        {
            if (more is not null)
                (characters, more) = (more.ToString().AsMemory(), null);
            return characters.Span;
        }
    }

    /// <inheritdoc/>
    protected override string Name => "";

    /// <inheritdoc/>
    protected override NodeFlags Kind => NodeFlags.None;

    /// <summary>Adds what follows.</summary>
    public void Append(ReadOnlyMemory<char> next) => (more ??= new StringBuilder().Append(characters)).Append(next);
}
