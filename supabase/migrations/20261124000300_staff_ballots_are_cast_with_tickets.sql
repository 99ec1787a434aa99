-- The staff box: a ballot comes in by its ticket alone, and each one that comes in writes the whole box anew in hash order.
-- Row versions, positions and transaction numbers then say nothing about who came when: all rows are as young as the last.
create table app.staff_ballots (
    -- sha256 of the one-time key: the ticket's own number, known to its holder and to nobody else.
    spent bytea not null check (length(spent) = 32),
    -- No foreign key, for the reason given at app.ballots.
    wave_id uuid not null,
    rater_group app.rater_group not null check (rater_group <> 'citizen'),
    -- Counts changes of mind; the last one stands.
    seq integer not null check (seq between 1 and 1000000),
    prepared bytea not null check (length(prepared) = 64),
    signature bytea not null check (length(signature) = 256),
    own_public bytea not null check (length(own_public) = 65),
    own_signature bytea not null check (length(own_signature) = 64),
    box bytea not null check (length(box) = 65 + 4096 + 16),
    primary key (wave_id, spent)
);
alter table app.staff_ballots alter column box set storage external;  -- ciphertext does not compress
alter table app.staff_ballots enable row level security;  -- no policy: closed to all but the owner

-- Locks of a wave's box and of its roster, apart from the lock that closing takes.
create function app.box_lock_of(wave_code text) returns bigint
language sql immutable as $$ select hashtextextended(wave_code, 7305442) $$;
create function app.roster_lock_of(wave_code text) returns bigint
language sql immutable as $$ select hashtextextended(wave_code, 7305443) $$;

create function app.write_box_anew(added app.staff_ballots) returns void
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
    modulus bytea;
begin
    begin
        given := row(sha256(decode(own_public, 'base64')), null, rater_group::app.rater_group, seq,
            decode(prepared, 'base64'), decode(signature, 'base64'), decode(own_public, 'base64'),
            decode(own_signature, 'base64'), decode(box, 'base64'))::app.staff_ballots;
    exception when others then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end;
    if (length(given.prepared), length(given.signature), length(given.own_public), length(given.own_signature), length(given.box))
        is distinct from (64, 256, 65, 64, 65 + 4096 + 16) or not coalesce(given.seq between 1 and 1000000, false)
    then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end if;
    -- Shared with other ballots, exclusive against closing: nothing arrives once counting has begun.
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    select w.id, app.accepts_ballots(w), k.modulus into given.wave_id, accepts, modulus
    from app.waves w left join app.issuer_keys k on k.wave_id = w.id and k.rater_group = given.rater_group
    where w.code = cast_staff_ballot.wave_code;
    if given.wave_id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif modulus is null then  -- keys are destroyed at the close; before it, this group has none
        return jsonb_build_object('ok', false, 'reason', case when accepts then 'no-ticket' else 'wave-closed' end);
    elsif substring(given.prepared from 33) <> given.spent or not app.is_signed(modulus, given.prepared, given.signature) then
        return '{"ok": false, "reason": "no-ticket"}';
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
    perform app.write_box_anew(given);
    return jsonb_build_object('ok', true, 'reason', case when stored.seq is null then 'stored' else 'replaced' end);
end $$;
comment on function public.cast_staff_ballot is
    'Stores a sealed ballot under its ticket (base64 parts). Reasons: stored, replaced, already-stored, outdated (with the seq that stands), no-ticket, wave-closed, wave-unknown, not-a-ballot.';

-- The two doors of the issuer: the key of a code's group, and the one stamp that a code is good for.
create function public.issuing_key(code_hash text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('wave', w.code, 'group', i.rater_group,
        'modulus', translate(encode(k.modulus, 'base64'), E'\n', ''),
        'privateWrapped', translate(encode(k.private_wrapped, 'base64'), E'\n', ''))
    from app.invitations i join app.waves w on w.id = i.wave_id
    left join app.issuer_keys k on k.wave_id = i.wave_id and k.rater_group = i.rater_group
    where i.code_hash = decode(issuing_key.code_hash, 'base64')
$$;
comment on function public.issuing_key is 'Wave, group and wrapped issuer key of an invitation, used or not; null for an unknown code.';

create function public.claim_ticket(code_hash text, blinded_hash text, blind_signature text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    known app.invitations;
    wave app.waves;
begin
    select i.* into known from app.invitations i where i.code_hash = decode(claim_ticket.code_hash, 'base64');
    select w.* into wave from app.waves w where w.id = known.wave_id;
    perform pg_advisory_xact_lock_shared(app.lock_of(wave.code));
    perform pg_advisory_xact_lock(app.roster_lock_of(wave.code));
    -- Read again under the locks: another claim or the close may have come first.
    select i.* into known from app.invitations i where i.code_hash = known.code_hash;
    select w.* into wave from app.waves w where w.id = known.wave_id;
    if known.blinded_hash is null and app.accepts_ballots(wave) then
        -- All rows of the wave are written anew in hash order, so that no row tells when its code was used.
        with taken as (delete from app.invitations i where i.wave_id = wave.id returning i.*)
        insert into app.invitations
        select t.code_hash, t.wave_id, t.rater_group, t.contact,
            case when t.code_hash = known.code_hash then decode(claim_ticket.blinded_hash, 'base64') else t.blinded_hash end,
            case when t.code_hash = known.code_hash then decode(claim_ticket.blind_signature, 'base64') else t.blind_signature end
        from taken t order by t.code_hash;
        return jsonb_build_object('ok', true, 'signature', claim_ticket.blind_signature);
    elsif known.blinded_hash = decode(claim_ticket.blinded_hash, 'base64') then
        return jsonb_build_object('ok', true, 'signature', translate(encode(known.blind_signature, 'base64'), E'\n', ''));
    end if;
    return '{"ok": false, "signature": null}';
end $$;
comment on function public.claim_ticket is
    'Uses a code once; the same blinded value gets the same signature again. Unknown, used and closed are one refusal.';

revoke all on function public.cast_staff_ballot(text, text, integer, text, text, text, text, text),
    public.issuing_key(text), public.claim_ticket(text, text, text) from public, anon, authenticated, service_role;
-- Not for anyone: the owner's signature is checked before this door, by the function that holds the operator's key. Else
-- whoever saw a ballot pass by, such as an office's proxy, could put rubbish in its place under the same ticket.
grant execute on function public.cast_staff_ballot(text, text, integer, text, text, text, text, text),
    public.issuing_key(text), public.claim_ticket(text, text, text) to service_role;
revoke all on all functions in schema app from public;
