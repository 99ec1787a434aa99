-- A programme may say how many citizens its unit serves on a day: more answers than that are counted and stand apart.
alter table app.programmes add column visitors_per_day integer check (visitors_per_day between 1 and 100000);

-- Part of the promise: moved while answers come in, it could set aside those that nobody likes.
create or replace function app.refuse_changed_promise() returns trigger
language plpgsql set search_path = '' as $$
begin
    if (new.policy_k, new.policy_k_citizen, new.visitors_per_day, new.unit_id)
            is distinct from (old.policy_k, old.policy_k_citizen, old.visitors_per_day, old.unit_id)
        and exists (select from app.waves w where w.programme_id = old.id and w.state <> 'planned')
    then
        raise exception 'The publication policy is frozen since the first wave opened.' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- The days of a wave decide with it, so the first one stays where it was when the wave opened.
create function app.refuse_moved_opening() returns trigger
language plpgsql set search_path = '' as $$
begin
    if old.state <> 'planned' and new.opens_on <> old.opens_on then
        raise exception 'The first day of a wave is fixed once it has opened.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger fixed_opening before update of opens_on on app.waves
    for each row execute function app.refuse_moved_opening();

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
    insert into app.units (agency_id, slug, name, unit_type, demo, time_zone)
    values (agency, record ->> 'slug', record -> 'name', (record ->> 'type')::app.unit_type,
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
    insert into app.unit_notes (unit_id, noted_on, body)
    select unit, (n ->> 'on')::date, n -> 'text' from jsonb_array_elements(record -> 'notes') n;
    insert into app.companion_figures (unit_id, measure, month, value)
    select unit, (c ->> 'measure')::app.companion_measure, (c ->> 'month')::smallint, (c ->> 'value')::numeric
    from jsonb_array_elements(record -> 'companions') c;
    return '{"ok": true, "reason": "registered"}';
end $$;
comment on function public.register_unit is 'Registers a unit with its agency, programmes, planned waves, notes and figures, all or nothing.';

create or replace function public.counting_terms(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('ok', w.state = 'closed', 'reason', w.state, 'instrument', w.instrument, 'month', w.month,
        'unit', u.slug, 'participants', p.participants,
        'policy', jsonb_build_object('k', p.policy_k, 'kCitizen', p.policy_k_citizen, 'steps', 4, 'insiders', 1, 'values', 2),
        -- What decides how many answers citizens can have given.
        'visitorsPerDay', p.visitors_per_day, 'opensOn', w.opens_on, 'closesOn', w.closes_on,
        'invited', (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = w.id),
        -- Not while the wave is open: a number that grows tells that somebody has just answered.
        'cast', case when w.state = 'closed' then jsonb_build_object(
            'citizen', (select count(*) from app.ballots b where b.wave_id = w.id),
            'staff', (select count(*) from app.staff_ballots b where b.wave_id = w.id)) end,
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

create or replace function public.unit_summary(unit_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object(
        'slug', u.slug, 'name', u.name, 'type', u.unit_type, 'demo', u.demo,
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
            select jsonb_agg(jsonb_build_object('on', n.noted_on, 'text', n.body) order by n.noted_on, n.id)
            from app.unit_notes n where n.unit_id = u.id), '[]'),
        'companions', coalesce((
            select jsonb_agg(jsonb_build_object('measure', c.measure, 'month', c.month, 'value', c.value)
                order by c.measure, c.month)
            from app.companion_figures c where c.unit_id = u.id), '[]'))
    from app.units u join app.agencies a on a.id = u.agency_id
    where u.slug = unit_slug
$$;
comment on function public.unit_summary is
    'Everything published about a unit, with rosters, days and hashes, or null where there is no such unit.';
revoke all on all functions in schema app from public;
