using System.Globalization;
using System.Xml.Linq;

namespace NewsHub.Web.Commands.Testing;

/// <summary>What the TRX files of a run add up to.</summary>
/// <param name="Passed">Tests that passed.</param>
/// <param name="Failed">Tests that failed.</param>
/// <param name="Skipped">Tests that were not run.</param>
/// <param name="Failures">Full names of those that failed.</param>
internal sealed record TestTotals(int Passed, int Failed, int Skipped, IReadOnlyList<string> Failures)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Adds up every TRX file of a folder.</summary>
    public static TestTotals Read(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.trx").Select(ReadFile).Aggregate(new TestTotals(0, 0, 0, []), Add)
        : new TestTotals(0, 0, 0, []);

    /// <summary>The closing line.</summary>
    public string Describe() => Skipped == 0 ? $"{Passed} passed, {Failed} failed" : $"{Passed} passed, {Failed} failed, {Skipped} skipped";

    private static TestTotals ReadFile(string file)
    {
        var root = XDocument.Load(file).Root!;
        var counters = root.Descendants(Trx + "Counters").First();
        var failures = root.Descendants(Trx + "UnitTestResult").Where(result => (string?)result.Attribute("outcome") == "Failed").Select(result => (string)result.Attribute("testName")!);
        var (total, passed, failed) = (Count(counters, "total"), Count(counters, "passed"), Count(counters, "failed"));
        return new TestTotals(passed, failed, total - passed - failed, [.. failures]);
    }

    private static int Count(XElement counters, string name) => int.Parse((string?)counters.Attribute(name) ?? "0", CultureInfo.InvariantCulture);

    private static TestTotals Add(TestTotals a, TestTotals b) =>
        new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped, [.. a.Failures, .. b.Failures]);
}
