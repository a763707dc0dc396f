using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsHub.Data.Accounts;
using NewsHub.Data.Articles;
using NewsHub.Data.Desk;
using NewsHub.Data.Donations;
using NewsHub.Data.Parties;
using NewsHub.Data.Quotes;
using NewsHub.Data.Sources;
using NewsHub.Data.Stories;

namespace NewsHub.Data;

/// <summary>Everything that is remembered, in one PostgreSQL database.</summary>
public sealed class NewsHubDb(DbContextOptions<NewsHubDb> options) : DbContext(options)
{
    /// <summary>What all contexts that are opened alike remember of <see cref="TermFrequencies"/>.</summary>
    internal RememberedCounts RememberedCounts => RememberedCounts.Of(options);

    /// <summary>Publishers.</summary>
    public DbSet<Source> Sources => Set<Source>();

    /// <summary>What is polled.</summary>
    public DbSet<Feed> Feeds => Set<Feed>();

    /// <summary>What was fetched, and how it went.</summary>
    public DbSet<FetchEvent> FetchEvents => Set<FetchEvent>();

    /// <summary>Politeness across processes.</summary>
    public DbSet<HostSlot> HostSlots => Set<HostSlot>();

    /// <summary>What sites allow.</summary>
    public DbSet<RobotsFile> RobotsFiles => Set<RobotsFile>();

    /// <summary>Items of feeds.</summary>
    public DbSet<Entry> Entries => Set<Entry>();

    /// <summary>Bytes of pages.</summary>
    public DbSet<Page> Pages => Set<Page>();

    /// <summary>Texts of pages.</summary>
    public DbSet<Article> Articles => Set<Article>();

    /// <summary>Attributed words.</summary>
    public DbSet<Quote> Quotes => Set<Quote>();

    /// <summary>What was said once.</summary>
    public DbSet<Utterance> Utterances => Set<Utterance>();

    /// <summary>People and organisations.</summary>
    public DbSet<Party> Parties => Set<Party>();

    /// <summary>Forms of their names.</summary>
    public DbSet<PartyAlias> PartyAliases => Set<PartyAlias>();

    /// <summary>Who said what.</summary>
    public DbSet<UtteranceSpeaker> UtteranceSpeakers => Set<UtteranceSpeaker>();

    /// <summary>Gifts as articles state them.</summary>
    public DbSet<Claim> Claims => Set<Claim>();

    /// <summary>Stories that the ledger has yet to follow.</summary>
    public DbSet<LedgerDue> LedgerDue => Set<LedgerDue>();

    /// <summary>Gifts consolidated.</summary>
    public DbSet<Donation> Donations => Set<Donation>();

    /// <summary>Gifts, each once, over all stories.</summary>
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    /// <summary>Who gives and receives.</summary>
    public DbSet<LedgerParty> LedgerParties => Set<LedgerParty>();

    /// <summary>What gifts come to.</summary>
    public DbSet<LedgerSum> LedgerSums => Set<LedgerSum>();

    /// <summary>What recipients' gifts come to.</summary>
    public DbSet<LedgerRecipient> LedgerRecipients => Set<LedgerRecipient>();

    /// <summary>Events.</summary>
    public DbSet<Story> Stories => Set<Story>();

    /// <summary>Which article is in which story.</summary>
    public DbSet<StoryMember> StoryMembers => Set<StoryMember>();

    /// <summary>What editors decided about pairs of articles.</summary>
    public DbSet<ArticlePair> ArticlePairs => Set<ArticlePair>();

    /// <summary>Stories that may be one.</summary>
    public DbSet<MergeSuggestion> MergeSuggestions => Set<MergeSuggestion>();

    /// <summary>Earlier and later stories of one giver.</summary>
    public DbSet<StorySequel> StorySequels => Set<StorySequel>();

    /// <summary>The log of what editors did.</summary>
    public DbSet<DeskAction> DeskActions => Set<DeskAction>();

    /// <summary>How editors answered the queue's questions.</summary>
    public DbSet<QueueMark> QueueMarks => Set<QueueMark>();

    /// <summary>What editors decided about quotations.</summary>
    public DbSet<QuoteRuling> QuoteRulings => Set<QuoteRuling>();

    /// <summary>What assignment remembers.</summary>
    public DbSet<Fingerprint> Fingerprints => Set<Fingerprint>();

    /// <summary>What editors decided about gifts.</summary>
    public DbSet<GiftRuling> GiftRulings => Set<GiftRuling>();

    /// <summary>How rare a term is.</summary>
    public DbSet<TermFrequency> TermFrequencies => Set<TermFrequency>();

    /// <summary>Who works at the desk.</summary>
    public DbSet<Editor> Editors => Set<Editor>();

    /// <summary>Who has which role.</summary>
    public DbSet<IdentityUserRole<Guid>> EditorRoles => Set<IdentityUserRole<Guid>>();

    /// <summary>Passkeys of editors.</summary>
    public DbSet<IdentityUserPasskey<Guid>> EditorPasskeys => Set<IdentityUserPasskey<Guid>>();

    /// <summary>One-time links.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Tries to sign in.</summary>
    public DbSet<SignInTries> SignInTries => Set<SignInTries>();

    /// <summary>Keys of cookies and forms.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(NewsHubDb).Assembly);
        modelBuilder.HasSequence<long>(StoryVersion.Sequence);
        modelBuilder.HasSequence<long>(GiftRuling.Sequence);
        SnakeCase.Apply(modelBuilder);
    }
}
