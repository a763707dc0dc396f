using System.Collections.Frozen;

using Lookup = System.Collections.Frozen.FrozenSet<string>.AlternateLookup<System.ReadOnlySpan<char>>;

namespace NewsHub.Analysis.Parties;

/// <summary>What is known of words in names. Gathered from news usage; extend a table rather than a rule.</summary>
internal static class NameTables
{
    /// <summary>Words whose full stop ends no sentence.</summary>
    public static readonly Lookup Abbreviations = Words(
        "Mr Mrs Ms Mx Dr Prof Rev Sr Jr St Sen Sens Rep Reps Gov Govs Lt Gen Col Maj Sgt Capt Cmdr Adm Hon Pres Supt Det Fr Msgr Amb Atty Esq " +
        "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec vs No Inc Co Corp Ltd Bros Ave Blvd Rd Mt Ft Dept Univ Assn approx est " +
        "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo");

    /// <summary>Titles before a person's name; no part of the name.</summary>
    public static readonly Lookup Honorifics = Words(
        "Mr Mrs Ms Miss Mx Dr Doctor Prof Professor Rev Reverend Sir Dame Lord Lady Baron Baroness Sen Senator Rep Representative Gov Governor President " +
        "Congressman Congresswoman Mayor Judge Justice Chancellor Secretary Minister Ambassador Councilman Councilwoman Councillor Councilor Lt Gen General Col Colonel Maj Major Sgt Sergeant Capt " +
        "Captain Cmdr Commander Adm Admiral Officer Detective Sheriff Chief Superintendent Supt Prince Princess King Queen Duke Duchess Pope Bishop Archbishop Cardinal Father Sister " +
        "Brother Rabbi Imam Pastor Coach Chairman Chairwoman Hon Sheikh Attorney Deputy Dean");

    /// <summary>Offices and callings that stand before a name ("Executive Director Ada Quill"); titles only where a person's name follows.</summary>
    public static readonly Lookup Offices = Words(
        "Executive Director Vice Former Acting Senior Managing Deputy Assistant Associate Chief Founder Co-Founder Cofounder CEO CFO COO Spokesman Spokeswoman Spokesperson Manager Chair Editor Reporter Host Author " +
        "Actor Actress Singer Rapper Star Comedian Musician Model Writer Producer Filmmaker Designer Chef Oscar-winner Grammy-winner Philanthropist Billionaire Entrepreneur Publicist Lawyer Partner Head Member Leader " +
        "Republican Democratic Democrat Labour Conservative Liberal Prime First Foreign Home Press Majority Minority House Senate State White U.S. US British American Founding National General Communications Policy " +
        "Program Campaign Operating Financial Marketing Development Co-Chair Retired Quarterback Defender Striker Captain");

    /// <summary>The titles that are never the first word of an organisation's name ("Duke University", "General Motors").</summary>
    public static readonly Lookup SafeHonorifics = Words(
        "Mr Mrs Ms Miss Mx Dr Prof Professor Rev Reverend Sir Dame Sen Senator Rep Representative Gov Governor President Congressman Congresswoman Hon Lt Col Maj Sgt Capt Cmdr Adm Supt");

    /// <summary>Titles that tell a woman.</summary>
    public static readonly Lookup FemaleTitles = Words("Mrs Ms Miss Dame Lady Baroness Congresswoman Councilwoman Princess Queen Duchess Sister Chairwoman");

    /// <summary>Titles that tell a man.</summary>
    public static readonly Lookup MaleTitles = Words("Mr Sir Lord Baron Congressman Councilman Prince King Duke Pope Father Brother Chairman Rabbi Imam");

    /// <summary>Words by which a name is an organisation's.</summary>
    public static readonly Lookup OrganizationWords = Words(
        "Foundation Fund Center Centre Institute University College School Schools Academy Hospital Clinic Trust Charity Charities Association Society Council Committee Commission " +
        "Department Ministry Bureau Agency Administration Office Court Senate Congress Parliament Party Union League Club Team Church Ministries Bank Group Company Corporation Corp Inc " +
        "Ltd LLC Sons Partners Holdings Industries Studios Pictures Records Entertainment Media News Times Post Journal Magazine Herald Tribune Guardian Gazette Chronicle Telegraph Mail " +
        "Network Radio Television Broadcasting Press Reuters Museum Library Orchestra Coalition Alliance Movement Project Initiative Campaign Program Programme Service Services Relief Cross " +
        "Aid International Nations Organization Organisation Federation Board Authority Police Army Navy Force Guard Shelter Rescue Mission Ministry Conference Network Caucus " +
        "Pantry Bank Collective Endowment Philanthropies Lab Labs Laboratory");

    /// <summary>Small words that join the parts of a name.</summary>
    public static readonly Lookup Joiners = Words("of for the and de del de la van von der den bin al el du da dos & in on to");

    /// <summary>Joiners inside a person's name.</summary>
    public static readonly Lookup NameParticles = Words("de del la van von der den ter bin ibn al el du da dos di le");

