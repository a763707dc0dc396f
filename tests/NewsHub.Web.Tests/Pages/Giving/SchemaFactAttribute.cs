using System.Diagnostics;

namespace NewsHub.Web.Tests.Pages.Giving;

/// <summary>Runs where the 360Giving schemas and python3 with its jsonschema package are, and is skipped with the reason elsewhere: no JSON Schema package for .NET that knows draft 2020-12 can be restored everywhere.</summary>
public sealed class SchemaFactAttribute : FactAttribute
{
    private const string Validate = """
        import json, sys
        from jsonschema import Draft202012Validator, FormatChecker
        from referencing import Registry
        from referencing.jsonschema import DRAFT202012
        def load(name):
            schema = json.load(open(sys.argv[1] + '/' + name))
            schema.pop('$schema')  # written with http:, by which the dialect is not known
            return schema
        package, grant = load('360-giving-package-schema.json'), load('360-giving-schema.json')
        registry = Registry().with_resources([(package['properties']['grants']['items']['$ref'], DRAFT202012.create_resource(grant))])
        validator = Draft202012Validator(package, registry=registry, format_checker=FormatChecker())
        for error in validator.iter_errors(json.load(sys.stdin)):
            print('/'.join(map(str, error.absolute_path)), error.message[:300], ['/'.join(map(str, e.absolute_path)) + ' ' + e.message[:200] for e in error.context or []][:9])
        """;

    /// <summary>Looks for them.</summary>
    public SchemaFactAttribute()
    {
        if (Folder() is null)
            Skip = "The 360Giving schemas are not beside the project (../shared/bench/360giving).";
        else if (Run("import jsonschema, referencing", "").Code != 0)
            Skip = "There is no python3 with its jsonschema package.";
    }

    /// <summary>What the schema has to say against a document; empty when nothing.</summary>
    public static Task<string> ComplaintsAsync(string document) => Task.Run(() => Run(Validate, document) is (0, var words) ? words : throw new InvalidOperationException("The validation failed to run."));

    private static string? Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "bench", "360giving") is var found && Directory.Exists(found))
                return found;
        return null;
    }

    private static (int Code, string Words) Run(string script, string input)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", script, Folder() ?? ""]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            python.StandardInput.Write(input);
            python.StandardInput.Close();
            var words = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return (python.ExitCode, words.Trim());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }
}
