using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Quotes;
using NewsHub.Data;
using NewsHub.Data.Articles;
using NewsHub.Data.Donations;
using NewsHub.Data.Sources;
using NewsHub.Data.Stories;

namespace NewsHub.Web.Tests.Support;

/// <summary>A small edition with one of everything that a page must show: every person, outlet and charity in it is invented.</summary>
public sealed class LanternEdition
{
    /// <summary>The statement in its fullest wording.</summary>
    public const string Statement = "A harbour without a light is only a rumour of home. We would like the children of this coast to see it from far away, and to know that somebody kept the lamp burning for them.";

    /// <summary>Four outlets and a copy; two statements; outlets disagree about the amount; an earlier gift.</summary>
    public Story Lanterns { get; private set; } = null!;

    /// <summary>One outlet, one statement, a gift for each of several.</summary>
    public Story Looms { get; private set; } = null!;

    /// <summary>In Spanish, without a quotation.</summary>
    public Story Faros { get; private set; } = null!;

    /// <summary>Not about a gift.</summary>
    public Story Hidden { get; private set; } = null!;

    /// <summary>Once a story of its own, now told by <see cref="Lanterns"/>.</summary>
    public Story Merged { get; private set; } = null!;

    /// <summary>The outlet that leads the first story.</summary>
    public Source CopperPost { get; private set; } = null!;

    /// <summary>Stores it.</summary>
    public static async Task<LanternEdition> StoreAsync(NewsHubDb db)
    {
        var edition = new LanternEdition();
        await edition.StoreAsync(new Archive(db));
        return edition;
    }

