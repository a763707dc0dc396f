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
                "donate", "donates", "donated", "donating", "gives away", "gave away", "giving away", "gifted", "gifts", "pledges", "pledged", "bequeaths", "bequeathed", "chips in", "matches donations", "dona", "donan", "donó", "ha donado", "regala", "regaló", "ha regalado", "ha entregado",
            ]),
            new("gift", 1.5, 0.5, ["donation", "donations", "charitable gift", "philanthropic gift", "bequest", "endowment", "gift of", "grant to", "grants to", "fundraiser for", "every penny goes", "in aid of", "donación", "donativo"]),
            new("charity", 1, 0.5,
            [
                "charity", "charities", "charitable", "nonprofit", "nonprofits", "non-profit", "philanthropy", "philanthropic", "philanthropist", "relief fund", "foundation", "humanitarian", "giving pledge", "good cause", "benefit concert", "fundación", "benéfica", "benéfico",
            ]),
            new("politics", -1.5, -0.5, ["campaign donations", "campaign donation", "campaign contributions", "political donations", "super pac", "pac", "fundraising haul", "presidential campaign", "political donors", "campaign donors", "republican donors", "democratic donors", "megadonor", "republican", "republicans", "democrats", "democratic party", "senate", "congress", "gop"]),
            new("business", -1, -0.5, ["invests", "investors", "venture capital", "earnings", "quarterly", "ipo", "lawsuit"]),
        ],
        Ignored =
        [
            // Things given that are no charity, and charity's name in other trades.
            "donated sperm", "sperm donor", "sperm donors", "sperm donation", "egg donor", "egg donation", "organ donor", "organ donors", "organ donation", "donated organs", "blood donation", "blood donations", "donated blood", "kidney donor", "donated kidney",
            "charity shop", "charity shops", "charity shop fashion", "charity case", "not a charity", "foundation makeup", "liquid foundation", "foundation stone", "gift guide", "gift guides", "gift ideas", "gift card", "gift cards", "christmas gifts", "holiday gifts", "best gifts",
        ],
    };
}
