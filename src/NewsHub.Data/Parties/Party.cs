using NewsHub.Analysis.Parties;
using NewsHub.Data.Quotes;

namespace NewsHub.Data.Parties;

/// <summary>A person or organisation, gathered across articles.</summary>
public sealed class Party
{
    /// <summary>Primary key.</summary>
    public long Id { get; init; }

    /// <summary>Normalised name; unique.</summary>
    public required string Key { get; init; }

    /// <summary>Canonical name.</summary>
    public required string Name { get; set; }

    /// <summary>Person, organisation or not known.</summary>
    public required PartyKind Kind { get; set; }

    /// <summary>What it is quoted saying.</summary>
    public List<Quote> Quotes { get; init; } = [];
}
