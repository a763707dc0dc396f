using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsHub.Data.Donations;

namespace NewsHub.Data.Desk;

internal sealed class DeskConfiguration : IEntityTypeConfiguration<DeskAction>, IEntityTypeConfiguration<QueueMark>, IEntityTypeConfiguration<QuoteRuling>, IEntityTypeConfiguration<GiftRuling>
{
    public void Configure(EntityTypeBuilder<DeskAction> builder)
    {
        builder.Property(action => action.ActorId).HasMaxLength(100);
        builder.Property(action => action.ActorName).HasMaxLength(200);
        builder.Property(action => action.Before).HasColumnType("jsonb");
        builder.Property(action => action.After).HasColumnType("jsonb");

        // No foreign keys: the log outlives what it tells of.
        builder.HasIndex(action => action.UndoesId).HasFilter("undoes_id is not null");
        builder.HasIndex(action => action.Cells).HasMethod("gin");
        builder.HasIndex(action => action.Stories).HasMethod("gin");
    }

    public void Configure(EntityTypeBuilder<QueueMark> builder) => builder.HasKey(mark => new { mark.Kind, mark.Subject });

    public void Configure(EntityTypeBuilder<GiftRuling> builder)
    {
        builder.Property(ruling => ruling.Id).ValueGeneratedNever();
        builder.Property(ruling => ruling.Decision).HasDecision();
        builder.HasIndex(ruling => ruling.Articles).HasMethod("gin").HasStorageParameter("fastupdate", false);
    }

    public void Configure(EntityTypeBuilder<QuoteRuling> builder)
    {
        builder.HasKey(ruling => new { ruling.ArticleId, ruling.WordsKey });
        builder.Property(ruling => ruling.WordsKey).HasMaxLength(32);
        builder.HasOne(ruling => ruling.Article).WithMany().HasForeignKey(ruling => ruling.ArticleId);
    }
}
