using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace NewsHub.Web.Machines;

/// <summary>
/// Facts of a page for programs, in schema.org's words: a thing with its properties, which writes itself as JSON into the page. It stands in a script
/// element, which runs nothing: browsers take it for data.
/// </summary>
public sealed class JsonLd : IHtmlContent
{
    // Escapes <, >, & and quotation marks of HTML too, so that no text can end the element that it stands in.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    private readonly string type;
    private readonly bool isPage;
    private readonly (string Name, object? Value)[] facts;

    private JsonLd(string type, bool isPage, (string Name, object? Value)[] facts) => (this.type, this.isPage, this.facts) = (type, isPage, facts);

    /// <summary>What a page says of itself.</summary>
    /// <param name="type">What it is, in schema.org's words.</param>
    /// <param name="facts">Its properties: text, whole numbers, yes or no, things and lists of these; those without a value are left out.</param>
    public static JsonLd Of(string type, params (string Name, object? Value)[] facts) => new(type, isPage: true, facts);

    /// <summary>A thing within others.</summary>
    public static JsonLd Thing(string type, params (string Name, object? Value)[] facts) => new(type, isPage: false, facts);

    /// <summary>Things in their order.</summary>
    public static JsonLd List(IEnumerable<JsonLd> things) => Thing(
        "ItemList", ("itemListElement", things.Select((thing, place) => Thing("ListItem", ("position", place + 1), ("item", thing))).ToArray()));

    /// <summary>Writes the element.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("<script type=\"application/ld+json\">");
        Write(writer);
        writer.Write("</script>");
    }

    /// <summary>The JSON, fit to stand in a script element.</summary>
    public override string ToString()
    {
        using var json = new StringWriter(CultureInfo.InvariantCulture);
        Write(json);
        return json.ToString();
    }

    private void Write(TextWriter json)
    {
        json.Write(isPage ? "{\"@context\":\"https://schema.org\",\"@type\":\"" : "{\"@type\":\"");
        json.Write(type);
        json.Write('"');
        foreach (var (name, value) in facts)
        {
            if (value is null or ICollection { Count: 0 })
                continue;
            json.Write(",\"");
            json.Write(name);
            json.Write("\":");
            Write(json, value);
        }

        json.Write('}');
    }

    private static void Write(TextWriter json, object value)
    {
        switch (value)
        {
            case string text:
                json.Write('"');
                Encoder.Encode(json, text);
                json.Write('"');
                break;
            case bool isSo:
                json.Write(isSo ? "true" : "false");
                break;
            case int number:
                json.Write(number.ToString(CultureInfo.InvariantCulture));
                break;
            case JsonLd thing:
                thing.Write(json);
                break;
            case ICollection list:
                var separator = '[';
                foreach (var item in list)
                {
                    json.Write(separator);
                    Write(json, item);
                    separator = ',';
                }

                json.Write(']');
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is no value of a fact.", nameof(value));
        }
    }
}
