-- How ballots come in: those of citizens through an open entrance, and those under a ticket that an invitation or slip gives once.

-- The reason why a ballot of a citizen was not stored.
create function app.why_not_stored(own_id bytea, wave_code text, sealed bytea) returns jsonb
language plpgsql set search_path = '' as $$
declare
    wave app.waves;
    stored bytea;
begin
    select w.* into wave from app.waves w join app.wave_groups g on g.wave_id = w.id and g.rater_group = 'citizen'
    where w.code = why_not_stored.wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.entry = 'slip' then
        return '{"ok": false, "reason": "needs-slip"}';
    end if;
    select b.box into stored from app.ballots b where b.wave_id = wave.id and b.id = own_id;
    if stored = sealed then
        return '{"ok": true, "reason": "already-stored"}';
    elsif not app.accepts_ballots(wave, app.today_of(wave)) then
        return '{"ok": false, "reason": "wave-closed"}';
    elsif stored is not null then
        return '{"ok": false, "reason": "id-taken"}';
    end if;
    return '{"ok": false, "reason": "day-full"}';
end $$;

create function public.cast_citizen_ballot(ballot_id text, wave_code text, box text, plain boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    own_id bytea;
    sealed bytea;
    place app.citizen_days;
    is_stored boolean;
begin
    begin
        own_id := decode(ballot_id, 'base64');
        sealed := decode(box, 'base64');
    exception when others then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end;
    if (octet_length(own_id), octet_length(sealed)) is distinct from (16, 65 + 1792 + 16) or plain is null then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end if;
    -- Shared with other ballots, exclusive against closing: nothing arrives once counting has begun.
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    with wave as (
        select w.id, app.today_in(u.time_zone) as today,
            app.places_of(p.visitors_per_day, cast_citizen_ballot.plain) as most
        from app.waves w
        join app.wave_groups g on g.wave_id = w.id and g.rater_group = 'citizen'
        join app.programmes p on p.id = w.programme_id
        join app.units u on u.id = p.unit_id
        where w.code = cast_citizen_ballot.wave_code and w.entry = 'open' and app.accepts_ballots(w, app.today_in(u.time_zone))
            and not exists (select from app.ballots b where b.wave_id = w.id and b.id = own_id)
    ), taken as (
        insert into app.citizen_days as d (wave_id, day, plain, taken)
        select wave.id, wave.today, cast_citizen_ballot.plain, 1 from wave
        on conflict on constraint citizen_days_pkey do update set taken = d.taken + 1
            where d.taken < (select wave.most from wave)
        returning d.*
    ), stored as (
        insert into app.ballots (id, wave_id, rater_group, box)
        select own_id, taken.wave_id, 'citizen', sealed from taken
        on conflict do nothing returning 1
    )
    select taken.wave_id, taken.day, taken.plain, taken.taken, exists (select from stored)
    into place.wave_id, place.day, place.plain, place.taken, is_stored
    from taken;
    if is_stored then
        return '{"ok": true, "reason": "stored"}';
    elsif place.wave_id is not null then
        -- The same ballot came twice at once, and the other one is stored: it needs no second place.
        update app.citizen_days d set taken = d.taken - 1
        where d.wave_id = place.wave_id and d.day = place.day and d.plain = place.plain;
    end if;
    return app.why_not_stored(own_id, wave_code, sealed);
end $$;
comment on function public.cast_citizen_ballot is
    'Stores one sealed ballot (base64 id and box) of an open entrance if the day still has a place for its kind of form. Reasons: stored, already-stored, id-taken, day-full, needs-slip, wave-closed, wave-unknown, not-a-ballot.';

-- Rewrites the whole box of a wave in hash order with a new ballot in it, or with the newest of a ticket.
create function app.rewrite_box(added app.staff_ballots) returns void
language sql set search_path = '' as $$
    with taken as (delete from app.staff_ballots b where b.wave_id = added.wave_id returning b.*)
    insert into app.staff_ballots
    select ballot.* from (
        select t.* from taken t where t.spent <> added.spent
        union all select added.*
    ) ballot order by ballot.spent
$$;

create function public.cast_staff_ballot(wave_code text, rater_group text, seq integer, prepared text, signature text,
    own_public text, own_signature text, box text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    given app.staff_ballots;
    stored app.staff_ballots;
    accepts boolean;
begin
    begin
        given := row(sha256(decode(own_public, 'base64')), null, rater_group::app.rater_group, seq,
            decode(prepared, 'base64'), decode(signature, 'base64'), decode(own_public, 'base64'),
            decode(own_signature, 'base64'), decode(box, 'base64'))::app.staff_ballots;
    exception when others then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end;
    if (length(given.prepared), length(given.signature), length(given.own_public), length(given.own_signature), length(given.box))
        is distinct from (64, 256, 65, 64, 65 + 4096 + 16) or not coalesce(given.seq between 1 and 50, false)
    then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end if;
    -- Shared with other ballots, exclusive against closing: nothing arrives once counting has begun.
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    select w.id, app.accepts_ballots(w, app.today_of(w)) into given.wave_id, accepts
    from app.waves w join app.wave_groups g on g.wave_id = w.id and g.rater_group = given.rater_group
    where w.code = cast_staff_ballot.wave_code;
    if given.wave_id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    perform pg_advisory_xact_lock(app.box_lock_of(wave_code));
    select b.* into stored from app.staff_ballots b where b.wave_id = given.wave_id and b.spent = given.spent;
    if stored.seq = given.seq and stored.box = given.box then
        return '{"ok": true, "reason": "already-stored"}';
    elsif not accepts then
        return '{"ok": false, "reason": "wave-closed"}';
    elsif stored.seq >= given.seq then
        return jsonb_build_object('ok', false, 'reason', 'outdated', 'seq', stored.seq);
    end if;
    perform app.rewrite_box(given);
    return jsonb_build_object('ok', true, 'reason', case when stored.seq is null then 'stored' else 'replaced' end);
end $$;
comment on function public.cast_staff_ballot is
    'Stores a sealed ballot under a ticket whose signatures the caller has checked (base64 parts). Reasons: stored, replaced, already-stored, outdated (with the seq that stands), wave-closed, wave-unknown, not-a-ballot.';

create function public.cast_slip_ballot(wave_code text, prepared text, signature text, own_public text, own_signature text,
    box text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    given app.slip_ballots;
    stored bytea;
    accepts boolean;
begin
    begin
        given := row(sha256(decode(own_public, 'base64')), null, decode(prepared, 'base64'), decode(signature, 'base64'),
            decode(own_public, 'base64'), decode(own_signature, 'base64'), decode(box, 'base64'))::app.slip_ballots;
    exception when others then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end;
    if (length(given.prepared), length(given.signature), length(given.own_public), length(given.own_signature), length(given.box))
        is distinct from (64, 256, 65, 64, 65 + 1792 + 16)
    then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end if;
    -- Shared with other ballots, exclusive against closing: nothing arrives once counting has begun.
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    select w.id, app.accepts_ballots(w, app.today_of(w)) into given.wave_id, accepts
    from app.waves w join app.wave_groups g on g.wave_id = w.id and g.rater_group = 'citizen'
    where w.code = cast_slip_ballot.wave_code and w.entry = 'slip';
    if given.wave_id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    if accepts then
        insert into app.slip_ballots select given.* on conflict do nothing;
        if found then
            return '{"ok": true, "reason": "stored"}';
        end if;
    end if;
    select b.box into stored from app.slip_ballots b where b.wave_id = given.wave_id and b.spent = given.spent;
    if stored = given.box then
        return '{"ok": true, "reason": "already-stored"}';
    elsif not accepts then
        return '{"ok": false, "reason": "wave-closed"}';
    end if;
    return '{"ok": false, "reason": "slip-used"}';
end $$;
comment on function public.cast_slip_ballot is
    'Stores a sealed ballot under the ticket of a slip whose signatures the caller has checked (base64 parts); the first one stands. Reasons: stored, already-stored, slip-used, wave-closed, wave-unknown (or a wave without slips), not-a-ballot.';

-- Where a code belongs, used or not.
create function public.code_place(code_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('wave', w.code, 'group', c.rater_group)
    from app.codes c join app.waves w on w.id = c.wave_id
    where c.code_hash = decode(code_place.code_hash, 'base64')
$$;
comment on function public.code_place is 'Wave and group of a code, used or not; null for an unknown code.';

-- What the issuer of tickets needs: the key of a group, which says nothing of any code.
create function public.issuer_key(wave_code text, rater_group text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('privateWrapped', app.base64_of(k.private_wrapped))
    from app.waves w join app.issuer_keys k on k.wave_id = w.id
    where w.code = wave_code and k.rater_group::text = issuer_key.rater_group
$$;
comment on function public.issuer_key is 'The wrapped issuer key of a group; null where there is none, or none any more.';

create function public.claim_ticket(code_hash text, wave_code text, rater_group text, blinded_hash text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    used bytea := decode(claim_ticket.code_hash, 'base64');
    signed bytea := decode(claim_ticket.blinded_hash, 'base64');
begin
    -- Shared with ballots, exclusive against closing: no ticket is made once counting has begun.
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    with gone as (
        delete from app.unclaimed u using app.codes c, app.waves w
        where u.code_hash = used and c.code_hash = u.code_hash and w.id = c.wave_id and w.code = claim_ticket.wave_code
            and c.rater_group::text = claim_ticket.rater_group and app.accepts_ballots(w, app.today_of(w))
            -- A value that is signed already uses up no code.
            and not exists (select from app.claims k where k.wave_id = c.wave_id
                and k.rater_group = c.rater_group and k.blinded_hash = signed)
        returning c.wave_id, c.rater_group
    )
    insert into app.claims (wave_id, rater_group, blinded_hash)
    select gone.wave_id, gone.rater_group, signed from gone on conflict do nothing;
    -- Looked at anew: the same claim may have come twice at once.
    return to_jsonb(exists (select from app.claims k join app.waves w on w.id = k.wave_id
        where w.code = claim_ticket.wave_code and k.rater_group::text = claim_ticket.rater_group and k.blinded_hash = signed));
end $$;
comment on function public.claim_ticket is
    'Uses a code once, and says whether a blinded value may be signed: now, or again. Unknown, used, misplaced and closed are one refusal.';

revoke all on function public.cast_citizen_ballot(text, text, text, boolean),
    public.cast_staff_ballot(text, text, integer, text, text, text, text, text),
    public.cast_slip_ballot(text, text, text, text, text, text),
    public.code_place(text), public.issuer_key(text, text), public.claim_ticket(text, text, text, text) from public, anon, authenticated, service_role;
-- Ballots are for nobody else. Those of citizens need the token of a form that our own page showed, which the function checks.
grant execute on function public.cast_citizen_ballot(text, text, text, boolean) to service_role;
-- Ballots under a ticket: both signatures are checked before, by the function that holds the operator's key, and
-- once more when the wave is counted. Otherwise anybody could fill the box, and whoever saw a ballot pass by, such as an
-- office's proxy, could put rubbish in its place under the same ticket.
grant execute on function public.cast_staff_ballot(text, text, integer, text, text, text, text, text),
    public.cast_slip_ballot(text, text, text, text, text, text),
    public.code_place(text), public.issuer_key(text, text), public.claim_ticket(text, text, text, text) to service_role;
revoke all on all functions in schema app from public;
