using System.CommandLine;
using System.Globalization;
using NewsHub.Web.Commands;
using NewsHub.Web.Commands.Testing;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("NewsHub: every gift told once, with each outlet's own words beside it.")
{
    RunCommand.CreateRun(),
    TestCommand.Create(),
    AnalyzeCommand.Create(),
    RunCommand.CreateScrape(),
    MigrateCommand.Create(),
    SourcesCommand.Create(),
    EditorsCommand.Create(),
    StopCommand.Create(),
};
root.Add(HelpCommand.Create(root));
var command = root.Parse(args is [] ? ["--help"] : args);
var exitCode = await command.InvokeAsync();
return command.Errors.Count > 0 ? AnalyzeCommand.UnusableArguments : exitCode;
