namespace NewsHub.Analysis.Donations;

/// <summary>The names of those whom mentions mean, and the foundation through which they give.</summary>
internal sealed class DonorNames(TokenizedText tokens, Antecedents antecedents)
{
    /// <summary>A name may stand this many words after "from" or "by" ("from the retired Welsh footballer").</summary>
    internal const int FarthestName = 12;

    /// <summary>The names of a mention and of those joined to it; a foundation that bears the name of people in the article is what they give through.</summary>
    public GiftDonors Of(NameMention mention, int number, int limit)
    {
        var mentions = antecedents.Of(number);
        var names = new List<string>();
        string? via = null;
        for (var index = mentions.IndexOf(mention); index >= 0 && index < mentions.Count && mentions[index].To <= limit + FarthestName; index++)
        {
            var current = mentions[index];
            var resolved = antecedents.Resolve(current, number);
            if (current.Kind == NameKind.Organization || (current.Kind == NameKind.Role && resolved is [var own] && NameWords.OwnVehicle.Contains(tokens.Lower(current.To - 1))))
                via = AddOrganization(names, via, resolved, Owner(current, number));
            else
                names.AddRange(resolved.Select(name => WithSurname(name, names, current)).Except(names));
            if (tokens.Lower(current.To) == "'s" && VehicleAfter(current.To + 1) is var end and > 0)
                via ??= tokens.Span(current.To + 1, end).Of(tokens.Text);
            if (index + 1 >= mentions.Count || !IsJoined(current, mentions[index + 1]))
                break;
        }

        return names.Count == 0 && via is not null ? new GiftDonors([via], null) : new GiftDonors(names, via);
    }

    /// <summary>Whether both give together.</summary>
    public bool IsJoined(NameMention first, NameMention second)
    {
        if (second.Kind is NameKind.Pronoun || second.From - first.To > 8)
            return false;
        var joined = false;
        for (var i = first.To; i < second.From; i++)
        {
            var word = tokens.Lower(i);
            joined |= word is "and" or "&" or "with";
            if (!(word is "and" or "&" or "," or "his" or "her" or "the" or "late" or "then" or "(" or ")" or "with" or "alongside" or "together" || NameWords.Role.Contains(word)))
                return false;
        }

        return joined;
    }

    /// <summary>"their Driftwood Foundation": those who own what gives are the givers.</summary>
    private IReadOnlyList<string> Owner(NameMention mention, int number)
    {
        var before = mention.From - 1;
        if (mention.Kind != NameKind.Organization || tokens.Lower(before) is not ("his" or "her" or "their" or "'s" or "'"))
            return [];
        if (tokens.Lower(before) is "'s" or "'")
            return antecedents.Of(number).Find(owner => owner.To == before && owner.Kind is not NameKind.Organization) is { } owner ? antecedents.Resolve(owner, number) : [];
        return antecedents.Resolve(new NameMention(before, mention.From, NameKind.Pronoun, []), number);
    }

    private string? AddOrganization(List<string> names, string? via, IReadOnlyList<string> organization, IReadOnlyList<string> owner)
    {
        if (organization.Count == 0)
            return via;
        var isVehicle = organization[0].Split(' ').Any(word => NameWords.OwnVehicle.Contains(word.ToLowerInvariant()));
        var people = !isVehicle ? [] : owner.Count > 0 ? owner : antecedents.Namesakes(organization[0]);
        if (people.Count == 0 && !(names.Count > 0 && isVehicle))
        {
            names.Add(organization[0]);
            return via;
        }

        names.AddRange(people.Except(names));
        return via ?? organization[0];
    }

    /// <summary>"Leon Ash and his wife Toby": a first name after a relation takes the surname.</summary>
    private string WithSurname(string name, List<string> before, NameMention mention)
    {
        if (before.Count == 0 || name.Contains(' ', StringComparison.Ordinal) || !before[^1].Contains(' ', StringComparison.Ordinal))
            return name;
        for (var i = mention.From - 1; i >= mention.From - 3; i--)
            if (tokens.Lower(i) is "wife" or "husband" or "brother" or "sister" or "son" or "daughter")
                return $"{name} {before[^1][(before[^1].LastIndexOf(' ') + 1)..]}";
        return name;
    }

    /// <summary>The end of a vehicle of giving that begins at a token ("family foundation"); -1 where there is none.</summary>
    public int VehicleAfter(int at)
    {
        for (var i = at; i < at + 4 && tokens.IsWord(i); i++)
            if (NameWords.OwnVehicle.Contains(tokens.Lower(i)) || tokens.Lower(i) is "family")
                return NameWords.OwnVehicle.Contains(tokens.Lower(i + 1)) ? i + 2 : i + 1;
        return -1;
    }
}
