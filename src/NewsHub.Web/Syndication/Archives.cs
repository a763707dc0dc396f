using Microsoft.EntityFrameworkCore;

namespace NewsHub.Web.Syndication;

/// <summary>
/// Archives of a feed (RFC 5005, 4). Archive n holds what has the numbers (n - 1) · size + 1 to n · size, so that nothing ever moves from one to
/// another. It is there once a higher number has been given; what is above is part of the feed that is subscribed to.
/// </summary>
internal sealed record Archives(int Size, long From, long To, long? Number, long? Previous, long? Next)
{
    /// <summary>Finds an archive and its neighbours that are not empty.</summary>
    /// <param name="numbers">The numbers of all that the feed has.</param>
    /// <param name="given">All numbers that have been given, to what is in the feed and to what is not.</param>
    /// <param name="size">Numbers in an archive.</param>
    /// <param name="number">The archive; null for the feed that is subscribed to.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Null for an archive that is not there.</returns>
    public static async Task<Archives?> FindAsync(IQueryable<long> numbers, IQueryable<long> given, int size, long? number, CancellationToken cancellationToken)
    {
        var open = Math.Max(NumberOf(await given.MaxAsync(one => (long?)one, cancellationToken) ?? 0, size), 1);
        if (number is < 1 || number >= open)
            return null;
        var (from, to, last) = (((number ?? open) - 1) * size + 1, number is { } closed ? closed * size : long.MaxValue, (open - 1) * size);
        var below = await numbers.Where(one => one < from).MaxAsync(one => (long?)one, cancellationToken);
        var above = number is null ? null : await numbers.Where(one => one > to && one <= last).MinAsync(one => (long?)one, cancellationToken);
        return new Archives(size, from, to, number, Holding(below), Holding(above));

        long? Holding(long? one) => one is { } found ? NumberOf(found, size) : null;
    }

    /// <summary>As links from the document that a query asks for.</summary>
    public IEnumerable<(string Relation, FeedQuery Query)> Links(FeedQuery query)
    {
        if (Number is not null)
            yield return (FeedLink.Current, query with { Archive = null });
        if (Previous is not null)
            yield return (FeedLink.PreviousArchive, query with { Archive = Previous });
        if (Next is not null)
            yield return (FeedLink.NextArchive, query with { Archive = Next });
    }

    private static long NumberOf(long number, int size) => (number + size - 1) / size;
}
