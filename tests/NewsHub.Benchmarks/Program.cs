using System.CommandLine;
using System.Globalization;
using NewsHub.Benchmarks.Analysis;
using NewsHub.Benchmarks.Database;
using NewsHub.Benchmarks.Desk;
using NewsHub.Benchmarks.Search;
using NewsHub.Benchmarks.Web;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var root = new RootCommand("How fast NewsHub is, measured.")
{
    AnalysisCommand.Create(),
    AssignmentCommand.Create(),
    DeskCommand.Create(),
    LedgerCommand.Create(),
    SearchCommand.Create(),
    WebCommand.Create(),
};
return await root.Parse(args is [] ? ["--help"] : args).InvokeAsync();
