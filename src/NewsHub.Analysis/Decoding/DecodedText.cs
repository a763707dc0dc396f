namespace NewsHub.Analysis.Decoding;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="Encoding">Lower-case name of the encoding that was used, such as <c>utf-8</c> or <c>windows-1252</c>.</param>
/// <param name="Problems">What contradicted what, in words; empty when declaration and bytes agree.</param>
public sealed record DecodedText(string Text, string Encoding, IReadOnlyList<string> Problems);