    /// <summary>Places, days, months, peoples and other capitalised words that neither speak nor give.</summary>
    public static readonly Lookup NotParties = Words(
        "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday " +
        "Jan Feb Aug Sept Sep Oct Nov Dec Christmas Easter Thanksgiving Halloween Ramadan Hanukkah " +
        "America Africa Asia Europe Australia Antarctica Canada Mexico Brazil Argentina Chile Peru Colombia Venezuela Cuba Haiti Jamaica England Scotland Wales Ireland Britain UK U.K US U.S U.S. USA U.S.A " +
        "France Germany Spain Portugal Italy Greece Turkey Poland Ukraine Russia China Japan Korea India Pakistan Bangladesh Afghanistan Iran Iraq Syria Lebanon Israel Jordan Egypt Libya Sudan Ethiopia " +
        "Kenya Uganda Rwanda Nigeria Ghana Congo Somalia Yemen Qatar Kuwait Nepal Indonesia Malaysia Philippines Thailand Vietnam Singapore Sweden Norway Denmark Finland Netherlands Belgium Switzerland Austria " +
        "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota " +
        "Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Chicago London Paris Berlin Rome Madrid Moscow " +
        "Beijing Tokyo Boston Philadelphia Houston Dallas Atlanta Miami Detroit Seattle Denver Phoenix Baltimore Cleveland Pittsburgh Brooklyn Manhattan Hollywood Nashville Sydney Melbourne Toronto Dublin Brussels Geneva " +
        "American Americans British Canadian Mexican French German Spanish Italian Russian Chinese Japanese Indian African European Asian Australian Irish Scottish Syrian Yazidi Israeli Palestinian Muslim Muslims " +
        "Christian Christians Jewish Jews Catholic Catholics Hispanic Hispanics Latino Latinos Latina English Arab Arabs Iranian Iraqi Afghan Ukrainian Haitian Korean Dutch Welsh Swiss Swedish Norwegian Danish Finnish Polish Greek Turkish Australians Canadians Britons Germans Russians Scots Europeans Africans Republican Republicans Democrat Democrats Democratic " +
        "God Jesus Internet Twitter Facebook Instagram YouTube TikTok X Getty Images Photo Photos Related Read Embed Updated Watch Listen Advertisement");

    /// <summary>First names that are ordinary adjectives and nouns too, so that they do not tell a person by themselves.</summary>
    public static readonly Lookup PlainWordNames = Words("Little Long Dutch Young Royal Golden Silver Early Noble Grand Fair White Black Green Blue Red Old Rich Loyal Bright True Great Good Sunny Sweet Strong Free Merry Happy Lucky Wise Usher");

    /// <summary>Places of more than one word.</summary>
    public static readonly Lookup Places = new[]
    {
        "United States", "United States of America", "United Kingdom", "United Arab Emirates", "New York", "New York City", "New Jersey", "New Mexico", "New Hampshire", "New Zealand", "New Orleans", "New England",
        "Los Angeles", "San Francisco", "San Diego", "San Antonio", "San Jose", "Las Vegas", "North Carolina", "South Carolina", "North Dakota", "South Dakota", "West Virginia", "Rhode Island", "Puerto Rico",
        "Saudi Arabia", "South Africa", "North Korea", "South Korea", "South Sudan", "Sri Lanka", "Hong Kong", "Middle East", "Latin America", "South America", "North America", "Central America", "Costa Rica",
        "Great Britain", "Northern Ireland", "El Salvador", "Dominican Republic", "Czech Republic", "Salt Lake City", "Kansas City", "Mexico City", "Beverly Hills", "Washington D.C", "St. Louis", "West Bank", "East Africa",
        "Getty Images", "Photo Credit", "Read More", "Related Stories", "Social Media", "Black Friday", "Giving Tuesday", "World War II", "Christmas Day", "Christmas Eve", "Valentine’s Day", "Mother’s Day", "Father’s Day",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Words that open a sentence with a capital and are no names.</summary>
    public static readonly Lookup SentenceOpeners = Words(
        "The A An In On At By For From With Without To Of And But Or Nor So Yet If When While As After Before Since Until Because Although Though Despite During Within Under Over About Between Among Through " +
        "He She It They We I You His Her Its Their Our My Your This That These Those There Here What Who Whom Which Why How Where Whether All Some Many Most Both Each Every Any No Not None One Two Three Four Five " +
        "Several Few More Other Others Another Such Also Then Now Still Just Even Only Once Again Earlier Later Last Next First Second Yes Well Oh Okay Please Thank Thanks Meanwhile However Moreover Additionally " +
        "Today Yesterday Tomorrow Tonight According Asked Speaking Is Are Was Were Be Been Has Have Had Do Does Did Will Would Could Should Can May Might Must Let Get Go Make Take Look Click See Note " +
        "Further Instead Indeed Perhaps Maybe Like Unlike Along Across Against Around Its It's I'm I've I'll I'd We're We've We'll You're You've They're They've He's She's That's There's Don't Didn't Can't Won't What's Let's " +
        "It’s I’m I’ve I’ll I’d We’re We’ve We’ll You’re You’ve They’re They’ve He’s She’s That’s There’s Don’t Didn’t Can’t Won’t What’s Let’s");

    private static Lookup Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
