using System.Globalization;

namespace NewsHub.Web.Commands.Progress;

/// <summary>How far a command has come through its items: a line that is rewritten in a terminal, a new line now and then elsewhere.</summary>
/// <param name="output">Standard error.</param>
/// <param name="isLive">Whether it is a terminal.</param>
/// <param name="share">How much of the input is read, from 0 to 1; null when that is not known.</param>
/// <param name="clock">For the rate.</param>
public sealed class ItemProgress(TextWriter output, bool isLive, Func<double?> share, TimeProvider clock) : IDisposable
{
    private const string Rewrite = "\r";
    private const string ClearToEnd = "\u001b[K";

    private static readonly TimeSpan LiveInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(5);

    private readonly long _started = clock.GetTimestamp();
    private long _shown = clock.GetTimestamp();
    private long _items;
    private long _failures;

    /// <summary>One more item is done.</summary>
    public void Count(bool isFailure)
    {
        _items++;
        _failures += isFailure ? 1 : 0;
        if (clock.GetElapsedTime(_shown) < (isLive ? LiveInterval : PlainInterval))
            return;
        _shown = clock.GetTimestamp();
        var far = share() is { } read ? string.Create(CultureInfo.InvariantCulture, $", {read:0%} read") : "";
        var line = string.Create(CultureInfo.InvariantCulture, $"{Items()}{far}, {_items / Seconds():#,0} a second");
        if (isLive)
            output.Write(Rewrite + line + ClearToEnd);
        else
            output.WriteLine(line);
    }

    /// <summary>Says how it ended.</summary>
    public void Dispose() =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isLive ? Rewrite : "")}{Items()} in {Seconds():0.0} s{(isLive ? ClearToEnd : "")}"));

    private string Items() => string.Create(CultureInfo.InvariantCulture, $"{_items:#,0} {(_items == 1 ? "item" : "items")}{(_failures > 0 ? $" ({_failures:#,0} failed)" : "")}");

    private double Seconds() => Math.Max(0.001, clock.GetElapsedTime(_started).TotalSeconds);
}
