using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsHub.Data.Accounts;

/// <summary>The tables of ASP.NET Core Identity (its schema version 3, with passkeys), under the house's names and without what nobody uses.</summary>
internal sealed class AccountConfiguration :
    IEntityTypeConfiguration<Editor>, IEntityTypeConfiguration<IdentityRole<Guid>>, IEntityTypeConfiguration<IdentityUserRole<Guid>>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>, IEntityTypeConfiguration<IdentityRoleClaim<Guid>>, IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>, IEntityTypeConfiguration<IdentityUserPasskey<Guid>>,
    IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<SignInTries>, IEntityTypeConfiguration<DataProtectionKey>
{
    /// <summary>RFC 5321, 4.5.3.1.3: a path has at most 256 octets, its angle brackets among them.</summary>
    private const int LongestAddress = 254;

    public void Configure(EntityTypeBuilder<Editor> builder)
    {
        builder.ToTable("Editors");
        builder.Property(editor => editor.UserName).HasColumnName("Email").HasMaxLength(LongestAddress).IsRequired();
        builder.Property(editor => editor.NormalizedUserName).HasColumnName("NormalizedEmail").HasMaxLength(LongestAddress).IsRequired();
        builder.Property(editor => editor.Name).HasMaxLength(80);
        builder.Property(editor => editor.SecurityStamp).IsRequired();
        builder.Property(editor => editor.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(editor => editor.NormalizedUserName).IsUnique();

        // An address is the user name; tries are counted in sign_in_tries; nobody is telephoned.
        builder.Ignore(editor => editor.Email).Ignore(editor => editor.NormalizedEmail).Ignore(editor => editor.EmailConfirmed)
            .Ignore(editor => editor.PhoneNumber).Ignore(editor => editor.PhoneNumberConfirmed)
            .Ignore(editor => editor.LockoutEnabled).Ignore(editor => editor.LockoutEnd).Ignore(editor => editor.AccessFailedCount);
    }

    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> builder)
    {
        builder.ToTable("Roles");
        builder.Property(role => role.Name).HasMaxLength(20).IsRequired();
        builder.Property(role => role.NormalizedName).HasMaxLength(20).IsRequired();
        builder.HasIndex(role => role.NormalizedName).IsUnique();
        builder.HasData(Enum.GetValues<EditorRole>().Select(role => new IdentityRole<Guid>
        {
            Id = EditorRegister.RoleId(role),
            Name = role.ToString(),
            NormalizedName = role.ToString().ToUpperInvariant(),
            ConcurrencyStamp = EditorRegister.RoleId(role).ToString(),
        }));
    }

    public void Configure(EntityTypeBuilder<IdentityUserRole<Guid>> builder)
    {
        builder.ToTable("EditorRoles").HasKey(held => new { held.UserId, held.RoleId });
        builder.Property(held => held.UserId).HasColumnName("EditorId");
        builder.HasOne<Editor>().WithMany().HasForeignKey(held => held.UserId);
        builder.HasOne<IdentityRole<Guid>>().WithMany().HasForeignKey(held => held.RoleId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("EditorClaims");
        builder.Property(claim => claim.UserId).HasColumnName("EditorId");
        builder.HasOne<Editor>().WithMany().HasForeignKey(claim => claim.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<Guid>> builder)
    {
        builder.ToTable("RoleClaims");
        builder.HasOne<IdentityRole<Guid>>().WithMany().HasForeignKey(claim => claim.RoleId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("EditorLogins").HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.Property(login => login.UserId).HasColumnName("EditorId");
        builder.HasOne<Editor>().WithMany().HasForeignKey(login => login.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("EditorTokens").HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.UserId).HasColumnName("EditorId");
        builder.HasOne<Editor>().WithMany().HasForeignKey(token => token.UserId);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
    {
        builder.ToTable("EditorPasskeys").HasKey(passkey => passkey.CredentialId);
        builder.Property(passkey => passkey.CredentialId).HasMaxLength(1024); // WebAuthn level 3, 4: at most 1023 bytes
        builder.Property(passkey => passkey.UserId).HasColumnName("EditorId");
        builder.OwnsOne(passkey => passkey.Data).ToJson("data");
        builder.HasOne<Editor>().WithMany().HasForeignKey(passkey => passkey.UserId);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(invitation => invitation.Email).HasMaxLength(LongestAddress);
        builder.HasIndex(invitation => invitation.SecretHash).IsUnique();
        builder.HasOne<Editor>().WithMany().HasForeignKey(invitation => invitation.EditorId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Editor>().WithMany().HasForeignKey(invitation => invitation.InvitedById).OnDelete(DeleteBehavior.SetNull);
    }

    public void Configure(EntityTypeBuilder<SignInTries> builder)
    {
        builder.HasKey(tries => tries.AddressHash);
        builder.HasIndex(tries => tries.At);
    }

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder)
    {
        builder.Property(key => key.Name).HasMaxLength(80);
        builder.HasIndex(key => key.Name).IsUnique();
    }
}
