using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsHub.Data.Quotes;

internal sealed class QuoteConfiguration : IEntityTypeConfiguration<Quote>, IEntityTypeConfiguration<Utterance>, IEntityTypeConfiguration<UtteranceSpeaker>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.HasOne(quote => quote.Article).WithMany(article => article.Quotes).HasForeignKey(quote => quote.ArticleId);
        builder.HasOne(quote => quote.Utterance).WithMany(utterance => utterance.Quotes)
            .HasForeignKey(quote => quote.UtteranceId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(quote => quote.Speakers).WithMany(party => party.Quotes).UsingEntity<QuoteSpeaker>(
            right => right.HasOne(speaker => speaker.Party).WithMany().HasForeignKey(speaker => speaker.PartyId),
            left => left.HasOne<Quote>().WithMany(quote => quote.Attributions).HasForeignKey(speaker => speaker.QuoteId),
            join => join.ToTable("quote_speakers").HasKey(speaker => new { speaker.QuoteId, speaker.PartyId }));
        builder.HasIndex(quote => new { quote.ArticleId, quote.Start }).IsUnique();
        builder.HasIndex(quote => quote.BeganUtteranceId).IsUnique().HasFilter("began_utterance_id is not null");

        // The desk's questions about quotations and speakers.
        builder.HasIndex(quote => quote.Confidence).HasFilter("confidence < 0.5 and kind <> 'Indirect'");
    }

    public void Configure(EntityTypeBuilder<Utterance> builder)
    {
        builder.HasOne(utterance => utterance.Story).WithMany(story => story.Utterances).HasForeignKey(utterance => utterance.StoryId);
        builder.HasOne<Utterance>().WithMany().HasForeignKey(utterance => utterance.RepeatOfId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(utterance => new { utterance.StoryId, utterance.Ordinal });

        // fastupdate=off, as for the fingerprints' keys: look-ups stay fast while rows come in.
        builder.HasIndex(utterance => utterance.Keys).HasMethod("gin").HasStorageParameter("fastupdate", false);
    }

    public void Configure(EntityTypeBuilder<UtteranceSpeaker> builder)
    {
        builder.ToTable("utterance_speakers").HasKey(speaker => new { speaker.UtteranceId, speaker.PartyId });
        builder.HasOne(speaker => speaker.Utterance).WithMany(utterance => utterance.Speakers).HasForeignKey(speaker => speaker.UtteranceId);
        builder.HasOne(speaker => speaker.Party).WithMany().HasForeignKey(speaker => speaker.PartyId);

        // A party's page: what is listed there, newest first.
        builder.HasIndex(speaker => new { speaker.PartyId, speaker.SaidAt, speaker.UtteranceId }).HasFilter("is_listed");
    }
}
