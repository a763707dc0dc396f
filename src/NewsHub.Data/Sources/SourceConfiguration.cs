using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsHub.Data.Sources;

internal sealed class SourceConfiguration :
    IEntityTypeConfiguration<Source>, IEntityTypeConfiguration<Feed>, IEntityTypeConfiguration<FetchEvent>,
    IEntityTypeConfiguration<HostSlot>, IEntityTypeConfiguration<RobotsFile>
{
    public void Configure(EntityTypeBuilder<Source> builder) =>
        builder.HasMany(source => source.Feeds).WithOne(feed => feed.Source).HasForeignKey(feed => feed.SourceId);

    public void Configure(EntityTypeBuilder<Feed> builder)
    {
        builder.HasIndex(feed => feed.Url).IsUnique();
        builder.HasOne<Feed>().WithMany().HasForeignKey(feed => feed.IndexId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<FetchEvent> builder)
    {
        builder.HasOne<Source>().WithMany().HasForeignKey(fetch => fetch.SourceId);
        builder.HasIndex(fetch => new { fetch.SourceId, fetch.At });
    }

    public void Configure(EntityTypeBuilder<HostSlot> builder) => builder.HasKey(slot => slot.Host);

    public void Configure(EntityTypeBuilder<RobotsFile> builder) => builder.HasKey(robots => robots.Origin);
}
