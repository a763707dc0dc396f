using System.CommandLine;

namespace NewsHub.Evaluation.Training;

/// <summary>Commands that learn weights from annotated data.</summary>
internal static class TrainingCommand
{
    /// <summary>A command that learns from one half of the data and reports on the other.</summary>
    /// <param name="name">What is learnt.</param>
    /// <param name="description">One line of help.</param>
    /// <param name="run">From the files to learn from, to report on and to write, to the exit code.</param>
    public static Command Create(string name, string description, Func<string, string, string, int> run)
    {
        var train = new Argument<string>("train") { Description = "Annotated articles to learn from" };
        var dev = new Argument<string>("dev") { Description = "Annotated articles to report on" };
        var weights = new Argument<string>("weights") { Description = "File to write" };
        var command = new Command(name, description) { train, dev, weights };
        command.SetAction(result => run(result.GetValue(train)!, result.GetValue(dev)!, result.GetValue(weights)!));
        return command;
    }

    /// <summary>A command that learns from any number of sets.</summary>
    /// <param name="name">What is learnt.</param>
    /// <param name="description">One line of help.</param>
    /// <param name="run">From the sets' files to the exit code.</param>
    public static Command CreateOver(string name, string description, Func<string[], int> run)
    {
        var sets = new Argument<string[]>("sets") { Description = "Annotated sets to learn from", Arity = ArgumentArity.OneOrMore };
        var command = new Command(name, description) { sets };
        command.SetAction(result => run(result.GetValue(sets)!));
        return command;
    }
}
