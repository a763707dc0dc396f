using System.Globalization;

namespace NewsHub.Analysis.Quotes;

/// <summary>Weights of features, learnt from annotated articles; a score is their sum.</summary>
/// <remarks>A feature is a template's number in the upper half and a value below 65,536 in the lower.</remarks>
internal sealed class LinearModel
{
    /// <summary>The weights of all templates on end; a value beyond the last known one of its template weighs nothing.</summary>
    private readonly float[] _weights;

    /// <summary>Where each template's weights begin; one more for the end.</summary>
    private readonly int[] _starts;

    private LinearModel(Dictionary<int, float> weights, int templates)
    {
        _starts = new int[templates + 1];
        foreach (var feature in weights.Keys)
            _starts[(feature >> 16) + 1] = Math.Max(_starts[(feature >> 16) + 1], (feature & 0xFFFF) + 1);
        for (var template = 1; template <= templates; template++)
            _starts[template] += _starts[template - 1];
        _weights = new float[_starts[templates]];
        foreach (var (feature, weight) in weights)
            _weights[_starts[feature >> 16] + (feature & 0xFFFF)] = weight;
    }

    /// <summary>The sum of the features' weights.</summary>
    public double Score(List<int> features)
    {
        double score = 0;
        foreach (var feature in features)
        {
            var template = feature >> 16;
            var place = _starts[template] + (feature & 0xFFFF);
            if (place < _starts[template + 1])
                score += _weights[place];
        }

        return score;
    }

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
        var numbers = Enum.GetNames<TTemplate>().Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        var weights = new Dictionary<int, float>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split(' ');
            weights[(numbers[parts[0]] << 16) | int.Parse(parts[1], CultureInfo.InvariantCulture)] = float.Parse(parts[2], CultureInfo.InvariantCulture);
        }

        return new LinearModel(weights, numbers.Count);
    }
}
