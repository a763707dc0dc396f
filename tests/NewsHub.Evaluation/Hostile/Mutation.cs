namespace NewsHub.Evaluation.Hostile;

/// <summary>One way to spoil a document. The same document and random state give the same result.</summary>
/// <param name="Name">What it does, for the report.</param>
/// <param name="Apply">From the document to the spoilt one; neither longer than <see cref="Mutator.GreatSize"/> and a little.</param>
internal sealed record Mutation(string Name, Func<byte[], Random, byte[]> Apply);
