namespace NewsHub.Analysis.Decoding;

/// <summary>What kind of document bytes are, which decides where its encoding may be declared.</summary>
public enum MarkupKind
{
    /// <summary>Declared in a <c>meta</c> element.</summary>
    Html,
    /// <summary>Declared in the XML declaration.</summary>
    Xml,
    /// <summary>Never declared: UTF-8 (RFC 8259, section 8.1).</summary>
    Json,
}
