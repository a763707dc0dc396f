using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Donations;

/// <summary>
/// Finds who is named in one sentence. Full names come from the article's parties where they know the place; the rest is read from capitals, so that
/// recipients outside any roster are found too.
/// </summary>
internal sealed class NameScanner(TokenizedText tokens, ArticleParties parties, WorkTitles titles)
{
    /// <summary>A longer run of capitals is a headline, not a name.</summary>
    private const int LongestName = 12;

    /// <summary>A role follows its article within this many words ("the retired Welsh footballer").</summary>
    private const int LongestRole = 4;

    /// <summary>With a team, work or nation before it, within this many ("the Harbour Rovers and England winger").</summary>
    private const int LongestDescription = 9;

    /// <summary>All mentions of the tokens in a range, in order and without overlaps.</summary>
    public List<NameMention> Scan(int from, int to)
    {
        var mentions = new List<NameMention>();
        for (var i = from; i < to;)
        {
            if (titles.After(i) is { } after && after <= to)
            {
                i = after;
                continue;
            }

            var mention = Pronoun(i) ?? Name(i, to) ?? Role(i, to) ?? Described(i, to);
            if (mention is not null && !IsAdjective(mention))
                mentions.Add(mention);
            i = mention?.To ?? i + 1;
        }

        return mentions;
    }

    /// <summary>The name that begins at a token; null when none does.</summary>
    public NameMention? Name(int at, int limit)
    {
        if (!BeginsName(at))
            return null;
        var end = Extend(at, limit);
        var from = SkipRoles(at, end);
        if (IsRoleOnly(from, end))
            return null;
        if (Family(from, end) is { } family)
            return family;
        if (Couple(from, end, limit) is { } couple)
            return couple;
        var words = tokens.Span(from, end).Of(tokens.Text);
        var isOrganization = IsOrganization(from, end);
        if (Known(from, end) is { } known && !(isOrganization && known.Kind == NameKind.Person))
            return known with { From = from, To = end };
        return new NameMention(from, end, isOrganization ? NameKind.Organization : NameKind.Unknown, [words]);
    }

    /// <summary>Whether an organisation's word stands in a range, or the range is an acronym.</summary>
    public bool IsOrganization(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (NameWords.Organization.Contains(tokens.Lower(i)) && (to - from > 1 || tokens[i].Length > 5))
                return true;
        return to - from == 1 && tokens[from].Length is >= 2 and <= 6 && tokens.Raw(from).ToString() is var raw && raw.All(char.IsUpper);
    }

    private NameMention? Pronoun(int at) => tokens.Lower(at) is "he" or "she" or "they" or "we" || tokens.Raw(at) is "I" ? new NameMention(at, at + 1, NameKind.Pronoun, []) : null;

    private NameMention? Role(int at, int limit)
    {
        if (tokens.Lower(at) is not ("the" or "his" or "her" or "their" or "our"))
            return null;
        for (var i = at + 1; i < Math.Min(limit, at + 1 + LongestRole); i++)
        {
            var word = tokens.Lower(i);
            if (!tokens.IsWord(i) || GivingWords.Verbs.ContainsKey(word) || tokens.IsCapital(i))
                return null;
            var next = tokens.Lower(i + 1);
            if ((NameWords.Role.Contains(word) || NameWords.OwnVehicle.Contains(word)) && !NameWords.Role.Contains(next) && !NameWords.OwnVehicle.Contains(next) && !BeginsName(i + 1) && word is not ("former" or "late" or "hedge" or "private" or "tech" or "media" or "film" or "equity" or "oil" or "candy" or "showbiz"))
                return new NameMention(at, i + 1, NameKind.Role, []);
        }

        return null;
    }

