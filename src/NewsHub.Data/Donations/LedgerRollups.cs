namespace NewsHub.Data.Donations;

/// <summary>
/// What the database keeps so that a ledger of any size is read from few rows: <see cref="LedgerSum"/> with the rows that stand for all causes and all sizes,
/// and in <see cref="LedgerParty"/> what a party's lists read of its gifts. Succeeds the first form in <see cref="LedgerSumTriggers"/>.
/// </summary>
internal static class LedgerRollups
{
    /// <summary>Makes what keeps them, and brings what is there up to date.</summary>
    public const string Create = """
        create or replace function ledger_add(entry ledger_entries, sign int) returns void language plpgsql as $$
        begin
            if not entry.is_shown then return; end if;
            insert into ledger_sums as known (month, currency, status, cause, magnitude, gifts, counted, amount)
            select date_trunc('month', entry.given_on)::date, coalesce(entry.currency, ''), entry.status, causes.cause, magnitudes.magnitude,
                   sign, case when entry.is_counted then sign else 0 end, case when entry.is_counted then sign * entry.amount else 0 end
            from (values (coalesce(entry.cause, '')), ('*')) as causes (cause), (values (entry.magnitude), (-1::smallint)) as magnitudes (magnitude)
            on conflict (month, currency, status, cause, magnitude) do update
                set gifts = known.gifts + excluded.gifts, counted = known.counted + excluded.counted, amount = known.amount + excluded.amount;
            if entry.is_counted and entry.recipient_party_id is not null then
                insert into ledger_recipients as known (year, currency, party_id, counted, amount)
                select year, entry.currency, entry.recipient_party_id, sign, sign * entry.amount
                from (values (0::smallint), (extract(year from entry.given_on)::smallint)) as years (year)
                on conflict (year, currency, party_id) do update set counted = known.counted + excluded.counted, amount = known.amount + excluded.amount;
            end if;
        end $$;

        delete from ledger_sums where cause = '*' or magnitude = -1;
        insert into ledger_sums (month, currency, status, cause, magnitude, gifts, counted, amount)
            select month, currency, status, case when grouping(cause) = 1 then '*' else cause end, case when grouping(magnitude) = 1 then -1 else magnitude end, sum(gifts), sum(counted), sum(amount)
            from ledger_sums group by month, currency, status, grouping sets ((cause), (magnitude), ());

        create function ledger_parties_filled() returns trigger language plpgsql as $$
        begin
            select is_shown, is_counted, amount, currency, status, cause, recipient_party_id, changed_at
            into new.is_shown, new.is_counted, new.amount, new.currency, new.status, new.cause, new.recipient_party_id, new.changed_at
            from ledger_entries where id = new.entry_id;
            return new;
        end $$;

        create trigger ledger_parties_fill before insert on ledger_parties for each row execute function ledger_parties_filled();

        create function ledger_parties_followed() returns trigger language plpgsql as $$
        begin
            update ledger_parties
            set is_shown = new.is_shown, is_counted = new.is_counted, amount = new.amount, currency = new.currency, status = new.status, cause = new.cause,
                recipient_party_id = new.recipient_party_id, changed_at = new.changed_at
            where entry_id = new.id;
            return null;
        end $$;

        create trigger ledger_entries_parties after update on ledger_entries for each row
            when ((old.is_shown, old.is_counted, old.amount, old.currency, old.status, old.cause, old.recipient_party_id, old.changed_at)
                is distinct from (new.is_shown, new.is_counted, new.amount, new.currency, new.status, new.cause, new.recipient_party_id, new.changed_at))
            execute function ledger_parties_followed();

        update ledger_parties side
        set is_shown = entry.is_shown, is_counted = entry.is_counted, amount = entry.amount, currency = entry.currency, status = entry.status, cause = entry.cause,
            recipient_party_id = entry.recipient_party_id, changed_at = entry.changed_at
        from ledger_entries entry where entry.id = side.entry_id;
        """;

    /// <summary>Removes what keeps them; the sums go on in their first form.</summary>
    public const string Drop = $"""
        drop trigger ledger_entries_parties on ledger_entries;
        drop function ledger_parties_followed();
        drop trigger ledger_parties_fill on ledger_parties;
        drop function ledger_parties_filled();
        {LedgerSumTriggers.Drop}
        {LedgerSumTriggers.Create}
        delete from ledger_sums where cause = '*' or magnitude = -1;
        """;
}
