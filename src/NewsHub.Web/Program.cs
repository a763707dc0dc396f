using System.CommandLine;
using System.Globalization;
using NewsHub.Web.Commands;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

return new RootCommand("NewsHub: every gift told once, with each outlet's own words beside it.")
{
    AnalyzeCommand.Create(),
}.Parse(args).Invoke();
