using System.CommandLine;
using NewsHub.Analysis.Beat;
using NewsHub.Analysis.Donations;
using NewsHub.Analysis.Parties;
using NewsHub.Analysis.Quotes;

namespace NewsHub.Web.Commands;

/// <summary><c>newshub analyze texts</c>: what is said and given in a plain text.</summary>
internal static class AnalyzeTexts
{
    /// <summary>The subcommand.</summary>
    public static Command Create() =>
        AnalyzeCommand.Analyzer("texts", "Quotations, gifts and the beat of plain texts: {id, text, title?, url?, published?, source?}", (files, cancellationToken) => JsonLines.RunAsync<Input>(files, parallel: true, Analyze, cancellationToken));

    private static object Analyze(Input input)
    {
        var text = input.Text ?? "";
        var parties = PartyFinder.Find(text, input.Title, input.Language);
        var quotes = QuoteExtractor.Extract(text, parties, language: input.Language);
        var claims = ClaimExtractor.Extract(text, input.Title, parties, quotes);
        var beat = BeatScorer.Score(input.Title, text, parties, claims, BeatProfile.CelebrityGiving);
        return new Output
        {
            Id = input.Id,
            Quotes = [.. quotes.Select(QuoteLine.From)],
            Donations = [.. claims.Select(DonationLine.From)],
            Beat = new BeatLine(beat.On, Math.Round(beat.Score, 3), beat.Reasons),
        };
    }

    private sealed record Input(System.Text.Json.JsonElement? Id, string? Text, string? Title, string? Language);

    private sealed record Output
    {
        public System.Text.Json.JsonElement? Id { get; init; }

        public required IReadOnlyList<QuoteLine> Quotes { get; init; }

        public required IReadOnlyList<DonationLine> Donations { get; init; }

        public required BeatLine Beat { get; init; }
    }

    private sealed record QuoteLine(int Start, int End, string Text, string Kind, SpeakerLine? Speaker, CueLine? Cue, int Utterance, double Confidence)
    {
        public static QuoteLine From(ExtractedQuote quote) => new(
            quote.Span.Start,
            quote.Span.End,
            quote.Text,
            quote.Kind.ToString().ToLowerInvariant(),
            quote.Speaker is { } speaker ? SpeakerLine.From(speaker) : null,
            quote.Cue is { } cue ? new CueLine(cue.Text, cue.Span.Start, cue.Span.End) : null,
            quote.Statement,
            Math.Round(quote.Confidence, 3));
    }

    /// <param name="Text">The mention.</param>
    /// <param name="Start">Its place.</param>
    /// <param name="End">One past its last code unit.</param>
    /// <param name="Name">The party's name, those of a couple joined by "and"; null when not resolved.</param>
    /// <param name="Names">Each party's name.</param>
    /// <param name="Type">person, organization or unknown.</param>
    private sealed record SpeakerLine(string Text, int Start, int End, string? Name, IReadOnlyList<string> Names, string Type)
    {
        public static SpeakerLine From(Speaker speaker)
        {
            var names = speaker.Parties.Select(party => party.Name).ToList();
            var kinds = speaker.Parties.Select(party => party.Kind).Distinct().ToList();
            return new SpeakerLine(
                speaker.Text,
                speaker.Mention.Start,
                speaker.Mention.End,
                names.Count == 0 ? null : string.Join(" and ", names),
                names,
                (kinds is [var kind] ? kind : PartyKind.Unknown).ToString().ToLowerInvariant());
        }
    }

    private sealed record CueLine(string Text, int Start, int End);

    /// <param name="Start">First code unit of the sentence that states the gift.</param>
    /// <param name="End">One past its last code unit.</param>
    private sealed record DonationLine(IReadOnlyList<string> Donors, string? Via, string? Recipient, decimal? Amount, string? Currency, string? AmountText, string? Per, string Status, bool Background, int Start, int End, double Confidence)
    {
        public static DonationLine From(ExtractedClaim claim) => new(
            claim.Donors,
            claim.Via,
            claim.Recipient,
            claim.Amount,
            claim.Currency,
            claim.AmountText,
            claim.Per,
            claim.Status.ToString().ToLowerInvariant(),
            claim.IsBackground,
            claim.Evidence.Start,
            claim.Evidence.End,
            Math.Round(claim.Confidence, 3));
    }

    private sealed record BeatLine(bool On, double Score, IReadOnlyList<string> Reasons);
}
