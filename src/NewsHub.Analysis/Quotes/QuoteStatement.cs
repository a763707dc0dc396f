using System.Text;

namespace NewsHub.Analysis.Quotes;

/// <summary>One statement as one article prints it: all pieces that share a statement number, in order.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Statement">The statement's number within it.</param>
/// <param name="Pieces">The pieces as printed, without their quotation marks.</param>
/// <param name="SpeakerKey">Normalised speaker names (<see cref="Parties.PartyName.Normalize"/>), sorted and joined by <c>|</c>; null when the speaker is not resolved.</param>
public sealed record QuoteStatement(long ArticleId, int Statement, IReadOnlyList<string> Pieces, string? SpeakerKey)
{
    /// <summary>
    /// The pieces as one text. A comma that only led to the attribution ("Where we stood," they said) is left out at the end
    /// and is a full stop before a capital, as the statement itself would have it.
    /// </summary>
    public string Wording
    {
        get
        {
            var wording = new StringBuilder();
            foreach (var piece in Pieces.Select(piece => piece.Trim()).Where(piece => piece.Length > 0))
            {
                if (wording.Length > 0)
                {
                    if (wording[^1] == ',' && char.IsUpper(piece[0]))
                        wording[^1] = '.';
                    wording.Append(' ');
                }

                wording.Append(piece);
            }

            if (wording.Length > 0 && wording[^1] == ',')
                wording.Length--;
            return wording.ToString();
        }
    }
}

/// <summary>What was said once, with every print of it.</summary>
/// <param name="Wording">The fullest wording.</param>
/// <param name="Variants">In order of article and statement; the fullest is among them.</param>
public sealed record UtteranceGroup(string Wording, IReadOnlyList<UtteranceVariant> Variants);

/// <summary>One print of an utterance.</summary>
/// <param name="Statement">The statement as printed.</param>
/// <param name="Kind">How it differs from the fullest wording.</param>
public sealed record UtteranceVariant(QuoteStatement Statement, VariantKind Kind);
