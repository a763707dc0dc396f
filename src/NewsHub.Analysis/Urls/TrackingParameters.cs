namespace NewsHub.Analysis.Urls;

/// <summary>Query parameters that say how a reader came to a page, never which page it is.</summary>
internal static class TrackingParameters
{
    // Families: every parameter that begins so.
    private static readonly string[] Prefixes =
    [
        "utm_",     // Google Analytics campaign parameters, taken over by most newsletter and social tools
        "pk_", "mtm_", "matomo_", "piwik_", // Matomo campaign tracking
        "hsa_",     // HubSpot ads
        "__hs",     // HubSpot sessions
        "at_",      // AT Internet / Piano Analytics campaigns
        "guce_",    // consent redirects of a large portal group
        "mc_",      // Mailchimp campaign and recipient
        "ns_",      // comScore campaign labels
        "oly_",     // Omeda newsletter readers
        "vero_",    // Vero e-mail
        "wt.",      // Webtrends campaigns
        "stm_",     // marketing automation
        "fb_",      // Facebook action and comment references
        "action_",  // Facebook open graph actions: action_object_map, action_ref_map, action_type_map
    ];

    // Single names, each documented by the service that adds it.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        // Click identifiers of advertising networks (their conversion tracking manuals)
        "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "gad_source", "gad_campaignid", "srsltid", "fbclid", "msclkid", "twclid", "ttclid", "yclid", "ysclid", "li_fat_id",
        "epik", "rdt_cid", "ScCid", "obOrigUrl", "dicbo", "tblci", "rb_clickid", "irclickid", "cjevent", "zanpid", "ef_id", "s_kwcid", "kwcid", "sc_cid", "s_cid", "_openstat",
        // Cross-domain linking of analytics sessions
        "_ga", "_gl", "_gac", "xtor", "_kx", "mkt_tok", "trk", "trkCampaign", "trkInfo", "wickedid", "_hsenc", "_hsmi", "hsCtaTracking", "elqTrack", "elqTrackId", "elqaid", "elqat",
        // Shares from social applications
        "igshid", "igsh", "ref_src", "ref_url", "__twitter_impression", "share_id", "smid", "smtyp", "soc_src", "soc_trk", "guccounter", "sfnsn", "mibextid", "_branch_match_id", "_branch_referrer",
        // Added by AMP viewers
        "amp_js_v", "amp_gsa", "amp_tf", "usqp", "aoh",
        // Newsletter and campaign codes of publishing systems
        "cmpid", "cmp_id", "campaign_id", "ncid", "ocid", "icid", "intcid", "intcmp", "int_cmp", "mbid", "nlid", "nl_id", "newsletter_id", "emc", "ito", "taid", "sref", "rss_source", "spm",
        "sr_share", "recip_id", "bxid", "cndid", "esrc", "ICID", "dm_i", "mkwid", "pcrid", "ml_subscriber", "ml_subscriber_hash", "ss_email_id", "sailthru_id", "vgo_ee", "__s",
    };

    /// <summary>Whether a parameter only tracks.</summary>
    /// <param name="name">As it stands in the address, still percent-encoded; case is ignored.</param>
    public static bool Contains(string name) =>
        Names.Contains(name) || Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
