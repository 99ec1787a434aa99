-- Staff waves from roster to bulletin: keys and key file before the opening, destruction with proof at the close.
create table app.bulletins (
    wave_id uuid primary key references app.waves (id) on delete cascade,
    content jsonb not null
);
alter table app.bulletins enable row level security;
create trigger immutable before update on app.bulletins
    for each row execute function app.refuse_change();

-- Which question a comment answers: start, continue (staff) or improve (citizens).
alter table app.comments add column kind text not null default 'improve' check (kind in ('start', 'continue', 'improve'));

create function app.text_of(bytes bytea) returns text
language sql immutable set search_path = '' as $$ select translate(encode(bytes, 'base64'), E'\n', '') $$;

-- Progress is shown in bands: an exact number that grows by one tells that a certain visitor has just answered.
create function app.band_of(n bigint) returns text
language sql immutable set search_path = '' as $$
    select case when n < 5 then '<5' when n < 10 then '5–9' when n < 20 then '10–19' when n < 50 then '20–49' else '50+' end
$$;

create function public.import_invitations(wave_code text, invitations jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    differing jsonb;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state not in ('planned', 'open') then
        return '{"ok": false, "reason": "wave-closed"}';
    elsif wave.state = 'open' and exists (select from app.invitations i where i.wave_id = wave.id) then
        return '{"ok": false, "reason": "roster-taken"}';
    end if;
    select jsonb_object_agg(coalesce(g.rater_group, r.rater_group),
        jsonb_build_object('asked', g.invited, 'given', coalesce(r.n, 0)))
    into differing
    from (select w.rater_group, w.invited from app.wave_groups w where w.wave_id = wave.id and w.rater_group <> 'citizen') g
    full join (select (i ->> 'group')::app.rater_group as rater_group, count(*) as n
        from jsonb_array_elements(invitations) i group by 1) r on r.rater_group = g.rater_group
    where g.rater_group is null or r.rater_group is null
        -- Once the key file stands, its roster counts stand too.
        or (r.n <> g.invited and exists (select from app.key_files f where f.wave_id = wave.id));
    if differing is not null then
        return jsonb_build_object('ok', false, 'reason', 'roster-differs', 'groups', differing);
    end if;
    delete from app.invitations i where i.wave_id = wave.id;  -- of a planned wave, where no code can have been used
    insert into app.invitations (code_hash, wave_id, rater_group, contact)
    select decode(i ->> 'codeHash', 'base64'), wave.id, (i ->> 'group')::app.rater_group, i ->> 'contact'
    from jsonb_array_elements(invitations) i order by 1;
    update app.wave_groups w set invited = r.n
    from (select i.rater_group, count(*) as n from app.invitations i where i.wave_id = wave.id group by 1) r
    where w.wave_id = wave.id and w.rater_group = r.rater_group and w.invited <> r.n;
    return '{"ok": true, "reason": "imported"}';
end $$;
comment on function public.import_invitations is
    'Stores the roster of a wave, all or nothing: hashes of codes with contact and group. It may be replaced until the wave opens. Reasons: imported, roster-taken, roster-differs, wave-closed, wave-unknown.';

create function public.prepare_wave(wave_code text, tally_public text, tally_private_wrapped text, trustee_token_hash text,
    issuers jsonb, key_file text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state <> 'planned' then
        return '{"ok": false, "reason": "not-planned"}';
    elsif exists (select from app.wave_keys k where k.wave_id = wave.id) then
        return '{"ok": true, "reason": "already-prepared"}';
    end if;
    insert into app.wave_keys (wave_id, tally_public, tally_private_wrapped, trustee_token_hash)
    values (wave.id, decode(tally_public, 'base64'), decode(tally_private_wrapped, 'base64'), decode(trustee_token_hash, 'base64'));
    insert into app.issuer_keys (wave_id, rater_group, modulus, private_wrapped)
    select wave.id, (i ->> 'group')::app.rater_group, decode(i ->> 'modulus', 'base64'), decode(i ->> 'privateWrapped', 'base64')
    from jsonb_array_elements(issuers) i;
    if key_file is not null then
        insert into app.key_files (wave_id, content) values (wave.id, key_file);
    end if;
    return '{"ok": true, "reason": "prepared"}';
end $$;
comment on function public.prepare_wave is
    'Gives a planned wave its keys and its immutable key file. Reasons: prepared, already-prepared, not-planned, wave-unknown.';

drop function public.open_wave(text, text, text);
create function public.open_wave(wave_code text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state <> 'planned' then
        return '{"ok": false, "reason": "not-planned"}';
    elsif not exists (select from app.wave_keys k where k.wave_id = wave.id) then
        return '{"ok": false, "reason": "not-prepared"}';
    end if;
    update app.waves w set state = 'open' where w.id = wave.id;
    return '{"ok": true, "reason": "opened"}';
end $$;
comment on function public.open_wave is 'Opens a prepared wave. Reasons: opened, not-prepared, not-planned, wave-unknown.';

create function public.wave_progress(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('code', w.code, 'state', w.state, 'opensOn', w.opens_on, 'closesOn', w.closes_on,
        'prepared', exists (select from app.wave_keys k where k.wave_id = w.id),
        'trustee', exists (select from app.wave_keys k where k.wave_id = w.id and k.tally_private_wrapped is null),
        'groups', (select jsonb_agg(jsonb_build_object('group', g.rater_group, 'roster', g.invited,
            'invitations', (select count(*) from app.invitations i where i.wave_id = w.id and i.rater_group = g.rater_group),
            'tickets', app.band_of((select count(*) from app.invitations i
                where i.wave_id = w.id and i.rater_group = g.rater_group and i.blinded_hash is not null)),
            'ballots', app.band_of(case when g.rater_group = 'citizen'
                then (select count(*) from app.ballots b where b.wave_id = w.id)
                else (select count(*) from app.staff_ballots b where b.wave_id = w.id and b.rater_group = g.rater_group) end)
            ) order by g.rater_group) from app.wave_groups g where g.wave_id = w.id))
    from app.waves w where w.code = wave_code
$$;
comment on function public.wave_progress is 'How far a wave has come, in bands only; null where there is no such wave.';

create or replace function public.wave_form(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object(
        'code', w.code, 'month', w.month, 'state', w.state, 'accepts', app.accepts_ballots(w),
        'opensOn', w.opens_on, 'closesOn', w.closes_on, 'instrument', w.instrument,
        'k', p.policy_k, 'kCitizen', p.policy_k_citizen,
        'groups', (select jsonb_agg(g.rater_group order by g.rater_group) from app.wave_groups g where g.wave_id = w.id),
        'invited', (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = w.id),
        'training', p.training, 'trainedOn', p.trained_on, 'participants', p.participants,
        'unit', jsonb_build_object('slug', u.slug, 'name', u.name, 'demo', u.demo),
        'tallyKey', (select app.text_of(k.tally_public) from app.wave_keys k where k.wave_id = w.id),
        'keyFile', (select f.content from app.key_files f where f.wave_id = w.id),
        'bulletin', (select b.content from app.bulletins b where b.wave_id = w.id))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.code = wave_code
$$;
comment on function public.wave_form is
    'What a rater must know before answering a wave, with its key file and, once published, its bulletin; null where there is no such wave.';

create or replace function public.close_wave(wave_code text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state = 'planned' then
        return '{"ok": false, "reason": "not-open"}';
    elsif wave.state = 'published' then
        return '{"ok": true, "reason": "already-published"}';
    end if;
    update app.waves w set state = 'closed' where w.id = wave.id and w.state = 'open';
    return public.counting_terms(wave_code);
end $$;
comment on function public.close_wave is
    'Ends the taking of ballots and tells what counting needs. Reasons: closed, already-published, not-open, wave-unknown.';

create function public.counting_terms(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('ok', w.state = 'closed', 'reason', w.state, 'instrument', w.instrument, 'month', w.month,
        'unit', u.slug, 'participants', p.participants,
        'policy', jsonb_build_object('k', p.policy_k, 'kCitizen', p.policy_k_citizen, 'steps', 4, 'insiders', 1, 'values', 2),
        'invited', (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = w.id),
        'issuers', (select coalesce(jsonb_object_agg(k.rater_group, app.text_of(k.modulus)), '{}')
            from app.issuer_keys k where k.wave_id = w.id),
        'tallyPublic', (select app.text_of(k.tally_public) from app.wave_keys k where k.wave_id = w.id),
        'tallyPrivateWrapped', (select app.text_of(k.tally_private_wrapped) from app.wave_keys k where k.wave_id = w.id),
        'trusteeTokenHash', (select app.text_of(k.trustee_token_hash) from app.wave_keys k where k.wave_id = w.id))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.code = wave_code
$$;
comment on function public.counting_terms is
    'What counting a wave needs, whatever its state, without changing it; null where there is no such wave. Reasons: the states.';

create function public.read_staff_boxes(wave_code text, after text, at_most integer) returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('group', b.rater_group, 'seq', b.seq, 'spent', app.text_of(b.spent),
        'prepared', app.text_of(b.prepared), 'signature', app.text_of(b.signature), 'ownPublic', app.text_of(b.own_public),
        'ownSignature', app.text_of(b.own_signature), 'box', app.text_of(b.box)) order by b.spent), '[]')
    from (
        select b.* from app.waves w join app.staff_ballots b on b.wave_id = w.id
        where w.code = wave_code and w.state = 'closed' and b.spent > decode(after, 'base64')
        order by b.spent limit least(at_most, 1000)
    ) b
$$;
comment on function public.read_staff_boxes is 'Staff ballots of a closed wave in the order of their spent hashes, a chunk at a time.';

-- Roster, tickets and ballots of a wave as they stand before the close destroys them; staff only, citizens have no roster.
create function app.bulletin_of(wave app.waves, snapshot jsonb) returns jsonb
language sql stable set search_path = '' as $$
    select jsonb_build_object('version', 1, 'wave', wave.code,
        'groups', (select coalesce(jsonb_object_agg(g.rater_group, jsonb_build_object('roster', g.invited,
            'tickets', (select count(*) from app.invitations i
                where i.wave_id = wave.id and i.rater_group = g.rater_group and i.blinded_hash is not null))), '{}')
            from app.wave_groups g where g.wave_id = wave.id and g.rater_group <> 'citizen'),
        'ballots', (select count(*) from app.staff_ballots b where b.wave_id = wave.id),
        'atoms', (select coalesce(jsonb_object_agg(a ->> 'id', a -> 'n'), '{}')
            from jsonb_array_elements(snapshot -> 'atoms') a where a ->> 'id' <> 'citizen'),
        'spent', (select coalesce(jsonb_agg(encode(b.spent, 'hex') order by b.spent), '[]')
            from app.staff_ballots b where b.wave_id = wave.id))
$$;

create function app.destroy_secrets(wave uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare
    gone jsonb;
begin
    with ballots as (delete from app.ballots b where b.wave_id = wave returning 1),
        staff_ballots as (delete from app.staff_ballots b where b.wave_id = wave returning 1),
        invitations as (delete from app.invitations i where i.wave_id = wave returning 1),
        issuer_keys as (delete from app.issuer_keys k where k.wave_id = wave returning 1),
        tally_keys as (delete from app.wave_keys k where k.wave_id = wave returning 1)
    select jsonb_build_object(
        'ballots', (select count(*) from ballots) + (select count(*) from staff_ballots),
        'invitations', (select count(*) from invitations),
        'keys', (select count(*) from issuer_keys) + (select count(*) from tally_keys)) into gone;
    -- Counted again after the deletion, so that the proof is what was found and not what was meant.
    return jsonb_build_object('destroyed', gone, 'left', jsonb_build_object(
        'ballots', (select count(*) from app.ballots b where b.wave_id = wave)
            + (select count(*) from app.staff_ballots b where b.wave_id = wave),
        'invitations', (select count(*) from app.invitations i where i.wave_id = wave),
        'keys', (select count(*) from app.issuer_keys k where k.wave_id = wave)
            + (select count(*) from app.wave_keys k where k.wave_id = wave)));
end $$;

create or replace function public.publish_wave(wave_code text, snapshot jsonb, comments jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    bulletin jsonb;
    proof jsonb;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state = 'published' then
        return '{"ok": true, "reason": "already-published"}';
    elsif wave.state <> 'closed' then
        return '{"ok": false, "reason": "not-closed"}';
    end if;
    insert into app.snapshots (wave_id, content, content_hash)
    values (wave.id, snapshot, encode(sha256(convert_to(snapshot::text, 'UTF8')), 'hex'));
    insert into app.comments (wave_id, kind, body)
    select wave.id, c ->> 'kind', c ->> 'body' from jsonb_array_elements(comments) c order by gen_random_uuid();
    bulletin := app.bulletin_of(wave, snapshot);
    proof := app.destroy_secrets(wave.id);
    if exists (select from app.key_files f where f.wave_id = wave.id) then
        insert into app.bulletins (wave_id, content) values (wave.id, bulletin || proof);
    end if;
    update app.waves w set state = 'published' where w.id = wave.id;
    return jsonb_build_object('ok', true, 'reason', 'published') || proof;
end $$;
comment on function public.publish_wave is
    'Stores a snapshot and the bulletin, destroys ballots, keys and invitations, in one transaction, and says what it destroyed and what is left. Reasons: published, already-published, not-closed, wave-unknown.';

revoke all on function public.import_invitations(text, jsonb), public.prepare_wave(text, text, text, text, jsonb, text),
    public.open_wave(text), public.wave_progress(text), public.counting_terms(text), public.read_staff_boxes(text, text, integer)
    from public, anon, authenticated, service_role;
grant execute on function public.import_invitations(text, jsonb), public.prepare_wave(text, text, text, text, jsonb, text),
    public.open_wave(text), public.wave_progress(text), public.counting_terms(text), public.read_staff_boxes(text, text, integer)
    to service_role;
revoke all on all functions in schema app from public;
