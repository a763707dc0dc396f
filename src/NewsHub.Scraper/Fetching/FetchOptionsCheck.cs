using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace NewsHub.Scraper.Fetching;

/// <summary>Says in one sentence what is wrong with the configured <see cref="FetchOptions"/>, so that the app does not start with them.</summary>
public sealed partial class FetchOptionsCheck : IValidateOptions<FetchOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, FetchOptions options) =>
        Problem(options) is { } problem
            ? ValidateOptionsResult.Fail($"Configuration section '{FetchOptions.Section}': {problem}")
            : ValidateOptionsResult.Success;

    /// <summary>The first problem, or null when there is none.</summary>
    public static string? Problem(FetchOptions options)
    {
        if (!ProductToken().IsMatch(options.UserAgent))
            return $"UserAgent '{options.UserAgent}' must be a bare product token of letters, '_' and '-'.";
        if (options.Contact is { } contact && (!contact.IsAbsoluteUri || contact.Scheme is not ("http" or "https" or "mailto")))
            return $"Contact '{contact.OriginalString}' must be an http, https or mailto address.";
        if (options.MaxPageBytes < 1 || options.MaxFeedBytes < 1)
            return "MaxPageBytes and MaxFeedBytes must be positive.";
        if (!IsTimeout(options.Timeout) || !IsTimeout(options.HopTimeout) || !IsTimeout(options.ConnectTimeout))
            return "Timeout, HopTimeout and ConnectTimeout must be longer than nothing and at most an hour.";
        if (options.LongestSlotWait < TimeSpan.Zero || options.LongestSlotWait > LongestTimeout)
            return "LongestSlotWait must not be negative and at most an hour.";
        if (options.MaxRedirects is < 0 or > 50)
            return "MaxRedirects must be from 0 to 50.";
        if (options.MaxConnectionsPerServer is < 1 or > 100)
            return "MaxConnectionsPerServer must be from 1 to 100.";
        if (options.RetryAttempts is < 0 or > 5)
            return "RetryAttempts must be from 0 to 5.";
        if (options.RetryDelay < TimeSpan.Zero || options.RetryDelay > TimeSpan.FromMinutes(1))
            return "RetryDelay must not be negative and at most a minute.";
        if (options.AllowedPrivateHosts.FirstOrDefault(pattern => !HostPattern.TryParse(pattern, out _)) is { } bad)
            return $"AllowedPrivateHosts has '{bad}', which is no host[:port]; examples are 'db.localhost' and '*.localhost:5081'.";
        return null;
    }

    private static bool IsTimeout(TimeSpan value) => value > TimeSpan.Zero && value <= LongestTimeout;

    [GeneratedRegex(@"\A[A-Za-z_-]+\z")]
    private static partial Regex ProductToken();
}
