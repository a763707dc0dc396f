using System.Reflection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NewsHub.Data.Accounts;

namespace NewsHub.Web.Accounts;

/// <summary>What a password must be: long, and not one that everybody tries first. No rules about its letters (NIST SP 800-63B-4, 3.1.1.2).</summary>
public sealed class PasswordRules(IOptions<SiteOptions> site) : IPasswordValidator<Editor>
{
    /// <summary>The shortest.</summary>
    public const int ShortestLength = 12;

    /// <summary>The rule in words.</summary>
    public const string Hint = "At least 12 characters; a few unrelated words are good. Any characters will do.";

    private const int FewestDifferent = 5;

    // What remains beside a word that somebody who attacks would try must be a password of some worth itself.
    private const int FewestBeside = 8;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "0123456789", "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "azertyuiop", "1qaz2wsx3edc4rfv5tgb"];

    private static readonly HashSet<string> Common = ReadCommon();

    private static readonly int LongestCommon = Common.Max(word => word.Length);

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Editor> manager, Editor user, string? password)
    {
        var problem = Problem(password ?? "", [user.Name, .. (user.Email ?? "").Split('@', '.'), site.Value.Name]);
        return Task.FromResult(problem is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = "PasswordRule", Description = problem }));
    }

    /// <summary>What is wrong with a password, in words; null when nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="known">Words that anybody would connect with it: names, the parts of the address, the site's name.</param>
    public static string? Problem(string password, IEnumerable<string> known)
    {
        if (password.EnumerateRunes().Count() < ShortestLength)
            return $"Use at least {ShortestLength} characters.";
        var plain = password.ToLowerInvariant();
        if (plain.Distinct().Count() < FewestDifferent || IsRepetition(plain))
            return "This repeats itself; use something that is harder to guess.";
        if (LongestUnguessed(plain) < FewestDifferent)
            return "This follows the keyboard or the alphabet; use something that is harder to guess.";
        if (IsCommon(plain))
            return "This is one of the passwords that are tried first; use a few unrelated words instead.";
        return known.Select(word => word.ToLowerInvariant().Trim()).Any(word => word.Length >= 4 && plain.Contains(word, StringComparison.Ordinal) && plain.Replace(word, "", StringComparison.Ordinal).Length < FewestBeside)
            ? "This is little more than a name that others know; use something that is harder to guess."
            : null;
    }

    private static bool IsRepetition(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(period => Enumerable.Range(period, text.Length - period).All(index => text[index] == text[index - period]));

    // Characters that are left when runs along a row, in either direction, are taken out.
    private static int LongestUnguessed(string text)
    {
        var left = 0;
        for (var at = 0; at < text.Length;)
        {
            var run = Rows.Max(row => Math.Max(RunAlong(row, text.AsSpan(at)), RunAlong(string.Concat(row.Reverse()), text.AsSpan(at))));
            left += run >= 4 ? 0 : 1;
            at += run >= 4 ? run : 1;
        }

        return left;
    }

    private static int RunAlong(string row, ReadOnlySpan<char> text)
    {
        var start = row.IndexOf(text[0], StringComparison.Ordinal);
        var length = 0;
        while (start >= 0 && length < text.Length && start + length < row.Length && row[start + length] == text[length])
            length++;
        return length;
    }

    // Digits for letters and marks at the ends fool nobody: what is left is split into common words, and refused if nothing else remains.
    private static bool IsCommon(string text)
    {
        var core = Spoken(text.Trim([.. "0123456789!?.,;:-_*#@$%&+= "]));
        var reached = new bool[core.Length + 1];
        reached[0] = true;
        for (var end = 1; end <= core.Length; end++)
            for (var length = 1; length <= Math.Min(end, LongestCommon) && !reached[end]; length++)
                reached[end] = reached[end - length] && Common.Contains(core.Substring(end - length, length));
        return reached[core.Length];
    }

    private static string Spoken(string text) => string.Concat(text.Select(letter => letter switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => letter,
    }).Where(char.IsLetter));

    private static HashSet<string> ReadCommon()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("NewsHub.Web.Accounts.CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)];
    }
}
