-- How the demo data is taken away again, and why nothing else can be: what was published about a real unit stays.

-- Whether a row belongs to a demo unit, or to none that is still there: what follows its unit was judged with the unit.
create function app.is_removable(unit uuid) returns boolean
language sql stable set search_path = '' as $$
    select coalesce((select u.demo from app.units u where u.id = unit), true)
$$;

create function app.refuse_removal() returns trigger
language plpgsql set search_path = '' as $$
declare
    unit uuid;
    is_planned boolean;
begin
    if tg_table_name = 'units' then
        -- A unit that was registered by mistake may go as long as nobody was asked.
        if old.demo or not exists (select from app.waves w join app.programmes p on p.id = w.programme_id
            where p.unit_id = old.id and w.state <> 'planned')
        then
            return old;
        end if;
    elsif tg_table_name = 'programmes' then
        if app.is_removable(old.unit_id) or not exists (select from app.waves w
            where w.programme_id = old.id and w.state <> 'planned')
        then
            return old;
        end if;
    elsif tg_table_name = 'waves' then
        select p.unit_id into unit from app.programmes p where p.id = old.programme_id;
        if old.state = 'planned' or app.is_removable(unit) then
            return old;
        end if;
    else
        -- A roster of other numbers takes the key file of a planned wave along; nobody was asked with it.
        select p.unit_id, w.state = 'planned' into unit, is_planned
        from app.waves w join app.programmes p on p.id = w.programme_id where w.id = old.wave_id;
        if is_planned or app.is_removable(unit) then
            return old;
        end if;
    end if;
    raise exception 'Only the demo data is removed: what was opened or published for a real unit stays.' using errcode = 'check_violation';
end $$;
create trigger kept before delete on app.units for each row execute function app.refuse_removal();
create trigger kept before delete on app.programmes for each row execute function app.refuse_removal();
create trigger kept before delete on app.waves for each row execute function app.refuse_removal();
create trigger kept before delete on app.key_files for each row execute function app.refuse_removal();
create trigger kept before delete on app.snapshots for each row execute function app.refuse_removal();
create trigger kept before delete on app.bulletins for each row execute function app.refuse_removal();

-- A real unit that is called a demo could be removed; a demo that is called real would pass for one.
create function app.refuse_changed_demo() returns trigger
language plpgsql set search_path = '' as $$
begin
    if new.demo <> old.demo then
        raise exception 'A unit is real or part of the demo from its registration on.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger fixed_demo before update of demo on app.units
    for each row execute function app.refuse_changed_demo();

create function public.remove_demo() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    units jsonb;
    codes jsonb;
    agencies uuid[];
begin
    -- Exclusive against casting, always in one order.
    perform pg_advisory_xact_lock(app.lock_of(w.code)) from (
        select v.code from app.waves v join app.programmes p on p.id = v.programme_id
        join app.units u on u.id = p.unit_id where u.demo order by v.code) w;
    select coalesce(jsonb_agg(w.code order by w.code), '[]') into codes
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id where u.demo;
    with gone as (delete from app.units u where u.demo returning u.slug, u.agency_id)
    select coalesce(jsonb_agg(g.slug order by g.slug), '[]'), coalesce(array_agg(g.agency_id), '{}')
    into units, agencies from gone g;
    delete from app.agencies a where a.id = any (agencies)
        and not exists (select from app.units u where u.agency_id = a.id);
    return jsonb_build_object('ok', true, 'reason', case when units = '[]' then 'none-there' else 'removed' end,
        'units', units, 'waves', codes);
end $$;
comment on function public.remove_demo is
    'Removes every demo unit with all that belongs to it, and agencies that are left without a unit; says which units and waves these were. Reasons: removed, none-there.';

revoke all on function public.remove_demo() from public, anon, authenticated, service_role;
grant execute on function public.remove_demo() to service_role;
revoke all on all functions in schema app from public;
