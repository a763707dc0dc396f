using System.Net.Http.Headers;

namespace NewsHub.Newsroom.Faults;

/// <summary>
/// Something a publisher does wrong. <see cref="Gate"/> and <see cref="Delay"/> hold an answer back and then let the next matching fault, or the true answer, follow;
/// every other fault is the answer. All end when the client goes away.
/// </summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Holds the answer back until the task ends: the test says when, so that nothing sleeps.</summary>
    public sealed record Gate(Task Opens) : Fault;

    /// <summary>Holds the answer back for a time.</summary>
    public sealed record Delay(TimeSpan Time) : Fault;

    /// <summary>Answers an error, with <c>Retry-After</c> in seconds or as a date where one is given (RFC 9110 §10.2.3).</summary>
    public sealed record Failure(int Status, RetryConditionHeaderValue? RetryAfter = null) : Fault;

    /// <summary>Answers 304 whether or not the request was conditional.</summary>
    public sealed record ForcedNotModified : Fault;

    /// <summary>Redirects so many times before it serves the true page.</summary>
    public sealed record RedirectChain(int Hops, int Status = 302) : Fault;

    /// <summary>Redirects in a circle.</summary>
    public sealed record RedirectLoop : Fault;

    /// <summary>Redirects to an address, sent verbatim: another host, a private address, another scheme.</summary>
    public sealed record RedirectTo(string Address, int Status = 302) : Fault;

    /// <summary>Serves the true bytes and declares another charset.</summary>
    public sealed record WrongCharset(string Declared) : Fault;

    /// <summary>Serves the true bytes under another media type.</summary>
    public sealed record WrongContentType(string Declared) : Fault;

    /// <summary>Serves the true document, damaged.</summary>
    public sealed record BrokenXml(XmlDamage Damage) : Fault;

    /// <summary>Answers 200 without a body.</summary>
    public sealed record EmptyBody : Fault;

    /// <summary>Streams so many megabytes (of 2^20 bytes) of markup without announcing a length.</summary>
    public sealed record HugeBody(int Megabytes) : Fault;

    /// <summary>Sends a small gzip body that unpacks to so many megabytes (of 2^20 bytes) of zeros.</summary>
    public sealed record CompressedBomb(int Megabytes) : Fault;

    /// <summary>Announces the whole length, sends half the body and cuts the connection.</summary>
    public sealed record CutConnection : Fault;

    /// <summary>Sends one byte at each interval and never ends.</summary>
    public sealed record Trickle(TimeSpan Interval) : Fault;
}

/// <summary>Ways in which feeds of real publishers are not XML.</summary>
public enum XmlDamage
{
    /// <summary>The document stops before its last elements are closed.</summary>
    Unclosed,

    /// <summary>Control characters stand in the text, which XML 1.0 §2.2 forbids.</summary>
    ControlCharacters,

    /// <summary>Entities of HTML that no DTD defines.</summary>
    UndefinedEntities,

    /// <summary>A warning of the publisher's own software stands before the XML declaration.</summary>
    LeadingJunk,
}
