using System.Buffers;

namespace NewsHub.Web.Caching;

/// <summary>An answer that was made and not sent yet, in rented memory: its headers can still say what it is.</summary>
internal sealed class HeldAnswer : Stream
{
    // A page without images stays below 100 KB, and most have a quarter of that.
    private const int Usual = 32 << 10;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(Usual);
    private int length;

    private HeldAnswer()
    {
    }

    /// <summary>What was made.</summary>
    public ReadOnlyMemory<byte> Content => bytes.AsMemory(0, length);

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => length;

    /// <inheritdoc/>
    public override long Position { get => length; set => throw new NotSupportedException(); }

    /// <summary>Has an answer made and holds it back.</summary>
    /// <param name="http">The request.</param>
    /// <param name="next">Who makes it.</param>
    public static async Task<HeldAnswer> OfAsync(HttpContext http, RequestDelegate next)
    {
        var held = new HeldAnswer();
        var sent = http.Response.Body;
        http.Response.Body = held;
        try
        {
            await next(http);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
        finally
        {
            http.Response.Body = sent;
        }

        return held;
    }

    /// <summary>Sends it on.</summary>
    public ValueTask SendAsync(HttpContext http) => length > 0 ? http.Response.Body.WriteAsync(Content, http.RequestAborted) : ValueTask.CompletedTask;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.Length > bytes.Length - length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * bytes.Length, length + buffer.Length));
            Content.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        buffer.CopyTo(bytes.AsSpan(length));
        length += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            (bytes, length) = ([], 0);
        }

        base.Dispose(disposing);
    }
}
