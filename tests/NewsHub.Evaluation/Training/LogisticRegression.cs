namespace NewsHub.Evaluation.Training;

/// <summary>Weighted logistic regression by Newton's method: a few features, no randomness, the same answer every time.</summary>
internal static class LogisticRegression
{
    private const int MaxSteps = 50;

    /// <summary>The weights that make the examples likeliest, pulled towards zero.</summary>
    /// <param name="examples">What is learnt from.</param>
    /// <param name="size">Number of features, the constant among them.</param>
    /// <param name="ridge">Strength of the pull, beside examples whose weights sum to the number of sets.</param>
    public static double[] Fit(IReadOnlyList<Example> examples, int size, double ridge)
    {
        var weights = new double[size];
        for (var step = 0; step < MaxSteps; step++)
        {
            var (slope, curve) = (new double[size], new double[size, size]);
            foreach (var example in examples)
            {
                var chance = 1 / (1 + Math.Exp(-example.Features.Zip(weights, (a, b) => a * b).Sum()));
                for (var i = 0; i < size; i++)
                {
                    slope[i] += example.Weight * ((example.Label ? 1 : 0) - chance) * example.Features[i];
                    for (var j = 0; j < size; j++)
                        curve[i, j] += example.Weight * chance * (1 - chance) * example.Features[i] * example.Features[j];
                }
            }

            for (var i = 0; i < size; i++)
            {
                slope[i] -= ridge * weights[i];
                curve[i, i] += ridge;
            }

            var move = Solve(curve, slope);
            for (var i = 0; i < size; i++)
                weights[i] += move[i];
            if (move.Max(Math.Abs) < 1e-9)
                break;
        }

        return weights;
    }

    // Gaussian elimination; the curve is positive definite, so no pivot vanishes.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        for (var pivot = 0; pivot < size; pivot++)
            for (var row = pivot + 1; row < size; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column < size; column++)
                    matrix[row, column] -= factor * matrix[pivot, column];
                right[row] -= factor * right[pivot];
            }

        var answer = new double[size];
        for (var row = size - 1; row >= 0; row--)
        {
            answer[row] = right[row];
            for (var column = row + 1; column < size; column++)
                answer[row] -= matrix[row, column] * answer[column];
            answer[row] /= matrix[row, row];
        }

        return answer;
    }

    /// <summary>One comparison and whether it holds.</summary>
    /// <param name="Features">The constant 1 first.</param>
    /// <param name="Label">Whether they belong together.</param>
    /// <param name="Weight">How much it counts.</param>
    public sealed record Example(double[] Features, bool Label, double Weight);
}
