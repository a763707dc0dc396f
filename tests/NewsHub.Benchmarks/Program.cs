using System.CommandLine;
using System.Globalization;
using NewsHub.Benchmarks.Analysis;
using NewsHub.Benchmarks.Database;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("How fast NewsHub is, measured.")
{
    AnalysisCommand.Create(),
    AssignmentCommand.Create(),
};
return await root.Parse(args is [] ? ["--help"] : args).InvokeAsync();
