using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>Hashes passwords in one Unicode form, so that one typed on another keyboard is the same (NIST SP 800-63B-4, 3.1.1.2: NFKC or NFC before hashing).</summary>
internal sealed class PasswordHashing(IOptions<PasswordHasherOptions> options) : PasswordHasher<Editor>(options)
{
    /// <summary>PBKDF2 with HMAC-SHA-512: the figure of OWASP's Password Storage Cheat Sheet.</summary>
    public const int Iterations = 210_000;

    /// <inheritdoc/>
    public override string HashPassword(Editor user, string password) => base.HashPassword(user, password.Normalize(NormalizationForm.FormKC));

    /// <inheritdoc/>
    public override PasswordVerificationResult VerifyHashedPassword(Editor user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, providedPassword.Normalize(NormalizationForm.FormKC));
}
