namespace NewsHub.Data.Sources;

/// <summary>How the articles of a source are judged by what the hub covers.</summary>
public enum SourceBeat
{
    /// <summary>Each by its own words.</summary>
    Judged,
    /// <summary>All of them are on the beat: the source writes of nothing else.</summary>
    Always,
    /// <summary>None of them is by itself; they are kept, and tell stories that others tell, too.</summary>
    Never,
}
