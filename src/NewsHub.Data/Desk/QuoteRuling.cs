using System.Security.Cryptography;
using System.Text;
using NewsHub.Data.Articles;

namespace NewsHub.Data.Desk;

/// <summary>What an editor decided about words in an article. It goes by the words, so that it holds when a newer analyser reads the article again.</summary>
public sealed class QuoteRuling
{
    /// <summary>The article. Primary key with <see cref="WordsKey"/>.</summary>
    public required long ArticleId { get; init; }

    /// <summary>The article.</summary>
    public Article? Article { get; init; }

    /// <summary>Which words: <see cref="KeyOf"/>.</summary>
    public required string WordsKey { get; init; }

    /// <summary>The words are not shown as a quotation.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Who said them, in order; empty for nobody known; null where the analyser's word stands.</summary>
    public List<long>? Speakers { get; init; }

    /// <summary>A key of quoted words: their letters and digits alone, since the ends of a quotation are where analysers differ.</summary>
    public static string KeyOf(string words) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(words.ToLowerInvariant().Where(char.IsLetterOrDigit)))).AsSpan(0, 16));
}
