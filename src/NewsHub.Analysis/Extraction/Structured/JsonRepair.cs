using System.Text;
using System.Text.Json;

namespace NewsHub.Analysis.Extraction.Structured;

/// <summary>JSON as it stands in pages: wrapped in comments or CDATA, with raw line breaks, entities, stray commas, cut off at the end.</summary>
internal static class JsonRepair
{
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>The value, after repair where needed; null when even that is no JSON.</summary>
    public static JsonElement? Parse(string text) => TryParse(text.Trim()) ?? TryParse(Repair(Unwrap(text)));

    private static JsonElement? TryParse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonDocument.Parse(text, Tolerant).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Unwrap(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        if (start >= 0 && text.IndexOf("<![CDATA[", StringComparison.Ordinal) is >= 0 and var cdata && cdata <= start)
            start = cdata + "<![CDATA[".Length + Math.Max(0, text.AsSpan(cdata + "<![CDATA[".Length).IndexOfAny('{', '['));
        return start < 0 ? "" : text[start..];
    }

    private static string Repair(string text)
    {
        var repaired = new StringBuilder(text.Length + 16);
        var open = new Stack<char>();
        var inString = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (inString)
            {
                inString = InString(text, ref i, c, repaired);
                continue;
            }

            switch (c)
            {
                case '"':
                    inString = true;
                    break;
                case '{' or '[':
                    open.Push(c == '{' ? '}' : ']');
                    break;
                case '}' or ']':
                    if (open.Count == 0 || open.Peek() != c)
                        continue;
                    open.Pop();
                    DropComma(repaired);
                    repaired.Append(c);
                    if (open.Count == 0)
                        return repaired.ToString();
                    continue;
                case ',' when repaired.Length > 0 && LastSolid(repaired) is ',' or '{' or '[':
                    continue;
                case < ' ':
                    c = ' ';
                    break;
            }

            repaired.Append(c);
        }

        if (inString)
            repaired.Append('"');
        DropComma(repaired);
        while (open.TryPop(out var close))
            repaired.Append(close);
        return repaired.ToString();
    }

    /// <summary>Copies one character of a string; false when it closes the string.</summary>
    private static bool InString(string text, ref int i, char c, StringBuilder repaired)
    {
        switch (c)
        {
            case '\\' when i + 1 < text.Length:
                if (!"\"\\/bfnrtu".Contains(text[i + 1]))
                    break;
                repaired.Append(c).Append(text[++i]);
                break;
            case '"' when !Closes(text, i):
                repaired.Append("\\\"");
                break;
            case '"':
                repaired.Append(c);
                return false;
            case < ' ':
                repaired.Append(' ');
                break;
            default:
                repaired.Append(c);
                break;
        }

        return true;
    }

    /// <summary>A quotation mark closes its string when a separator follows; otherwise it was meant as text.</summary>
    private static bool Closes(string text, int at)
    {
        for (var i = at + 1; i < text.Length; i++)
            if (!char.IsWhiteSpace(text[i]))
                return text[i] is ',' or ':' or '}' or ']';
        return true;
    }

    private static void DropComma(StringBuilder text)
    {
        var end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > 0 && text[end - 1] == ',')
            text.Length = end - 1;
    }

    private static char LastSolid(StringBuilder text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
            if (!char.IsWhiteSpace(text[i]))
                return text[i];
        return '\0';
    }
}
