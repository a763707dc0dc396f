namespace NewsHub.Data.Clusters;

/// <summary>The database cannot be had as things are. The message is one sentence for a person, with what to do.</summary>
public sealed class ProvisioningException(string message, Exception? inner = null) : Exception(message, inner);
