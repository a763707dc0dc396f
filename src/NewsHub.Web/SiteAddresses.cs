using Microsoft.Extensions.Options;

namespace NewsHub.Web;

/// <summary>Absolute addresses of our own pages and feeds.</summary>
public sealed class SiteAddresses(IOptions<SiteOptions> options, IHttpContextAccessor accessor)
{
    private Uri? home;

    /// <summary>The address that readers know, with a slash at its end: <see cref="SiteOptions.PublicUrl"/>, else the request's own host.</summary>
    public Uri Home
    {
        get
        {
            if (home is not null)
                return home;
            if (options.Value.Home is { } known)
                return home = known;
            var request = accessor.HttpContext!.Request;
            return home = new Uri($"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}/");
        }
    }

    /// <summary>The absolute address of a path of ours ("/feed.rss").</summary>
    public Uri Of(string path) => new(Home, path.TrimStart('/'));

    /// <summary>The same as it is written, where a page has dozens: the paths of our pages are escaped already.</summary>
    public string LinkTo(string path) => string.Concat(Home.AbsoluteUri, path.AsSpan().TrimStart('/'));
}
