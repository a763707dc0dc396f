using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsHub.Scraper.Fetching;

/// <summary>Registers the fetcher.</summary>
public static class FetchingServices
{
    /// <summary>Adds one <see cref="WebFetcher"/> with the options of section <c>Fetching</c>, which are checked at start.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FetchOptions>().Bind(configuration.GetSection(FetchOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<FetchOptions>, FetchOptionsCheck>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<FetchOptions>>().Value;
            var clock = provider.GetRequiredService<TimeProvider>();
            return new WebFetcher(FetchTransport.Create(options, clock), options, clock, provider.GetRequiredService<ILogger<WebFetcher>>());
        });
        return services;
    }
}
