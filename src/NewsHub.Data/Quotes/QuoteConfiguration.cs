using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsHub.Data.Quotes;

internal sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>, IEntityTypeConfiguration<Utterance>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.HasOne(quote => quote.Article).WithMany(article => article.Quotes).HasForeignKey(quote => quote.ArticleId);
        builder.HasOne(quote => quote.Utterance).WithMany(utterance => utterance.Quotes)
            .HasForeignKey(quote => quote.UtteranceId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(quote => quote.Speakers).WithMany(party => party.Quotes).UsingEntity(
            "QuoteSpeaker",
            right => right.HasOne(typeof(Parties.Party)).WithMany().HasForeignKey("PartyId"),
            left => left.HasOne(typeof(Quote)).WithMany().HasForeignKey("QuoteId"),
            join => join.ToTable("quote_speakers").HasKey("QuoteId", "PartyId"));
        builder.HasIndex(quote => new { quote.ArticleId, quote.Start }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Utterance> builder)
    {
        builder.HasOne(utterance => utterance.Story).WithMany(story => story.Utterances).HasForeignKey(utterance => utterance.StoryId);
        builder.HasIndex(utterance => new { utterance.StoryId, utterance.Ordinal });
    }
}