    private static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 5, day, hour, minute, 0, TimeSpan.Zero);

    private async Task StoreAsync(Archive archive)
    {
        CopperPost = await archive.SourceAsync("The Copper Post", source =>
        {
            source.LastVisitAt = At(14, 9, 30);
            source.NextVisitAt = At(14, 9, 45);
            source.Feeds.Add(new Feed { Url = "https://the-copper-post.example/feed.xml", LastOutcome = "Not modified", LastPolledAt = At(14, 9, 30) });
        });
        var gazette = await archive.SourceAsync("Tidewater Gazette");
        var glimmer = await archive.SourceAsync("Glimmer Weekly");
        var mirror = await archive.SourceAsync("Pebble Mirror");
        var farol = await archive.SourceAsync("El Farol de Papel");
        await StoreLanternsAsync(archive, gazette, glimmer, mirror);
        await StoreLoomsAsync(archive, glimmer);
        await StoreFarosAsync(archive, farol);
        var offBeat = await archive.ArticleAsync(gazette, "Ottilie Vane renames her sloop", "The singer has renamed her sloop.", At(14, 8), article => article.OnBeat = false);
        Hidden = await archive.StoryAsync([offBeat], story => story.IsShown = false);
        await archive.SequelAsync(Looms, Lanterns);
        await archive.SequelAsync(Hidden, Lanterns);
        Merged = await archive.MergedStoryAsync(Lanterns);
        foreach (var story in (Story[])[Lanterns, Looms, Faros])
            await archive.GatherAsync(story);
    }

    private async Task StoreLanternsAsync(Archive archive, Source gazette, Source glimmer, Source mirror)
    {
        var post = await archive.ArticleAsync(CopperPost, "Ottilie Vane and Marlow Quill give $2.5 million to relight the Lantern Harbour",
            $"""
            Ottilie Vane and Marlow Quill gave $2.5 million to the Lantern Harbour Trust on Tuesday, so that the old light above the bay can be lit again.

            “{Statement}” the couple said in a letter that a fisherman read aloud on the quay.

            “We had given up counting on the roof, let alone on the lamp,” said Bertrand Okonjo-Lisle, who keeps the trust’s books.

            “The lamp is older than the town, and it will be lit by a child of the town,” the Lantern Harbour Trust said.

            Two winters ago Vane pledged $400,000 to the Saltmarsh Reading Rooms.
            """, At(12, 7, 40), article => article.Authors = ["Philippa Drewe"]);
        var tide = await archive.ArticleAsync(gazette, "Light returns to harbour after gift by singer and actor",
            """
            The lamp of the Lantern Harbour will burn again. Vane and Quill will donate $2.5 million to the Lantern Harbour Trust, the singer’s foundation said.

            “A harbour without a light is only a rumour of home,” the two wrote. “We would like the children of this coast to see it from far away, and to know that somebody kept the lamp burning for them.”

            “We had given up counting on the roof, let alone on the lamp,” Bertrand Okonjo-Lisle told this newspaper.
            """, At(12, 11, 5), article => article.Authors = ["Jory Tamsin", "Adaeze Hollow"]);
        var weekly = await archive.ArticleAsync(glimmer, "Ottilie and Marlow’s glowing gift: inside the couple’s lighthouse surprise",
            """
            They did it again! Ottilie Vane and Marlow Quill surprised a fishing town with a cheque for $3 million for the Lantern Harbour Trust.

            “A harbour with no light is only a rumour of home. We want the children of this coast to see it from far away,” the pair wrote.
            """, At(13, 6, 15), article => article.IsPreview = true);
        var copy = await archive.ArticleAsync(mirror, "Couple brings back harbour light", post.Text, At(13, 9, 0));

        Lanterns = await archive.StoryAsync([post, tide, weekly, copy], story => (story.ChangedAt, story.OriginCount) = (At(13, 9, 2), 3));
        tide.Membership!.Reasons.AddRange(["shares a quotation by Ottilie Vane and Marlow Quill", "same gift of $2.5 million"]);
        weekly.Membership!.Reasons.AddRange(["shares a quotation by Ottilie Vane and Marlow Quill"]);
        copy.Membership!.Reasons.Add("republishes the text of The Copper Post");
        copy.Membership.DuplicateOfId = post.Id;
        await archive.SaveAsync();
        await archive.SayAsync(Lanterns, 0, Statement, ["Ottilie Vane", "Marlow Quill"],
            (post, VariantKind.Same, [Statement]),
            (tide, VariantKind.Split, ["A harbour without a light is only a rumour of home,", "We would like the children of this coast to see it from far away, and to know that somebody kept the lamp burning for them."]),
            (weekly, VariantKind.WordingChanged, ["A harbour with no light is only a rumour of home. We want the children of this coast to see it from far away,"]),
            (copy, VariantKind.Same, [Statement]));
        await archive.SayAsync(Lanterns, 1, "We had given up counting on the roof, let alone on the lamp,", ["Bertrand Okonjo-Lisle"],
            (post, VariantKind.Same, ["We had given up counting on the roof, let alone on the lamp,"]),
            (tide, VariantKind.Same, ["We had given up counting on the roof, let alone on the lamp,"]));
        await archive.SayAsync(Lanterns, 2, "The lamp is older than the town, and it will be lit by a child of the town,", ["Lantern Harbour Trust"],
            (post, VariantKind.Same, ["The lamp is older than the town, and it will be lit by a child of the town,"]));
        await archive.GiveAsync(new Donation
        {
            StoryId = Lanterns.Id, Ordinal = 0, Donors = ["Ottilie Vane", "Marlow Quill"], Via = "the Vane Foundation", Recipient = "the Lantern Harbour Trust",
            Amount = 2_500_000, Currency = "USD", AmountText = "$2.5 million", Status = DonationStatus.Given, Disagreements = ["amount", "status"],
        },
            (post, "Ottilie Vane and Marlow Quill gave $2.5 million to the Lantern Harbour Trust on Tuesday, so that the old light above the bay can be lit again.", 2_500_000, DonationStatus.Given),
            (tide, "Vane and Quill will donate $2.5 million to the Lantern Harbour Trust, the singer’s foundation said.", 2_500_000, DonationStatus.Announced),
            (weekly, "Ottilie Vane and Marlow Quill surprised a fishing town with a cheque for $3 million for the Lantern Harbour Trust.", 3_000_000, DonationStatus.Given));
        await archive.GiveAsync(new Donation
        {
            StoryId = Lanterns.Id, Ordinal = 1, Donors = ["Ottilie Vane"], Recipient = "the Saltmarsh Reading Rooms", IsBackground = true,
            Amount = 400_000, Currency = "USD", Status = DonationStatus.Pledged,
        }, (post, "Two winters ago Vane pledged $400,000 to the Saltmarsh Reading Rooms.", 400_000, DonationStatus.Pledged));
    }

    private async Task StoreLoomsAsync(Archive archive, Source glimmer)
    {
        var looms = await archive.ArticleAsync(glimmer, "Casimir Thornwell pledges £18,000 for each weaver at the Pennywhistle Looms",
            """
            The quiz-show host Casimir Thornwell pledged £18,000 for each apprentice to the Pennywhistle Looms.

            “I was taught to tie a knot by a woman who never once looked at her hands. I have been trying to pay her back since,” Thornwell said.
            """, At(13, 15, 20));
        Looms = await archive.StoryAsync([looms]);
        await archive.SayAsync(Looms, 0, "I was taught to tie a knot by a woman who never once looked at her hands. I have been trying to pay her back since,", ["Casimir Thornwell"],
            (looms, VariantKind.Same, ["I was taught to tie a knot by a woman who never once looked at her hands. I have been trying to pay her back since,"]));
        await archive.GiveAsync(new Donation
        {
            StoryId = Looms.Id, Ordinal = 0, Donors = ["Casimir Thornwell"], Recipient = "the Pennywhistle Looms",
            Amount = 18_000, Currency = "GBP", Per = "apprentice", Status = DonationStatus.Pledged,
        }, (looms, "The quiz-show host Casimir Thornwell pledged £18,000 for each apprentice to the Pennywhistle Looms.", 18_000, DonationStatus.Pledged));
    }

    private async Task StoreFarosAsync(Archive archive, Source farol)
    {
        var faros = await archive.ArticleAsync(farol, "Jacinta Olmedal dona 10.000 comidas a los comedores de La Ribera",
            "La actriz Jacinta Olmedal donó 10.000 comidas a los Comedores de La Ribera, según anunció el domingo la propia asociación.", At(10, 18), article => article.Language = "es");
        Faros = await archive.StoryAsync([faros]);
        await archive.GiveAsync(new Donation
        {
            StoryId = Faros.Id, Ordinal = 0, Donors = ["Jacinta Olmedal"], Recipient = "los Comedores de La Ribera", AmountText = "10.000 comidas", Cause = "hunger", Status = DonationStatus.Given,
        }, (faros, "La actriz Jacinta Olmedal donó 10.000 comidas a los Comedores de La Ribera, según anunció el domingo la propia asociación.", null, DonationStatus.Given));
    }
}
