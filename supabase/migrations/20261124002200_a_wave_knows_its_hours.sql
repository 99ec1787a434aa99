-- Whether a wave takes ballots is read from the wave alone: its first and last moment stand in it, in no time zone.
-- Joining the programme and the unit for the time zone was a third of what a ballot cost.
alter table app.waves add column opens_at timestamptz;
alter table app.waves add column ends_at timestamptz;

create function app.tell_hours() returns trigger
language plpgsql set search_path = '' as $$
begin
    select new.opens_on::timestamp at time zone u.time_zone, (new.closes_on + 1)::timestamp at time zone u.time_zone
    into new.opens_at, new.ends_at
    from app.programmes p join app.units u on u.id = p.unit_id where p.id = new.programme_id;
    return new;
end $$;
create trigger hours before insert or update of opens_on, closes_on, opens_at, ends_at, programme_id on app.waves
    for each row execute function app.tell_hours();

create function app.tell_hours_anew() returns trigger
language plpgsql set search_path = '' as $$
begin
    update app.waves w set opens_on = w.opens_on from app.programmes p where p.id = w.programme_id and p.unit_id = new.id;
    return null;
end $$;
create trigger hours_of_waves after update of time_zone on app.units
    for each row execute function app.tell_hours_anew();

update app.waves w set opens_on = w.opens_on;
alter table app.waves alter column opens_at set not null;
alter table app.waves alter column ends_at set not null;

create or replace function app.accepts_ballots(wave app.waves) returns boolean
language sql stable set search_path = '' as $$
    select wave.state = 'open' and now() >= wave.opens_at and now() < wave.ends_at
$$;

create or replace function public.cast_citizen_ballot(ballot_id text, wave_code text, box text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave uuid;
    accepts boolean;
    sealed bytea;
    own_id bytea;
    stored bytea;
begin
    begin
        sealed := decode(box, 'base64');
        own_id := decode(ballot_id, 'base64');
    exception when others then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end;
    if sealed is null or own_id is null or length(sealed) <> 65 + 1792 + 16 or length(own_id) <> 16 then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end if;
    -- Shared with other ballots, exclusive against closing: nothing arrives once counting has begun.
    perform pg_advisory_xact_lock_shared(hashtextextended(wave_code, 7305441));
    -- As accepts_ballots says it, written out: planning a called function again for every ballot would double its cost.
    select w.id, w.state = 'open' and now() >= w.opens_at and now() < w.ends_at into wave, accepts
    from app.waves w
    where w.code = cast_citizen_ballot.wave_code
        and exists (select from app.wave_groups g where g.wave_id = w.id and g.rater_group = 'citizen');
    if wave is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    if accepts then
        insert into app.ballots (id, wave_id, rater_group, box) values (own_id, wave, 'citizen', sealed)
        on conflict do nothing;
        if found then
            return '{"ok": true, "reason": "stored"}';
        end if;
    end if;
    select b.box into stored from app.ballots b where b.wave_id = wave and b.id = own_id;
    if stored = sealed then
        return '{"ok": true, "reason": "already-stored"}';
    elsif accepts then
        return '{"ok": false, "reason": "id-taken"}';
    end if;
    return '{"ok": false, "reason": "wave-closed"}';
end $$;
comment on function public.cast_citizen_ballot is
    'Stores one sealed ballot (base64 id and box). Reasons: stored, already-stored, id-taken, wave-closed, wave-unknown, not-a-ballot.';
revoke all on all functions in schema app from public;
