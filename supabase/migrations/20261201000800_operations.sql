-- What the operator does: register units, invite, open, close, count and publish waves.
create function public.register_unit(record jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    agency uuid;
    unit uuid;
    programme jsonb;
    number integer;
begin
    if exists (select from app.units u where u.slug = record ->> 'slug') then
        return '{"ok": false, "reason": "slug-taken"}';
    end if;
    insert into app.agencies (slug, name) values (record #>> '{agency,slug}', record #> '{agency,name}')
    on conflict (slug) do nothing;
    select a.id into agency from app.agencies a where a.slug = record #>> '{agency,slug}';
    insert into app.units (agency_id, slug, name, unit_type, type_label, demo, time_zone)
    values (agency, record ->> 'slug', record -> 'name', record ->> 'type', nullif(record -> 'typeLabel', 'null'),
        (record ->> 'demo')::boolean, coalesce(record ->> 'timeZone', 'Asia/Jakarta'))
    returning id into unit;
    -- The oldest training is the first one of the unit, in whatever order they are listed.
    for number, programme in select row_number() over (order by p.value ->> 'trainedOn', p.ordinality), p.value
        from jsonb_array_elements(record -> 'programmes') with ordinality p
    loop
        perform app.add_programme(unit, number, programme, coalesce(programme ->> 'state', 'active')::app.programme_state);
    end loop;
    -- A plan's note with a last day is a commitment, the others say what was done. Only demo units come with some.
    insert into app.unit_notes (unit_id, number, version, recorded_on, noted_on, state, body, item, responsible, promised_until,
        done_on)
    select unit, n.place, 1, (n.note ->> 'on')::date, (n.note ->> 'on')::date,
        case when n.note ? 'until' and not n.note ? 'doneOn' then 'planned' else 'done' end, n.note -> 'text', n.note ->> 'item',
        n.note -> 'responsible', (n.note ->> 'until')::date,
        case when n.note ? 'until' then (n.note ->> 'doneOn')::date else (n.note ->> 'on')::date end
    from jsonb_array_elements(record -> 'notes') with ordinality n (note, place);
    insert into app.companion_figures (unit_id, measure, counted_in, version, value, source, recorded_on)
    select unit, (c ->> 'measure')::app.companion_measure, (c ->> 'period' || '-01')::date, 1, (c ->> 'value')::numeric,
        c -> 'source', (c ->> 'recordedOn')::date
    from jsonb_array_elements(record -> 'companions') c;
    return '{"ok": true, "reason": "registered"}';
end $$;
comment on function public.register_unit is 'Registers a unit with its agency, programmes, planned waves, notes and figures, all or nothing.';

create function public.import_invitations(wave_code text, invitations jsonb, actor text default null, replaces boolean default false)
    returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    unit app.units;
    differing jsonb;
    counts jsonb;
    has_file boolean;
    needs_keys boolean;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif coalesce(actor, '') = '' and not unit.demo then
        return '{"ok": false, "reason": "operator-missing"}';
    elsif wave.state not in ('planned', 'open') then
        return '{"ok": false, "reason": "wave-closed"}';
    elsif not app.is_approved(wave) then
        return '{"ok": false, "reason": "not-approved"}';
    elsif wave.state = 'open' and exists (select from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen') then
        return '{"ok": false, "reason": "roster-taken"}';
    end if;
    has_file := exists (select from app.key_files f where f.wave_id = wave.id);
    select jsonb_object_agg(coalesce(g.rater_group, r.rater_group),
            jsonb_build_object('asked', g.invited, 'given', coalesce(r.n, 0)))
            filter (where g.rater_group is null or r.rater_group is null or (r.n <> g.invited and has_file)),
        jsonb_object_agg(coalesce(g.rater_group, r.rater_group), coalesce(r.n, 0))
    into differing, counts
    from (select w.rater_group, w.invited from app.wave_groups w where w.wave_id = wave.id and w.rater_group <> 'citizen') g
    full join (select (i ->> 'group')::app.rater_group as rater_group, count(*) as n
        from jsonb_array_elements(invitations) i group by 1) r on r.rater_group = g.rater_group;
    if replaces and wave.state = 'planned' and not exists (select from jsonb_each(differing) d
        where d.value ->> 'asked' is null or d.value ->> 'given' = '0')
    then
        -- The key file names the roster, so another roster needs another one, and so does a wave whose keys are from before its
        -- programme had a trustee. Nobody has answered under it; but slips that are printed name it.
        needs_keys := differing is not null
            or (exists (select from app.trustee_programmes t where t.programme_id = wave.programme_id)
                and exists (select from app.wave_keys k where k.wave_id = wave.id and k.trustee_token_hash is null));
        if needs_keys and exists (select from app.codes c where c.wave_id = wave.id and c.rater_group = 'citizen') then
            return '{"ok": false, "reason": "slips-printed"}';
        elsif needs_keys then
            delete from app.wave_keys k where k.wave_id = wave.id;
            delete from app.issuer_keys k where k.wave_id = wave.id;
            delete from app.key_files f where f.wave_id = wave.id;
        end if;
    elsif differing is not null then
        -- Once the key file stands, its roster counts stand too.
        return jsonb_build_object('ok', false, 'reason', 'roster-differs', 'groups', differing);
    end if;
    -- Of a planned wave, where no code can have been used; slips stay.
    delete from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen';
    insert into app.codes (code_hash, wave_id, rater_group, sealed)
    select decode(i ->> 'codeHash', 'base64'), wave.id, (i ->> 'group')::app.rater_group, decode(i ->> 'sealed', 'base64')
    from jsonb_array_elements(invitations) i order by 1;
    insert into app.unclaimed (code_hash)
    select c.code_hash from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen' order by 1;
    update app.wave_groups w set invited = r.n
    from (select c.rater_group, count(*) as n from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen' group by 1) r
    where w.wave_id = wave.id and w.rater_group = r.rater_group and w.invited <> r.n;
    perform app.record_act(actor, 'import-roster', unit.id, wave_code, null, counts);
    return '{"ok": true, "reason": "imported"}';
end $$;
comment on function public.import_invitations is
    'Stores the roster of a wave, all or nothing: hashes of codes with group and wrapped contact. It may be replaced until the wave opens, where that is said with other counts, or to name the trustee of the programme, and then without keys. Reasons: imported, roster-taken, roster-differs, slips-printed, wave-closed, wave-unknown, operator-missing.';

-- Slips are printed in an order of chance and stored in that of their hashes: the rows say nothing about the pile.
create function public.import_slips(wave_code text, code_hashes jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    -- More is a slip of the keyboard: nobody hands out as many in one wave.
    most constant integer := 10000;
    wave app.waves;
    printed integer;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.entry is distinct from 'slip' then
        return '{"ok": false, "reason": "no-slips"}';
    elsif wave.state not in ('planned', 'open') then
        return '{"ok": false, "reason": "wave-closed"}';
    elsif not app.is_approved(wave) then
        return '{"ok": false, "reason": "not-approved"}';
    end if;
    select count(*) into printed from app.codes c where c.wave_id = wave.id and c.rater_group = 'citizen';
    if printed + jsonb_array_length(code_hashes) > most then
        return jsonb_build_object('ok', false, 'reason', 'too-many', 'printed', printed, 'most', most);
    end if;
    with given as (
        insert into app.codes (code_hash, wave_id, rater_group)
        select decode(h, 'base64'), wave.id, 'citizen' from jsonb_array_elements_text(code_hashes) h order by 1
        returning code_hash
    )
    insert into app.unclaimed (code_hash) select g.code_hash from given g order by 1;
    return jsonb_build_object('ok', true, 'reason', 'imported', 'printed', printed + jsonb_array_length(code_hashes));
end $$;
comment on function public.import_slips is
    'Stores the hashes of the codes of slips, in their order; more may follow while the wave is planned or open. Says how many are printed. Reasons: imported, too-many, no-slips, wave-closed, wave-unknown.';

create function public.name_key_writer(wave_code text, thing text, writer text, instead text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    named text;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null or wave.state in ('published', 'discarded') then
        return null;
    end if;
    insert into app.key_writers (wave_id, thing, writer)
    values (wave.id, name_key_writer.thing, name_key_writer.writer)
    on conflict on constraint key_writers_pkey do nothing;
    update app.key_writers k set writer = name_key_writer.writer
    where k.wave_id = wave.id and k.thing = name_key_writer.thing and k.writer = name_key_writer.instead;
    select k.writer into named from app.key_writers k
    where k.wave_id = wave.id and k.thing = name_key_writer.thing;
    return to_jsonb(named);
end $$;
comment on function public.name_key_writer is
    'Names the one writer of a thing in the key store, unless one is named, or in the place of one that died; answers who is named, null for a wave that is published, discarded or unknown.';

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
    elsif not app.is_approved(wave) then
        return '{"ok": false, "reason": "not-approved"}';
    elsif exists (select from app.wave_keys k where k.wave_id = wave.id) then
        return '{"ok": true, "reason": "already-prepared"}';
    end if;
    insert into app.wave_keys (wave_id, tally_public, tally_private_wrapped, trustee_token_hash)
    values (wave.id, decode(tally_public, 'base64'), decode(tally_private_wrapped, 'base64'), decode(trustee_token_hash, 'base64'));
    if prepare_wave.trustee_token_hash is not null then
        insert into app.trustee_programmes (programme_id) values (wave.programme_id) on conflict do nothing;
    end if;
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

create function public.open_wave(wave_code text, actor text default null, early boolean default false) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    unit app.units;
    training_day date;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    select p.trained_on into training_day from app.programmes p where p.id = wave.programme_id;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state <> 'planned' then
        return '{"ok": false, "reason": "not-planned"}';
    elsif not app.is_approved(wave) then
        return '{"ok": false, "reason": "not-approved"}';
    elsif app.lacks_actor(actor, unit) then
        return '{"ok": false, "reason": "operator-missing"}';
    elsif app.today_of(wave) < wave.opens_on and early is true then
        -- What comes after the training cannot be asked before it, and one wave of a programme is answered at a time.
        if wave.month > 0 and app.today_of(wave) < training_day then
            return jsonb_build_object('ok', false, 'reason', 'before-training', 'trainedOn', training_day);
        elsif exists (select from app.waves o where o.programme_id = wave.programme_id and o.id <> wave.id
            and o.state <> 'discarded' and o.opens_on <= app.today_of(wave) and o.closes_on >= app.today_of(wave))
        then
            return '{"ok": false, "reason": "overlaps"}';
        end if;
    -- The demo units have a past: their waves are opened and published at once, and take no answer.
    elsif app.today_of(wave) < wave.opens_on or (app.today_of(wave) > wave.closes_on and not unit.demo) then
        return '{"ok": false, "reason": "not-its-days"}';
    end if;
    -- At last, so that keys are made for a wave that opens, and for no other.
    if not exists (select from app.wave_keys k where k.wave_id = wave.id) then
        return '{"ok": false, "reason": "not-prepared"}';
    elsif app.today_of(wave) < wave.opens_on then
        update app.waves w set state = 'open', opens_on = app.today_of(wave), announced_opens_on = wave.opens_on
        where w.id = wave.id;
        perform app.record_act(actor, 'open-early', unit.id, wave.code,
            jsonb_build_object('opensOn', wave.opens_on), jsonb_build_object('opensOn', app.today_of(wave)));
        return '{"ok": true, "reason": "opened"}';
    end if;
    update app.waves w set state = 'open' where w.id = wave.id;
    perform app.record_act(actor, 'open', unit.id, wave.code);
    return '{"ok": true, "reason": "opened"}';
end $$;
comment on function public.open_wave is
    'Opens a prepared wave on one of its days, or before the first one where that is said: then the true day and the announced one are kept. Reasons: opened, not-its-days, before-training, overlaps, not-prepared, not-approved, not-planned, operator-missing, wave-unknown.';

-- Progress is shown in bands: an exact number that grows by one tells that a certain visitor has just answered.
create function app.band_of(n bigint) returns text
language sql immutable set search_path = '' as $$
    select case when n < 5 then '<5' when n < 10 then '5–9' when n < 20 then '10–19' when n < 50 then '20–49' else '50+' end
$$;

create function public.wave_progress(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('code', w.code, 'state', w.state, 'opensOn', w.opens_on, 'closesOn', w.closes_on,
        'approved', app.is_approved(w), 'today', app.today_of(w), 'entry', w.entry, 'month', w.month,
        'announcedOpensOn', w.announced_opens_on, 'announcedClosesOn', w.announced_closes_on, 'extendedFrom', w.extended_from,
        'unit', (select u.slug from app.programmes p join app.units u on u.id = p.unit_id where p.id = w.programme_id),
        'publishedOn', (select s.published_on from app.snapshots s where s.wave_id = w.id),
        'discarded', (select b.content ->> 'discarded' from app.bulletins b where b.wave_id = w.id),
        'prepared', exists (select from app.wave_keys k where k.wave_id = w.id),
        'trustee', exists (select from app.wave_keys k where k.wave_id = w.id and k.trustee_token_hash is not null),
        'promisesTrustee', exists (select from app.trustee_programmes t where t.programme_id = w.programme_id),
        'added', (select coalesce(sum(r.added), 0) from app.roster_changes r where r.wave_id = w.id),
        'withdrawn', (select coalesce(sum(r.withdrawn), 0) from app.roster_changes r where r.wave_id = w.id),
        'groups', (select jsonb_agg(jsonb_build_object('group', g.rater_group, 'roster', g.invited,
            'invitations', (select count(*) from app.codes c where c.wave_id = w.id and c.rater_group = g.rater_group),
            'tickets', app.band_of((select count(*) from app.claims k where k.wave_id = w.id and k.rater_group = g.rater_group)),
            'ballots', app.band_of(case when g.rater_group = 'citizen'
                then (select count(*) from app.ballots b where b.wave_id = w.id)
                    + (select count(*) from app.slip_ballots b where b.wave_id = w.id)
                else (select count(*) from app.staff_ballots b where b.wave_id = w.id and b.rater_group = g.rater_group) end)
            ) order by g.rater_group) from app.wave_groups g where g.wave_id = w.id))
    from app.waves w where w.code = wave_code
$$;
comment on function public.wave_progress is 'How far a wave has come, in bands only; null where there is no such wave.';

create function public.counting_terms(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('ok', app.may_be_counted(w), 'reason', w.state, 'instrument', w.instrument, 'month', w.month,
        'unit', u.slug, 'participants', p.participants, 'targets', p.targets,
        'policy', jsonb_build_object('k', p.policy_k, 'kCitizen', p.policy_k_citizen, 'steps', 4, 'insiders', 1, 'values', 2, 'epsilon', 1),
        'opensOn', w.opens_on, 'closesOn', w.closes_on, 'entry', w.entry,
        'invited', (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = w.id),
        'added', (select coalesce(jsonb_object_agg(r.rater_group, r.added) filter (where r.added > 0), '{}')
            from app.roster_changes r where r.wave_id = w.id),
        -- Not while ballots are taken: a number that grows tells that somebody has just answered.
        'cast', case when app.may_be_counted(w) then jsonb_build_object(
            'citizen', (select count(*) from app.ballots b where b.wave_id = w.id)
                + (select count(*) from app.slip_ballots b where b.wave_id = w.id),
            'slips', (select count(*) from app.slip_ballots b where b.wave_id = w.id),
            'staff', (select count(*) from app.staff_ballots b where b.wave_id = w.id)) end,
        'issuers', (select coalesce(jsonb_object_agg(k.rater_group, app.base64_of(k.modulus)), '{}')
            from app.issuer_keys k where k.wave_id = w.id),
        'tallyPublic', (select app.base64_of(k.tally_public) from app.wave_keys k where k.wave_id = w.id),
        'tallyPrivateWrapped', (select app.base64_of(k.tally_private_wrapped) from app.wave_keys k where k.wave_id = w.id),
        'trusteeTokenHash', (select app.base64_of(k.trustee_token_hash) from app.wave_keys k where k.wave_id = w.id))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.code = wave_code
$$;
comment on function public.counting_terms is
    'What counting a wave needs, whatever its state, without changing it; ok where its boxes may be read; null where there is no such wave. Reasons: the states.';

create function public.close_wave(wave_code text, early boolean, actor text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    last_day date;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state = 'planned' then
        return '{"ok": false, "reason": "not-open"}';
    elsif wave.state = 'published' then
        return '{"ok": true, "reason": "already-published"}';
    elsif wave.state = 'discarded' then
        return '{"ok": false, "reason": "discarded"}';
    elsif wave.state = 'open' and app.today_of(wave) > wave.closes_on then
        update app.waves w set state = 'closed' where w.id = wave.id;
    elsif wave.state = 'open' and early is true then
        last_day := greatest(wave.opens_on, app.today_of(wave));
        update app.waves w set state = 'closed', closes_on = last_day, announced_closes_on = w.closes_on where w.id = wave.id;
    elsif wave.state = 'open' then
        return jsonb_build_object('ok', false, 'reason', 'not-ended', 'closesOn', wave.closes_on);
    end if;
    if actor is not null and wave.state = 'open' then
        perform app.record_act(actor, 'close-wave', app.unit_of(wave),
            wave_code, null, jsonb_build_object('early', app.today_of(wave) <= wave.closes_on));
    end if;
    return public.counting_terms(wave_code);
end $$;
comment on function public.close_wave is
    'Ends the taking of ballots once the last day is over, or earlier where that is said, and tells what counting needs. Reasons: closed, not-ended, already-published, discarded, not-open, wave-unknown.';

create function public.read_boxes(wave_code text, after text, at_most integer) returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('id', encode(b.id, 'base64'), 'group', b.rater_group,
        'box', app.base64_of(b.box)) order by b.id), '[]')
    from (
        select b.id, b.rater_group, b.box from app.waves w join app.ballots b on b.wave_id = w.id
        where w.code = wave_code and app.may_be_counted(w) and b.id > decode(after, 'base64')
        order by b.id limit least(at_most, 1000)
    ) b
$$;
comment on function public.read_boxes is
    'Sealed ballots of citizens in a closed wave, or in a batch whose last day is over, in the order of their random ids, a chunk at a time.';

create function public.read_slip_boxes(wave_code text, after text, at_most integer) returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('spent', app.base64_of(b.spent), 'prepared', app.base64_of(b.prepared),
        'signature', app.base64_of(b.signature), 'ownPublic', app.base64_of(b.own_public),
        'ownSignature', app.base64_of(b.own_signature), 'box', app.base64_of(b.box)) order by b.spent), '[]')
    from (
        select b.* from app.waves w join app.slip_ballots b on b.wave_id = w.id
        where w.code = wave_code and app.may_be_counted(w) and b.spent > decode(after, 'base64')
        order by b.spent limit least(at_most, 1000)
    ) b
$$;
comment on function public.read_slip_boxes is
    'Ballots under slips in a wave whose last day is over, in the order of their spent hashes, a chunk at a time.';

create function public.read_staff_boxes(wave_code text, after text, at_most integer) returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('group', b.rater_group, 'seq', b.seq, 'spent', app.base64_of(b.spent),
        'prepared', app.base64_of(b.prepared), 'signature', app.base64_of(b.signature), 'ownPublic', app.base64_of(b.own_public),
        'ownSignature', app.base64_of(b.own_signature), 'box', app.base64_of(b.box)) order by b.spent), '[]')
    from (
        select b.* from app.waves w join app.staff_ballots b on b.wave_id = w.id
        where w.code = wave_code and w.state = 'closed' and b.spent > decode(after, 'base64')
        order by b.spent limit least(at_most, 1000)
    ) b
$$;
comment on function public.read_staff_boxes is 'Staff ballots of a closed wave in the order of their spent hashes, a chunk at a time.';

-- What a bulletin says of roster and tickets as they stand here. The roster of citizens is their slips; through an open
-- entrance they have neither.
create function app.turnout_of(wave uuid) returns jsonb
language sql stable set search_path = '' as $$
    select coalesce(jsonb_object_agg(g.rater_group, jsonb_build_object(
        'roster', case when g.rater_group <> 'citizen' then g.invited else (select count(*) from app.codes c
            where c.wave_id = w.id and c.rater_group = g.rater_group) end,
        'tickets', (select count(*) from app.claims k where k.wave_id = w.id and k.rater_group = g.rater_group))
        || case when r.wave_id is null then '{}' else jsonb_build_object('added', r.added, 'withdrawn', r.withdrawn) end), '{}')
    from app.waves w join app.wave_groups g on g.wave_id = w.id
    left join app.roster_changes r on r.wave_id = w.id and r.rater_group = g.rater_group
    where w.id = wave and (g.rater_group <> 'citizen' or w.entry = 'slip')
$$;

-- Days on which the open entrance of a wave was full: no place was left for one of the two kinds of forms. Null where
-- nobody comes that way.
create function app.full_days_of(wave app.waves) returns bigint
language sql stable set search_path = '' as $$
    select case when wave.entry = 'open' then (
        select count(distinct d.day) from app.citizen_days d join app.programmes p on p.id = wave.programme_id
        where d.wave_id = wave.id and d.taken >= app.places_of(p.visitors_per_day, d.plain)) end
$$;

-- The bulletin of a wave before the close destroys what it is made from: the counter's report of valid ballots, and what
-- only the database knows.
create function app.bulletin_of(wave app.waves, report jsonb) returns jsonb
language sql stable set search_path = '' as $$
    select report || jsonb_build_object('version', 2, 'wave', wave.code,
        'endedEarly', wave.announced_closes_on is not null, 'announcedClosesOn', wave.announced_closes_on,
        'groups', app.turnout_of(wave.id), 'fullDays', app.full_days_of(wave),
        'counts', (select greatest(k.counts, 1) from app.wave_keys k where k.wave_id = wave.id))
$$;

-- Deletes what was secret about a wave, and the numbers of its days; answers how much that was and what a second look found.
create function app.destroy_secrets(wave uuid) returns jsonb
language plpgsql set search_path = '' as $$
declare
    gone jsonb;
begin
    with ballots as (delete from app.ballots b where b.wave_id = wave returning 1),
        staff_ballots as (delete from app.staff_ballots b where b.wave_id = wave returning 1),
        slip_ballots as (delete from app.slip_ballots b where b.wave_id = wave returning 1),
        invitations as (delete from app.codes c where c.wave_id = wave returning 1),  -- and with them what is unclaimed
        claims as (delete from app.claims k where k.wave_id = wave),
        issuer_keys as (delete from app.issuer_keys k where k.wave_id = wave returning 1),
        tally_keys as (delete from app.wave_keys k where k.wave_id = wave returning 1),
        writers as (delete from app.key_writers k where k.wave_id = wave),
        days as (delete from app.citizen_days d where d.wave_id = wave)
    select jsonb_build_object(
        'ballots', (select count(*) from ballots) + (select count(*) from staff_ballots) + (select count(*) from slip_ballots),
        'invitations', (select count(*) from invitations),
        'keys', (select count(*) from issuer_keys) + (select count(*) from tally_keys)) into gone;
    -- Counted again after the deletion, so that the proof is what was found and not what was meant.
    return jsonb_build_object('destroyed', gone, 'left', jsonb_build_object(
        'ballots', (select count(*) from app.ballots b where b.wave_id = wave)
            + (select count(*) from app.staff_ballots b where b.wave_id = wave)
            + (select count(*) from app.slip_ballots b where b.wave_id = wave),
        'invitations', (select count(*) from app.codes c where c.wave_id = wave)
            + (select count(*) from app.claims k where k.wave_id = wave),
        'keys', (select count(*) from app.issuer_keys k where k.wave_id = wave)
            + (select count(*) from app.wave_keys k where k.wave_id = wave)));
end $$;

create function public.begin_count(wave_code text, again boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    begun smallint;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select k.counts into begun from app.wave_keys k where k.wave_id = wave.id;
    if begun is null or not app.may_be_counted(wave) then
        return '{"ok": false, "reason": "not-closed", "counts": 0}';
    elsif begun > 0 and again is not true then
        return jsonb_build_object('ok', false, 'reason', 'counted-before', 'counts', begun);
    end if;
    update app.wave_keys k set counts = begun + 1 where k.wave_id = wave.id;
    return jsonb_build_object('ok', true, 'reason', 'begun', 'counts', begun + 1);
end $$;
comment on function public.begin_count is
    'Notes that a trustee begins to count a closed wave, or a batch whose last day is over; again only where that is said. Reasons: begun, counted-before, not-closed.';

create function public.publish_wave(wave_code text, snapshot jsonb, comments jsonb, report jsonb) returns jsonb
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
    -- A wave that a demo unit brings along from the past, without a count, was published on the day after its last one.
    insert into app.snapshots (wave_id, content, content_hash, published_on)
    select wave.id, snapshot, encode(sha256(convert_to(snapshot::text, 'UTF8')), 'hex'), case
        when u.demo and jsonb_typeof(report) is distinct from 'object'
            then least(wave.closes_on + 1, app.today_in(u.time_zone))
        else app.today_in(u.time_zone) end
    from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    perform app.keep_comments(wave.id, comments);
    bulletin := app.bulletin_of(wave, report);
    proof := app.destroy_secrets(wave.id);
    if jsonb_typeof(report) = 'object' then
        insert into app.bulletins (wave_id, content) values (wave.id, bulletin || proof);
    end if;
    update app.waves w set state = 'published' where w.id = wave.id;
    return jsonb_build_object('ok', true, 'reason', 'published') || proof;
end $$;
comment on function public.publish_wave is
    'Stores a snapshot and, with a report of the count, the bulletin; destroys ballots, keys and invitations, in one transaction, and says what it destroyed and what is left. Reasons: published, already-published, not-closed, wave-unknown.';

create function public.discard_wave(wave_code text, cause text, actor text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    bulletin jsonb;
    proof jsonb;
    unit app.units;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state = 'discarded' then
        return '{"ok": true, "reason": "already-discarded"}';
    elsif wave.state = 'published' then
        return '{"ok": false, "reason": "already-published"}';
    elsif cause = 'cancelled' and wave.state = 'closed' then
        return '{"ok": false, "reason": "already-closed"}';
    elsif cause is distinct from 'cancelled' and not exists (select from app.wave_keys k where k.wave_id = wave.id) then
        return '{"ok": false, "reason": "not-prepared"}';
    elsif cause is null or cause not in ('key-lost', 'organiser', 'cancelled') then
        return '{"ok": false, "reason": "not-a-cause"}';
    elsif app.lacks_actor(actor, unit) then
        return '{"ok": false, "reason": "operator-missing"}';
    end if;
    bulletin := jsonb_build_object('version', 2, 'wave', wave.code, 'discarded', cause, 'discardedOn', app.today_of(wave),
        'groups', app.turnout_of(wave.id));
    proof := app.destroy_secrets(wave.id);
    insert into app.bulletins (wave_id, content) values (wave.id, bulletin || proof);
    update app.waves w set state = 'discarded' where w.id = wave.id;
    perform app.record_act(actor, case when cause = 'cancelled' then 'cancel' else 'discard' end, unit.id, wave.code,
        jsonb_build_object('state', wave.state), jsonb_build_object('cause', cause));
    return jsonb_build_object('ok', true, 'reason', 'discarded') || proof;
end $$;
comment on function public.discard_wave is
    'Ends a wave without a result: destroys ballots, keys and invitations in one transaction, notes the cause (key-lost, organiser; cancelled, for one that is planned or open) in its bulletin, and says what was destroyed and what is left. Reasons: discarded, already-discarded, already-published, already-closed, not-prepared, not-a-cause, operator-missing, wave-unknown.';

create function public.unfinished_batches() returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'state', w.state, 'closesOn', w.closes_on,
        'today', app.today_in(u.time_zone),
        'unit', u.slug, 'programme', p.number, 'entry', w.entry, 'kCitizen', p.policy_k_citizen, 'trainedOn', p.trained_on,
        'months', (select jsonb_agg(o.month) from app.waves o where o.programme_id = p.id),
        'codes', (select jsonb_agg(o.code) from app.waves o join app.programmes q on q.id = o.programme_id where q.unit_id = u.id),
        'next', (select jsonb_build_object('code', o.code, 'state', o.state, 'opensOn', o.opens_on, 'closesOn', o.closes_on)
            from app.waves o where o.programme_id = p.id and o.month > w.month and app.is_batch(o.id)
                and o.state not in ('published', 'discarded')
                -- Nobody opened it on its days, and nobody will.
                and not (o.state = 'planned' and o.closes_on < app.today_in(u.time_zone)) order by o.month limit 1)
        ) order by w.code), '[]')
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.state in ('open', 'closed') and app.is_batch(w.id)
$$;
comment on function public.unfinished_batches is
    'Batches of citizens that are open or not counted yet, each with the day where its unit works and what planning the next one needs; never how many answered.';

create function public.close_batch(wave_code text, later date, enough boolean, actor text default null) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    unit uuid;
    fewest smallint;
begin
    -- Exclusive against casting: the answers that are counted here are those that are closed over.
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif app.is_batch(wave.id) is not true then
        return '{"ok": false, "reason": "not-a-batch"}';
    elsif wave.state = 'planned' then
        return '{"ok": false, "reason": "not-open"}';
    elsif wave.state = 'published' then
        return '{"ok": true, "reason": "already-published"}';
    elsif wave.state = 'discarded' then
        return '{"ok": false, "reason": "discarded"}';
    elsif wave.state = 'closed' then
        return public.counting_terms(wave_code);
    elsif app.today_of(wave) <= wave.closes_on then
        return jsonb_build_object('ok', false, 'reason', 'not-ended', 'closesOn', wave.closes_on);
    end if;
    if later is null or later <= wave.closes_on or later < app.today_of(wave) then
        return '{"ok": false, "reason": "not-a-later-day"}';
    end if;
    select p.policy_k_citizen, p.unit_id into fewest, unit from app.programmes p where p.id = wave.programme_id;
    -- Who holds the key says whether enough of the boxes can be read. With a trustee nobody here knows that: too few boxes
    -- are surely too few answers, and with more the trustee has to look.
    if not coalesce(enough, (select count(*) from app.ballots b where b.wave_id = wave.id)
        + (select count(*) from app.slip_ballots b where b.wave_id = wave.id) >= fewest)
    then
        update app.waves w set closes_on = later where w.id = wave.id;
        -- A count that ended so has drawn nothing.
        update app.wave_keys k set counts = 0 where k.wave_id = wave.id;
        if actor is not null then
            perform app.record_act(actor, 'let-wait', unit, wave_code, jsonb_build_object('closesOn', wave.closes_on),
                jsonb_build_object('closesOn', later));
        end if;
        return jsonb_build_object('ok', true, 'reason', 'waits', 'closesOn', later);
    elsif enough is null then
        return '{"ok": true, "reason": "trustee-counts"}';
    end if;
    update app.waves w set state = 'closed' where w.id = wave.id;
    if actor is not null then
        perform app.record_act(actor, 'close-wave', unit, wave_code, null, '{"early": false}');
    end if;
    return public.counting_terms(wave_code);
end $$;
comment on function public.close_batch is
    'Ends a batch of citizens that has enough answers and tells what counting needs, or lets one with fewer take answers until a later day; where nobody says whether they are enough, one with enough boxes stays as it is. Reasons: closed, waits, trustee-counts, not-ended, already-published, discarded, not-open, not-a-later-day, not-a-batch, wave-unknown.';

create function public.plan_batch(after text, wave_code text, month integer, opens_on date, closes_on date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    before app.waves;
    new_wave uuid;
begin
    perform pg_advisory_xact_lock(app.lock_of(after));
    select w.* into before from app.waves w where w.code = after;
    if before.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif app.is_batch(before.id) is not true then
        return '{"ok": false, "reason": "not-a-batch"}';
    elsif exists (select from app.waves w where w.programme_id = before.programme_id and w.month > before.month
        and app.is_batch(w.id) and w.state not in ('published', 'discarded')
        and not (w.state = 'planned' and w.closes_on < app.today_of(w)))
    then
        return '{"ok": true, "reason": "already-planned"}';
    end if;
    insert into app.waves (programme_id, code, month, opens_on, closes_on, instrument, entry)
    values (before.programme_id, wave_code, plan_batch.month, plan_batch.opens_on, plan_batch.closes_on, before.instrument,
        before.entry)
    on conflict do nothing returning id into new_wave;
    if new_wave is null then
        return '{"ok": false, "reason": "code-taken"}';
    end if;
    insert into app.wave_groups (wave_id, rater_group, invited) values (new_wave, 'citizen', null);
    return '{"ok": true, "reason": "planned"}';
end $$;
comment on function public.plan_batch is
    'Plans the batch of citizens that follows another one, with the same questions. Reasons: planned, already-planned, code-taken, not-a-batch, wave-unknown.';

revoke all on function public.register_unit(jsonb), public.import_invitations(text, jsonb, text, boolean),
    public.import_slips(text, jsonb),
    public.name_key_writer(text, text, text, text),
    public.prepare_wave(text, text, text, text, jsonb, text), public.open_wave(text, text, boolean), public.wave_progress(text),
    public.counting_terms(text), public.close_wave(text, boolean, text), public.read_boxes(text, text, integer),
    public.read_slip_boxes(text, text, integer),
    public.read_staff_boxes(text, text, integer), public.begin_count(text, boolean),
    public.publish_wave(text, jsonb, jsonb, jsonb), public.discard_wave(text, text, text),
    public.unfinished_batches(), public.close_batch(text, date, boolean, text), public.plan_batch(text, text, integer, date, date)
    from public, anon, authenticated, service_role;
grant execute on function public.register_unit(jsonb), public.import_invitations(text, jsonb, text, boolean),
    public.import_slips(text, jsonb),
    public.name_key_writer(text, text, text, text),
    public.prepare_wave(text, text, text, text, jsonb, text), public.open_wave(text, text, boolean), public.wave_progress(text),
    public.counting_terms(text), public.close_wave(text, boolean, text), public.read_boxes(text, text, integer),
    public.read_slip_boxes(text, text, integer),
    public.read_staff_boxes(text, text, integer), public.begin_count(text, boolean),
    public.publish_wave(text, jsonb, jsonb, jsonb), public.discard_wave(text, text, text),
    public.unfinished_batches(), public.close_batch(text, date, boolean, text), public.plan_batch(text, text, integer, date, date)
    to service_role;
revoke all on all functions in schema app from public;