    /// <summary>"the Harbour Rovers winger", "the Bristol-born comic", "the director of “The Long Thaw”": one person, whatever names stand before the noun.</summary>
    private NameMention? Described(int at, int limit)
    {
        if (tokens.Lower(at) is not ("the" or "el" or "la" or "los"))
            return null;
        for (var i = at + 1; i < Math.Min(limit, at + 1 + LongestDescription); i++)
        {
            var word = tokens.Lower(i);
            if (!tokens.IsWord(i) && tokens[i].Kind != TokenKind.Number && !titles.Holds(i) && word is not ("-" or "!" or "&" or "'"))
                return null;
            if (tokens.IsCapital(i) || titles.Holds(i) || !tokens.IsWord(i))
                continue;
            if (NameWords.Person.Contains(word) && !BeginsName(i + 1) && !NameWords.Person.Contains(tokens.Lower(i + 1)) && !NameWords.OwnVehicle.Contains(tokens.Lower(i + 1)) && tokens.Lower(i + 1) is not ("'s" or "'" or "-"))
                return IsFamilyName(at + 1, i) ? null : new NameMention(at, i + 1, NameKind.Role, []);
            if (word is "of" or "in" or "for" or "to" or "at" or "by" or "from" or "with" or "on" or "that" or "who" or "which" or "is" or "was" or "has" or "'s" || NameWords.OwnVehicle.Contains(word) || (GivingWords.Verbs.TryGetValue(word, out var verb) && verb.Meaning != MoneyVerb.Other))
                return null;
        }

        return null;
    }

    /// <summary>"the Oak family", "the Ash brothers": the words before the noun are their name.</summary>
    private bool IsFamilyName(int from, int noun) => tokens.IsCapital(noun - 1) && from < noun && tokens.Lower(noun) is "family" or "brothers" or "sisters" or "siblings" or "twins" or "band" or "estate";

    /// <summary>A nation's or a birthplace's adjective alone names nobody.</summary>
    private bool IsAdjective(NameMention mention)
    {
        var last = tokens.Lower(mention.To - 1);
        return mention.Kind is NameKind.Person or NameKind.Unknown
            && ((mention.To - mention.From == 1 && NameWords.Nationality.Contains(last)) || (last is "born" or "based" or "raised" or "bred" or "trained" && tokens.Lower(mention.To - 2) == "-"));
    }

    private bool BeginsName(int at) => tokens.IsCapital(at) && !(tokens.Lower(at) is "el" or "la" or "los" or "las" && !tokens.IsCapital(at + 1)) && (!NameWords.NeverName.Contains(tokens.Lower(at)) || IsMonthOfName(at)) && !IsHeadlineVerb(at) && tokens.Raw(at) is not "I" && !tokens.Lower(at).StartsWith('\'');

    /// <summary>"March for Our Lives": a month that a joiner carries on is a name's beginning.</summary>
    private bool IsMonthOfName(int at) => tokens.Lower(at) is "march" or "may" or "april" or "june" or "august" && tokens.Lower(at + 1) is "for" or "of" && tokens.IsCapital(at + 2) && tokens.Lower(at + 2) != "last";

    /// <summary>A verb of giving in a headline's capitals; the base form may be a surname ("Grant").</summary>
    private bool IsHeadlineVerb(int at)
    {
        var word = tokens.Lower(at);
        if (GivingWords.Verbs.TryGetValue(word, out var verb))
            return verb.Form != VerbForm.Base || word is "donate" or "give" or "pledge" or "commit" or "contribute" || verb.Meaning == MoneyVerb.Announce;
        return word is "donation" or "donations" or "gift" or "gifts" or "contribution" or "contributions" or "grants" or "launches" or "helps" or "says" or "joins" || GivingWords.Fillers.Contains(word);
    }

