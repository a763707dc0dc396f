using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsHub.Analysis.Donations;

namespace NewsHub.Data.Donations;

internal sealed class DonationConfiguration : IEntityTypeConfiguration<Claim>, IEntityTypeConfiguration<Donation>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.HasOne(claim => claim.Article).WithMany(article => article.Claims).HasForeignKey(claim => claim.ArticleId);
        builder.HasOne(claim => claim.Donation).WithMany(donation => donation.Claims)
            .HasForeignKey(claim => claim.DonationId).OnDelete(DeleteBehavior.SetNull);
        builder.Property(claim => claim.Qualifier).HasDefaultValue(AmountQualifier.Exact);
        builder.Property(claim => claim.Began).HasDefaultValueSql("'{}'");
        builder.HasIndex(claim => new { claim.ArticleId, claim.Ordinal }).IsUnique();
        builder.HasIndex(claim => claim.BeganDonationId).IsUnique().HasFilter("began_donation_id is not null");
    }

    public void Configure(EntityTypeBuilder<Donation> builder)
    {
        builder.HasOne(donation => donation.Story).WithMany(story => story.Donations).HasForeignKey(donation => donation.StoryId);
        builder.HasOne(donation => donation.Entry).WithMany(entry => entry.Donations).HasForeignKey(donation => donation.EntryId).OnDelete(DeleteBehavior.SetNull);
        builder.Property(donation => donation.Qualifier).HasDefaultValue(AmountQualifier.Exact);
        builder.Property(donation => donation.Ties).HasDefaultValueSql("'{}'");
        builder.Property(donation => donation.Began).HasDefaultValueSql("'{}'");
        builder.Property(donation => donation.Decided).HasDefaultValueSql("'{}'");
        builder.Property(donation => donation.Told!).HasDecision();
        builder.HasIndex(donation => new { donation.StoryId, donation.Ordinal });

        // The desk's questions about conflicts.
        builder.HasIndex(donation => donation.Id).HasFilter("cardinality(disagreements) > 0");
    }
}
