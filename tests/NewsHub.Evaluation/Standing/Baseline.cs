using System.Text.Encodings.Web;
using System.Text.Json;
using NewsHub.Evaluation.Sets;

namespace NewsHub.Evaluation.Standing;

/// <summary>The floors below which the build refuses to fall (<c>baseline.json</c>), each for one exact corpus.</summary>
internal sealed record Baseline
{
    private const double Unit = 1e-4;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>By set.</summary>
    public SortedDictionary<string, SetFloors> Sets { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Every floor that was ever taken down, with its reason.</summary>
    public List<LoweredFloor> Lowered { get; init; } = [];

    /// <summary>Reads a file; nothing is pinned where there is none.</summary>
    public static Baseline Read(string path) => File.Exists(path) ? JsonSerializer.Deserialize<Baseline>(File.ReadAllText(path), Options)! : new Baseline();

    /// <summary>Writes the file.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");

    /// <summary>The floor of a figure (for a fault: the ceiling); null where none is pinned.</summary>
    public double? Of(string set, string measure) => Sets.GetValueOrDefault(set)?.Floors.TryGetValue(measure, out var floor) == true ? floor : null;

    /// <summary>Whether a figure is worse than its floor.</summary>
    public bool IsBelow(string set, Figure figure) => Of(set, figure.Measure) is { } floor && IsWorse(figure, Rounded(figure), floor);

    /// <summary>
    /// Moves a set's floors up to what was measured. A floor moves down only for a stated reason, which is written beside it; the same holds for another corpus,
    /// whose floors are all new.
    /// </summary>
    /// <returns>What stood in the way, in words; empty when everything was pinned.</returns>
    public IReadOnlyList<string> Pin(SetScore score, string corpus, string? reason)
    {
        var refused = new List<string>();
        if (Sets.TryGetValue(score.Set, out var known) && known.Corpus != corpus && reason is null)
            return [$"{score.Set}: the floors are for another corpus ({known.Corpus[..12]}…, here {corpus[..12]}…)"];
        var floors = known ?? new SetFloors();
        foreach (var figure in score.Figures.Where(figure => figure.Role is FigureRole.HigherIsBetter or FigureRole.LowerIsBetter))
        {
            var value = Rounded(figure);
            if (floors.Floors.TryGetValue(figure.Measure, out var floor) && IsWorse(figure, value, floor))
            {
                if (reason is null)
                {
                    refused.Add($"{score.Set}, {figure.Measure}: {value} is worse than {floor}");
                    continue;
                }

                Lowered.Add(new LoweredFloor(score.Set, figure.Measure, floor, value, reason));
            }

            floors.Floors[figure.Measure] = value;
        }

        Sets[score.Set] = floors with { Corpus = corpus };
        return refused;
    }

    private static bool IsWorse(Figure figure, double value, double floor) => figure.Role == FigureRole.LowerIsBetter ? value > floor + Unit / 2 : value < floor - Unit / 2;

    /// <summary>To four places, away from what was reached, so that the figure itself passes.</summary>
    private static double Rounded(Figure figure) =>
        Math.Round(figure.Role == FigureRole.LowerIsBetter ? Math.Ceiling((figure.Value / Unit) - 1e-6) : Math.Floor((figure.Value / Unit) + 1e-6)) * Unit is var value ? Math.Round(value, 4) : 0;
}

/// <summary>A set's floors.</summary>
internal sealed record SetFloors
{
    /// <summary>The <see cref="CorpusHash"/> that they hold for.</summary>
    public string Corpus { get; init; } = "";

    /// <summary>By measure.</summary>
    public SortedDictionary<string, double> Floors { get; init; } = new(StringComparer.Ordinal);
}

/// <summary>A floor that was taken down.</summary>
internal sealed record LoweredFloor(string Set, string Measure, double From, double To, string Reason);
