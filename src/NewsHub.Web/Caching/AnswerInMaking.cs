namespace NewsHub.Web.Caching;

/// <summary>An answer that is made or taken from what is kept.</summary>
/// <param name="room">Where it is kept.</param>
internal sealed class AnswerInMaking(AnswerRoom room)
{
    private readonly long seen = room.Changes;

    /// <summary>Where it is kept.</summary>
    public AnswerRoom Room => room;

    /// <summary>Under what it is kept; null where it is not.</summary>
    public HashSet<string>? Tags { get; set; }

    /// <summary>Whether something changed since it was begun.</summary>
    public bool IsOutdated => room.Changes != seen;

    /// <summary>Whether it may be kept: nothing changed, and nothing could have passed unheard.</summary>
    public bool IsOfNow => room.IsOpen && !IsOutdated;

    /// <summary>The one of a request; null for requests whose answers are not kept.</summary>
    public static AnswerInMaking? Of(HttpContext http) => http.Items.TryGetValue(typeof(AnswerInMaking), out var making) ? (AnswerInMaking?)making : null;

    /// <summary>Begins one for a request.</summary>
    public static AnswerInMaking Begin(HttpContext http, AnswerRoom room)
    {
        var making = new AnswerInMaking(room);
        http.Items[typeof(AnswerInMaking)] = making;
        return making;
    }
}
