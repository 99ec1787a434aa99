-- What an organizer sees of waves that run: her units, what needs a person, and answers as three states that stay for a day.

-- What is shown of an open wave on a day, the same to everybody who looks on that day: a state that changed between two looks
-- would tell that somebody has just answered. The first tick of a day writes it and no look does: who looks just before and just
-- after midnight would choose two moments, and a row that a look wrote would stand between ballots in the order of transactions.
create table app.shown_bands (
    wave_id uuid not null references app.waves (id) on delete cascade,
    -- Where the unit works.
    day date not null,
    content jsonb not null,
    primary key (wave_id, day)
);
alter table app.shown_bands enable row level security;
-- No samples for the planner, for the reason given at app.staff_ballots: it is written while raters answer.
alter table app.shown_bands
    alter column wave_id set statistics 0,
    alter column day set statistics 0,
    alter column content set statistics 0;

-- How many of some groups there are together.
create function app.size_of(groups jsonb, counts jsonb) returns integer
language sql immutable set search_path = '' as $$
    select coalesce(sum((counts ->> g)::integer), 0)::integer from jsonb_array_elements_text(groups) g
$$;

-- Pools blocks of groups until each has k raters, or holds them back: the rule of src/domain/disclosure/atoms.ts, compared with
-- it by a test. A block without an answer is pooled here like any other small one: otherwise its first answer would show.
create function app.pool_blocks(blocks jsonb, counts jsonb, k integer, keeps_empty boolean) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
    block jsonb;
    big jsonb := '[]';
    rest jsonb := '[]';
    host integer;
begin
    for block in select b.value from jsonb_array_elements(blocks) with ordinality b order by b.ordinality loop
        if app.size_of(block, counts) >= k then
            big := big || jsonb_build_array(block);
        elsif keeps_empty or app.size_of(block, counts) > 0 then
            rest := rest || block;
        end if;
    end loop;
    if rest = '[]' then
        return big;
    elsif app.size_of(rest, counts) >= k then
        return big || jsonb_build_array(rest);
    elsif big = '[]' then
        return '[]';
    end if;
    select b.ordinality - 1 into host from jsonb_array_elements(big) with ordinality b
    order by app.size_of(b.value, counts), b.ordinality limit 1;
    return jsonb_set(big, array[host::text], (big -> host) || rest);
end $$;

-- The groups of each block in display order, and blocks in the order of their first groups.
create function app.ordered_blocks(blocks jsonb) returns jsonb
language sql immutable set search_path = '' as $$
    select coalesce(jsonb_agg(o.groups order by o.first), '[]') from (
        select jsonb_agg(g order by g::app.rater_group) as groups, min(g::app.rater_group) as first
        from jsonb_array_elements(blocks) with ordinality b, jsonb_array_elements_text(b.value) g
        group by b.ordinality) o
$$;

-- How far n answers are from the least that is shown: enough, nearly or few.
create function app.state_of_count(n integer, fewest integer) returns text
language sql immutable set search_path = '' as $$
    select case when n >= fewest then 'enough' when n >= fewest - greatest(2, round(fewest / 4.0)::integer) then 'nearly' else 'few' end
$$;

-- The states of a wave as it would be shown if it closed now: groups that would be shown together have one state, and so have
-- those that would be held back together. `joined` where fewer answers than invitations put blocks of the roster together.
-- `never` follows from the roster alone.
create function app.answer_states(invited jsonb, answered jsonb, k integer, k_citizen integer) returns jsonb
language plpgsql immutable set search_path = '' as $$
declare
    staff jsonb;
    blocks jsonb;
    shown jsonb;
    held jsonb;
    never jsonb;
    states jsonb := '[]';
    block jsonb;
begin
    if invited ? 'self' then
        states := states || jsonb_build_object('groups', jsonb_build_array('self'), 'joined', false, 'state',
            case when (invited ->> 'self')::integer >= k then app.state_of_count(coalesce((answered ->> 'self')::integer, 0), k)
                else 'never' end);
    end if;
    select jsonb_agg(jsonb_build_array(g) order by array_position('{peer,subordinate,superior}'::text[], g)) into staff
    from jsonb_object_keys(invited) g where g in ('peer', 'subordinate', 'superior');
    blocks := app.ordered_blocks(app.pool_blocks(coalesce(staff, '[]'), invited, k, false));
    shown := app.ordered_blocks(app.pool_blocks(blocks, answered, k, true));
    for block in select b.value from jsonb_array_elements(shown) with ordinality b order by b.ordinality loop
        states := states || jsonb_build_object('groups', block, 'state', 'enough',
            'joined', not exists (select from jsonb_array_elements(blocks) b where b.value = block));
    end loop;
    select jsonb_agg(g order by g::app.rater_group) into held
    from jsonb_array_elements(blocks) b, jsonb_array_elements_text(b.value) g
    where not exists (select from jsonb_array_elements(shown) s where s.value ? g);
    if held is not null then
        states := states || jsonb_build_object('groups', held, 'joined', jsonb_array_length(blocks) > 1,
            'state', app.state_of_count(app.size_of(held, answered), k));
    end if;
    select jsonb_agg(s.value ->> 0 order by (s.value ->> 0)::app.rater_group) into never
    from jsonb_array_elements(staff) s
    where not exists (select from jsonb_array_elements(blocks) b where b.value @> s.value);
    if never is not null then
        states := states || jsonb_build_object('groups', never, 'joined', false, 'state', 'never');
    end if;
    if invited ? 'citizen' then
        states := states || jsonb_build_object('groups', jsonb_build_array('citizen'), 'joined', false,
            'state', app.state_of_count(coalesce((answered ->> 'citizen')::integer, 0), k_citizen));
    end if;
    return states;
