using Microsoft.AspNetCore.Identity;

namespace NewsHub.Data.Accounts;

/// <summary>Somebody who may work at the desk. Signs in by e-mail address, which is the user name.</summary>
public sealed class Editor : IdentityUser<Guid>
{
    /// <summary>The name under which the desk's log shows what this editor did.</summary>
    public string Name { get; set; } = "";

    /// <summary>The same as the user name.</summary>
    public override string? Email
    {
        get => UserName;
        set => UserName = value;
    }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last signed in; null before the first time.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>Since when nobody can sign in with it; null while one can.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Whether it is the sample run's ready editor, whom no other run admits.</summary>
    public bool IsSample { get; init; }

    /// <summary>The time step (RFC 6238, 30 s each since 1970) of the last code that was accepted: none is accepted twice.</summary>
    public long? LastCodeStep { get; set; }
}

/// <summary>What somebody may do. Each account has one role, or none.</summary>
public enum EditorRole
{
    /// <summary>Works at the desk.</summary>
    Editor,

    /// <summary>Works at the desk, and says who else does.</summary>
    Admin,
}
