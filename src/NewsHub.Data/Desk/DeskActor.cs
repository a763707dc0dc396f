namespace NewsHub.Data.Desk;

/// <summary>The editor who acts.</summary>
/// <param name="Id">Of the account; kept in the log when the account is gone.</param>
/// <param name="Name">As colleagues know the editor.</param>
public sealed record DeskActor(string Id, string Name);
