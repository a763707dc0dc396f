using System.Globalization;
using NewsHub.Analysis;
using NewsHub.Analysis.Quotes;
using NewsHub.Web.Pages.Parties;

namespace NewsHub.Web.Pages.Stories;

/// <summary>What was said once, and how each outlet prints it.</summary>
/// <param name="Id">Names it on every page.</param>
/// <param name="Wording">The fullest wording, without a comma at its end.</param>
/// <param name="Speakers">Those who said it, as most outlets name them; two for a couple; empty when no outlet tells.</param>
/// <param name="Prints">One for each article, in order of publication.</param>
public sealed record Statement(long Id, string Wording, IReadOnlyList<NamedParty> Speakers, IReadOnlyList<Print> Prints)
{
    /// <summary>Whether an earlier story printed it first.</summary>
    public bool IsEcho { get; init; }

    /// <summary>The language in which it is printed, null when not known.</summary>
    public string? Language => Prints.Count > 0 ? Prints[0].Report.Language : null;

    /// <summary>Number of different outlets that print it.</summary>
    public int OutletCount => Prints.Select(print => print.Report.SourceId).Distinct().Count();

    /// <summary>Names of those who said it.</summary>
    public IReadOnlyList<string> Names => [.. Speakers.Select(speaker => speaker.Name)];

    /// <summary>Where it stands on a story's page.</summary>
    public string Anchor => AnchorOf(Id);

    /// <inheritdoc cref="Anchor"/>
    public static string AnchorOf(long id) => string.Create(CultureInfo.InvariantCulture, $"said-{id}");
}

/// <summary>One outlet's wording of a statement.</summary>
/// <param name="Report">Where it stands.</param>
/// <param name="Variant">How it differs from the fullest wording.</param>
/// <param name="Pieces">Its unbroken pieces in order, each exactly as printed.</param>
public sealed record Print(Report Report, VariantKind Variant, IReadOnlyList<PrintPiece> Pieces)
{
    /// <summary>The pieces joined by a space, as they are compared.</summary>
    public string Wording => string.Join(' ', Pieces.Select(piece => piece.Text));
}

/// <summary>Unbroken quoted words.</summary>
/// <param name="Span">Their place in the article's text.</param>
/// <param name="Text">The words, exactly.</param>
public sealed record PrintPiece(TextSpan Span, string Text);