    private int Extend(int at, int limit)
    {
        var end = at + 1;
        while (end < limit && end - at < LongestName)
        {
            if (BeginsName(end) || (tokens.IsCapital(end) && tokens.Lower(end) is "our" or "her" or "his" or "all" or "new" or "one" or "may" or "out" or "off" or "with" or "without" or "in" && NameWords.Joiners.Contains(tokens.Lower(end - 1))))
                end++;
            else if (tokens.Lower(end) == "." && !tokens[end].SpaceBefore && (tokens[end - 1].Length <= 2 || tokens.Lower(end - 1) is "jr" or "sr") && BeginsName(end + 1))
                end += 2;
            else if (tokens.Lower(end) == "-" && !tokens[end].SpaceBefore && !tokens[end + 1].SpaceBefore && tokens.IsWord(end + 1))
                end += 2;
            else if (tokens[end].Kind == TokenKind.Number && !tokens[end].SpaceBefore)
                end++;
            else if (tokens.Lower(end) == "&" && tokens.IsCapital(end + 1))
                end += 2;
            else if (tokens.Lower(end) == "," && tokens.Lower(end + 1) is "inc" or "incorporated" or "llc" or "ltd")
                end += 2;
            else if (Joined(at, end) is var next and > 0)
                end = next;
            else
                break;
        }

        return Math.Min(end, limit);
    }

    /// <summary>The end reached over "of the", "for" or "'s"; 0 when the name ends here.</summary>
    private int Joined(int from, int at)
    {
        var word = tokens.Lower(at);
        if (word == "'s" && BeginsName(at + 1))
            return NameWords.PossessiveInName.Contains(tokens.Lower(at - 1)) || (at - from >= 2 && IsOrganization(from, at)) ? at + 2 : 0;
        if (word is "'" or "’" && tokens.Lower(at - 1).EndsWith('s') && !tokens[at].SpaceBefore && BeginsName(at + 1))
            return IsOrganization(from, at) || NameWords.PossessiveInName.Contains(tokens.Lower(at - 1)) ? at + 2 : 0;
        if (!NameWords.Joiners.Contains(word) || (tokens.IsCapital(at) && word is not ("for" or "of")))
            return 0;
        var next = at + 1;
        while (next < at + 3 && tokens.Lower(next) is "the" or "our" or "all" or "la" or "der" && !tokens.IsCapital(next))
            next++;
        if (!BeginsName(next) && !(tokens.IsCapital(next) && tokens.Lower(next) is "our" or "all" or "the"))
            return 0;
        if (word is "de" or "la" or "du" or "van" or "von" or "der" or "den" or "bin" or "al" or "del" or "di" or "da")
            return next + 1;
        // "of", "for" and "and" carry a name on only after a word that organisations have ("Bank of", "Center for"), or one single word ("March for Our Lives").
        var opensOrganization = IsOrganization(from, at) || (at - from == 1 && word is "for" or "of" or "without");
        if (word is "and")
            return opensOrganization && at - from >= 3 && !IsOrganization(at - 1, at) && HasJoiner(from, at) ? next + 1 : 0;
        return opensOrganization ? next + 1 : 0;
    }

    /// <summary>Whether "of" or "for" went before, so that "and" lists what the organisation is for ("Center for Arts and Crafts").</summary>
    private bool HasJoiner(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (tokens.Lower(i) is "for" or "of")
                return true;
        return false;
    }

    /// <summary>"Billionaire David Ash", "Pop Star Mirela Oak": roles in a headline's capitals are left out.</summary>
    private int SkipRoles(int from, int end)
    {
        for (var i = Math.Min(end - 2, from + 5); i >= from; i--)
            if (NameWords.Role.Contains(tokens.Lower(i)) && !IsOrganization(i + 1, end))
                return tokens.Lower(i + 1) == "." && i + 2 < end ? i + 2 : i + 1;
        return from;
    }

    private bool IsRoleOnly(int from, int end)
    {
        for (var i = from; i < end; i++)
            if (!(NameWords.Role.Contains(tokens.Lower(i)) || NameWords.OwnVehicle.Contains(tokens.Lower(i).TrimEnd('s')) || tokens.Lower(i) is "executive" or "vice" or "emeritus" or "director" or "partners" or "spouse"))
                return false;
        return true;
    }

