namespace NewsHub.Newsroom.Pages;

/// <summary>Pieces of clutter that pages put between paragraphs: newsletter boxes, advertisements, polls.</summary>
internal static class Fragment
{
    public static string Read(string name) => EmbeddedText.Read($"Fragments/{name}.html");
}
