using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace NewsHub.Web.Machines;

/// <summary>Facts of a page for programs, in schema.org's words. It stands in a script element, which runs nothing: browsers take it for data.</summary>
public sealed class JsonLd
{
    // Escapes <, >, & and quotation marks of HTML too, so that no text can end the element that it stands in.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly JsonObject facts;

    private JsonLd(JsonObject facts) => this.facts = facts;

    /// <summary>Facts about one thing.</summary>
    /// <param name="type">What it is, in schema.org's words.</param>
    /// <param name="facts">Its properties; those without a value are left out.</param>
    public static JsonLd Of(string type, params (string Name, JsonNode? Value)[] facts) => new(Thing(type, [("@context", "https://schema.org"), .. facts]));

    /// <summary>A thing within others.</summary>
    public static JsonObject Thing(string type, params (string Name, JsonNode? Value)[] facts)
    {
        var thing = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in facts)
            if (value is not (null or JsonArray { Count: 0 }))
                thing[name] = value;
        return thing;
    }

    /// <summary>Things in their order.</summary>
    public static JsonObject List(IEnumerable<JsonObject> things) => Thing(
        "ItemList", ("itemListElement", new JsonArray([.. things.Select((thing, place) => Thing("ListItem", ("position", place + 1), ("item", thing)))])));

    /// <summary>The JSON, fit to stand in a script element.</summary>
    public override string ToString() => facts.ToJsonString(Options);

    /// <summary>The element.</summary>
    public IHtmlContent Element() => new HtmlString($"<script type=\"application/ld+json\">{this}</script>");
}
