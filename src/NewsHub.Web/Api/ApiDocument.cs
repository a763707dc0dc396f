using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace NewsHub.Web.Api;

/// <summary>The interface for programs as one table: routes are mapped from it and described from it (OpenAPI 3.1), so that neither can say what the other does not.</summary>
internal static class ApiDocument
{
    /// <summary>Where it lies; the version changes when an answer would mean something else.</summary>
    public const string Base = "/api/v1";

    /// <summary>Where its description lies.</summary>
    public const string Path = Base + "/openapi.json";

    private static readonly ApiParameter After = new("after", "Where the page begins, as `next` of the page before names it.", "string");

    private static readonly ApiParameter Limit = new("limit", $"Most items, 1 to {ApiPaging.MostItems}; {ApiPaging.UsualItems} where it is left out.", "integer");

    /// <summary>Every operation.</summary>
    public static IReadOnlyList<ApiOperation> Operations { get; } =
    [
        new("stories", "/stories", "Stories, the one with the newest article first", typeof(ApiPage<ApiStory>), (ApiReader api, HttpContext context) => api.StoriesAsync(context), [After, Limit]),
        new("story", "/stories/{id}", "A story with its articles, gifts and quotations", typeof(ApiStoryWhole), (long id, ApiReader api, HttpContext context) => api.StoryAsync(id, context), []),
        new("quotes", "/quotes", "Statements, the latest found first; those of a person or organisation by when they were said", typeof(ApiPage<ApiQuote>), (ApiReader api, HttpContext context) => api.QuotesAsync(context),
            [new ApiParameter("party", "The number of who said it.", "integer"), After, Limit]),
        new("parties", "/parties", "People and organisations that are quoted or give or receive, by number", typeof(ApiPage<ApiParty>), (ApiReader api, HttpContext context) => api.PartiesAsync(context),
            [new ApiParameter("type", "`person` or `organisation`.", "string"), After, Limit]),
        new("party", "/parties/{id}", "A person or organisation", typeof(ApiPartyWhole), (long id, ApiReader api, HttpContext context) => api.PartyAsync(id, context), []),
        new("sources", "/sources", "Publishers that are or were followed, by number", typeof(ApiPage<ApiSource>), (ApiReader api, HttpContext context) => api.SourcesAsync(context), [After, Limit]),
        new("gifts", "/gifts", "Gifts of the ledger, each once over all stories; the filters are those of the ledger's page", typeof(ApiPage<ApiGift>), (ApiReader api, HttpContext context) => api.GiftsAsync(context),
            [
                new ApiParameter("party", "The number of who gives, passes on or receives.", "integer"), new ApiParameter("cause", "What it is for.", "string"), new ApiParameter("year", "The year under which it is listed.", "integer"),
                new ApiParameter("status", "`announced`, `pledged`, `given`, `matched` or `raised`.", "string"), new ApiParameter("min", "The least amount, a power of ten from 1000 to 100000000.", "integer"),
                new ApiParameter("currency", "ISO 4217.", "string"), new ApiParameter("sort", "`newest`, `oldest` or `largest`.", "string"), After, Limit,
            ]),
        new("gift", "/gifts/{id}", "A gift of the ledger with what each article says of it", typeof(ApiGiftWhole), (long id, ApiReader api, HttpContext context) => api.GiftAsync(id, context), []),
    ];

