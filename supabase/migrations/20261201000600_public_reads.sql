-- What anyone may read: the directory, everything published about a unit, the form of a wave, and a sign of life.
-- A unit is public once a programme of it was approved. Drafts, and what waits for approval, are nobody's business.
create function app.is_shown(unit uuid) returns boolean
language sql stable set search_path = '' as $$
    select exists (select from app.programmes p where p.unit_id = unit and p.state in ('active', 'archived'))
$$;

create function public.unit_summary(unit_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object(
        'slug', u.slug, 'name', u.name, 'type', u.unit_type, 'typeLabel', u.type_label, 'demo', u.demo,
        'agency', jsonb_build_object('slug', a.slug, 'name', a.name),
        'programmes', coalesce((
            select jsonb_agg(jsonb_build_object(
                'number', p.number, 'state', p.state, 'training', p.training, 'trainedOn', p.trained_on, 'participants', p.participants, 'targets', p.targets,
                'policy', jsonb_build_object('k', p.policy_k, 'kCitizen', p.policy_k_citizen,
                    'steps', 4, 'insiders', 1, 'values', 2, 'epsilon', 1),
                'visitorsPerDay', p.visitors_per_day,
                'waves', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'code', w.code, 'month', w.month, 'state', w.state,
                        'opensOn', w.opens_on, 'closesOn', w.closes_on, 'entry', w.entry,
                        'announcedOpensOn', w.announced_opens_on, 'extendedFrom', w.extended_from,
                        'groups', (select jsonb_agg(g.rater_group order by g.rater_group)
                            from app.wave_groups g where g.wave_id = w.id),
                        -- Citizens have no roster and stand as null. The same counts stand in kunci.json from the first day on;
                        -- who joined later is told with the results.
                        'invited', (select coalesce(jsonb_object_agg(g.rater_group, g.invited
                                + case when w.state = 'published' then coalesce(r.added, 0) else 0 end), '{}')
                            from app.wave_groups g
                            left join app.roster_changes r on r.wave_id = g.wave_id and r.rater_group = g.rater_group
                            where g.wave_id = w.id),
                        -- What the close noted; null before it. Demo waves of the past have no bulletin: they ended as planned.
                        'fullDays', case when s.wave_id is not null and w.entry = 'open'
                            then coalesce(b.content -> 'fullDays', '0') end,
                        'counts', case when s.wave_id is not null then coalesce(b.content -> 'counts', '1') end,
                        'endedEarly', w.announced_closes_on is not null,
                        'comments', app.comments_of(w.id),
                        'publishedOn', s.published_on, 'contentHash', s.content_hash,
                        'snapshot', s.content) order by w.month)
                    from app.waves w left join app.snapshots s on s.wave_id = w.id
                    left join app.bulletins b on b.wave_id = w.id
                    where w.programme_id = p.id), '[]')
                ) order by p.trained_on desc, p.number desc)
            from app.programmes p where p.unit_id = u.id and p.state in ('active', 'archived')), '[]'),
        'corrections', coalesce((
            select jsonb_agg(jsonb_build_object('on', c.corrected_on, 'subject', c.subject, 'wave', c.wave,
                'before', c.before, 'after', c.after) order by c.corrected_on, c.id)
            from app.corrections c where c.unit_id = u.id), '[]'),
        'notes', app.notes_of(u.id), 'companions', app.companions_of(u.id))
    from app.units u join app.agencies a on a.id = u.agency_id
    where u.slug = unit_slug and app.is_shown(u.id)
$$;
comment on function public.unit_summary is
    'Everything published about a unit, with rosters, days and hashes, or null where there is no such unit, or only drafts of one.';

create function public.directory() returns jsonb
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
        from app.waves v join app.programmes p on p.id = v.programme_id
        where p.unit_id = u.id and p.state in ('active', 'archived')) w on true
    where app.is_shown(u.id)
$$;
comment on function public.directory is 'All units with the state of their waves, by agency; never a rank.';

create function public.wave_form(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object(
        'code', w.code, 'month', w.month, 'state', w.state, 'accepts', app.accepts_ballots(w, app.today_in(u.time_zone)),
        'opensOn', w.opens_on, 'closesOn', w.closes_on, 'announcedClosesOn', w.announced_closes_on,
        'announcedOpensOn', w.announced_opens_on, 'extendedFrom', w.extended_from,
        'onItsDays', app.today_in(u.time_zone) between w.opens_on and w.closes_on, 'instrument', w.instrument, 'entry', w.entry,
        -- Its day has come, and nobody has opened it: it may still open, or its days are over.
        'overdue', case when w.state <> 'planned' or app.today_in(u.time_zone) < w.opens_on then null
            when app.today_in(u.time_zone) <= w.closes_on then 'delayed' else 'missed' end,
        'k', p.policy_k, 'kCitizen', p.policy_k_citizen,
        'groups', (select jsonb_agg(g.rater_group order by g.rater_group) from app.wave_groups g where g.wave_id = w.id),
        'invited', (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = w.id),
        'training', p.training, 'trainedOn', p.trained_on, 'participants', p.participants, 'targets', p.targets,
        'asksComments', exists (select from app.reviewers r where r.programme_id = p.id),
        'unit', jsonb_build_object('slug', u.slug, 'name', u.name, 'demo', u.demo),
        'tallyKey', (select app.base64_of(k.tally_public) from app.wave_keys k where k.wave_id = w.id),
        'keyFile', (select f.content from app.key_files f where f.wave_id = w.id),
        'bulletin', (select b.content from app.bulletins b where b.wave_id = w.id))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.code = wave_code and p.state in ('active', 'archived')
$$;
comment on function public.wave_form is
    'What a rater must know before answering a wave, with its key file and, once published, its bulletin; null where there is no such wave.';

create function public.citizen_entry(unit_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object(
        'unit', jsonb_build_object('slug', u.slug, 'name', u.name, 'demo', u.demo),
        'open', asked.open, 'opensOn', asked.next, 'overdueSince', asked.overdue)
    from app.units u, lateral (
        select (array_agg(w.code order by w.opens_on desc, w.code)
                filter (where app.accepts_ballots(w, app.today_in(u.time_zone))))[1] as open,
            min(w.opens_on) filter (where w.state = 'planned' and w.opens_on > app.today_in(u.time_zone)) as next,
            max(w.opens_on) filter (where w.state = 'planned'
                and app.today_in(u.time_zone) between w.opens_on and w.closes_on) as overdue
        from app.programmes p join app.waves w on w.programme_id = p.id
        join app.wave_groups g on g.wave_id = w.id and g.rater_group = 'citizen'
        where p.unit_id = u.id and p.state = 'active') asked
    where u.slug = unit_slug and app.is_shown(u.id)
$$;
comment on function public.citizen_entry is
    'Where citizens answer about a unit now: the code of the newest wave that takes their ballots, the first day of the next planned one, and that of one whose day has come and that is not open; null where there is no such unit.';

create function public.health() returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
    return jsonb_build_object('migration', (select max(m.version) from supabase_migrations.schema_migrations m));
end $$;
comment on function public.health is 'The newest migration that this database has.';

revoke all on function public.unit_summary(text), public.directory(), public.wave_form(text),
    public.citizen_entry(text), public.health()
    from public, anon, authenticated, service_role;
grant execute on function public.unit_summary(text), public.directory(), public.wave_form(text),
    public.citizen_entry(text), public.health()
    to anon, authenticated, service_role;
revoke all on all functions in schema app from public;
