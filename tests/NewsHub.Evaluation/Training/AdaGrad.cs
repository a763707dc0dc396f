namespace NewsHub.Evaluation.Training;

/// <summary>Stochastic gradient descent with a step for each weight (Duchi, Hazan and Singer, 2011) and a pull towards zero.</summary>
internal sealed class AdaGrad(double step, double decay)
{
    private readonly Dictionary<int, double> _weights = [];
    private readonly Dictionary<int, double> _squares = [];

    /// <summary>The weights learnt so far.</summary>
    public IReadOnlyDictionary<int, double> Weights => _weights;

    /// <summary>The sum of the features' weights.</summary>
    public double Score(IEnumerable<int> features) => features.Sum(feature => _weights.GetValueOrDefault(feature));

    /// <summary>Moves the weights of some features along a gradient.</summary>
    public void Move(IEnumerable<int> features, double gradient)
    {
        foreach (var feature in features)
        {
            var weight = _weights.GetValueOrDefault(feature);
            var slope = gradient - decay * weight;
            var square = _squares[feature] = _squares.GetValueOrDefault(feature) + slope * slope;
            _weights[feature] = weight + step * slope / Math.Sqrt(square + 1e-6);
        }
    }
}
