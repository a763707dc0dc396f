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

    /// <summary>PostgreSQL compiles a statement that it believes dear; look-ups by many keys look dear in a large archive and take a millisecond. Compiling takes a hundred.</summary>
    private const string NoCompiling = "-c jit=off";

    /// <summary>Adds <see cref="NewsHubDb"/>, as a factory for work of its own and scoped for requests.</summary>
    public static IServiceCollection AddNewsHubData(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<NewsHubDb>(options => options.UseNpgsql(ForShortStatements(connectionString)));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<NewsHubDb>>().CreateDbContext());
        services.AddScoped<Desk.StoryDesk>();
        return services;
    }

    // Asked of the general builder: Npgsql's own says of every keyword it knows that the string contains it.
    private static string ForShortStatements(string connectionString)
    {
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!given.ContainsKey("Max Auto Prepare"))
            given["Max Auto Prepare"] = PreparedStatements;
        if (!given.ContainsKey("Options"))
            given["Options"] = NoCompiling;

        // A connection goes back to the pool as it is: what is set here is set for its transaction alone, locks are its transaction's, and who listens has a
        // connection of its own. To undo what nobody did are seven statements for each use of a connection: a sixth of what a story's page costs PostgreSQL.
        if (!given.ContainsKey("No Reset On Close"))
            given["No Reset On Close"] = true;
        return given.ConnectionString;
    }
}
