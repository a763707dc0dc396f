namespace NewsHub.Web.Commands;

/// <summary>Where everything lives that a run leaves behind: the private cluster, logs, tools.</summary>
internal static class DataFolder
{
    /// <summary>Names another folder.</summary>
    public const string Variable = "NEWSHUB_DATA";

    /// <summary>The folder's full path: <see cref="Variable"/>, else <c>.data</c> where the command was given.</summary>
    public static string Path =>
        System.IO.Path.GetFullPath(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : ".data");

    /// <summary>A folder inside it.</summary>
    public static string In(params string[] names) => System.IO.Path.Combine([Path, .. names]);
}
