using Microsoft.Extensions.Options;

namespace NewsHub.Web;

/// <summary>Absolute addresses of our own pages and feeds.</summary>
public sealed class SiteAddresses(IOptions<SiteOptions> options, IHttpContextAccessor accessor)
{
    /// <summary>The address that readers know, with a slash at its end: <see cref="SiteOptions.PublicUrl"/>, else the request's own host.</summary>
    public Uri Home
    {
        get
        {
            if (options.Value.Home is { } known)
                return known;
            var request = accessor.HttpContext!.Request;
            return new Uri($"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}/");
        }
    }

    /// <summary>The absolute address of a path of ours ("/feed.rss").</summary>
    public Uri Of(string path) => new(Home, path.TrimStart('/'));
}
