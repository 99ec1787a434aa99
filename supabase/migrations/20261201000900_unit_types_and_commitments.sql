-- Types of units become data of the program, and a unit's note may be a commitment with a last day.
alter table app.units alter column unit_type type app.slug using unit_type::text;
drop type app.unit_type;
-- A unit that none of the listed types fits brings a name for its own.
alter table app.units
    add column type_label app.bilingual,
    add constraint units_type_label_check check (type_label is null or unit_type = 'lainnya');

-- A note with a last day is what the unit commits to; the others say what it did.
alter table app.unit_notes
    add column promised_until date,
    add constraint unit_notes_promised_check check (promised_until >= noted_on);

create or replace function public.unit_summary(unit_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object(
        'slug', u.slug, 'name', u.name, 'type', u.unit_type, 'typeLabel', u.type_label, 'demo', u.demo,
        'agency', jsonb_build_object('slug', a.slug, 'name', a.name),
        'programmes', coalesce((
            select jsonb_agg(jsonb_build_object(
                'training', p.training, 'trainedOn', p.trained_on, 'participants', p.participants, 'targets', p.targets,
                'policy', jsonb_build_object('k', p.policy_k, 'kCitizen', p.policy_k_citizen,
                    'steps', 4, 'insiders', 1, 'values', 2),
                'visitorsPerDay', p.visitors_per_day,
                'waves', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'code', w.code, 'month', w.month, 'state', w.state,
                        'opensOn', w.opens_on, 'closesOn', w.closes_on,
                        'groups', (select jsonb_agg(g.rater_group order by g.rater_group)
                            from app.wave_groups g where g.wave_id = w.id),
                        -- Citizens have no roster and stand as null. The same counts stand in kunci.json from the first day on.
                        'invited', (select coalesce(jsonb_object_agg(g.rater_group, g.invited), '{}')
                            from app.wave_groups g where g.wave_id = w.id),
                        'publishedOn', s.published_on, 'contentHash', s.content_hash,
                        'snapshot', s.content) order by w.month)
                    from app.waves w left join app.snapshots s on s.wave_id = w.id
                    where w.programme_id = p.id), '[]')
                ) order by p.trained_on desc, p.id)
            from app.programmes p where p.unit_id = u.id), '[]'),
        'notes', coalesce((
            select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                'on', n.noted_on, 'text', n.body, 'until', n.promised_until)) order by n.noted_on, n.id)
            from app.unit_notes n where n.unit_id = u.id), '[]'),
        'companions', coalesce((
            select jsonb_agg(jsonb_build_object('measure', c.measure, 'month', c.month, 'value', c.value)
                order by c.measure, c.month)
            from app.companion_figures c where c.unit_id = u.id), '[]'))
    from app.units u join app.agencies a on a.id = u.agency_id
    where u.slug = unit_slug
$$;

create or replace function public.directory() returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'slug', u.slug, 'name', u.name, 'type', u.unit_type, 'typeLabel', u.type_label, 'demo', u.demo,
        'agency', jsonb_build_object('slug', a.slug, 'name', a.name),
        'waves', coalesce(w.published, 0),
        'state', case when w.states @> '{open}' then 'open' when w.states @> '{closed}' then 'closed'
            when w.states @> '{published}' then 'published' when w.states @> '{planned}' then 'planned'
            else 'none' end) order by a.slug, u.slug), '[]')
    from app.units u join app.agencies a on a.id = u.agency_id
    left join lateral (
        select array_agg(v.state) as states, count(*) filter (where v.state = 'published') as published
        from app.waves v join app.programmes p on p.id = v.programme_id where p.unit_id = u.id) w on true
$$;

create or replace function public.register_unit(record jsonb) returns jsonb
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
    insert into app.units (agency_id, slug, name, unit_type, type_label, demo, time_zone)
    values (agency, record ->> 'slug', record -> 'name', record ->> 'type', nullif(record -> 'typeLabel', 'null'),
        (record ->> 'demo')::boolean, coalesce(record ->> 'timeZone', 'Asia/Jakarta'))
    returning id into unit;
    for programme in select * from jsonb_array_elements(record -> 'programmes') loop
        insert into app.programmes (unit_id, training, trained_on, participants, targets, policy_k, policy_k_citizen,
            visitors_per_day)
        values (unit, programme -> 'training', (programme ->> 'trainedOn')::date, (programme ->> 'participants')::smallint,
            array(select jsonb_array_elements_text(programme -> 'targets')),
            (programme #>> '{policy,k}')::smallint, (programme #>> '{policy,kCitizen}')::smallint,
            (programme ->> 'visitorsPerDay')::integer)
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
    insert into app.unit_notes (unit_id, noted_on, body, promised_until)
    select unit, (n ->> 'on')::date, n -> 'text', (n ->> 'until')::date from jsonb_array_elements(record -> 'notes') n;
    insert into app.companion_figures (unit_id, measure, month, value)
    select unit, (c ->> 'measure')::app.companion_measure, (c ->> 'month')::smallint, (c ->> 'value')::numeric
    from jsonb_array_elements(record -> 'companions') c;
    return '{"ok": true, "reason": "registered"}';
end $$;
