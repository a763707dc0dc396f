using NewsHub.Web.Commands.Progress;

namespace NewsHub.Web.Tests.Commands.Progress;

public sealed class ItemProgressTests : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StepClock _clock = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void In_a_terminal_one_line_is_rewritten()
    {
        using (var progress = new ItemProgress(_output, isLive: true, () => 0.5, _clock))
        {
            _clock.Advance(1);
            progress.Count(isFailure: false);
            _clock.Advance(1);
            progress.Count(isFailure: true);
        }

        Assert.Equal("\r1 item, 50% read, 1 a second\u001b[K\r2 items (1 failed), 50% read, 1 a second\u001b[K\r2 items (1 failed) in 2.0 s\u001b[K\n", _output.ToString());
    }

    [Fact]
    public void Elsewhere_a_plain_line_comes_now_and_then()
    {
        using (var progress = new ItemProgress(_output, isLive: false, () => null, _clock))
        {
            for (var i = 0; i < 1_200; i++)
            {
                _clock.Advance(0.01);
                progress.Count(isFailure: false);
            }
        }

        Assert.Equal("500 items, 100 a second\n1,000 items, 100 a second\n1,200 items in 12.0 s\n", _output.ToString());
    }

    private sealed class StepClock : TimeProvider
    {
        private long _hundredths;

        public override long TimestampFrequency => 100;

        public override long GetTimestamp() => _hundredths;

        public void Advance(double seconds) => _hundredths += (long)Math.Round(seconds * 100);
    }
}
