namespace NewsHub.Data.Accounts;

/// <summary>A one-time link by which somebody gets in. The link's secret is not stored, only its hash.</summary>
public sealed class Invitation
{
    /// <summary>Primary key.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>What it is for.</summary>
    public required InvitationKind Kind { get; init; }

    /// <summary>SHA-256 of the link's secret, 32 bytes.</summary>
    public required byte[] SecretHash { get; init; }

    /// <summary>The role that the account gets; null leaves it as it is.</summary>
    public required EditorRole? Role { get; init; }

    /// <summary>Whom it is for; null for the first admin, who brings an address.</summary>
    public string? Email { get; init; }

    /// <summary>The account whose sign-in it renews; null where it makes a new one.</summary>
    public Guid? EditorId { get; init; }

    /// <summary>The admin who invited; null where a command or a start did.</summary>
    public Guid? InvitedById { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it no longer works.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used, or replaced by a newer one.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>The three ways in.</summary>
public enum InvitationKind
{
    /// <summary>Shown at a start while there is no admin.</summary>
    FirstAdmin,

    /// <summary>Makes an account.</summary>
    NewEditor,

    /// <summary>Gives an account a new password and takes its other ways to sign in away.</summary>
    Renewal,
}
