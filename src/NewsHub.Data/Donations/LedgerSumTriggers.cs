namespace NewsHub.Data.Donations;

/// <summary>The trigger that keeps <see cref="LedgerSum"/> and <see cref="LedgerRecipient"/>: whatever writes an entry, its old state is taken off and its new one added, in the same transaction.</summary>
internal static class LedgerSumTriggers
{
    /// <summary>Makes it.</summary>
    public const string Create = """
        create function ledger_add(entry ledger_entries, sign int) returns void language plpgsql as $$
        begin
            if not entry.is_shown then return; end if;
            insert into ledger_sums as known (month, currency, status, cause, magnitude, gifts, counted, amount)
            values (date_trunc('month', entry.given_on)::date, coalesce(entry.currency, ''), entry.status, coalesce(entry.cause, ''), entry.magnitude,
                    sign, case when entry.is_counted then sign else 0 end, case when entry.is_counted then sign * entry.amount else 0 end)
            on conflict (month, currency, status, cause, magnitude) do update
                set gifts = known.gifts + excluded.gifts, counted = known.counted + excluded.counted, amount = known.amount + excluded.amount;
            if entry.is_counted and entry.recipient_party_id is not null then
                insert into ledger_recipients as known (year, currency, party_id, counted, amount)
                select year, entry.currency, entry.recipient_party_id, sign, sign * entry.amount
                from (values (0::smallint), (extract(year from entry.given_on)::smallint)) as years (year)
                on conflict (year, currency, party_id) do update set counted = known.counted + excluded.counted, amount = known.amount + excluded.amount;
            end if;
        end $$;

        create function ledger_entries_changed() returns trigger language plpgsql as $$
        begin
            if tg_op <> 'INSERT' then perform ledger_add(old, -1); end if;
            if tg_op <> 'DELETE' then perform ledger_add(new, 1); end if;
            return null;
        end $$;

        create trigger ledger_entries_sums after insert or update or delete on ledger_entries
            for each row execute function ledger_entries_changed();
        """;

    /// <summary>Removes it.</summary>
    public const string Drop = """
        drop trigger ledger_entries_sums on ledger_entries;
        drop function ledger_entries_changed();
        drop function ledger_add(ledger_entries, int);
        """;

    /// <summary>Lets the trigger sleep where an update changes nothing of what is added up, as most do: who tells a gift, and how many.</summary>
    public const string Spare = """
        drop trigger ledger_entries_sums on ledger_entries;
        create trigger ledger_entries_sums after insert or delete on ledger_entries for each row execute function ledger_entries_changed();
        create trigger ledger_entries_sums_changed after update on ledger_entries for each row
            when ((old.is_shown, old.is_counted, old.amount, old.currency, old.status, old.cause, old.magnitude, old.given_on, old.recipient_party_id)
                is distinct from (new.is_shown, new.is_counted, new.amount, new.currency, new.status, new.cause, new.magnitude, new.given_on, new.recipient_party_id))
            execute function ledger_entries_changed();
        """;

    /// <summary>Has it at every update again.</summary>
    public const string Unspare = """
        drop trigger ledger_entries_sums_changed on ledger_entries;
        drop trigger ledger_entries_sums on ledger_entries;
        create trigger ledger_entries_sums after insert or update or delete on ledger_entries for each row execute function ledger_entries_changed();
        """;
}
