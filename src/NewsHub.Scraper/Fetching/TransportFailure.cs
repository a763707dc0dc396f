using System.Net.Sockets;
using System.Security.Authentication;

namespace NewsHub.Scraper.Fetching;

/// <summary>What a failed connection or a broken answer means, in words of ours: a hostile server's bytes never reach the log through them.</summary>
public static class TransportFailure
{
    /// <summary>Whether the same request might succeed a moment later.</summary>
    public static bool MayPass(HttpRequestException failure) =>
        Cause<AddressRefusedException>(failure) is null
        && Cause<AuthenticationException>(failure) is null
        && failure.HttpRequestError is not (HttpRequestError.ConfigurationLimitExceeded or HttpRequestError.NameResolutionError)
        && Cause<SocketException>(failure)?.SocketErrorCode is not (SocketError.HostNotFound or SocketError.NoData);

    /// <summary>The outcome of a fetch that ended in this exception; null when the exception is no failure of the network, but a bug.</summary>
    public static FetchOutcome? Outcome(Exception failure)
    {
        if (Cause<AddressRefusedException>(failure) is { } refused)
            return new FetchOutcome.Refused(Refusal.Address, refused.Message);
        return failure switch
        {
            HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
                new FetchOutcome.Refused(Refusal.TooLarge, "the response head is too large"),
            HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } => new FetchOutcome.Transient("the answer is not HTTP"),
            HttpRequestException or IOException => new FetchOutcome.Transient(Describe(failure)),
            InvalidDataException => new FetchOutcome.Transient("the compressed body is broken"),
            _ => null,
        };
    }

    private static string Describe(Exception failure)
    {
        if (Cause<AuthenticationException>(failure) is not null)
            return "the TLS handshake failed";
        return Cause<SocketException>(failure)?.SocketErrorCode switch
        {
            SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the host name does not resolve",
            SocketError.ConnectionRefused => "the connection was refused",
            SocketError.HostUnreachable or SocketError.NetworkUnreachable => "the host cannot be reached",
            _ => "the connection broke",
        };
    }

    private static T? Cause<T>(Exception? failure)
        where T : Exception
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is T found)
                return found;
        }

        return null;
    }
}
