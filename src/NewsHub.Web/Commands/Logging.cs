using System.Globalization;
using NewsHub.Web.Commands.Progress;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace NewsHub.Web.Commands;

/// <summary>
/// The one place that wires Serilog, by <c>Serilog.Extensions.Logging</c>. Where <c>Serilog.AspNetCore</c> restores,
/// the last line becomes <c>builder.Host.UseSerilog(logger, dispose: true)</c>.
/// </summary>
internal static class Logging
{
    private const string Line = "{Timestamp:HH:mm:ss} {Level:u3} {Message:l}{NewLine}{Exception}";

    /// <summary>Logs to a file, and to the console as plain lines or, in a terminal, as a progress display.</summary>
    /// <param name="builder">The app; its section <c>Serilog</c> may change levels and add sinks.</param>
    /// <param name="display">Shows progress instead of lines; null for plain lines.</param>
    public static void AddLogging(this IHostApplicationBuilder builder, ProgressDisplay? display)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Error)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.File(DataFolder.In("logs", "newshub-.log"), outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, shared: true);
        configuration = display is null
            ? configuration.WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture)
            : configuration.WriteTo.Sink((ILogEventSink)display);
        builder.Logging.ClearProviders().AddSerilog(configuration.CreateLogger(), dispose: true);
    }
}
