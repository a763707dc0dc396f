namespace NewsHub.Web.Commands;

/// <summary>What was asked for cannot be done as things are. The message is one sentence for a person, with what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
