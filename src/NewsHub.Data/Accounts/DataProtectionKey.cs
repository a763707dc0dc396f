namespace NewsHub.Data.Accounts;

/// <summary>A key that guards cookies and forms, shared by all web nodes.</summary>
public sealed class DataProtectionKey
{
    /// <summary>Primary key.</summary>
    public int Id { get; init; }

    /// <summary>The name that ASP.NET Core gives it, "key-{guid}".</summary>
    public required string Name { get; init; }

    /// <summary>The key as ASP.NET Core writes it.</summary>
    public required string Xml { get; init; }
}
