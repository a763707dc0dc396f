using System.CommandLine;
using System.Globalization;
using NewsHub.Benchmarks.Analysis;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("How fast NewsHub is, measured.")
{
    AnalysisCommand.Create(),
};
return await root.Parse(args is [] ? ["--help"] : args).InvokeAsync();
