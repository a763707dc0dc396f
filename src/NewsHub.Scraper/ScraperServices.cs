using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsHub.Scraper.Fetching;
using NewsHub.Scraper.Pipeline;
using NewsHub.Scraper.Review;
using NewsHub.Scraper.Visits;
using Npgsql;
using Quartz;

namespace NewsHub.Scraper;

/// <summary>Registers the scraper.</summary>
public static class ScraperServices
{
    /// <summary>Adds what a visit needs, without planning any.</summary>
    public static IServiceCollection AddVisits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddFetching(configuration);
        services.AddOptions<VisitOptions>().Bind(configuration.GetSection(VisitOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(BeatFile.Read(configuration));
        services.AddSingleton<HostSlots>().AddSingleton<RobotsCache>().AddSingleton<PoliteGate>().AddSingleton<FetchJournal>();
        services.AddSingleton<FeedFinder>().AddSingleton<FeedPoll>().AddSingleton<EntryPipeline>().AddSingleton<Visit>();
        return services;
    }

    /// <summary>Adds the scraper as a background service: visits are planned in PostgreSQL and shared by all scrapers on it.</summary>
    public static IServiceCollection AddScraper(this IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        services.AddVisits(configuration);
        var visits = configuration.GetSection(VisitOptions.Section).Get<VisitOptions>() ?? new VisitOptions();
        services.AddOptions<ReviewOptions>().Bind(configuration.GetSection(ReviewOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "newshub";
                scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
            });
            ReviewJob.Plan(quartz, configuration.GetSection(ReviewOptions.Section).Get<ReviewOptions>() ?? new ReviewOptions());
            quartz.UseDefaultThreadPool(visits.Concurrency);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, connectionString);
                store.ProvisionSchema();
                store.ConfigureStore(options => options.RecoverFiringsCancelledByShutdown = true);
                store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (visits.CheckIn, visits.CheckIn));
            });
        });
        services.AddQuartzHostedService(hosted => hosted.WaitForJobsToComplete = true);
        services.AddHostedService<VisitPlanner>();
        return services;
    }
}
