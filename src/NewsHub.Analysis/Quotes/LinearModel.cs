using System.Globalization;

namespace NewsHub.Analysis.Quotes;

/// <summary>Weights of features, learnt from annotated articles; a score is their sum.</summary>
internal sealed class LinearModel
{
    /// <summary>Slots for each weight: an open table answers the many look-ups faster than a dictionary when most slots are free.</summary>
    private const int SlotsPerWeight = 4;

    private readonly int[] _keys;
    private readonly float[] _values;
    private readonly string[] _templates;

    private LinearModel(Dictionary<int, float> weights, string[] templates)
    {
        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(SlotsPerWeight * (weights.Count + 1)));
        _keys = new int[slots];
        _values = new float[slots];
        _templates = templates;
        Array.Fill(_keys, -1);
        foreach (var (feature, weight) in weights)
        {
            var slot = Slot(feature);
            while (_keys[slot] >= 0)
                slot = (slot + 1) & (slots - 1);
            _keys[slot] = feature;
            _values[slot] = weight;
        }
    }

    /// <summary>The sum of the features' weights.</summary>
    public double Score(List<int> features)
    {
        double score = 0;
        foreach (var feature in features)
            score += WeightOf(feature);
        return score;
    }

    /// <summary>The features that spoke most strongly, by name, with their weights.</summary>
    public IEnumerable<string> Explain(List<int> features, int most) =>
        features
            .Select(feature => (Name: $"{_templates[feature >> 16]} {feature & 0xFFFF}", Weight: WeightOf(feature)))
            .Where(feature => feature.Weight != 0)
            .OrderByDescending(feature => Math.Abs(feature.Weight))
            .Take(most)
            .Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature.Name}: {feature.Weight:+0.00;-0.00}"));

    /// <summary>Reads an embedded weights file: <c>template value weight</c> on each line, comments with <c>#</c>.</summary>
    public static LinearModel Load<TTemplate>(string resource)
        where TTemplate : struct, Enum
    {
        using var stream = typeof(LinearModel).Assembly.GetManifestResourceStream(typeof(LinearModel), resource)!;
        using var reader = new StreamReader(stream);
        return Read<TTemplate>(reader);
    }

    /// <summary>Reads weights as <see cref="Load"/> does.</summary>
    public static LinearModel Read<TTemplate>(TextReader reader)
        where TTemplate : struct, Enum
    {
        var templates = Enum.GetNames<TTemplate>();
        var numbers = templates.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        var weights = new Dictionary<int, float>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split(' ');
            weights[(numbers[parts[0]] << 16) | int.Parse(parts[1], CultureInfo.InvariantCulture)] = float.Parse(parts[2], CultureInfo.InvariantCulture);
        }

        return new LinearModel(weights, templates);
    }

    private float WeightOf(int feature)
    {
        for (var slot = Slot(feature); ; slot = (slot + 1) & (_keys.Length - 1))
        {
            if (_keys[slot] == feature)
                return _values[slot];
            if (_keys[slot] < 0)
                return 0;
        }
    }

    private int Slot(int feature) => (int)((uint)feature * 2654435769u >> 8) & (_keys.Length - 1);
}
