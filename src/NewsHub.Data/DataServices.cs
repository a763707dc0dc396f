using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NewsHub.Data;

/// <summary>Registers the database.</summary>
public static class DataServices
{
    /// <summary>Adds <see cref="NewsHubDb"/>, as a factory for work of its own and scoped for requests.</summary>
    public static IServiceCollection AddNewsHubData(this IServiceCollection services, string connectionString)
    {
        services.AddPooledDbContextFactory<NewsHubDb>(options => options.UseNpgsql(connectionString));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<NewsHubDb>>().CreateDbContext());
        return services;
    }
}
