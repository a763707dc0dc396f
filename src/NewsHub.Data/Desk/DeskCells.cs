namespace NewsHub.Data.Desk;

/// <summary>
/// Every kind of cell, in the order in which former values are written. A new kind of action needs no more here than the rows
/// or columns that it changes: reading, recording and undoing them is the same for all.
/// </summary>
internal static class DeskCells
{
    /// <summary>By the kind's name.</summary>
    public static IReadOnlyDictionary<string, DeskCellKind> ByName { get; } = new DeskCellKind[]
    {
        new DeskColumns("redirect", "stories", "id", "merged_into_id"),
        new DeskColumns("member", "story_members", "article_id", "story_id", "score", "reasons"),
        new DeskColumns("copy", "story_members", "article_id", "duplicate_of_id"),
        new DeskColumns("hidden-article", "story_members", "article_id", "is_hidden"),
        new DeskColumns("pin", "stories", "id", "pinned_headline", "pinned_lead_id"),
        new DeskColumns("hidden-story", "stories", "id", "is_hidden"),
        new DeskColumns("arranged", "stories", "id", "arranged_at") { IsLoose = true },
        new DeskRows("pair", "article_pairs", ("article_id", "bigint"), ("other_id", "bigint")),
        new DeskRows("quote", "quote_rulings", ("article_id", "bigint"), ("words_key", "text")),
        new DeskRows("gift", "gift_rulings", ("id", "bigint")),
        new DeskColumns("party-name", "parties", "id", "name", "sort_key", "is_named_by_editor"),
        new DeskColumns("party-redirect", "parties", "id", "merged_into_id"),
        new DeskRows("alias", "party_aliases", ("party_id", "bigint"), ("key", "text")),
        new DeskRows("suggestion", "merge_suggestions", ("story_id", "bigint"), ("other_id", "bigint")) { IsLoose = true },
        new DeskRows("sequel", "story_sequels", ("earlier_id", "bigint"), ("later_id", "bigint")) { IsLoose = true },
        new DeskRows("mark", "queue_marks", ("kind", "text"), ("subject", "text")),
        new DeskColumns("entry", "entries", "id", "state", "reason", "attempts", "not_before"),
        new DeskColumns("source", "sources", "id", "name", "enabled", "fixed_interval", "beat"),
        new DeskColumns("images", "sources", "id", "shows_images"),
        new DeskColumns("visit", "sources", "id", "visit_asked_at") { IsLoose = true },
    }.ToDictionary(kind => kind.Name);

    /// <summary>The kind of a cell.</summary>
    public static DeskCellKind KindOf(DeskCell cell) => ByName[cell.Kind];

    /// <summary>The order in which values are written back.</summary>
    public static IEnumerable<DeskCell> Ordered(IEnumerable<DeskCell> cells)
    {
        var order = ByName.Keys.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        return cells.OrderBy(cell => order[cell.Kind]).ThenBy(cell => cell.Key, StringComparer.Ordinal);
    }
}
