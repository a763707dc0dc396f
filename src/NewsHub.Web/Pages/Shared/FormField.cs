using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsHub.Web.Pages.Shared;

/// <summary>One field of a form with its label, hint and error, tied together for those who listen to a page.</summary>
/// <param name="Name">The property that it fills.</param>
/// <param name="Label">What it asks for.</param>
public sealed record FormField(string Name, string Label)
{
    /// <summary>Text, email, password, …</summary>
    public string Type { get; init; } = "text";

    /// <summary>What it holds already; passwords and codes are never sent back.</summary>
    public string? Value { get; init; }

    /// <summary>What a browser or password manager may fill in (HTML, autofill detail tokens).</summary>
    public required string Autocomplete { get; init; }

    /// <summary>Help that is always there.</summary>
    public string? Hint { get; init; }

    /// <summary>Which keys a phone shows.</summary>
    public string? InputMode { get; init; }

    /// <summary>The longest entry.</summary>
    public int MaxLength { get; init; } = 256;

    /// <summary>Whether it can be left empty.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether it only shows what it holds.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Whether one begins to type here.</summary>
    public bool HasFocus { get; init; }

    /// <summary>The element's id.</summary>
    public string Id => Name.ToLowerInvariant().Replace('.', '-');

    /// <summary>The first thing that is wrong with it; null when nothing is.</summary>
    public string? ErrorIn(ModelStateDictionary state) =>
        state.TryGetValue(Name, out var entry) && entry.Errors is [{ ErrorMessage: var message }, ..] ? message : null;

    /// <summary>The ids of what explains it.</summary>
    public string? DescribedBy(ModelStateDictionary state) =>
        (Hint is null ? "" : $"{Id}-hint ") + (ErrorIn(state) is null ? "" : $"{Id}-error") is { Length: > 0 } ids ? ids.Trim() : null;
}
