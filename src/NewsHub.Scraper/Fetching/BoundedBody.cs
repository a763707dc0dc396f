using System.Buffers;

namespace NewsHub.Scraper.Fetching;

/// <summary>Reads a body no farther than its limit; what counts are decompressed bytes, so a bomb stops here.</summary>
public static class BoundedBody
{
    private const int ChunkBytes = 32 * 1024;

    /// <summary>The bytes, and whether there were more of them than <paramref name="limit"/>.</summary>
    public static async Task<(byte[] Bytes, bool IsCut)> ReadAsync(Stream stream, int limit, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(chunk.AsMemory(), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return (body.ToArray(), false);
                var room = limit - (int)body.Length;
                body.Write(chunk, 0, Math.Min(read, room));
                if (read > room)
                    return (body.ToArray(), true);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
