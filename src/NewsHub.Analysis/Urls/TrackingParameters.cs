namespace NewsHub.Analysis.Urls;

/// <summary>Query parameters that say how a reader came to a page, never which page it is.</summary>
internal static class TrackingParameters
{
    // Who adds them, by that service's own manual or the links it makes; a name that ends in * stands for all that begin so.
    // Names that also choose a page somewhere (id, p, page, ref, source, cid) stay out, whoever else uses them for tracking.
    private static readonly (string AddedBy, string Names)[] Table =
    [
        ("Google Analytics campaigns (support.google.com/analytics/answer/10917952), and most newsletter and social tools after it", "utm_*"),
        ("Google Analytics, linking of sessions across domains", "_ga _gl _gac"),
        ("Google Ads and Search Ads, click identifiers", "gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid"),
        ("Google's AMP viewer and cache", "amp_js_v amp_gsa amp_tf usqp aoh"),
        ("Meta: clicks, shares of Facebook and Instagram, actions of the open graph", "fbclid fb_action_ids fb_action_types fb_source fb_ref fb_comment_id action_object_map action_type_map action_ref_map igshid igsh mibextid sfnsn"),
        ("X", "twclid ref_src ref_url __twitter_impression"),
        ("Microsoft Advertising", "msclkid"),
        ("TikTok, LinkedIn, Pinterest, Reddit, Snapchat: click identifiers", "ttclid li_fat_id trk trkCampaign trkInfo epik rdt_cid ScCid"),
        ("Yandex, OpenStat", "yclid ysclid _openstat"),
        ("Matomo and Piwik campaigns (matomo.org/faq/reports/what-is-campaign-tracking)", "pk_* mtm_* matomo_* piwik_*"),
        ("Adobe Analytics and Advertising", "s_kwcid kwcid ef_id s_cid sc_cid"),
        ("Piano Analytics, formerly AT Internet", "at_medium at_campaign at_custom* at_creation at_channel at_format at_link* at_ptr_name at_type at_variant at_bbc_team xtor"),
        ("comScore", "ns_mchannel ns_source ns_campaign ns_linkname ns_fee"),
        ("Webtrends, Mapp", "wt.* wt_mc wt_zmc"),
        ("HubSpot", "__hs* _hsenc _hsmi hsCtaTracking hsa_*"),
        ("Mailchimp", "mc_cid mc_eid"),
        ("Marketo, Eloqua, Omeda, Vero, Klaviyo, Drip, MailerLite, Sailthru, Dotdigital, beehiiv, Kit: newsletters and their readers", "mkt_tok elqTrack elqTrackId elqaid elqat oly_* vero_* _kx __s ml_subscriber ml_subscriber_hash sailthru_id dm_i bhlid ck_subscriber_id ss_email_id"),
        ("Branch", "_branch_match_id _branch_referrer"),
        ("Affiliate networks: Impact, CJ, Zanox/Awin, Skimlinks, Wicked Reports", "irclickid cjevent zanpid wickedid"),
        ("Recommendations: Outbrain, Taboola", "obOrigUrl dicbo tblci"),
        ("RevenueBits, Marin", "rb_clickid mkwid pcrid"),
        ("Consent redirects and shares of Yahoo", "guccounter guce_* soc_src soc_trk ncid"),
        ("Alibaba, Hootsuite", "spm hootPostID"),
        ("Campaign, newsletter and share codes in the links of newspapers and magazines", "smid smtyp emc cmpid cmp_id cmp campaign_id ocid icid intcid intcmp int_cmp mbid nlid nl_id newsletter_id ito taid sref rss_source sr_share share_id recip_id bxid cndid esrc vgo_ee traffic_source ftag"),
    ];

    private static readonly HashSet<string> Names = All(isFamily: false).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Families = [.. All(isFamily: true).Select(name => name.TrimEnd('*'))];

    /// <summary>Whether a parameter only tracks.</summary>
    /// <param name="name">As it stands in the address, still percent-encoded; case is ignored.</param>
    public static bool Contains(string name) =>
        Names.Contains(name) || Families.Any(family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> All(bool isFamily) => Table.SelectMany(row => row.Names.Split(' ')).Where(name => name.EndsWith('*') == isFamily);
}
