using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsHub.Analysis.Stories;
using NewsHub.Data.Articles;

namespace NewsHub.Data.Stories;

internal sealed class StoryConfiguration :
    IEntityTypeConfiguration<Story>, IEntityTypeConfiguration<StoryMember>,
    IEntityTypeConfiguration<Fingerprint>, IEntityTypeConfiguration<TermFrequency>,
    IEntityTypeConfiguration<ArticlePair>, IEntityTypeConfiguration<MergeSuggestion>, IEntityTypeConfiguration<StorySequel>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.HasIndex(story => story.Guid).IsUnique();
        builder.HasOne(story => story.LeadArticle).WithMany().HasForeignKey(story => story.LeadArticleId);

        // Old addresses lead on; filtered, since few stories are ever merged.
        builder.HasOne<Story>().WithMany().HasForeignKey(story => story.MergedIntoId);
        builder.HasIndex(story => story.MergedIntoId).HasFilter("merged_into_id is not null");

        // Who decided on a story outside the lock asks whether another has changed it since.
        builder.HasIndex(story => story.Version);

        // The front page: day by day, and within a day by recency and independent origins.
        builder.Property(story => story.FrontDay).HasComputedColumnSql("(last_published_at at time zone 'UTC')::date", stored: true);
        builder.Property(story => story.FrontScore).HasComputedColumnSql(
            $"(extract(epoch from (last_published_at at time zone 'UTC')::time) + {Story.SecondsPerDoubling} * ln(greatest(origin_count, 1)) / ln(2))::integer", stored: true);
        builder.HasIndex(story => new { story.FrontDay, story.FrontScore, story.Id }).HasFilter("is_shown");

        // Feeds and lists: shown stories by their newest article, and by their last change.
        builder.HasIndex(story => new { story.LastPublishedAt, story.Id }).HasFilter("is_shown");
        builder.HasIndex(story => new { story.ChangedAt, story.Id }).HasFilter("is_shown");
    }

    public void Configure(EntityTypeBuilder<StoryMember> builder)
    {
        builder.HasKey(member => member.ArticleId);
        builder.Property(member => member.ArticleId).ValueGeneratedNever();
        builder.HasOne(member => member.Article).WithOne(article => article.Membership).HasForeignKey<StoryMember>(member => member.ArticleId);
        builder.HasOne(member => member.Story).WithMany(story => story.Members).HasForeignKey(member => member.StoryId);
        builder.HasOne<Article>().WithMany().HasForeignKey(member => member.DuplicateOfId);

        // The desk's questions about articles that hardly fit.
        builder.HasIndex(member => member.Score).HasFilter("score > 0 and score < 0.6");

        // A large story's newest members, without reading all of them.
        builder.HasIndex(member => new { member.StoryId, member.ArticleId });
    }

    public void Configure(EntityTypeBuilder<Fingerprint> builder)
    {
        builder.HasKey(print => print.ArticleId);
        builder.Property(print => print.ArticleId).ValueGeneratedNever();
        builder.HasOne<Article>().WithOne().HasForeignKey<Fingerprint>(print => print.ArticleId);
        builder.Property(print => print.Gifts).HasColumnType("jsonb").HasConversion(
            gifts => GiftColumn.Write(gifts),
            json => GiftColumn.Read(json),
            new ValueComparer<List<GiftKey>>((a, b) => a!.SequenceEqual(b!), gifts => gifts.Count, gifts => gifts.ToList()));

        // What has come since a proposal was made.
        builder.HasIndex(print => print.Version);

        // fastupdate=off: look-ups stay at 0.17 ms over a million rows while rows come in (design/stack.md, measured).
        builder.HasIndex(print => print.Bands).HasMethod("gin").HasStorageParameter("fastupdate", false);
        builder.HasIndex(print => print.UtteranceKeys).HasMethod("gin").HasStorageParameter("fastupdate", false);
        builder.HasIndex(print => print.GiftKeys).HasMethod("gin").HasStorageParameter("fastupdate", false);
        builder.HasIndex(print => print.LookupTerms).HasMethod("gin").HasStorageParameter("fastupdate", false);
    }

    public void Configure(EntityTypeBuilder<ArticlePair> builder)
    {
        builder.HasKey(pair => new { pair.ArticleId, pair.OtherId });
        builder.HasOne<Article>().WithMany().HasForeignKey(pair => pair.ArticleId);
        builder.HasOne<Article>().WithMany().HasForeignKey(pair => pair.OtherId);
        builder.ToTable(table => table.HasCheckConstraint("ck_article_pairs_order", "article_id < other_id"));
    }

    public void Configure(EntityTypeBuilder<MergeSuggestion> builder)
    {
        builder.HasKey(suggestion => new { suggestion.StoryId, suggestion.OtherId });
        builder.HasOne(suggestion => suggestion.Story).WithMany().HasForeignKey(suggestion => suggestion.StoryId);
        builder.HasOne(suggestion => suggestion.Other).WithMany().HasForeignKey(suggestion => suggestion.OtherId);
        builder.HasOne<Article>().WithMany().HasForeignKey(suggestion => suggestion.ArticleId);
        builder.ToTable(table => table.HasCheckConstraint("ck_merge_suggestions_order", "story_id < other_id"));
    }

    public void Configure(EntityTypeBuilder<StorySequel> builder)
    {
        builder.HasKey(sequel => new { sequel.EarlierId, sequel.LaterId });
        builder.HasOne(sequel => sequel.Earlier).WithMany().HasForeignKey(sequel => sequel.EarlierId);
        builder.HasOne(sequel => sequel.Later).WithMany().HasForeignKey(sequel => sequel.LaterId);
    }

    public void Configure(EntityTypeBuilder<TermFrequency> builder) => builder.HasKey(frequency => frequency.Term);
}
