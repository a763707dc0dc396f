using System.Text.Json.Serialization;
using NewsHub.Evaluation.Measures;

namespace NewsHub.Evaluation.Sets;

/// <summary>Sentences about gifts; their labels were made by a machine and some are wrong.</summary>
internal sealed class DonationsSet() : MeasuredSet("donations/evidence-silver")
{
    private const double Tolerance = 0.005;

    // Words that two names may share without being the same party.
    private static readonly HashSet<string> Common = ["the", "of", "for", "and", "foundation", "university", "fund"];

    public override IReadOnlyList<string> Parts => [Name + ".jsonl"];

    public override SetScore Measure(string bench, string work)
    {
        var (gold, output) = (Path.Combine(bench, Parts[0]), OutputIn(work));
        Analyzer.Run("texts", gold, output);
        var found = Rows.ReadBy<Line>(output, line => line.Id);
        var rows = Rows.Read<Row>(gold).Select(row => Result.Of(row, found.GetValueOrDefault(row.Id)?.Donations ?? [])).ToList();
        var negatives = rows.Select(row => row.IsAlarm).OfType<bool>().ToList();
        return new SetScore(
            Name,
            [
                new Figure("gifts", rows.Count(row => row.Amount is not null), "n", FigureRole.Count),
                new Figure("amount", Score.Share(rows.Select(row => row.Amount).OfType<bool>()), "amount"),
                new Figure("donor", Score.Share(rows.Select(row => row.Donor).OfType<bool>()), "donor"),
                new Figure("recipient", Score.Share(rows.Select(row => row.Recipient).OfType<bool>()), "recipient"),
                new Figure("false alarms", Score.Share(negatives), "false_alarms", FigureRole.LowerIsBetter),
                new Figure("no gifts", negatives.Count, "negatives", FigureRole.Count),
            ],
            [.. rows.Where(row => row.Amount is not null || row.IsAlarm is not null).Select(row => row.Item())],
            new RuledFiles("donations", [gold, output]));
    }

    private sealed record Row(
        string Id,
        string Text,
        string? Role,
        [property: JsonPropertyName("is_donation")] bool? IsDonation,
        string? Donor,
        string? Recipient,
        [property: JsonPropertyName("amount_usd")] double? Amount,
        [property: JsonPropertyName("amount_literal")] bool? IsAmountLiteral,
        [property: JsonPropertyName("donor_in_text")] bool? IsDonorInText,
        [property: JsonPropertyName("recipient_in_text")] bool? IsRecipientInText);

    private sealed record Line(string Id, IReadOnlyList<Gift>? Donations);

    private sealed record Gift(IReadOnlyList<string>? Donors, string? Via, string? Recipient, double? Amount);

    private sealed record Result(Row Row, IReadOnlyList<Gift> Found, bool? Amount, bool? Donor, bool? Recipient, bool? IsAlarm)
    {
        public static Result Of(Row row, IReadOnlyList<Gift> found)
        {
            if (row.IsDonation is not true)
                return new Result(row, found, null, null, null, row.Role is "political" or "private_investment" ? found.Count > 0 : null);
            if (row.IsAmountLiteral is not true || row.Amount is not { } amount || amount == 0)
                return new Result(row, found, null, null, null, null);
            var close = found.Where(gift => gift.Amount is { } given && given != 0 && Math.Abs(given - amount) <= Tolerance * amount).ToList();
            return new Result(
                row,
                found,
                close.Count > 0,
                row.IsDonorInText is true ? close.Any(gift => Shares(string.Join(' ', gift.Donors ?? []) + " " + gift.Via, row.Donor)) : null,
                row.IsRecipientInText is true ? close.Any(gift => Shares(gift.Recipient, row.Recipient)) : null,
                null);
        }

        public ItemScore Item()
        {
            var parts = new[] { Amount, Donor, Recipient, !IsAlarm }.OfType<bool>().ToList();
            var faults = new[] { (Amount, "amount"), (Donor, "donor"), (Recipient, "recipient"), (!IsAlarm, "no gift") }.Where(part => part.Item1 is false).Select(part => part.Item2);
            return new ItemScore(Row.Id, null, Score.Share(parts), parts.Contains(false)
                ? [$"{string.Join(", ", faults)} wrong: {Row.Text}", .. Found.Select(gift => $"found: {string.Join(", ", gift.Donors ?? [])} gave {gift.Amount} to {gift.Recipient}"), $"label: {Row.Donor} gave {Row.Amount} to {Row.Recipient} ({Row.Role})"]
                : []);
        }

        private static bool Shares(string? one, string? other) => RulerText.Words(one).Intersect(RulerText.Words(other)).Except(Common).Any();
    }
}
