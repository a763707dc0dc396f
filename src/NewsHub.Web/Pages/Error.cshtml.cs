using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsHub.Web.Pages;

/// <summary>What a reader sees when there is no page, or when we failed.</summary>
[ResponseCache(NoStore = true)]
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; private set; }

    /// <summary>Whether the address leads nowhere, rather than that we failed.</summary>
    public bool IsMissing => Status is 404 or 410;

    /// <summary>Shows it, whatever the method of the request that failed.</summary>
    public void OnGet(int status) => Show(status);

    /// <inheritdoc cref="OnGet"/>
    public void OnPost(int status) => Show(status);

    private void Show(int status) => Response.StatusCode = Status = status is >= 400 and <= 599 ? status : 404;
}
