using NewsHub.Analysis.Parties;

namespace NewsHub.Analysis.Quotes;

/// <summary>What speaks for and against a mention being the speaker of a quotation. Each feature is a template and a value below 65,536.</summary>
internal static class SpeakerFeatures
{
    /// <summary>The templates; their names stand in the weights file.</summary>
    public enum Template
    {
        PlaceCue,
        PlaceCueLead,
        PlaceCueTail,
        PlaceRankCue,
        PlaceDistance,
        PlaceBefore,
        PlaceAfter,
        KindPlace,
        KindCue,
        KindPlaceRank,
        VerbAhead,
        VerbBehind,
        PriorPlace,
        PriorLead,
        PriorTail,
        PriorCue,
        LeadTailPlaceRank,
        Standing,
        VerbsBetween,
        PriorKind,
        RivalPlace,
        RivalCue,
        StandingPlace,
        BeforeAfterPlace,
    }

    /// <summary>Adds the features of one pair to a list.</summary>
    public static void Fill(QuoteContext context, QuotePlace quote, int mention, PriorSpeaker prior, List<int> features)
    {
        var candidate = context.Mentions[mention];
        var binding = context.Bindings[mention];
        var place = quote.PlaceOf(context, candidate);
        var before = place is Place.Lead or Place.LeadBeyond or Place.SentenceBefore or Place.Earlier or Place.ParagraphBefore or Place.FarParagraphBefore or Place.WayBefore;
        var rank = Math.Min(3, before ? quote.MentionsBefore - 1 - mention : mention - quote.MentionsBefore);
        var distance = Bucket(before ? quote.Placed.Open - candidate.Last : candidate.First - quote.Placed.After + 1);
        var cue = (int)binding.Ahead * 4 + (int)binding.Behind;
        var wordBefore = (int)context.Neighbours[mention].Before;
        var wordAfter = (int)context.Neighbours[mention].After;
        var kind = (int)candidate.Kind;
        var isPrior = prior.Relation(context, mention, candidate);
        var standing = prior.Standing(candidate);
        var p = (int)place;

        void Add(Template template, int value) => features.Add(((int)template << 16) | value);

        Add(Template.PlaceCue, p * 32 + cue);
        Add(Template.PlaceCueLead, (p * 32 + cue) * 16 + (int)quote.Lead);
        Add(Template.PlaceCueTail, (p * 32 + cue) * 16 + (int)quote.Tail);
        Add(Template.PlaceRankCue, (p * 4 + rank) * 32 + cue);
        Add(Template.PlaceDistance, p * 16 + distance);
        Add(Template.PlaceBefore, p * 32 + wordBefore);
        Add(Template.PlaceAfter, p * 32 + wordAfter);
        Add(Template.KindPlace, kind * 16 + p);
        Add(Template.KindCue, kind * 32 + cue);
        Add(Template.KindPlaceRank, (kind * 16 + p) * 4 + rank);
        Add(Template.PriorPlace, isPrior * 16 + p);
        Add(Template.PriorLead, isPrior * 16 + (int)quote.Lead);
        Add(Template.PriorTail, isPrior * 16 + (int)quote.Tail);
        Add(Template.PriorCue, isPrior * 32 + cue);
        Add(Template.PriorKind, isPrior * 16 + kind);
        Add(Template.LeadTailPlaceRank, (((int)quote.Lead * 16 + (int)quote.Tail) * 16 + p) * 4 + rank);
        Add(Template.Standing, standing);
        Add(Template.StandingPlace, standing * 16 + p);
        Add(Template.BeforeAfterPlace, (wordBefore * 32 + wordAfter) * 16 + p);
        var side = p switch { <= (int)Place.LeadBeyond => 0, <= (int)Place.TailBeyond => 1, _ => 2 };
        if (binding.AheadToken >= 0)
            Add(Template.VerbAhead, (CueTable.CodeOf(context.VerbAt(binding.AheadToken)) * 8 + (int)binding.Ahead) * 3 + side);
        if (binding.BehindToken >= 0)
            Add(Template.VerbBehind, (CueTable.CodeOf(context.VerbAt(binding.BehindToken)) * 4 + (int)binding.Behind) * 3 + side);
        Add(Template.RivalPlace, quote.Rivals * 16 + p);
        Add(Template.RivalCue, quote.Rivals * 32 + cue);
    }

    /// <summary>0 to 15 for a distance in tokens.</summary>
    private static int Bucket(int distance) => distance switch
    {
        <= 0 => 0,
        <= 6 => distance,
        <= 8 => 7,
        <= 11 => 8,
        <= 15 => 9,
        <= 20 => 10,
        <= 28 => 11,
        <= 40 => 12,
        <= 60 => 13,
        <= 100 => 14,
        _ => 15,
    };
}
