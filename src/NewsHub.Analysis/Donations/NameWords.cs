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

    /// <summary>Further nouns for a person by trade, sport or fame that outlets set after a work, a team or a nation ("the Harbour Rovers winger"); the roles above mean people too.</summary>
    public static readonly FrozenSet<string> Person = FrozenSet.ToFrozenSet(Role.Except(["former", "late", "hedge", "private", "tech", "media", "film", "equity", "oil", "candy", "showbiz"]).Concat(
    [
        "rider", "winger", "midfielder", "defender", "forward", "keeper", "skipper", "captain", "cricketer", "batsman", "bowler", "wrestler", "skater", "skier", "surfer", "sprinter", "runner", "swimmer", "cyclist", "gymnast", "jockey", "linebacker", "receiver", "shortstop", "medallist", "medalist", "olympian", "sportsman", "sportswoman", "champ", "ace",
        "comic", "standup", "crooner", "rocker", "guitarist", "violinist", "cellist", "pianist", "drummer", "bassist", "fiddler", "trumpeter", "saxophonist", "conductor", "composer", "vocalist", "frontman", "frontwoman", "soprano", "tenor", "baritone", "mezzo", "balladeer", "rapper", "lyricist", "poet", "playwright", "screenwriter", "dancer", "ballerina", "choreographer", "magician", "illusionist",
        "broadcaster", "newsreader", "cook", "baker", "restaurateur", "judge", "favorite", "favourite", "hero", "heroine", "veteran", "sitcom", "soap", "playboy", "socialite", "photographer", "painter", "sculptor", "architect", "racer", "celebrity", "stars", "actors", "actresses", "singers", "leads", "twins", "spouses", "hosts", "siblings", "newlyweds", "man", "woman",
        "cantante", "actor", "actriz", "matador", "torero", "exmatador", "futbolista", "artista", "escritor", "escritora", "tenista", "músico", "presentador", "presentadora", "humorista", "pareja",
    ]).Except(["sitcom", "soap"]));

    /// <summary>Adjectives of nations and peoples as English papers print them (ISO 3166 short names' adjectives, the commonest): they describe a giver and are none.</summary>
    public static readonly FrozenSet<string> Nationality = FrozenSet.ToFrozenSet(
    [
        "american", "british", "english", "scottish", "welsh", "irish", "french", "german", "dutch", "belgian", "spanish", "portuguese", "italian", "swiss", "austrian", "swedish", "norwegian", "danish", "finnish", "icelandic", "polish", "czech", "slovak", "hungarian", "romanian", "bulgarian", "greek", "turkish", "russian", "ukrainian", "serbian", "croatian", "canadian", "mexican", "brazilian", "argentine", "argentinian", "colombian",
        "chilean", "peruvian", "cuban", "jamaican", "haitian", "puerto", "australian", "chinese", "japanese", "korean", "indian", "pakistani", "bangladeshi", "filipino", "indonesian", "malaysian", "thai", "vietnamese", "israeli", "palestinian", "lebanese", "syrian", "iraqi", "iranian", "egyptian", "moroccan", "nigerian", "kenyan", "ghanaian", "ethiopian", "somali", "ugandan", "zimbabwean", "african", "european", "asian", "australians", "americans",
    ]);

    /// <summary>Many who give together, none by name: what they give is raised, not the gift of whom the article is about.</summary>
    public static readonly FrozenSet<string> Crowd = FrozenSet.ToFrozenSet(["followers", "fans", "listeners", "viewers", "readers", "strangers", "admirers", "supporters", "well-wishers", "faithful", "public", "subscribers"]);

    /// <summary>Roles that mean two people or more.</summary>
    public static readonly FrozenSet<string> SeveralPeople = FrozenSet.ToFrozenSet(["leads", "actors", "singers", "spouses", "hosts", "pareja", "couple", "pair", "duo", "trio", "brothers", "sisters", "family", "band", "siblings", "husband-and-wife", "newlyweds", "parents", "twins", "stars", "philanthropists"]);

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
