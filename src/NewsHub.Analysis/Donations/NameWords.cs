using System.Collections.Frozen;

namespace NewsHub.Analysis.Donations;

/// <summary>Words that shape the names of people and organisations in English text.</summary>
internal static class NameWords
{
    /// <summary>Nouns whose presence makes a name an organisation's.</summary>
    public static readonly FrozenSet<string> Organization = FrozenSet.ToFrozenSet(
    [
        "foundation", "fund", "trust", "charity", "charities", "philanthropies", "philanthropy", "initiative", "institute", "institution", "university", "college", "school", "schools", "academy", "hospital", "clinic", "center", "centre", "museum", "gallery", "library", "theatre", "theater", "orchestra", "society", "association", "council", "committee", "coalition",
        "alliance", "union", "federation", "league", "club", "clubs", "network", "group", "inc", "corp", "corporation", "company", "ltd", "llc", "plc", "bank", "church", "ministry", "department", "agency", "bureau", "party", "campaign", "organization", "organisation", "project", "program", "programme", "service", "services", "relief", "rescue", "shelter", "house", "mission", "missions",
        "conservancy", "zoo", "aquarium", "garden", "gardens", "park", "parks", "partners", "partnership", "studios", "pictures", "records", "entertainment", "productions", "industries", "holdings", "enterprises", "collective", "movement", "appeal", "aid", "cross", "unicef", "unesco", "humanity", "borders", "international", "system", "health", "healthcare", "medicine", "athletics", "team", "pac", "kitchen", "ministries", "bridges", "smithsonian",
    ]);

    /// <summary>Those of them through which people give their own money.</summary>
    public static readonly FrozenSet<string> OwnVehicle = FrozenSet.ToFrozenSet(["foundation", "fund", "trust", "charity", "charities", "philanthropies", "philanthropy", "initiative", "collective", "group", "company", "inc", "llc", "ventures", "brand", "label", "firm", "organization", "organisation", "nonprofit", "non-profit", "estate", "corporation", "business", "arm", "vehicle", "office", "team"]);

    /// <summary>What a person is, before or instead of a name.</summary>
    public static readonly FrozenSet<string> Role = FrozenSet.ToFrozenSet(
    [
        "actor", "actress", "singer", "songwriter", "rapper", "musician", "star", "superstar", "popstar", "megastar", "comedian", "model", "supermodel", "host", "presenter", "author", "writer", "novelist", "director", "filmmaker", "producer", "mogul", "magnate", "tycoon", "billionaire", "millionaire", "philanthropist", "philanthropists", "businessman", "businesswoman", "businesspeople", "entrepreneur", "founder", "cofounder", "co-founder",
        "ceo", "chairman", "chairwoman", "chair", "president", "executive", "investor", "financier", "alumnus", "alumna", "alumni", "alum", "owner", "heir", "heiress", "footballer", "striker", "goalkeeper", "quarterback", "pitcher", "golfer", "boxer", "driver", "champion", "athlete", "player", "coach", "dj", "artist", "performer", "entertainer", "influencer", "youtuber", "streamer", "duke", "duchess", "prince", "princess",
        "king", "queen", "sir", "dame", "lord", "lady", "mr", "mrs", "ms", "dr", "husband", "wife", "partner", "widow", "widower", "brother", "sister", "son", "daughter", "father", "mother", "couple", "pair", "duo", "trio", "brothers", "sisters", "family", "band", "developer", "officer", "head", "manager", "royal", "royals", "celebrity", "personality", "icon", "legend", "hitmaker", "chef", "designer", "lawyer", "attorney", "donor", "donors", "megadonor", "head", "boss", "chief", "former", "late", "hedge", "private", "tech", "media", "film", "equity", "oil", "candy", "showbiz",
    ]);

    /// <summary>Roles that mean two people or more.</summary>
    public static readonly FrozenSet<string> SeveralPeople = FrozenSet.ToFrozenSet(["couple", "pair", "duo", "trio", "brothers", "sisters", "family", "band", "siblings", "husband-and-wife", "newlyweds", "parents", "twins", "stars", "philanthropists"]);

    /// <summary>Words with a capital that begin a sentence or stand in a headline and are no part of a name.</summary>
    public static readonly FrozenSet<string> NeverName = FrozenSet.ToFrozenSet(
    [
        "the", "a", "an", "in", "on", "at", "by", "for", "from", "with", "to", "of", "and", "or", "but", "as", "if", "after", "before", "since", "until", "during", "when", "while", "where", "because", "although", "though", "however", "meanwhile", "also", "then", "now", "today", "yesterday", "tomorrow", "earlier", "later", "last", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "i", "you",
        "his", "her", "their", "our", "my", "your", "who", "which", "what", "how", "why", "there", "here", "just", "over", "more", "most", "many", "some", "all", "both", "each", "every", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "another", "other", "following", "based", "through", "under", "about", "nearly", "almost", "around", "roughly", "approximately", "including",
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "million", "billion", "thousand", "is", "are", "was", "were", "has", "have", "had", "will", "would", "not", "no", "new", "so", "up", "out", "off", "into", "help", "helps", "support", "supports", "record",
        "thanks", "together", "despite", "amid", "within", "per", "via", "than", "such", "even", "once", "away", "historic", "landmark", "largest", "biggest", "photo", "image", "related", "read", "watch", "see", "donor", "description", "according",
    ]);

    /// <summary>Small words inside names, when a capital follows ("March for Our Lives", "Bank of the Islands").</summary>
    public static readonly FrozenSet<string> Joiners = FrozenSet.ToFrozenSet(["of", "for", "and", "&", "the", "de", "la", "du", "van", "von", "der", "den", "bin", "al", "del", "di", "da", "without", "on"]);

    /// <summary>Possessives that belong to a name ("Children's Hospital", "St. Jude's").</summary>
    public static readonly FrozenSet<string> PossessiveInName = FrozenSet.ToFrozenSet(["children", "women", "men", "people", "girls", "boys", "mothers", "veterans", "alzheimer", "parkinson", "king", "queen", "nature", "saint", "st", "world", "writers", "workers", "player", "patient", "guy", "women", "teachers", "kids", "immigrant"]);
}
