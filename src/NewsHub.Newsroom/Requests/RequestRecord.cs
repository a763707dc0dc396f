namespace NewsHub.Newsroom.Requests;

/// <summary>One request that reached the newsroom.</summary>
/// <param name="Number">Its place in order of arrival, from 1.</param>
/// <param name="At">When it arrived, since the newsroom started.</param>
/// <param name="Method">Its method.</param>
/// <param name="Host">The host asked, without port.</param>
/// <param name="Path">The path and query asked.</param>
/// <param name="UserAgent">Who asked, verbatim.</param>
/// <param name="IfNoneMatch">The condition, verbatim.</param>
/// <param name="IfModifiedSince">The condition, verbatim.</param>
/// <param name="Status">What was answered; null while no answer has begun.</param>
public sealed record RequestRecord(
    int Number, TimeSpan At, string Method, string Host, string Path, string? UserAgent, string? IfNoneMatch, string? IfModifiedSince, int? Status);
