-- The one way into the ballot box for citizens: append only, safe to repeat, silent about everything but the outcome.
create function app.lock_of(wave_code text) returns bigint
language sql immutable set search_path = '' as $$
    select ('x' || encode(substring(sha256(convert_to('wave ' || wave_code, 'UTF8')) for 8), 'hex'))::bit(64)::bigint
$$;
revoke all on function app.lock_of(text) from public;

create function public.cast_citizen_ballot(ballot_id text, wave_code text, box text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
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
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    select w.* into wave from app.waves w join app.wave_groups g on g.wave_id = w.id and g.rater_group = 'citizen'
    where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    if app.accepts_ballots(wave) then
        insert into app.ballots (id, wave_id, rater_group, box) values (own_id, wave.id, 'citizen', sealed)
        on conflict (id) do nothing;
        if found then
            return '{"ok": true, "reason": "stored"}';
        end if;
    end if;
    select b.box into stored from app.ballots b where b.id = own_id and b.wave_id = wave.id;
    if stored = sealed then
        return '{"ok": true, "reason": "already-stored"}';
    end if;
    if not app.accepts_ballots(wave) then
        return '{"ok": false, "reason": "wave-closed"}';
    end if;
    return '{"ok": false, "reason": "id-taken"}';
end $$;
comment on function public.cast_citizen_ballot is
    'Stores one sealed ballot (base64 id and box). Reasons: stored, already-stored, id-taken, wave-closed, wave-unknown, not-a-ballot.';
revoke all on function public.cast_citizen_ballot(text, text, text) from public, anon, authenticated, service_role;
grant execute on function public.cast_citizen_ballot(text, text, text) to anon, authenticated, service_role;
