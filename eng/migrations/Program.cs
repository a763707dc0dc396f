using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NewsHub.Data;

return 0;

/// <summary>Lets <c>dotnet ef</c> make a context; nothing is connected to.</summary>
internal sealed class NewsHubDbFactory : IDesignTimeDbContextFactory<NewsHubDb>
{
    public NewsHubDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<NewsHubDb>().UseNpgsql("Host=127.0.0.1").Options);
}
