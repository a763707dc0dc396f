using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Desk;
using NewsHub.Web.Accounts;

namespace NewsHub.Web.Pages.Desk;

/// <summary>A page of the editors' room: tells what was just done, with the way to take it back.</summary>
/// <param name="db">The store.</param>
public abstract class DeskPage(NewsHubDb db) : PageModel
{
    /// <summary>The action that led here; null when none did.</summary>
    public DeskAction? JustDone { get; private set; }

    /// <summary>Who acts.</summary>
    protected DeskActor Actor
    {
        get
        {
            var editor = SignedInEditor.Of(User);
            return new DeskActor($"{editor.Id}", editor.Name);
        }
    }

    /// <summary>The store.</summary>
    protected NewsHubDb Db => db;

    /// <summary>Reads <see cref="JustDone"/> from the address.</summary>
    protected async Task ReadDoneAsync(CancellationToken cancellationToken)
    {
        if (long.TryParse(Request.Query["done"], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            JustDone = await db.DeskActions.AsNoTracking().SingleOrDefaultAsync(action => action.Id == id, cancellationToken);
    }

    /// <summary>A path of ours with the action that was done; another site's address, or none, leads to the desk.</summary>
    protected string BackTo(string? path, long? done)
    {
        var back = Url.IsLocalUrl(path) && !path.StartsWith('~') ? path : "/desk";
        back = back.Split('#')[0];
        var kept = back.Split('?') is [var bare, var query] ? bare + "?" + string.Join('&', query.Split('&').Where(part => !part.StartsWith("done=", StringComparison.Ordinal))) : back;
        return done is null ? back : string.Create(CultureInfo.InvariantCulture, $"{kept.TrimEnd('?')}{(kept.TrimEnd('?').Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done}");
    }
}
