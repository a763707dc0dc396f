using System.Text.Json;

namespace NewsHub.Evaluation.Standing;

/// <summary>What figures are held against: the project's own bars and what others reach.</summary>
/// <param name="Bars">The bars (<c>bars.json</c>).</param>
/// <param name="Peers">Others' figures with where they come from (<c>peers.json</c>).</param>
internal sealed record Yardsticks(IReadOnlyList<Bar> Bars, IReadOnlyList<Peer> Peers)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Reads both from the evaluation's folder.</summary>
    public static Yardsticks Read(string folder) => new(Read<Bar>(folder, "bars.json"), Read<Peer>(folder, "peers.json"));

    /// <summary>The bar of a figure; null where there is none.</summary>
    public double? BarOf(string set, string measure) => Bars.FirstOrDefault(bar => bar.Set == set && bar.Measure == measure)?.Value;

    /// <summary>Others' figures, best first.</summary>
    public IEnumerable<Peer> PeersOf(string set, string measure) => Peers.Where(peer => peer.Set == set && peer.Measure == measure);

    private static List<T> Read<T>(string folder, string file) => JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(folder, file)), Options)!;
}

/// <summary>A bar: at least so much, or for a fault at most.</summary>
internal sealed record Bar(string Set, string Measure, [property: System.Text.Json.Serialization.JsonPropertyName("bar")] double Value);

/// <summary>What somebody else reaches.</summary>
/// <param name="Set">The set.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Name">Who.</param>
/// <param name="Value">What they reach.</param>
/// <param name="On">On which part of the set: figures compare only on the same part.</param>
/// <param name="Source">Where the figure comes from.</param>
internal sealed record Peer(string Set, string Measure, [property: System.Text.Json.Serialization.JsonPropertyName("peer")] string Name, double Value, string On, string Source);
