-- What an agency sees of its units: what waits for a person, the terms of a programme, who did what, and what is kept until when.

-- Results of a unit that it has written nothing about since.
create function app.unanswered_of(unit app.units) returns jsonb
language sql stable set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('wave', w.code, 'month', w.month, 'publishedOn', s.published_on)
        order by s.published_on, w.code), '[]')
    from app.programmes p join app.waves w on w.programme_id = p.id join app.snapshots s on s.wave_id = w.id
    where p.unit_id = unit.id and p.state = 'active' and not exists (
        select from app.unit_notes n where n.unit_id = unit.id and n.recorded_on >= s.published_on)
$$;

create function public.desk_agency(agency_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    with overseen as materialized (
        select a.* from app.agencies a where a.slug = agency_slug and app.has_right('oversee', a.id, null)
    ), mine as (
        select u as unit, u.id, u.slug, u.name, app.today_in(u.time_zone) as today from app.units u
        join overseen a on a.id = u.agency_id
    ), warned as (
        select w ->> 'unit' as slug, jsonb_agg(w - 'unit' order by w ->> 'day', w ->> 'subject', w ->> 'fact') as list
        from jsonb_array_elements(case when exists (select from overseen) then public.unit_warnings(null) else '[]' end) w group by 1
    )
    select jsonb_build_object('slug', a.slug, 'name', a.name, 'units', (
        select coalesce(jsonb_agg(jsonb_build_object('slug', m.slug, 'name', m.name, 'today', m.today,
            'programmes', (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'state', p.state,
                'training', p.training, 'trainedOn', p.trained_on, 'k', p.policy_k, 'kCitizen', p.policy_k_citizen,
                'hasReviewers', (select count(*) = 2 from app.reviewers r where r.programme_id = p.id),
                'asksCitizens', exists (select from app.waves w join app.wave_groups g on g.wave_id = w.id
                    where w.programme_id = p.id and g.rater_group = 'citizen'),
                'waves', (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'month', w.month, 'state', w.state,
                    'opensOn', w.opens_on, 'closesOn', w.closes_on) order by w.opens_on, w.code), '[]')
                    from app.waves w where w.programme_id = p.id)) order by p.number), '[]')
                from app.programmes p where p.unit_id = m.id),
            'unanswered', app.unanswered_of(m.unit),
            'warnings', coalesce((select w.list from warned w where w.slug = m.slug), '[]')) order by m.slug), '[]')
        from mine m))
    from overseen a
$$;
comment on function public.desk_agency is
    'An agency with its units: their programmes and waves, results that nobody answered, and what somebody should look at; null for others. For administrators of the agency.';

create function public.desk_programme(agency_slug text, unit_slug text, number integer) returns jsonb
language sql stable security definer set search_path = '' as $$
    select app.describe_programme(p) || jsonb_build_object(
        'unit', jsonb_build_object('slug', u.slug, 'name', u.name), 'today', app.today_in(u.time_zone),
        'visitorsPerDay', p.visitors_per_day,
        'draft', (select d.id from app.desk_drafts d where d.unit_id = u.id and d.number = p.number),
        'hasReviewers', (select count(*) = 2 from app.reviewers r where r.programme_id = p.id),
        'submitted', (select jsonb_build_object('by', x.actor, 'at', x.done_at) from app.audit x
            where x.unit_id = u.id and x.act = 'submit' and x.after -> 'programme' = to_jsonb(p.number) order by x.id desc limit 1),
        'approved', (select jsonb_build_object('by', x.actor, 'at', x.done_at, 'samePerson', x.after -> 'samePerson') from app.audit x
            where x.unit_id = u.id and x.act = 'approve' and x.after -> 'programme' = to_jsonb(p.number) order by x.id desc limit 1))
    from app.programmes p join app.units u on u.id = p.unit_id join app.agencies a on a.id = u.agency_id
    where a.slug = agency_slug and u.slug = unit_slug and p.number = desk_programme.number and app.has_right('oversee', a.id, null)
$$;
comment on function public.desk_programme is
    'Everything that a programme of an agency asks and promises, and who submitted it; no contact. Null for others. For administrators of the agency.';

-- Acts on the people of the agency and on its units in one order; hours are those of the unit, and of Jakarta for the agency.
create function public.desk_audit(agency_slug text, unit_slug text default null, skipped integer default 0, rows integer default 50)
returns jsonb
language sql stable security definer set search_path = '' as $$
    with overseen as materialized (
        select a.id from app.agencies a where a.slug = agency_slug and app.has_right('oversee', a.id, null)
    ), acts as (
        select x.done_at, x.id, 1 as place, x.actor, x.act, x.subject, x.before, x.after, u.slug, u.name, u.time_zone
        from app.audit x join app.units u on u.id = x.unit_id join overseen a on a.id = u.agency_id
        where unit_slug is null or u.slug = unit_slug
        union all
        select x.done_at, x.id, 2, x.actor, x.act, x.subject, null, x.after, null, null, 'Asia/Jakarta'
        from app.agency_audit x join overseen a on a.id = x.agency_id where unit_slug is null
    ), page as (
        select * from acts order by done_at desc, place, id desc
        offset greatest(desk_audit.skipped, 0) limit least(greatest(desk_audit.rows, 1), 5000)
    )
    select jsonb_build_object('total', (select count(*) from acts), 'acts', (
        select coalesce(jsonb_agg(jsonb_build_object('at', to_char(p.done_at at time zone p.time_zone, 'YYYY-MM-DD"T"HH24:MI'),
            'zone', p.time_zone, 'actor', p.actor, 'act', p.act, 'subject', p.subject, 'before', p.before, 'after', p.after,
            'unit', case when p.slug is not null then jsonb_build_object('slug', p.slug, 'name', p.name) end)
            order by p.done_at desc, p.place, p.id desc), '[]') from page p))
$$;
comment on function public.desk_audit is
    'Who did what to an agency, its people and its units, newest first; nothing for others. For administrators of the agency.';

create function public.desk_retention(agency_slug text, skipped integer default 0, units integer default 10) returns jsonb
language sql stable security definer set search_path = '' as $$
    with overseen as materialized (
        select a.id from app.agencies a where a.slug = agency_slug and app.has_right('oversee', a.id, null)
    ), page as (
        select u.slug, u.name from app.units u join overseen a on a.id = u.agency_id
        order by u.slug offset greatest(desk_retention.skipped, 0) limit least(greatest(desk_retention.units, 1), 50)
    )
    select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name,
        'facts', public.retention_facts(p.slug) -> 'facts') order by p.slug), '[]') from page p
$$;
comment on function public.desk_retention is
    'What is kept of the waves of an agency''s units until when, some units at a time; nothing for others. For administrators of the agency.';

revoke all on function public.desk_agency(text), public.desk_programme(text, text, integer),
    public.desk_audit(text, text, integer, integer), public.desk_retention(text, integer, integer)
    from public, anon, authenticated, service_role;
grant execute on function public.desk_agency(text), public.desk_programme(text, text, integer),
    public.desk_audit(text, text, integer, integer), public.desk_retention(text, integer, integer)
    to authenticated;
revoke all on all functions in schema app from public;
