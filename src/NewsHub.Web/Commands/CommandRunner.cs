using System.CommandLine;
using NewsHub.Data.Clusters;

namespace NewsHub.Web.Commands;

/// <summary>Runs a command: what a person can mend is one sentence on standard error and exit code 1, Ctrl-C is no error.</summary>
internal static class CommandRunner
{
    /// <summary>Gives the command its action.</summary>
    public static Command Runs(this Command command, Func<ParseResult, CancellationToken, Task<int>> action)
    {
        command.SetAction(async (result, cancellationToken) =>
        {
            try
            {
                return await action(result, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return 0;
            }
            catch (Exception e) when (e is ProvisioningException or UsageException)
            {
                await Console.Error.WriteLineAsync($"newshub: {e.Message}");
                return 1;
            }
        });
        return command;
    }

    /// <summary>Says what happens, apart from what is printed as a result.</summary>
    public static void Say(string sentence) => Console.Error.WriteLine(sentence);
}
