-- The one way into the ballot box for citizens: append only, safe to repeat, silent about everything but the outcome.
-- A shared lock per wave lives in memory; it must be the same number here and where waves open, close and publish.
create function app.lock_of(wave_code text) returns bigint
language sql immutable as $$ select hashtextextended(wave_code, 7305441) $$;
revoke all on function app.lock_of(text) from public;

create function public.cast_citizen_ballot(ballot_id text, wave_code text, box text) returns jsonb
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
    -- Written out here rather than called: planning a called function again for every ballot would double its cost.
    select w.id, w.state = 'open' and (now() at time zone u.time_zone)::date between w.opens_on and w.closes_on
    into wave, accepts
    from app.waves w
    join app.wave_groups g on g.wave_id = w.id and g.rater_group = 'citizen'
    join app.programmes p on p.id = w.programme_id
    join app.units u on u.id = p.unit_id
    where w.code = cast_citizen_ballot.wave_code;
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
revoke all on function public.cast_citizen_ballot(text, text, text) from public, anon, authenticated, service_role;
grant execute on function public.cast_citizen_ballot(text, text, text) to anon, authenticated, service_role;
