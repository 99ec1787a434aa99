-- The life of a programme: planned as a draft, submitted, approved, put right, archived; and what moves the days of a wave.

-- Stores a programme with its planned waves. The codes of the first one are those of the unit with the month, the others have
-- their number between: names of units never end in a hyphen and digits, so that each code belongs to one programme.
create function app.add_programme(unit uuid, number integer, programme jsonb, state app.programme_state) returns uuid
language plpgsql set search_path = '' as $$
declare
    slug text := (select u.slug from app.units u where u.id = unit);
    new_programme uuid;
    new_wave uuid;
    wave jsonb;
begin
    insert into app.programmes (unit_id, number, training, trained_on, participants, targets, policy_k, policy_k_citizen,
        visitors_per_day, state)
    values (unit, add_programme.number, programme -> 'training', (programme ->> 'trainedOn')::date,
        (programme ->> 'participants')::smallint, array(select jsonb_array_elements_text(programme -> 'targets')),
        (programme #>> '{policy,k}')::smallint, (programme #>> '{policy,kCitizen}')::smallint,
        (programme ->> 'visitorsPerDay')::integer, add_programme.state)
    returning id into new_programme;
    if programme ? 'reviewers' then
        perform app.store_reviewers(new_programme, programme -> 'reviewers');
    end if;
    for wave in select * from jsonb_array_elements(programme -> 'waves') loop
        insert into app.waves (programme_id, code, month, opens_on, closes_on, instrument, entry)
        values (new_programme,
            coalesce(wave ->> 'code',
                concat_ws('-', slug, nullif(add_programme.number, 1), wave ->> 'month')),
            (wave ->> 'month')::smallint, (wave ->> 'opensOn')::date, (wave ->> 'closesOn')::date, wave ->> 'instrument',
            case when wave -> 'invited' ? 'citizen' then coalesce(wave ->> 'entry', 'open') end)
        returning id into new_wave;
        insert into app.wave_groups (wave_id, rater_group, invited)
        select new_wave, g.key::app.rater_group, (g.value #>> '{}')::smallint from jsonb_each(wave -> 'invited') g;
    end loop;
    return new_programme;
end $$;

-- What of a plan speaks of the unit and stands otherwise in the database; null where nothing does.
create function app.differences_of(unit app.units, record jsonb) returns jsonb
language sql stable set search_path = '' as $$
    select jsonb_agg(d.field order by d.field) from (values
        ('name', unit.name <> record -> 'name'),
        ('type', unit.unit_type <> record ->> 'type'),
        ('typeLabel', unit.type_label is distinct from nullif(record -> 'typeLabel', 'null')),
        ('timeZone', unit.time_zone <> coalesce(record ->> 'timeZone', 'Asia/Jakarta')),
        ('agency', (select a.slug from app.agencies a where a.id = unit.agency_id) <> record #>> '{agency,slug}')
    ) d (field, differs) where d.differs
$$;

create function public.plan_programme(record jsonb, replaces boolean, namesake boolean, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    agency app.agencies;
    unit app.units;
    draft app.programmes;
    number integer := 1;
    planned uuid;
    twin text;
    differing jsonb;
begin
    -- Two who plan the same unit at once come one after the other.
    perform pg_advisory_xact_lock(hashtextextended(record ->> 'slug', 7305443));
    select u.* into unit from app.units u where u.slug = record ->> 'slug';
    if app.lacks_actor(actor, unit) is not false then
        return '{"ok": false, "reason": "operator-missing"}';
    end if;
    select a.* into agency from app.agencies a where a.slug = record #>> '{agency,slug}';
    -- A name that stands on pages already, or beside other units, is put right by a correction, which leaves a public line.
    if agency.name <> record #> '{agency,name}' and (app.is_shown(unit.id)
        or exists (select from app.units u where u.agency_id = agency.id and u.id is distinct from unit.id))
    then
        return jsonb_build_object('ok', false, 'reason', 'agency-differs', 'name', agency.name);
    end if;
    select p.* into draft from app.programmes p where p.unit_id = unit.id and p.state = 'draft';
    if replaces is true and draft.id is null then
        return '{"ok": false, "reason": "nothing-to-replace"}';
    elsif replaces is not true and draft.id is not null then
        return jsonb_build_object('ok', false, 'reason', 'draft-exists', 'number', draft.number);
    end if;
    select u.slug into twin from app.units u
    where u.agency_id = agency.id and u.id is distinct from unit.id
        and (lower(u.name ->> 'id') = lower(record #>> '{name,id}') or lower(u.name ->> 'en') = lower(record #>> '{name,en}'))
    limit 1;
    if twin is not null and namesake is not true then
        return jsonb_build_object('ok', false, 'reason', 'name-taken', 'slug', twin);
    end if;
    -- A unit whose only programme is this draft is as free as the draft; another one is put right by a correction.
    if unit.id is not null and exists (select from app.programmes p where p.unit_id = unit.id and p.id is distinct from draft.id) then
        differing := app.differences_of(unit, record);
        if differing is not null then
            return jsonb_build_object('ok', false, 'reason', 'unit-differs', 'fields', differing);
        end if;
    end if;
    insert into app.agencies (slug, name) values (record #>> '{agency,slug}', record #> '{agency,name}')
    on conflict (slug) do update set name = excluded.name;
    select a.* into agency from app.agencies a where a.slug = record #>> '{agency,slug}';
    if unit.id is null then
        insert into app.units (agency_id, slug, name, unit_type, type_label, demo, time_zone)
        values (agency.id, record ->> 'slug', record -> 'name', record ->> 'type', nullif(record -> 'typeLabel', 'null'),
            false, coalesce(record ->> 'timeZone', 'Asia/Jakarta'))
        returning * into unit;
    else
        update app.units u set agency_id = agency.id, name = record -> 'name', unit_type = record ->> 'type',
            type_label = nullif(record -> 'typeLabel', 'null'), time_zone = coalesce(record ->> 'timeZone', 'Asia/Jakarta')
        where u.id = unit.id;
        delete from app.programmes p where p.id = draft.id;
        select coalesce(draft.number, max(p.number) + 1, 1) into number from app.programmes p where p.unit_id = unit.id;
    end if;
    planned := app.add_programme(unit.id, number, record #> '{programmes,0}', 'draft');
    perform app.record_act(actor, case when draft.id is null then 'plan' else 'replan' end, unit.id, unit.slug, null,
        jsonb_build_object('programme', number, 'trainedOn', record #> '{programmes,0,trainedOn}'));
    return jsonb_build_object('ok', true, 'reason', case when draft.id is null then 'planned' else 'replaced' end,
        'number', number, 'waves', (select jsonb_agg(jsonb_build_object('code', w.code, 'opensOn', w.opens_on,
            'closesOn', w.closes_on) order by w.month) from app.waves w where w.programme_id = planned));
end $$;
comment on function public.plan_programme is
    'Stores a programme as a draft, of a new unit or a known one, all or nothing; a draft may be replaced. Reasons: planned, replaced, draft-exists, nothing-to-replace, name-taken, agency-differs, unit-differs, operator-missing.';

-- A programme as its operator sees it, drafts included.
create function app.describe_programme(programme app.programmes) returns jsonb
language sql stable set search_path = '' as $$
    select jsonb_build_object('number', programme.number, 'state', programme.state, 'training', programme.training,
        'trainedOn', programme.trained_on, 'participants', programme.participants, 'targets', to_jsonb(programme.targets),
        'k', programme.policy_k, 'kCitizen', programme.policy_k_citizen,
        'waves', (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'month', w.month, 'state', w.state,
            'opensOn', w.opens_on, 'closesOn', w.closes_on, 'instrument', w.instrument, 'entry', w.entry,
            'prepared', exists (select from app.wave_keys k where k.wave_id = w.id),
            'invited', (select coalesce(jsonb_object_agg(g.rater_group, g.invited), '{}')
                from app.wave_groups g where g.wave_id = w.id)) order by w.month), '[]')
            from app.waves w where w.programme_id = programme.id))
$$;

create function public.read_programmes(unit_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('slug', u.slug, 'name', u.name, 'demo', u.demo,
        'today', app.today_in(u.time_zone),
        'agency', jsonb_build_object('slug', a.slug, 'name', a.name),
        'programmes', (select coalesce(jsonb_agg(app.describe_programme(p) order by p.number), '[]')
            from app.programmes p where p.unit_id = u.id)) order by u.slug), '[]')
    from app.units u join app.agencies a on a.id = u.agency_id
    where unit_slug is null or u.slug = unit_slug
$$;
comment on function public.read_programmes is
    'All programmes of a unit, or of every unit where none is named, in whatever state. Operator only.';

create function public.move_programme(unit_slug text, number integer, target text, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    unit app.units;
    programme app.programmes;
    source app.programme_state := case target when 'submitted' then 'draft' when 'draft' then 'submitted'
        when 'active' then 'submitted' when 'archived' then 'active' end;
    fitting integer[];
    hindering jsonb;
    submitter text;
begin
    perform pg_advisory_xact_lock(hashtextextended(unit_slug, 7305443));
    select u.* into unit from app.units u where u.slug = unit_slug;
    if unit.id is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    elsif app.lacks_actor(actor, unit) then
        return '{"ok": false, "reason": "operator-missing"}';
    end if;
    select array_agg(p.number order by p.number) into fitting from app.programmes p
    where p.unit_id = unit.id and p.state = source;
    if move_programme.number is null and cardinality(fitting) > 1 then
        return jsonb_build_object('ok', false, 'reason', 'several', 'numbers', to_jsonb(fitting));
    end if;
    select p.* into programme from app.programmes p
    where p.unit_id = unit.id and p.number = coalesce(move_programme.number, fitting[1]);
    if programme.id is null and move_programme.number is null then
        return '{"ok": false, "reason": "none-fits"}';
    elsif programme.id is null then
        return '{"ok": false, "reason": "programme-unknown"}';
    elsif programme.state is distinct from source then
        return jsonb_build_object('ok', false, 'reason', 'wrong-state', 'state', programme.state);
    end if;
    if target = 'draft' and exists (select from app.programmes p where p.unit_id = unit.id and p.state = 'draft') then
        return '{"ok": false, "reason": "draft-exists"}';
    end if;
    -- What was planned long ago may have missed its days.
    select jsonb_agg(w.code order by w.month) into hindering from app.waves w
    where w.programme_id = programme.id and case
        when target in ('submitted', 'active') then w.closes_on < app.today_in(unit.time_zone)
        -- One that was planned and missed its days can no longer open.
        when target = 'archived' then w.state in ('open', 'closed')
            or w.state = 'planned' and w.closes_on >= app.today_in(unit.time_zone) end;
    if hindering is not null then
        return jsonb_build_object('ok', false, 'reason', case when target = 'archived' then 'waves-left' else 'days-over' end,
            'waves', hindering);
    end if;
    update app.programmes p set state = target::app.programme_state where p.id = programme.id;
    if target = 'active' then
        select a.actor into submitter from app.audit a
        where a.unit_id = unit.id and a.act = 'submit' and a.after -> 'programme' = to_jsonb(programme.number)
        order by a.id desc limit 1;
    end if;
    perform app.record_act(actor, case target when 'submitted' then 'submit' when 'draft' then 'return' when 'active' then 'approve'
        else 'archive' end, unit.id, unit.slug, jsonb_build_object('programme', programme.number, 'state', programme.state),
        jsonb_build_object('programme', programme.number, 'state', target)
            || case when target = 'active' then jsonb_build_object('samePerson', submitter is not distinct from actor) else '{}' end);
    return jsonb_build_object('ok', true, 'reason', 'moved', 'number', programme.number,
        'samePerson', target = 'active' and submitter is not distinct from actor,
        'agency', (select a.slug from app.agencies a where a.id = unit.agency_id));
end $$;
comment on function public.move_programme is
    'Takes a programme from draft to submitted, back to draft, on to active, and to archived once all its waves have ended. Reasons: moved, several, none-fits, programme-unknown, wrong-state, draft-exists, days-over, waves-left, operator-missing, unit-unknown.';

create function public.correct_programme(unit_slug text, number integer, changes jsonb, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    unit app.units;
    agency app.agencies;
    programme app.programmes;
    public_numbers integer[];
    today date;
    wave app.waves;
    moved jsonb;
    corrections jsonb := '[]';
begin
    perform pg_advisory_xact_lock(hashtextextended(unit_slug, 7305443));
    select u.* into unit from app.units u where u.slug = unit_slug;
    if unit.id is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    elsif app.lacks_actor(actor, unit) then
        return '{"ok": false, "reason": "operator-missing"}';
    end if;
    today := app.today_in(unit.time_zone);
    select a.* into agency from app.agencies a where a.id = unit.agency_id;
    select array_agg(p.number order by p.number) into public_numbers from app.programmes p
    where p.unit_id = unit.id and p.state in ('active', 'archived');
    if public_numbers is null then
        return '{"ok": false, "reason": "still-draft"}';
    elsif correct_programme.number is null and cardinality(public_numbers) > 1 and changes ?| '{training,participants,waves}' then
        return jsonb_build_object('ok', false, 'reason', 'several', 'numbers', to_jsonb(public_numbers));
    end if;
    select p.* into programme from app.programmes p
    where p.unit_id = unit.id and p.number = coalesce(correct_programme.number, public_numbers[1]);
    if programme.id is null then
        return '{"ok": false, "reason": "programme-unknown"}';
    elsif programme.state not in ('active', 'archived') then
        return '{"ok": false, "reason": "still-draft"}';
    end if;
    if changes ? 'name' and changes -> 'name' <> unit.name then
        corrections := corrections || jsonb_build_object('subject', 'name', 'before', unit.name, 'after', changes -> 'name');
    end if;
    if changes ? 'agency' and changes -> 'agency' <> agency.name then
        corrections := corrections || jsonb_build_object('subject', 'agency', 'before', agency.name, 'after', changes -> 'agency');
    end if;
    if changes ? 'training' and changes -> 'training' <> programme.training then
        corrections := corrections
            || jsonb_build_object('subject', 'training', 'before', programme.training, 'after', changes -> 'training');
    end if;
    if changes ? 'participants' and (changes ->> 'participants')::integer <> programme.participants then
        -- The questions follow from their number, and a key file names the questions.
        if exists (select from app.waves w where w.programme_id = programme.id and (w.state <> 'planned'
            or exists (select from app.wave_keys k where k.wave_id = w.id)))
        then
            return '{"ok": false, "reason": "participants-frozen"}';
        end if;
        corrections := corrections || jsonb_build_object('subject', 'participants', 'before', programme.participants,
            'after', changes -> 'participants');
    end if;
    for moved in select * from jsonb_array_elements(coalesce(changes -> 'waves', '[]')) loop
        perform pg_advisory_xact_lock(app.lock_of(moved ->> 'code'));
        select w.* into wave from app.waves w where w.code = moved ->> 'code' and w.programme_id = programme.id;
        if wave.id is null then
            return jsonb_build_object('ok', false, 'reason', 'wave-unknown', 'wave', moved ->> 'code');
        elsif wave.state <> 'planned' then
            return jsonb_build_object('ok', false, 'reason', 'wave-opened', 'wave', wave.code);
        elsif (moved ->> 'opensOn')::date < today then
            return jsonb_build_object('ok', false, 'reason', 'days-over', 'wave', wave.code);
        elsif wave.month = 0 and (moved ->> 'closesOn')::date >= programme.trained_on then
            return jsonb_build_object('ok', false, 'reason', 'after-training', 'wave', wave.code);
        end if;
        if ((moved ->> 'opensOn')::date, (moved ->> 'closesOn')::date) is distinct from (wave.opens_on, wave.closes_on) then
            corrections := corrections || jsonb_build_object('subject', 'days', 'wave', wave.code,
                'before', jsonb_build_object('opensOn', wave.opens_on, 'closesOn', wave.closes_on),
                'after', jsonb_build_object('opensOn', moved -> 'opensOn', 'closesOn', moved -> 'closesOn'));
        end if;
    end loop;
    if corrections = '[]' then
        return '{"ok": false, "reason": "nothing-changed"}';
    end if;
    -- Looked at before anything is written, as the days would stand: a refusal leaves everything as it was.
    if exists (
        with days as (
            select w.code, w.month, coalesce((m.value ->> 'opensOn')::date, w.opens_on) as opens_on,
                coalesce((m.value ->> 'closesOn')::date, w.closes_on) as closes_on
            from app.waves w left join jsonb_array_elements(coalesce(changes -> 'waves', '[]')) m on m.value ->> 'code' = w.code
            where w.programme_id = programme.id and w.state <> 'discarded'
        )
        select from days d join days e on e.month > d.month where e.opens_on <= d.closes_on)
    then
        return '{"ok": false, "reason": "overlaps"}';
    end if;
    update app.units u set name = coalesce(changes -> 'name', u.name) where u.id = unit.id;
    update app.agencies a set name = coalesce(changes -> 'agency', a.name) where a.id = unit.agency_id;
    update app.programmes p set training = coalesce(changes -> 'training', p.training),
        participants = coalesce((changes ->> 'participants')::smallint, p.participants)
    where p.id = programme.id;
    update app.waves w set opens_on = (c.value #>> '{after,opensOn}')::date, closes_on = (c.value #>> '{after,closesOn}')::date
    from jsonb_array_elements(corrections) c where w.code = c.value ->> 'wave';
    insert into app.corrections (unit_id, corrected_on, subject, wave, before, after)
    select unit.id, today, c ->> 'subject', c ->> 'wave', c -> 'before', c -> 'after' from jsonb_array_elements(corrections) c;
    perform app.record_act(actor, 'correct', unit.id, coalesce(c ->> 'wave', unit.slug),
        jsonb_build_object(c ->> 'subject', c -> 'before'), jsonb_build_object(c ->> 'subject', c -> 'after'))
    from jsonb_array_elements(corrections) c;
    return jsonb_build_object('ok', true, 'reason', 'corrected', 'corrections', corrections, 'agency', agency.slug);
end $$;
comment on function public.correct_programme is
    'Puts right what an approved programme may have wrong, with a line of public history for each change, all or nothing. Reasons: corrected, nothing-changed, still-draft, several, programme-unknown, participants-frozen, wave-unknown, wave-opened, days-over, after-training, overlaps, operator-missing, unit-unknown.';

create function public.extend_wave(wave_code text, until date, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    unit app.units;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif app.lacks_actor(actor, unit) then
        return '{"ok": false, "reason": "operator-missing"}';
    elsif wave.state <> 'open' then
        return jsonb_build_object('ok', false, 'reason', 'not-open', 'state', wave.state);
    elsif wave.extended_from is not null then
        return jsonb_build_object('ok', false, 'reason', 'extended-before', 'closesOn', wave.closes_on);
    elsif app.today_of(wave) >= wave.closes_on then
        return jsonb_build_object('ok', false, 'reason', 'too-late', 'closesOn', wave.closes_on);
    elsif until is null or until <= wave.closes_on or until > wave.closes_on + 14 then
        return jsonb_build_object('ok', false, 'reason', 'not-within', 'closesOn', wave.closes_on, 'latest', wave.closes_on + 14);
    elsif exists (select from app.waves o where o.programme_id = wave.programme_id and o.id <> wave.id and o.state <> 'discarded'
        and o.opens_on <= until and o.opens_on > wave.opens_on)
    then
        return '{"ok": false, "reason": "overlaps"}';
    -- Whoever answered before the training must not have seen it.
    elsif wave.month = 0 and until >= (select p.trained_on from app.programmes p where p.id = wave.programme_id) then
        return '{"ok": false, "reason": "after-training"}';
    end if;
    update app.waves w set closes_on = until, extended_from = wave.closes_on where w.id = wave.id;
    perform app.record_act(actor, 'extend', unit.id, wave.code, jsonb_build_object('closesOn', wave.closes_on),
        jsonb_build_object('closesOn', until));
    return jsonb_build_object('ok', true, 'reason', 'extended', 'unit', unit.slug, 'closesOn', until);
end $$;
comment on function public.extend_wave is
    'Moves the last day of an open wave, once, before that day has come and by two weeks at most; its page and form say so. Reasons: extended, not-open, extended-before, too-late, not-within, overlaps, after-training, operator-missing, wave-unknown.';

revoke all on function public.plan_programme(jsonb, boolean, boolean, text), public.read_programmes(text),
    public.move_programme(text, integer, text, text), public.correct_programme(text, integer, jsonb, text),
    public.extend_wave(text, date, text)
    from public, anon, authenticated, service_role;
grant execute on function public.plan_programme(jsonb, boolean, boolean, text), public.read_programmes(text),
    public.move_programme(text, integer, text, text), public.correct_programme(text, integer, jsonb, text),
    public.extend_wave(text, date, text)
    to service_role;
revoke all on all functions in schema app from public;
