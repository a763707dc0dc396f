using System.Globalization;

namespace NewsHub.Evaluation.Training;

/// <summary>Writes learnt weights as the product reads them.</summary>
internal static class WeightsFile
{
    /// <summary>Smaller weights change no decision.</summary>
    private const double Least = 0.02;

    /// <summary>Writes one line for each weight worth keeping, in order of template and value.</summary>
    public static void Write<TTemplate>(string path, string command, IReadOnlyDictionary<int, double> weights)
        where TTemplate : struct, Enum
    {
        var names = Enum.GetNames<TTemplate>();
        using var writer = new StreamWriter(path);
        writer.WriteLine($"# Learnt by `{command}` of tests/NewsHub.Evaluation from PolNeAR's training half; no text of it is kept.");
        writer.WriteLine("# Template, value, weight.");
        foreach (var (feature, weight) in weights.Where(pair => Math.Abs(pair.Value) >= Least).OrderBy(pair => pair.Key))
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names[feature >> 16]} {feature & 0xFFFF} {weight:0.###}"));
    }
}
