using Microsoft.EntityFrameworkCore;
using NewsHub.Data;
using NewsHub.Data.Parties;
using NewsHub.Web.Pages.Stories;

namespace NewsHub.Web.Pages.Parties;

/// <summary>Reads people and organisations with what they said, for pages and feeds.</summary>
public sealed class PartyReader(NewsHubDb db, StatementReader statements)
{
    // Other names of theirs, and others of their name: a line of each.
    private const int ShownForms = 6;

    /// <summary>Who stands under a number; the one that it was merged into where it was; null when nobody does.</summary>
    public Task<NamedParty?> FindAsync(long id, CancellationToken cancellationToken) =>
        db.Parties.Where(party => party.Id == id)
            .Select(party => party.MergedInto ?? party)
            .Select(party => new NamedParty(party.Id, party.Name, party.IsOrganization)).SingleOrDefaultAsync(cancellationToken)!;

    /// <summary>What is known of a party besides what it said.</summary>
    public async Task<PartyAccount> AccountAsync(NamedParty named, CancellationToken cancellationToken)
    {
        var party = await db.Parties.AsNoTracking().Include(party => party.Aliases).SingleAsync(party => party.Id == named.Id, cancellationToken);
        var namesakes = await db.PartyAliases
            .Where(alias => alias.Key == party.Key && alias.PartyId != party.Id && alias.Party!.StatementCount > 0 && alias.Party.MergedIntoId == null)
            .OrderByDescending(alias => alias.Party!.StatementCount).ThenBy(alias => alias.PartyId).Take(ShownForms)
            .Select(alias => new NamedParty(alias.PartyId, alias.Party!.Name, alias.Party.IsOrganization)).ToListAsync(cancellationToken);
        return new PartyAccount(named, party.Guid, party.StatementCount, party.LastSaidAt)
        {
            OtherNames = [.. party.Aliases
                .Where(alias => alias.Kind is AliasKind.Family or AliasKind.Initials or AliasKind.Other || alias.Kind is AliasKind.Name && alias.Key != party.Key)
                .OrderBy(alias => alias.Kind).ThenBy(alias => alias.Form, StringComparer.Ordinal).Select(alias => alias.Form).Take(ShownForms)],
            Namesakes = namesakes,
            IsWholeName = party.IsOrganization || PartyForms.Surname(party.Name) is not null,
        };
    }

    /// <summary>One page of what a party said, newest first.</summary>
    /// <param name="id">The party.</param>
    /// <param name="before">Where the page begins; null for the first one.</param>
    /// <param name="size">Most statements.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The statements, and where the next page begins; null on the last one.</returns>
    public async Task<(IReadOnlyList<SpokenStatement> Statements, MomentCursor? Next)> SaidAsync(long id, MomentCursor? before, int size, CancellationToken cancellationToken)
    {
        var listed = db.UtteranceSpeakers.Where(speaker => speaker.PartyId == id && speaker.IsListed);
        if (before is { } cursor)
            listed = listed.Where(speaker => EF.Functions.LessThan(
                ValueTuple.Create(speaker.SaidAt, speaker.UtteranceId), ValueTuple.Create(cursor.At, cursor.Id)));
        var page = await listed.OrderByDescending(speaker => speaker.SaidAt).ThenByDescending(speaker => speaker.UtteranceId)
            .Select(speaker => new MomentCursor(speaker.SaidAt, speaker.UtteranceId)).Take(size + 1).ToListAsync(cancellationToken);
        return (await statements.SpokenAsync([.. page.Take(size).Select(said => said.Id)], cancellationToken), page.Count > size ? page[size - 1] : null);
    }
}
