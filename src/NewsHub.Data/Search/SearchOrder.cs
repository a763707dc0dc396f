namespace NewsHub.Data.Search;

/// <summary>In what order stories are found.</summary>
public enum SearchOrder
{
    /// <summary>What fits best, and is not old, first; of very many only the newest are compared.</summary>
    Relevance,
    /// <summary>By the newest report.</summary>
    Newest,
    /// <summary>By the last change here, as feeds need it.</summary>
    Changed,
}
