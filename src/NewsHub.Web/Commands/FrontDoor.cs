using Microsoft.Extensions.Options;
using NewsHub.Data.Accounts;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Commands;

/// <summary>Says at a start how somebody gets in: the sample run's editor, or the first admin by a one-time link.</summary>
internal static class FrontDoor
{
    /// <summary>Says it on the console alone: what opens a door stands in no log file.</summary>
    public static async Task AnnounceAsync(WebApplication app, string urls, bool isSample, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var home = HomeOf(scope.ServiceProvider.GetRequiredService<IOptions<SiteOptions>>().Value, urls);
        if (isSample)
        {
            var password = await SampleEditor.EnsureAsync(scope.ServiceProvider, cancellationToken);
            CommandRunner.Say($"The desk is at {new Uri(home, "account/sign-in")}: sign in as {SampleEditor.Email} with the password {password} (this sample only).");
        }
        else if (await scope.ServiceProvider.GetRequiredService<Invitations>().ForFirstAdminAsync(TimeProvider.System.GetUtcNow(), cancellationToken) is { } secret)
        {
            CommandRunner.Say($"There is no admin yet. Whoever opens this link within a day becomes the first; it works once: {new Uri(home, JoinPath.Of(secret).TrimStart('/'))}");
        }
    }

    /// <summary>The address that people know: the configured one, else the first that is listened on.</summary>
    internal static Uri HomeOf(SiteOptions site, string urls)
    {
        if (site.PublicUrl is { } known)
            return known.AbsoluteUri.EndsWith('/') ? known : new Uri(known.AbsoluteUri + "/");
        var address = BindingAddress.Parse(urls.Split(';', StringSplitOptions.RemoveEmptyEntries)[0]);
        var host = address.Host is "0.0.0.0" or "[::]" or "*" or "+" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }
}
