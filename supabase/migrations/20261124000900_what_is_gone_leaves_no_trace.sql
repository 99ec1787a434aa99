-- What was deleted or is older leaves no trace in the planner's statistics and, once swept, none in the pages of tables.
-- A sample of a table stays until the next one is taken. Compared with the table, it told which rows were younger: where one
-- person and one ballot had come since, it linked them, and writing the box anew was for nothing. Every query here finds
-- its rows by a primary key or reads all of a wave, so the planner misses nothing.
do $$
declare
    secret record;
begin
    for secret in
        select a.attrelid::regclass as place, a.attname as name from pg_attribute a
        where a.attrelid in ('app.ballots'::regclass, 'app.staff_ballots'::regclass, 'app.invitations'::regclass, 'app.comments'::regclass)
            and a.attnum > 0 and not a.attisdropped
    loop
        execute format('alter table %s alter column %I set statistics 0', secret.place, secret.name);
    end loop;
end $$;

-- Deleted rows stay in their pages until something else is written there: the wrapped keys, and ballots in the order in
-- which they came. Clustering writes a table into a new file and lets the old one go. It must run after the transaction that
-- deleted, which still holds on to what it deleted. Journals and backups are the operator's to delete.
create function public.sweep_traces() returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
    cluster app.wave_keys using wave_keys_pkey;
    cluster app.issuer_keys using issuer_keys_pkey;
    cluster app.invitations using invitations_pkey;
    cluster app.staff_ballots using staff_ballots_pkey;
    return '{"ok": true, "reason": "swept"}';
end $$;
comment on function public.sweep_traces is
    'Writes the tables of keys, invitations and staff ballots into new files, without the rows that were deleted before. Reasons: swept.';
revoke all on function public.sweep_traces() from public, anon, authenticated, service_role;
grant execute on function public.sweep_traces() to service_role;