    /// <summary>The description.</summary>
    /// <param name="name">The site's name.</param>
    /// <param name="home">The site's address.</param>
    public static JsonObject Describe(string name, Uri home) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = new JsonObject { ["title"] = name, ["version"] = "1", ["description"] = "Stories about celebrity giving, each told once, with every outlet’s own words. Read-only; no key is needed." },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = new Uri(home, Base.TrimStart('/')).AbsoluteUri }),
        ["paths"] = new JsonObject(Operations.Select(operation => KeyValuePair.Create(operation.Path, (JsonNode?)new JsonObject { ["get"] = Describe(operation) }))),
        ["components"] = new JsonObject
        {
            ["schemas"] = new JsonObject([.. Operations.Select(operation => KeyValuePair.Create(operation.Schema, (JsonNode?)Schema(operation))), KeyValuePair.Create("Problem", (JsonNode?)Problem())]),
        },
    };

    private static readonly JsonSchemaExporterOptions Schemas = new() { TreatNullObliviousAsNonNullable = true };

    // The exporter refers from the root of each schema; here the schemas lie within a document.
    private static JsonNode Schema(ApiOperation operation)
    {
        var schema = ApiAnswer.Json.GetJsonSchemaAsNode(operation.Answer, Schemas);
        Move(schema);
        return schema;

        void Move(JsonNode? node)
        {
            foreach (var child in node is JsonObject parent ? parent.Select(property => property.Value) : node is JsonArray array ? array : [])
                Move(child);
            if (node is JsonObject thing && (string?)(thing["$ref"] as JsonValue) is ['#', .. var place])
                thing["$ref"] = $"#/components/schemas/{operation.Schema}{place}";
        }
    }

    private static JsonObject Describe(ApiOperation operation)
    {
        var parameters = new JsonArray([.. operation.Parameters.Select(parameter => Describe(parameter, "query"))]);
        var responses = new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = operation.Summary, ["headers"] = new JsonObject { ["ETag"] = new JsonObject { ["schema"] = Type("string") } }, ["content"] = Content("application/json", operation.Schema) },
            ["304"] = new JsonObject { ["description"] = "Nothing has changed since the answer whose ETag was sent as If-None-Match" },
        };
        if (operation.HasId)
        {
            parameters.Insert(0, Describe(new ApiParameter("id", "Its number.", "integer"), "path"));
            responses["301"] = new JsonObject { ["description"] = "It was joined to another one, which stands at Location" };
            responses["404"] = Refusal("There is none of this number");
            responses["410"] = Refusal("Readers do not see it any more");
        }
        else
        {
            responses["400"] = Refusal("A parameter cannot be understood");
        }

        return new JsonObject { ["operationId"] = operation.Id, ["summary"] = operation.Summary, ["parameters"] = parameters, ["responses"] = responses };
    }

    private static JsonObject Describe(ApiParameter parameter, string place) => new()
    {
        ["name"] = parameter.Name, ["in"] = place, ["required"] = place == "path", ["description"] = parameter.Description, ["schema"] = Type(parameter.Type),
    };

    private static JsonObject Refusal(string description) => new() { ["description"] = description, ["content"] = Content("application/problem+json", "Problem") };

    private static JsonObject Content(string mediaType, string schema) => new() { [mediaType] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = $"#/components/schemas/{schema}" } } };

    private static JsonObject Type(string type) => new() { ["type"] = type };

    // RFC 9457.
    private static JsonObject Problem() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject { ["type"] = Type("string"), ["title"] = Type("string"), ["status"] = Type("integer"), ["detail"] = Type("string") },
    };
}

/// <summary>One operation.</summary>
/// <param name="Id">Names it in programs.</param>
/// <param name="Path">Within <see cref="ApiDocument.Base"/>.</param>
/// <param name="Summary">What it answers.</param>
/// <param name="Answer">The type of the answer.</param>
/// <param name="Handler">Answers it.</param>
/// <param name="Parameters">What may be asked for besides.</param>
internal sealed record ApiOperation(string Id, string Path, string Summary, Type Answer, Delegate Handler, IReadOnlyList<ApiParameter> Parameters)
{
    /// <summary>Whether it is about one thing, by its number.</summary>
    public bool HasId => Path.Contains("{id}", StringComparison.Ordinal);

    /// <summary>The name of its answer's schema.</summary>
    public string Schema => char.ToUpperInvariant(Id[0]) + Id[1..];
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">In the address.</param>
/// <param name="Description">What it asks for.</param>
/// <param name="Type">As JSON Schema names types.</param>
internal sealed record ApiParameter(string Name, string Description, string Type);