    /// <summary>"the Oakhursts": the article's people of that surname.</summary>
    private NameMention? Family(int from, int end)
    {
        var word = tokens.Raw(from).ToString();
        if (end - from != 1 || word.Length < 4 || word[^1] != 's' || tokens.Lower(from - 1) != "the")
            return null;
        var (plain, shorter) = (word[..^1], word[..^2]);
        var people = parties.All.Where(party => party.Kind == PartyKind.Person && party.Name.Contains(' ', StringComparison.Ordinal) && party.Name[(party.Name.LastIndexOf(' ') + 1)..] is var surname && (surname == plain || (surname == shorter && word.EndsWith("es", StringComparison.Ordinal)))).Select(party => party.Name).ToList();
        return people.Count > 0 ? new NameMention(from, end, NameKind.Person, people) : null;
    }

    /// <summary>"Mirela and Jon Oak", and with an organisation's word at the end one name ("Mirela and Jon Oak Foundation").</summary>
    private NameMention? Couple(int from, int end, int limit)
    {
        if (end - from > 2 || tokens.Lower(end) is not ("and" or "&") || !BeginsName(end + 1) || IsOrganization(from, end))
            return null;
        var second = Extend(end + 1, limit);
        if (IsOrganization(end + 1, second))
            return end - from <= 2 && !IsOrganization(end + 1, end + 2) && NameWords.OwnVehicle.Contains(tokens.Lower(second - 1)) ? Organization(from, second) : null;
        if (end - from != 1)
            return null;
        if (Known(from, second) is { Names.Count: 2 } known)
            return known with { From = from, To = second };
        if (second - end < 3)
            return null;
        var last = second - 1;
        while (last > end + 1 && !tokens[last].SpaceBefore)
            last--;
        var surname = tokens.Span(last, second).Of(tokens.Text);
        return new NameMention(from, second, NameKind.Person, [$"{tokens.Raw(from)} {surname}", tokens.Span(end + 1, second).Of(tokens.Text)]);
    }

    private NameMention Organization(int from, int to) => new(from, to, NameKind.Organization, [tokens.Span(from, to).Of(tokens.Text)]);

    /// <summary>The party that the article's roster knows at this place.</summary>
    private NameMention? Known(int from, int to)
    {
        var span = tokens.Span(from, to);
        foreach (var mention in MentionsFrom(span.Start))
        {
            if (mention.Span.Start >= span.End)
                break;
            if (!mention.Span.Overlaps(span) || mention.Span.Length * 10 < span.Length * 6 || mention.Parties.Any(party => HoldsVerb(party.Name) || party.Name.Length > 3 * span.Length + 30))
                continue;
            var kind = mention.Parties.All(party => party.Kind == PartyKind.Person) ? NameKind.Person : mention.Parties.Any(party => party.Kind == PartyKind.Organization) ? NameKind.Organization : NameKind.Unknown;
            // The roster's mention may be a shorter piece of an organisation's name, or run on beyond it: then the words here are better.
            if (kind != NameKind.Person && (mention.Span.Start != span.Start || mention.Span.End != span.End))
                continue;
            return new NameMention(from, to, kind, [.. mention.Parties.Select(party => party.Name)]);
        }

        return null;
    }

    private static bool HoldsVerb(string name) => name.Split(' ').Any(word => GivingWords.Verbs.TryGetValue(word.ToLowerInvariant(), out var verb) && verb.Form != VerbForm.Base);

    /// <summary>The roster's mentions that end after a place, in order.</summary>
    public IEnumerable<PartyMention> MentionsFrom(int start)
    {
        for (var i = FirstEndingAfter(start); i < parties.Mentions.Count; i++)
            yield return parties.Mentions[i];
    }

    private int FirstEndingAfter(int start)
    {
        var (low, high) = (0, parties.Mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (parties.Mentions[middle].Span.End <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
