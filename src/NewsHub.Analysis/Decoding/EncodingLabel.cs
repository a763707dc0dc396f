using System.Text;

namespace NewsHub.Analysis.Decoding;

/// <summary>From the label that a publisher wrote to the encoding that its readers use.</summary>
internal static class EncodingLabel
{
    // The labels that browsers read as a larger encoding (https://encoding.spec.whatwg.org/#names-and-labels),
    // because publishers who write the smaller name send bytes of the larger one.
    private static readonly Dictionary<string, string> ReadAs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["us-ascii"] = "windows-1252", ["ascii"] = "windows-1252", ["ansi_x3.4-1968"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["iso_8859-1"] = "windows-1252", ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252", ["l1"] = "windows-1252", ["cp1252"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254", ["latin5"] = "windows-1254",
        ["iso-8859-11"] = "windows-874", ["tis-620"] = "windows-874",
        ["cp1250"] = "windows-1250", ["cp1251"] = "windows-1251", ["cp1253"] = "windows-1253", ["cp1254"] = "windows-1254", ["cp1255"] = "windows-1255", ["cp1256"] = "windows-1256",
        ["gb2312"] = "gb18030", ["gbk"] = "gb18030", ["x-gbk"] = "gb18030", ["cp936"] = "gb18030",
        ["euc-kr"] = "ks_c_5601-1987", ["cp949"] = "ks_c_5601-1987", ["uhc"] = "ks_c_5601-1987",
        ["sjis"] = "shift_jis", ["x-sjis"] = "shift_jis", ["windows-31j"] = "shift_jis", ["cp932"] = "shift_jis",
        ["big5-hkscs"] = "big5", ["koi8"] = "koi8-r", ["euc_jp"] = "euc-jp",
        ["utf8"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8", ["utf-8-sig"] = "utf-8",
        ["utf16"] = "utf-16", ["unicode"] = "utf-16", ["ucs-2"] = "utf-16", ["utf-16le"] = "utf-16", ["u16"] = "utf-16",
    };

    // UTF-7 lets plain ASCII bytes become markup, so no browser reads it; neither do we.
    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase) { "utf-7", "utf7", "unicode-1-1-utf-7" };

    /// <summary>The encoding that a label stands for; null when nobody knows it.</summary>
    public static Encoding? Find(string? label)
    {
        label = label?.Trim().Trim('"', '\'').Trim();
        if (string.IsNullOrEmpty(label) || Refused.Contains(label))
            return null;
        return Known(ReadAs.GetValueOrDefault(label, label));
    }

    /// <summary>The provider is asked directly, so that nothing is registered for the whole process.</summary>
    public static Encoding? Known(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
