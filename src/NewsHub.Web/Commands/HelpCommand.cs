using System.CommandLine;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub help [command]</c>: the same as <c>--help</c>, for those who type it as a word.</summary>
internal static class HelpCommand
{
    /// <summary>The command.</summary>
    public static Command Create(RootCommand root)
    {
        var topic = new Argument<string[]>("command") { Description = "What to explain", Arity = ArgumentArity.ZeroOrMore };
        return new Command("help", "Explain the commands") { topic }
            .Runs((result, cancellationToken) => root.Parse([.. result.GetValue(topic) ?? [], "--help"]).InvokeAsync(cancellationToken: cancellationToken));
    }
}
