namespace NewsHub.Analysis.Extraction.Markup;

/// <summary>A <c>template</c> element, whose content nobody sees until a script copies it.</summary>
internal static class Template
{
    /// <summary>
    /// Goes behind the element whose start tag's name was read, or to the end of the page where it does not end. Behind its tag alone when it declares a shadow root
    /// (HTML standard, 4.12.3, <c>shadowrootmode</c>), for browsers show that; and behind an end tag.
    /// </summary>
    public static void Skip(ref MarkupScanner scanner)
    {
        var isShown = scanner.IsEnd;
        while (scanner.NextAttribute())
            isShown |= scanner.Attribute.Equals("shadowrootmode", StringComparison.OrdinalIgnoreCase);
        for (var depth = isShown ? 0 : 1; depth > 0 && scanner.Next(out _);)
        {
            if (scanner.Name.IsEmpty)
            {
                scanner.SkipDeclaration();
                continue;
            }

            var name = scanner.Name.ToString().ToLowerInvariant();
            var isEnd = scanner.IsEnd;
            if (name == "template")
                depth += isEnd ? -1 : 1;
            scanner.SkipAttributes();
            if (!isEnd && (TagNames.Of(name) & (TagTraits.Unread | TagTraits.Raw)) != 0)
                scanner.SkipRaw(name);
        }
    }
}