end $$;

-- The states of a wave at this moment. Only what keeps them for a day calls it.
create function app.answer_states_now(wave app.waves) returns jsonb
language sql stable set search_path = '' as $$
    select app.answer_states(
        (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = wave.id),
        (select coalesce(jsonb_object_agg(c.rater_group, c.n), '{}') from (
            select b.rater_group, count(*) as n from app.staff_ballots b where b.wave_id = wave.id group by 1
            union all
            select 'citizen', (select count(*) from app.ballots b where b.wave_id = wave.id)
                + (select count(*) from app.slip_ballots b where b.wave_id = wave.id)) c),
        p.policy_k, p.policy_k_citizen)
    from app.programmes p where p.id = wave.programme_id
$$;

create function public.keep_shown_answers() returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
    -- Not on the day on which a wave opened: until midnight it is shown as it opened.
    insert into app.shown_bands (wave_id, day, content)
    select w.id, app.today_of(w), app.answer_states_now(w) from app.waves w
    where w.state = 'open' and w.opens_on < app.today_of(w)
        and not exists (select from app.shown_bands s where s.wave_id = w.id and s.day >= app.today_of(w))
    on conflict do nothing;
    delete from app.shown_bands s using app.waves w
    where w.id = s.wave_id and (w.state <> 'open' or exists (select from app.shown_bands n where n.wave_id = s.wave_id and n.day > s.day));
    return '{"ok": true, "reason": "kept"}';
end $$;
comment on function public.keep_shown_answers is
    'Keeps how far the answers of open waves have come, once for each day where the unit works, and forgets what was kept of the days before. For the schedule. Operator only.';

create function public.desk_answers(wave_code text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
    wave app.waves;
    unit app.units;
    known app.shown_bands;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.units u where u.id = app.unit_of(wave);
    if wave.id is null or wave.state <> 'open' or not app.has_right('see', unit.agency_id, unit.id) then
        return null;
    end if;
    select s.* into known from app.shown_bands s where s.wave_id = wave.id order by s.day desc limit 1;
    if known.wave_id is not null then
        return jsonb_build_object('day', known.day, 'sets', known.content);
    end if;
    -- As it opened: what follows from the roster alone.
    return jsonb_build_object('day', wave.opens_on, 'sets', (
        select app.answer_states((select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = wave.id),
            '{}', p.policy_k, p.policy_k_citizen) from app.programmes p where p.id = wave.programme_id));
end $$;
comment on function public.desk_answers is
    'How far the answers of an open wave had come when its day began, as states that stay for that day; null for others, and for a wave that is not open. For who is signed in.';

create function public.desk_units() returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(r.record || jsonb_build_object('timeZone', u.time_zone, 'may', (
            select coalesce(jsonb_agg(n.name), '[]') from unnest('{see,organise,review}'::text[]) n (name)
            where app.has_right(n.name, u.agency_id, u.id))) order by u.slug), '[]')
    from app.units u, lateral (select public.read_programmes(u.slug) -> 0 as record) r
    where app.has_right('see', u.agency_id, u.id) or app.has_right('review', u.agency_id, u.id)
$$;
comment on function public.desk_units is
    'The units whose desk is open to who asks, with all their programmes and what that person may do there. For who is signed in.';

create function public.desk_warnings() returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(w.value order by w.value ->> 'day', w.value ->> 'unit', w.value ->> 'subject', w.value ->> 'fact'), '[]')
    from app.units u, lateral jsonb_array_elements(public.unit_warnings(u.slug)) w
    where app.has_right('see', u.agency_id, u.id)
$$;
comment on function public.desk_warnings is 'What somebody should look at in the units that who asks may see. For who is signed in.';

-- A mail that brings a new link. One that went out before, with a link that was replaced since, does not stand in its way.
create function public.mail_replacement(wave_code text, code_hash text, language text, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    reach jsonb;
    hash constant bytea := decode(mail_replacement.code_hash, 'base64');
begin
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    reach := app.reach_of(wave_code);
    if reach is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif coalesce(actor, '') = '' and not (reach -> 'demo')::boolean then
        return '{"ok": false, "reason": "operator-missing"}';
    elsif (reach -> 'isOver')::boolean or not exists (select from app.codes c
        where c.wave_id = (reach ->> 'id')::uuid and c.code_hash = hash and c.rater_group <> 'citizen')
    then
        return '{"ok": false, "reason": "code-unknown"}';
    end if;
    perform pg_advisory_xact_lock_shared(app.outbox_lock());
    delete from app.outbox o where o.code_hash = hash and o.kind = 'replacement' and o.state <> 'sending';
    insert into app.outbox (code_hash, kind, language) values (hash, 'replacement', mail_replacement.language) on conflict do nothing;
    perform app.record_act(mail_replacement.actor, 'queue-invitations', (reach ->> 'unit')::uuid, wave_code, null,
        '{"kind": "replacement", "mails": 1}');
    return '{"ok": true, "reason": "queued"}';
end $$;
comment on function public.mail_replacement is
    'Lets the mail with a new link wait for one person on a roster. Reasons: queued, code-unknown, operator-missing, wave-unknown. Operator only.';

revoke all on function public.desk_answers(text), public.desk_units(), public.desk_warnings(),
    public.mail_replacement(text, text, text, text), public.keep_shown_answers()
    from public, anon, authenticated, service_role;
grant execute on function public.desk_answers(text), public.desk_units(), public.desk_warnings() to authenticated;
grant execute on function public.mail_replacement(text, text, text, text), public.keep_shown_answers() to service_role;
revoke all on all functions in schema app from public;
