namespace NewsHub.Newsroom;

/// <summary>The hard cases that the sample articles hold, with what is right in each.</summary>
public static class SampleCases
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleCase> All { get; } =
    [
        new("seed-event", "One story: three outlets that share quotations and a gift, and few words besides."),
        new("a-year-apart", "Two stories: the same donor gives the same sum to the same charity a year later, under near-identical headlines."),
        new("one-disaster-many-donors", "A story for each donor's gift, though all answer one cyclone."),
        new("round-up", "A story of its own: it names six gifts, most of them told elsewhere at length."),
        new("syndicated", "One story; the republished text is a near-duplicate under a new headline."),
        new("updated", "One story; the first version lacks a quotation that the update brings."),
        new("amounts-disagree", "One story with a conflict: the outlets state two sums for one gift."),
        new("currency", "One story; a converted sum in brackets is the same gift, not a second one."),
        new("quote-variants", "One story; one utterance is broken by its attribution, reworded, truncated and set in British nested marks."),
        new("off-beat", "Stories that the hub does not show: the words of giving, but no gift by a well-known person."),
        new("spanish", "The Spanish article is a story of its own: its quotation is a translation, so that no words are shared."),
        new("tracking-twin", "One article: two feeds of one publisher name it, one with tracking parameters."),
        new("paywalled", "A stub that is not free to read; it still belongs to its story."),
        new("credited", "One story with one independent origin: two outlets credit the first."),
        new("couple", "One story; a couple speaks together and is quoted by pronoun."),
        new("in-kind", "A gift of meals, not money."),
        new("stock-phrase", "Two stories: a stock phrase of condolence is all that they share."),
        new("disallowed", "A page that robots.txt forbids, though a feed names it: it is never fetched."),
        new("hostile", "Markup, quotation marks and direction overrides in a headline and text: shown as text, never as markup."),
    ];
}
