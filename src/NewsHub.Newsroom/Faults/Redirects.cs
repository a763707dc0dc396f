using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsHub.Newsroom.Faults;

/// <summary>The addresses through which redirect faults lead. They carry all they need, so that a fault for one request leads all the way.</summary>
internal static class Redirects
{
    private const string HopPrefix = "/-/hop/";
    private const string LoopPrefix = "/-/loop/";

    /// <summary>The first address of a chain that ends at a page.</summary>
    public static string Chain(int hops, int status, string target) =>
        QueryHelpers.AddQueryString(HopPrefix + (hops - 1), new Dictionary<string, string?> { ["to"] = target, ["status"] = status.ToString(CultureInfo.InvariantCulture) });

    /// <summary>An address in a circle of two.</summary>
    public static string Loop => LoopPrefix + "a";

    /// <summary>Where such an address leads: on to the next, or to the page at the chain's end; null for any other address.</summary>
    public static Step? Follow(string path, string query)
    {
        if (path.StartsWith(LoopPrefix, StringComparison.Ordinal))
            return new Step.Redirect(LoopPrefix + (path.EndsWith('a') ? "b" : "a"), 302);
        if (!path.StartsWith(HopPrefix, StringComparison.Ordinal) || !int.TryParse(path[HopPrefix.Length..], CultureInfo.InvariantCulture, out var left))
            return null;
        var asked = QueryHelpers.ParseQuery(query);
        var target = asked["to"].ToString();
        var status = int.TryParse(asked["status"], CultureInfo.InvariantCulture, out var given) ? given : 302;
        return left > 0 ? new Step.Redirect(Chain(left, status, target), status) : new Step.Arrive(target);
    }

    internal abstract record Step
    {
        public sealed record Redirect(string Address, int Status) : Step;

        public sealed record Arrive(string Target) : Step;
    }
}
