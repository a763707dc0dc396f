using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsHub.Data.Sources;

namespace NewsHub.Data.Articles;

internal sealed class ArticleConfiguration :
    IEntityTypeConfiguration<Entry>, IEntityTypeConfiguration<Page>, IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.HasOne<Source>().WithMany().HasForeignKey(entry => entry.SourceId);
        builder.HasOne(entry => entry.Article).WithMany().HasForeignKey(entry => entry.ArticleId);
        builder.HasIndex(entry => new { entry.SourceId, entry.UrlKey }).IsUnique();
        builder.HasIndex(entry => entry.Id).HasFilter($"state = '{nameof(EntryState.Quarantined)}'");
        builder.HasIndex(entry => new { entry.SourceId, entry.NotBefore }).HasFilter($"state = '{nameof(EntryState.Pending)}'");
    }

    public void Configure(EntityTypeBuilder<Page> builder) =>
        builder.HasOne<Entry>().WithMany().HasForeignKey(page => page.EntryId);

    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasOne(article => article.Source).WithMany().HasForeignKey(article => article.SourceId);
        builder.HasOne<Page>().WithMany().HasForeignKey(article => article.PageId);
        builder.HasIndex(article => new { article.SourceId, article.UrlKey }).IsUnique();
        builder.HasIndex(article => new { article.SourceId, article.PublishedAt });
    }
}
