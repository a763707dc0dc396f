namespace NewsHub.Analysis.Beat;

/// <summary>
/// The default beat. Terms were gathered from the glossaries of fundraising (CFRE International's dictionary of terms) and from reading what outlets call giving;
/// weights were set on the weakly labelled headlines of the News Category Dataset (see docs/quality.md) so that no single word puts an article on the beat.
/// </summary>
internal static class CelebrityGivingProfile
{
    public static BeatProfile Create() => new()
    {
        Name = "celebrity giving",
        Threshold = 3,
        OwnGift = 2.5,
        BackgroundGift = 0.5,
        NamedDonor = 1,
        Terms =
        [
            new("giving verb", 1.5, 0.5,
            [
                "donate", "donates", "donated", "donating", "gives away", "gave away", "giving away", "gifted", "pledged", "pledges", "bequeaths", "bequeathed", "chips in", "matches donations", "gives back", "giving back",
            ]),
            new("gift", 1.5, 0.5, ["donation", "donations", "charitable gift", "philanthropic gift", "bequest", "endowment", "gift of", "grant to", "grants to", "charity auction", "charity concert", "benefit concert", "fundraiser for", "raises money for", "raised money for"]),
            new("charity", 1, 0.5,
            [
                "charity", "charities", "charitable", "nonprofit", "nonprofits", "non-profit", "philanthropy", "philanthropic", "philanthropist", "relief fund", "foundation", "humanitarian", "giving pledge", "good cause", "food bank", "hospital", "scholarships", "relief efforts", "aid group",
            ]),
            // How a public figure's charity is run is on the beat as much as what it gives.
            new("a charity under question", 3, 1,
            [
                "misusing a charity", "misusing charity", "misused charity", "misuse of charity", "charity fraud", "charity funds", "charity's funds", "charity money", "misused donations", "foundation's funds", "misusing his charity", "misusing her charity", "misusing their charity", "misusing his foundation", "misusing her foundation", "charity under investigation", "foundation under investigation", "charity probe", "embezzled from charity", "embezzling from charity",
            ]),
            new("politics", -2, -0.5,
            [
                "campaign donations", "campaign donation", "campaign contributions", "political donations", "super pac", "pac", "fundraising haul", "presidential campaign", "megadonor", "republican", "republicans", "democrats", "democratic party", "senate", "congress", "gop", "candidate", "nra-backed", "election",
            ]),
            new("business", -1, -0.5, ["invests", "investors", "venture capital", "earnings", "quarterly", "ipo", "lawsuit"]),
        ],
        Ignored =
        [
            // Things given that are no charity, and charity's name in other trades.
            "donated sperm", "donate sperm", "donates sperm", "donating sperm", "donate blood", "donate plasma", "donates kidney", "donate a kidney", "donated a kidney", "donated her eggs", "donated eggs", "sperm donor", "sperm donors", "sperm donation", "egg donor", "egg donation", "organ donor", "organ donors", "organ donation", "donated organs", "blood donation", "blood donations", "donated blood", "kidney donor", "donated kidney",
            "charity shop", "charity shops", "charity shop fashion", "charity case", "not a charity", "foundation makeup", "liquid foundation", "foundation stone", "gift guide", "gift guides", "gift ideas", "gift card", "gift cards", "christmas gifts", "holiday gifts", "best gifts",
        ],
    };
}
