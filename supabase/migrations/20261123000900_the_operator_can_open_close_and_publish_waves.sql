-- The operator's doors: register a unit, open a wave, close it, count it, publish it. None shows a ballot while a wave is open.
create function public.register_unit(record jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    agency uuid;
    unit uuid;
    programme jsonb;
    programme_id uuid;
    wave jsonb;
    new_wave uuid;
begin
    if exists (select from app.units u where u.slug = record ->> 'slug') then
        return '{"ok": false, "reason": "slug-taken"}';
    end if;
    insert into app.agencies (slug, name) values (record #>> '{agency,slug}', record #> '{agency,name}')
    on conflict (slug) do nothing;
    select a.id into agency from app.agencies a where a.slug = record #>> '{agency,slug}';
    insert into app.units (agency_id, slug, name, unit_type, demo, time_zone)
    values (agency, record ->> 'slug', record -> 'name', (record ->> 'type')::app.unit_type,
        (record ->> 'demo')::boolean, coalesce(record ->> 'timeZone', 'Asia/Jakarta'))
    returning id into unit;
    for programme in select * from jsonb_array_elements(record -> 'programmes') loop
        insert into app.programmes (unit_id, training, trained_on, participants, targets, policy_k, policy_k_citizen)
        values (unit, programme -> 'training', (programme ->> 'trainedOn')::date, (programme ->> 'participants')::smallint,
            array(select jsonb_array_elements_text(programme -> 'targets')),
            (programme #>> '{policy,k}')::smallint, (programme #>> '{policy,kCitizen}')::smallint)
        returning id into programme_id;
        for wave in select * from jsonb_array_elements(programme -> 'waves') loop
            insert into app.waves (programme_id, code, month, opens_on, closes_on, instrument)
            values (programme_id, wave ->> 'code', (wave ->> 'month')::smallint, (wave ->> 'opensOn')::date,
                (wave ->> 'closesOn')::date, wave ->> 'instrument')
            returning id into new_wave;
            insert into app.wave_groups (wave_id, rater_group, invited)
            select new_wave, g.key::app.rater_group, (g.value #>> '{}')::smallint from jsonb_each(wave -> 'invited') g;
        end loop;
    end loop;
    insert into app.unit_notes (unit_id, noted_on, body)
    select unit, (n ->> 'on')::date, n -> 'text' from jsonb_array_elements(record -> 'notes') n;
    insert into app.companion_figures (unit_id, measure, month, value)
    select unit, (c ->> 'measure')::app.companion_measure, (c ->> 'month')::smallint, (c ->> 'value')::numeric
    from jsonb_array_elements(record -> 'companions') c;
    return '{"ok": true, "reason": "registered"}';
end $$;
comment on function public.register_unit is 'Registers a unit with its agency, programmes, planned waves, notes and figures, all or nothing.';

create function public.open_wave(wave_code text, tally_public text, tally_private_wrapped text) returns jsonb
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
    end if;
    insert into app.wave_keys (wave_id, tally_public, tally_private_wrapped)
    values (wave.id, decode(tally_public, 'base64'), decode(tally_private_wrapped, 'base64'));
    update app.waves w set state = 'open' where w.id = wave.id;
    return '{"ok": true, "reason": "opened"}';
end $$;
comment on function public.open_wave is 'Opens a planned wave with its tally key pair. Reasons: opened, not-planned, wave-unknown.';

create function public.close_wave(wave_code text) returns jsonb
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
    return (
        select jsonb_build_object('ok', true, 'reason', 'closed', 'instrument', wave.instrument, 'month', wave.month,
            'unit', u.slug, 'policy', jsonb_build_object('k', p.policy_k, 'kCitizen', p.policy_k_citizen,
                'steps', 4, 'insiders', 1, 'values', 2),
            'invited', (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = wave.id),
            'tallyPublic', (select translate(encode(k.tally_public, 'base64'), E'\n', '')
                from app.wave_keys k where k.wave_id = wave.id),
            'tallyPrivateWrapped', (select translate(encode(k.tally_private_wrapped, 'base64'), E'\n', '')
                from app.wave_keys k where k.wave_id = wave.id))
        from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id);
end $$;
comment on function public.close_wave is
    'Ends the taking of ballots and hands over what counting needs. Safe to repeat. Reasons: closed, already-published, not-open, wave-unknown.';

create function public.read_boxes(wave_code text, after text, at_most integer) returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('id', encode(b.id, 'base64'), 'group', b.rater_group,
        'box', translate(encode(b.box, 'base64'), E'\n', '')) order by b.id), '[]')
    from (
        select b.id, b.rater_group, b.box from app.waves w join app.ballots b on b.wave_id = w.id
        where w.code = wave_code and w.state = 'closed' and b.id > decode(after, 'base64')
        order by b.id limit least(at_most, 1000)
    ) b
$$;
comment on function public.read_boxes is 'Sealed ballots of a closed wave in the order of their random ids, a chunk at a time.';

create function public.publish_wave(wave_code text, snapshot jsonb, comments jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
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
    insert into app.comments (wave_id, body)
    select wave.id, c from jsonb_array_elements_text(comments) c order by gen_random_uuid();
    delete from app.ballots b where b.wave_id = wave.id;
    delete from app.wave_keys k where k.wave_id = wave.id;
    update app.waves w set state = 'published' where w.id = wave.id;
    return '{"ok": true, "reason": "published"}';
end $$;
comment on function public.publish_wave is
    'Stores a snapshot, destroys ballots and tally key, in one transaction. Reasons: published, already-published, not-closed, wave-unknown.';

revoke all on function public.register_unit(jsonb), public.open_wave(text, text, text), public.close_wave(text),
    public.read_boxes(text, text, integer), public.publish_wave(text, jsonb, jsonb)
    from public, anon, authenticated, service_role;
grant execute on function public.register_unit(jsonb), public.open_wave(text, text, text), public.close_wave(text),
    public.read_boxes(text, text, integer), public.publish_wave(text, jsonb, jsonb) to service_role;
