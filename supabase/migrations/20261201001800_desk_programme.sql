-- What the desk asks of units while a programme is being written: the facts of one, which names are taken, and a plan that moves.
create function public.unit_terms(unit_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('slug', u.slug, 'name', u.name, 'type', u.unit_type, 'typeLabel', u.type_label,
        'timeZone', u.time_zone, 'programmes', (select coalesce(jsonb_agg(p.number order by p.number), '[]')
            from app.programmes p where p.unit_id = u.id))
    from app.units u where u.slug = unit_slug
$$;
comment on function public.unit_terms is
    'The facts of a unit that its programmes share, with the numbers of these in whatever state; null where there is none. Operator only.';

create function public.taken_names(agency_slug text, proposed text, except_unit text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object(
        'isTaken', exists (select from app.units u where u.slug = proposed and u.slug is distinct from except_unit),
        'names', (select coalesce(jsonb_agg(distinct lower(n.name)), '[]')
            from app.units u join app.agencies a on a.id = u.agency_id,
                lateral (values (u.name ->> 'id'), (u.name ->> 'en')) n (name)
            where a.slug = agency_slug and u.slug is distinct from except_unit))
$$;
comment on function public.taken_names is
    'Whether another unit has this slug, and the names of the other units of an agency. Operator only.';

create function public.forget_plan(unit_slug text, number integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    unit uuid := (select u.id from app.units u where u.slug = unit_slug);
begin
    -- A draft that still points here keeps what it points to.
    if exists (select from app.desk_drafts d where d.unit_id = unit) then
        return '{"ok": false, "reason": "linked"}';
    end if;
    delete from app.programmes p where p.unit_id = unit and p.number = forget_plan.number and p.state = 'draft';
    delete from app.units u where u.id = unit and not exists (select from app.programmes p where p.unit_id = u.id);
    return '{"ok": true, "reason": "forgotten"}';
end $$;
comment on function public.forget_plan is
    'Deletes the plan that a draft left behind when its unit got another address, and the unit where it has no other programme. Reasons: forgotten, linked. Operator only.';

revoke all on function public.unit_terms(text), public.taken_names(text, text, text), public.forget_plan(text, integer)
    from public, anon, authenticated, service_role;
grant execute on function public.unit_terms(text), public.taken_names(text, text, text), public.forget_plan(text, integer)
    to service_role;
revoke all on all functions in schema app from public;
