namespace NewsHub.Analysis.Origins;

/// <summary>An article's word that another outlet reported first.</summary>
/// <param name="Outlet">The outlet's name as printed.</param>
/// <param name="Span">Where the name stands in the text.</param>
/// <param name="IsCertain">The wording can mean nothing else, or the name is a known outlet's; otherwise the name must first be found among those that are followed.</param>
public sealed record Credit(string Outlet, TextSpan Span, bool IsCertain);
