using System.Buffers;

namespace NewsHub.Analysis.Robots;

/// <summary>The rules for some agents (RFC 9309, section 2.2.1).</summary>
/// <param name="rules">Filled by <see cref="Add"/>; groups may share one list.</param>
internal sealed class RobotsGroup(List<RobotsRule> rules)
{
    // RFC 9309, section 2.2.1: letters, underscores and hyphens.
    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-");

    private readonly HashSet<string> _agents = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether one of its agents is <c>*</c>.</summary>
    public bool IsForAll { get; private set; }

    /// <summary>In document order.</summary>
    public List<RobotsRule> Rules => rules;

    /// <summary>The first crawl delay of the group.</summary>
    public TimeSpan? Delay { get; set; }

    /// <summary>Adds an agent as written; what follows the product token, such as a version, is ignored.</summary>
    public void Name(string value)
    {
        if (value.StartsWith('*') && (value.Length == 1 || char.IsWhiteSpace(value[1])))
            IsForAll = true;
        else
            _agents.Add(ProductToken(value));
    }

    /// <summary>Whether the group is for this product token.</summary>
    public bool Names(string token) => _agents.Contains(token);

    /// <summary>Adds a rule.</summary>
    public void Add(RobotsRule rule)
    {
        rules.Add(rule);

        // Who allows /folder/index.html means /folder/ too (Google's matcher does so).
        var slash = rule.Pattern.LastIndexOf('/');
        if (rule.Allows && slash >= 0 && rule.Pattern.AsSpan(slash).StartsWith("/index.htm"))
            rules.Add(new RobotsRule(rule.Pattern[..(slash + 1)] + "$", Allows: true));
    }

    private static string ProductToken(string value)
    {
        var end = value.AsSpan().IndexOfAnyExcept(TokenCharacters);
        return end < 0 ? value : value[..end];
    }
}

/// <summary>One <c>Allow</c> or <c>Disallow</c>.</summary>
/// <param name="Pattern">Percent-encoded; empty matches nothing.</param>
/// <param name="Allows">Whether it permits.</param>
internal readonly record struct RobotsRule(string Pattern, bool Allows);
