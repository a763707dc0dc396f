namespace NewsHub.Web.Commands.Testing;

/// <summary>axe-core, which checks pages for accessibility (Deque, MPL 2.0).</summary>
internal static class Axe
{
    private const string Version = "4.14.1";

    /// <summary>The script's full path, fetched first where it is missing.</summary>
    /// <exception cref="UsageException">It cannot be fetched.</exception>
    public static Task<string> EnsureAsync(Action<string> say, CancellationToken cancellationToken) =>
        NpmPackage.EnsureAsync("axe-core", Version, "axe.min.js", "Testing for accessibility", say, cancellationToken);
}
