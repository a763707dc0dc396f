using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsHub.Analysis.Donations.Ledger;
using NewsHub.Data.Parties;
using NewsHub.Data.Stories;

namespace NewsHub.Data.Donations;

internal sealed class LedgerConfiguration
    : IEntityTypeConfiguration<LedgerEntry>, IEntityTypeConfiguration<LedgerParty>, IEntityTypeConfiguration<LedgerSum>, IEntityTypeConfiguration<LedgerRecipient>, IEntityTypeConfiguration<LedgerDue>
{
    private const string Shown = "is_shown";

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("ledger_entries");
        builder.HasOne<LedgerEntry>().WithMany().HasForeignKey(entry => entry.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LedgerEntry>().WithMany().HasForeignKey(entry => entry.PaidFromId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Party>().WithMany().HasForeignKey(entry => entry.RecipientPartyId).OnDelete(DeleteBehavior.SetNull);
        builder.Property(entry => entry.Currency).HasMaxLength(3);
        builder.Property(entry => entry.Cause).HasMaxLength(40);
        builder.Property(entry => entry.IsCounted).HasComputedColumnSql($"standing = '{nameof(GiftStanding.Counted)}' and paid_from_id is null", stored: true);
        builder.Property(entry => entry.Magnitude).HasComputedColumnSql("case when amount >= 1 then length(trunc(amount)::text) else 0 end::smallint", stored: true);
        builder.Property(entry => entry.Rulings).HasDefaultValueSql("'{}'");
        builder.Property(entry => entry.Decided).HasDefaultValueSql("'{}'");
        builder.HasIndex(entry => entry.Guid).IsUnique();

        // Few gifts are ever decided on.
        builder.HasIndex(entry => entry.Rulings).HasMethod("gin").HasFilter("cardinality(rulings) > 0").HasStorageParameter("fastupdate", false);

        // Each list of the ledger is one range of an index, whichever of its filters is set; the id settles ties.
        builder.HasIndex(entry => new { entry.GivenOn, entry.Id }).HasFilter(Shown);
        builder.HasIndex(entry => new { entry.Currency, entry.GivenOn, entry.Id }).HasFilter(Shown);
        builder.HasIndex(entry => new { entry.Status, entry.GivenOn, entry.Id }).HasFilter(Shown);
        builder.HasIndex(entry => new { entry.Cause, entry.GivenOn, entry.Id }).HasFilter(Shown);
        builder.HasIndex(entry => new { entry.Amount, entry.Id }).HasFilter(Shown + " and amount is not null");
        builder.HasIndex(entry => new { entry.Currency, entry.Amount, entry.Id }).HasFilter(Shown + " and amount is not null");
        builder.HasIndex(entry => new { entry.ChangedAt, entry.Id }).HasFilter(Shown);

        // Who received most, of any filter: counted without touching the entries themselves.
        builder.HasIndex(entry => new { entry.Currency, entry.Status, entry.Cause, entry.GivenOn }, "ix_ledger_entries_counted")
            .HasFilter($"{Shown} and is_counted and recipient_party_id is not null").IncludeProperties(entry => new { entry.RecipientPartyId, entry.Amount, entry.IsShown, entry.IsCounted });

        // fastupdate=off, as for the fingerprints' keys: look-ups stay fast while rows come in.
        builder.HasIndex(entry => entry.Keys).HasMethod("gin").HasStorageParameter("fastupdate", false);
    }

    public void Configure(EntityTypeBuilder<LedgerParty> builder)
    {
        builder.ToTable("ledger_parties").HasKey(party => new { party.EntryId, party.PartyId, party.Role });
        builder.HasOne(party => party.Entry).WithMany(entry => entry.Parties).HasForeignKey(party => party.EntryId);
        builder.HasOne(party => party.Party).WithMany().HasForeignKey(party => party.PartyId);
        builder.Property(party => party.Currency).HasMaxLength(3);
        builder.Property(party => party.Cause).HasMaxLength(40);
        builder.Property(party => party.IsShown).ValueGeneratedOnAddOrUpdate();
        builder.Property(party => party.IsCounted).ValueGeneratedOnAddOrUpdate();
        builder.Property(party => party.Amount).ValueGeneratedOnAddOrUpdate();
        builder.Property(party => party.Currency).ValueGeneratedOnAddOrUpdate();
        builder.Property(party => party.Status).ValueGeneratedOnAddOrUpdate();
        builder.Property(party => party.Cause).ValueGeneratedOnAddOrUpdate();
        builder.Property(party => party.RecipientPartyId).ValueGeneratedOnAddOrUpdate();
        builder.Property(party => party.ChangedAt).ValueGeneratedOnAddOrUpdate();

        // A party's lists and totals are one range of it, and read nothing else.
        builder.HasIndex(party => new { party.PartyId, party.GivenOn, party.EntryId }).IncludeProperties(party => new
        {
            party.Role, party.IsShown, party.IsCounted, party.Amount, party.Currency, party.Status, party.Cause, party.RecipientPartyId, party.ChangedAt,
        });
    }

    public void Configure(EntityTypeBuilder<LedgerSum> builder)
    {
        builder.ToTable("ledger_sums").HasKey(sum => new { sum.Month, sum.Currency, sum.Status, sum.Cause, sum.Magnitude });
        builder.HasIndex(sum => new { sum.Cause, sum.Magnitude, sum.Month });
        builder.Property(sum => sum.Currency).HasMaxLength(3);
        builder.Property(sum => sum.Cause).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<LedgerRecipient> builder)
    {
        builder.ToTable("ledger_recipients").HasKey(recipient => new { recipient.Year, recipient.Currency, recipient.PartyId });
        builder.Property(recipient => recipient.Currency).HasMaxLength(3);
        builder.HasIndex(recipient => new { recipient.Year, recipient.Currency, recipient.Amount });
    }

    public void Configure(EntityTypeBuilder<LedgerDue> builder)
    {
        builder.ToTable("ledger_due").HasKey(due => due.StoryId);
        builder.HasOne<Story>().WithOne().HasForeignKey<LedgerDue>(due => due.StoryId);
    }
}
