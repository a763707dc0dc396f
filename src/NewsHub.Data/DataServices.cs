using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace NewsHub.Data;

/// <summary>Registers the database.</summary>
public static class DataServices
{
    /// <summary>Statements that a connection keeps prepared: planning a look-up costs PostgreSQL as much as doing it. A pooler that cannot take them is told so with "Max Auto Prepare=0".</summary>
    private const int PreparedStatements = 200;

    /// <summary>Adds <see cref="NewsHubDb"/>, as a factory for work of its own and scoped for requests.</summary>
    public static IServiceCollection AddNewsHubData(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<NewsHubDb>(options => options.UseNpgsql(Prepared(connectionString)));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<NewsHubDb>>().CreateDbContext());
        services.AddScoped<Desk.StoryDesk>();
        return services;
    }
    // Npgsql's own builder says of every keyword it knows that the string contains it.
    private static string Prepared(string connectionString) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Max Auto Prepare")
            ? connectionString
            : new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = PreparedStatements }.ConnectionString;
}
