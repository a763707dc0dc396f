using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsHub.Analysis.Parties;

namespace NewsHub.Data.Parties;

internal sealed class PartyConfiguration : IEntityTypeConfiguration<Party>, IEntityTypeConfiguration<PartyAlias>
{
    // Who is said nothing by, or turned out to be another, is in no list.
    private const string Listed = "statement_count > 0 and merged_into_id is null";

    public void Configure(EntityTypeBuilder<Party> builder)
    {
        builder.HasOne(party => party.MergedInto).WithMany().HasForeignKey(party => party.MergedIntoId).OnDelete(DeleteBehavior.SetNull);
        builder.Property(party => party.IsOrganization).HasComputedColumnSql($"kind = '{nameof(PartyKind.Organization)}'", stored: true);
        builder.Property(party => party.SortKey).UseCollation("C");
        builder.HasIndex(party => party.Guid).IsUnique();
        builder.HasIndex(party => new { party.Key, party.Kind }).IsUnique();
        builder.HasIndex(party => new { party.IsOrganization, party.StatementCount, party.Id }).HasFilter(Listed);
        builder.HasIndex(party => new { party.IsOrganization, party.SortKey, party.Id }).HasFilter(Listed);
    }

    public void Configure(EntityTypeBuilder<PartyAlias> builder)
    {
        builder.ToTable("party_aliases").HasKey(alias => new { alias.PartyId, alias.Key });
        builder.HasOne(alias => alias.Party).WithMany(party => party.Aliases).HasForeignKey(alias => alias.PartyId);
        builder.HasIndex(alias => new { alias.Key, alias.Kind });
    }
}
