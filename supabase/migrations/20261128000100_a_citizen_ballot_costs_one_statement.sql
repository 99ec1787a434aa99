-- A citizen ballot costs one statement: it is stored out of the look-up of the wave that takes it.
-- PostgreSQL reads a table's checks from text for each statement, and those of a domain once.
create domain app.ballot_id as bytea check (octet_length(value) = 16);
create domain app.citizen_box as bytea check (octet_length(value) = 65 + 1792 + 16);
alter table app.ballots drop constraint ballots_id_check, drop constraint ballots_box_check;
alter table app.ballots alter column id type app.ballot_id, alter column box type app.citizen_box;
alter table app.ballots alter column box set storage external;  -- a new type brings its own way of storing

alter table app.waves add column asks_citizens boolean not null default false;

create function app.tell_citizens() returns trigger
language plpgsql set search_path = '' as $$
begin
    update app.waves w
    set asks_citizens = exists (select from app.wave_groups g where g.wave_id = w.id and g.rater_group = 'citizen')
    where w.id in (new.wave_id, old.wave_id);
    return null;
end $$;
create trigger citizens after insert or delete or update of wave_id, rater_group on app.wave_groups
    for each row execute function app.tell_citizens();

update app.waves w set asks_citizens = true
where exists (select from app.wave_groups g where g.wave_id = w.id and g.rater_group = 'citizen');

create function app.why_not_stored(own_id bytea, wave_code text, sealed bytea) returns jsonb
language plpgsql set search_path = '' as $$
declare
    wave app.waves;
    stored bytea;
begin
    select w.* into wave from app.waves w where w.code = why_not_stored.wave_code and w.asks_citizens;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    select b.box into stored from app.ballots b where b.wave_id = wave.id and b.id = own_id;
    if stored = sealed then
        return '{"ok": true, "reason": "already-stored"}';
    elsif app.accepts_ballots(wave) then
        return '{"ok": false, "reason": "id-taken"}';
    end if;
    return '{"ok": false, "reason": "wave-closed"}';
end $$;

-- The one function with its owner's rights that sets no search path: until PostgreSQL 17 that is a tenth of what a ballot
-- costs. Instead each name and operator says its schema, so that a caller's own path finds nothing to put in their place.
create or replace function public.cast_citizen_ballot(ballot_id text, wave_code text, box text) returns jsonb
language plpgsql security definer as $$
declare
    own_id pg_catalog.bytea;
    sealed pg_catalog.bytea;
begin
    begin
        own_id := pg_catalog.decode(ballot_id, 'base64');
        sealed := pg_catalog.decode(box, 'base64');
    exception when others then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end;
    if pg_catalog.octet_length(own_id) operator(pg_catalog.=) 16
        and pg_catalog.octet_length(sealed) operator(pg_catalog.=) 1873  -- 65 + 1792 + 16
    then
        -- Shared with other ballots, exclusive against closing: nothing arrives once counting has begun. Trying is an
        -- expression and waiting a statement, and a statement costs more.
        if not pg_catalog.pg_try_advisory_xact_lock_shared(pg_catalog.hashtextextended(wave_code, 7305441)) then
            perform pg_catalog.pg_advisory_xact_lock_shared(pg_catalog.hashtextextended(wave_code, 7305441));
        end if;
        -- As accepts_ballots says it, written out: planning a called function again for every ballot would double its cost.
        insert into app.ballots (id, wave_id, rater_group, box)
        select own_id, w.id, 'citizen', sealed
        from app.waves w
        where w.code operator(pg_catalog.=) cast_citizen_ballot.wave_code
            and w.asks_citizens
            and w.state operator(pg_catalog.=) 'open'
            and pg_catalog.now() operator(pg_catalog.>=) w.opens_at
            and pg_catalog.now() operator(pg_catalog.<) w.ends_at
        on conflict do nothing;
        if found then
            return '{"ok": true, "reason": "stored"}';
        end if;
        return app.why_not_stored(own_id, wave_code, sealed);
    end if;
    return '{"ok": false, "reason": "not-a-ballot"}';
end $$;
comment on function public.cast_citizen_ballot is
    'Stores one sealed ballot (base64 id and box). Reasons: stored, already-stored, id-taken, wave-closed, wave-unknown, not-a-ballot.';
revoke all on all functions in schema app from public;
