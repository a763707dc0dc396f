namespace NewsHub.Web.Syndication;
internal static class FeedEndpoints { public static void MapSyndication(this WebApplication app) { } }
