-- A unit's summary says how many raters were invited, so that everybody can see how many of them answered.
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
                'waves', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'code', w.code, 'month', w.month, 'state', w.state,
                        'opensOn', w.opens_on, 'closesOn', w.closes_on,
                        'groups', (select jsonb_agg(g.rater_group order by g.rater_group)
                            from app.wave_groups g where g.wave_id = w.id),
                        'invited', (select jsonb_object_agg(g.rater_group, g.invited)
                            from app.wave_groups g where g.wave_id = w.id),
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
comment on function public.unit_summary is 'Everything published about a unit, or null where there is no such unit.';
