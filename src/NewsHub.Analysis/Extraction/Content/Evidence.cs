namespace NewsHub.Analysis.Extraction.Content;

/// <summary>What the names of an element (tag, class, id, role, itemprop) say about what is inside it.</summary>
[Flags]
internal enum Evidence
{
    /// <summary>Nothing.</summary>
    None = 0,
    /// <summary>Menus, breadcrumbs, site headers and footers.</summary>
    Navigation = 1 << 0,
    /// <summary>Other articles.</summary>
    Related = 1 << 1,
    /// <summary>Buttons to share or follow.</summary>
    Share = 1 << 2,
    /// <summary>Readers' comments.</summary>
    Comments = 1 << 3,
    /// <summary>Advertisements, newsletters, subscriptions.</summary>
    Promo = 1 << 4,
    /// <summary>Captions and credits of pictures and films.</summary>
    Caption = 1 << 5,
    /// <summary>Who wrote it and when.</summary>
    Byline = 1 << 6,
    /// <summary>Keywords and sections.</summary>
    Tags = 1 << 7,
    /// <summary>Beside the text.</summary>
    Aside = 1 << 8,
    /// <summary>Not shown.</summary>
    Hidden = 1 << 9,
    /// <summary>Entry fields.</summary>
    Form = 1 << 10,
    /// <summary>Players, galleries, polls and other embedded things.</summary>
    Widget = 1 << 11,
    /// <summary>Cookie notices, dialogs, paywall notices.</summary>
    Notice = 1 << 12,
    /// <summary>A table of contents.</summary>
    Contents = 1 << 13,
    /// <summary>Said to hold the article's text.</summary>
    Body = 1 << 16,
    /// <summary>Said to hold the article.</summary>
    Article = 1 << 17,
    /// <summary>The page's main landmark.</summary>
    Main = 1 << 18,

    /// <summary>Said so by microdata, which is written for machines, and not by a name that is chosen for its looks.</summary>
    Stated = 1 << 19,

    /// <summary>Any sign that it is not the article's text.</summary>
    Junk = Navigation | Related | Share | Comments | Promo | Caption | Byline | Tags | Aside | Hidden | Form | Widget | Notice | Contents,
    /// <summary>Any sign that it holds the article.</summary>
    Good = Body | Article | Main,
}
