using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Clusters;
using Npgsql;

namespace NewsHub.Data;

/// <summary>Whether the database's schema is the one that this program knows, and how to bring it there.</summary>
public static class Schema
{
    /// <summary>Creates the database where it is missing and applies the migrations that it lacks.</summary>
    /// <returns>The names of the migrations applied.</returns>
    /// <exception cref="ProvisioningException">The server cannot be reached, or the schema is newer than this program.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(NewsHubDb db, CancellationToken cancellationToken)
    {
        var (missing, unknown) = await CompareAsync(db, cancellationToken);
        RefuseNewer(unknown);
        if (missing.Count > 0)
            await db.Database.MigrateAsync(cancellationToken);
        return missing;
    }

    /// <summary>Refuses to go on with a schema that is older or newer than this program.</summary>
    /// <exception cref="ProvisioningException">It is; or the server cannot be reached.</exception>
    public static async Task RequireCurrentAsync(NewsHubDb db, CancellationToken cancellationToken)
    {
        var (missing, unknown) = await CompareAsync(db, cancellationToken);
        RefuseNewer(unknown);
        if (missing.Count > 0)
            throw new ProvisioningException($"The database's schema is older than this NewsHub ({missing.Count} migrations behind); run ./newshub migrate and start again.");
    }

    private static async Task<(IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown)> CompareAsync(NewsHubDb db, CancellationToken cancellationToken)
    {
        try
        {
            var known = db.Database.GetMigrations().ToList();
            var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            return ([.. known.Except(applied)], [.. applied.Except(known)]);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return ([.. db.Database.GetMigrations()], []);
        }
        catch (NpgsqlException e)
        {
            var target = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
            throw new ProvisioningException(
                $"PostgreSQL at {target.Host}:{target.Port} does not answer as '{target.Username}' ({e.Message}); check ConnectionStrings__NewsHub and that the server runs.", e);
        }
    }

    private static void RefuseNewer(IReadOnlyList<string> unknown)
    {
        if (unknown.Count > 0)
            throw new ProvisioningException($"The database's schema is newer than this NewsHub (it has {unknown[^1]}); update NewsHub, or name another database in ConnectionStrings__NewsHub.");
    }
}
