using System.Globalization;

namespace NewsHub.Analysis.Quotes;

/// <summary>Weights of features, learnt from annotated articles; a score is their sum.</summary>
internal sealed class LinearModel
{
    private readonly Dictionary<int, float> _weights;
    private readonly string[] _templates;

    private LinearModel(Dictionary<int, float> weights, string[] templates)
    {
        _weights = weights;
        _templates = templates;
    }

    /// <summary>The sum of the features' weights.</summary>
    public double Score(List<int> features)
    {
        double score = 0;
        foreach (var feature in features)
            if (_weights.TryGetValue(feature, out var weight))
                score += weight;
        return score;
    }

    /// <summary>The features that spoke most strongly, by name, with their weights.</summary>
    public IEnumerable<string> Explain(List<int> features, int most) =>
        features
            .Select(feature => (Name: $"{_templates[feature >> 16]} {feature & 0xFFFF}", Weight: _weights.GetValueOrDefault(feature)))
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
}
