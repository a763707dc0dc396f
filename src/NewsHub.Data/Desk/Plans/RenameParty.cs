using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NewsHub.Analysis.Parties;
using NewsHub.Data.Parties;

namespace NewsHub.Data.Desk.Plans;

/// <summary>Gives a person or organisation another name. The former one is kept as a form of it, and no article changes the new one.</summary>
/// <param name="party">Who.</param>
/// <param name="name">As readers shall see it.</param>
/// <param name="seen">The name that the editor saw.</param>
public sealed class RenameParty(long party, string name, string seen) : DeskPlan
{
    /// <inheritdoc/>
    public override DeskActionKind Kind => DeskActionKind.RenameParty;

    internal override async Task<string?> ApplyAsync(DeskWork work, CancellationToken cancellationToken)
    {
        var (wanted, key) = (name.Trim(), PartyName.Normalize(name));
        if (key.Length == 0)
            return "A name needs letters.";
        var known = await work.Db.Parties.Where(known => known.Id == party && known.MergedIntoId == null).Select(known => new { known.Name, known.Kind }).SingleOrDefaultAsync(cancellationToken);
        if (known is null)
            return "There is nobody of that number.";
        if (known.Name != seen)
            return $"Somebody else has renamed them in the meantime: the name is “{known.Name}” now.";
        if (wanted == known.Name)
            return "That is the name already.";
        await work.SetAsync(DeskCell.PartyName(party), new JsonObject { ["name"] = wanted, ["sort_key"] = PartyForms.SortKey(wanted, known.Kind), ["is_named_by_editor"] = true }, cancellationToken);
        await work.SetAsync(DeskCell.Alias(party, key), new JsonObject { ["party_id"] = party, ["key"] = key, ["form"] = wanted, ["kind"] = nameof(AliasKind.Name) }, cancellationToken);
        work.Summary = $"Renamed {known.Name} to {wanted}";
        return null;
    }
}
