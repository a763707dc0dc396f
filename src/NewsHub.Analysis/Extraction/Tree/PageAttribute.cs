using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace NewsHub.Analysis.Extraction.Tree;

/// <summary>An attribute.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">References resolved; empty when it has none.</param>
internal sealed record PageAttribute(string Name, string Value) : IConstructableAttr
{
    StringOrMemory IConstructableAttr.Name => Name;

    StringOrMemory IConstructableAttr.Value { get => Value; set { } }
}
