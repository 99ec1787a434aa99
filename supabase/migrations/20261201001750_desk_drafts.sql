-- What organisers have written of a programme that is not complete: sections of a form, each with a version of its own.
create table app.desk_drafts (
    id uuid primary key default gen_random_uuid(),
    agency_id uuid not null references app.agencies (id) on delete cascade,
    -- The unit and the number of the programme; null until what was written makes a plan.
    unit_id uuid references app.units (id) on delete cascade,
    number smallint check (number between 1 and 99),
    started_on date not null default app.clock()::date,
    started_by text not null check (length(started_by) between 1 and 100),
    -- Why the agency gave it back.
    returned text check (length(returned) between 1 and 2000),
    unique (unit_id, number)
);
create index desk_drafts_by_agency on app.desk_drafts (agency_id);
alter table app.desk_drafts enable row level security;

create table app.desk_sections (
    draft_id uuid not null references app.desk_drafts (id) on delete cascade,
    section text not null check (section in ('unit', 'training', 'waves', 'raters')),
    -- As it was typed, wrong or right; of raters what is sealed under the secrets of the first wave, and how many there are.
    content jsonb not null check (length(content::text) <= 300000),
    version integer not null default 1 check (version > 0),
    changed_at timestamptz not null default app.clock(),
    changed_by text not null check (length(changed_by) between 1 and 100),
    primary key (draft_id, section)
);
alter table app.desk_sections enable row level security;

create function app.has_right_in(right_name text, draft app.desk_drafts) returns boolean
language sql stable security definer set search_path = '' as $$
    select app.has_right(right_name, draft.agency_id, draft.unit_id)
$$;

-- How a draft stands: `writing`, or as its programme does once that was submitted.
create function app.state_of(draft app.desk_drafts) returns text
language sql stable set search_path = '' as $$
    select coalesce((select p.state::text from app.programmes p
        where p.unit_id = draft.unit_id and p.number = draft.number and p.state <> 'draft'), 'writing')
$$;

create function app.describe_section(section app.desk_sections) returns jsonb
language sql stable set search_path = '' as $$
    select jsonb_build_object('content', section.content, 'version', section.version, 'changedAt', section.changed_at,
        'changedBy', section.changed_by)
$$;

create function app.describe_draft(draft app.desk_drafts) returns jsonb
language sql stable set search_path = '' as $$
    select jsonb_build_object('id', draft.id, 'state', app.state_of(draft), 'number', draft.number,
        'startedOn', draft.started_on, 'startedBy', draft.started_by, 'returned', draft.returned,
        'agency', (select jsonb_build_object('slug', a.slug, 'name', a.name) from app.agencies a where a.id = draft.agency_id),
        'unit', (select jsonb_build_object('slug', u.slug, 'name', u.name) from app.units u where u.id = draft.unit_id),
        'sections', (select coalesce(jsonb_object_agg(s.section, app.describe_section(s)), '{}')
            from app.desk_sections s where s.draft_id = draft.id))
$$;

create function public.desk_drafts() returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(app.describe_draft(d) order by d.started_on, d.id), '[]')
    from app.desk_drafts d where app.has_right_in('see', d)
$$;
comment on function public.desk_drafts is 'The drafts that who asks may see. For who is signed in.';

create function public.desk_draft(draft uuid, right_name text default 'see') returns jsonb
language sql stable security definer set search_path = '' as $$
    select app.describe_draft(d) from app.desk_drafts d where d.id = draft and app.has_right_in(right_name, d)
$$;
comment on function public.desk_draft is
    'A draft with all its sections; null where who asks lacks this right in it. For who is signed in.';

create function public.desk_start_draft(agency_slug text, unit_slug text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    agency app.agencies;
    unit app.units;
    started uuid;
begin
    select a.* into agency from app.agencies a where a.slug = agency_slug;
    select u.* into unit from app.units u where u.slug = unit_slug and u.agency_id = agency.id;
    if agency.id is null or (unit_slug is not null and unit.id is null) or not app.has_right('organise', agency.id, unit.id) then
        return '{"ok": false, "reason": "unknown"}';
    end if;
    -- One unfinished programme of a unit at a time, as with plans.
    select d.id into started from app.desk_drafts d where d.unit_id = unit.id and app.state_of(d) = 'writing';
    if started is null then
        insert into app.desk_drafts (agency_id, unit_id, started_by) values (agency.id, unit.id, app.desk_actor())
        returning id into started;
    end if;
    return jsonb_build_object('ok', true, 'reason', 'started', 'id', started);
end $$;
comment on function public.desk_start_draft is
    'Starts a programme of a unit, or of a new one where null; answers the one that is unfinished where there is one. Reasons: started, unknown. For organisers.';

create function public.desk_save_section(draft uuid, section text, seen integer, content jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    known app.desk_drafts;
    stored app.desk_sections;
begin
    select d.* into known from app.desk_drafts d where d.id = draft for update;
    if known.id is null or not app.has_right_in('organise', known) then
        return '{"ok": false, "reason": "unknown"}';
    elsif app.state_of(known) <> 'writing' then
        return jsonb_build_object('ok', false, 'reason', 'not-writing', 'state', app.state_of(known));
    end if;
    select s.* into stored from app.desk_sections s where s.draft_id = known.id and s.section = desk_save_section.section;
    -- Only on top of what the form was made from: otherwise it says what is there now, and nothing is lost.
    if coalesce(stored.version, 0) <> seen and stored.content is distinct from desk_save_section.content then
        return jsonb_build_object('ok', false, 'reason', 'changed', 'now', app.describe_section(stored));
    end if;
    insert into app.desk_sections as s (draft_id, section, content, changed_by)
    values (known.id, desk_save_section.section, desk_save_section.content, app.desk_actor())
    on conflict on constraint desk_sections_pkey do update set content = excluded.content, version = s.version + 1,
        changed_at = app.clock(), changed_by = excluded.changed_by
    returning s.* into stored;
    return jsonb_build_object('ok', true, 'reason', 'saved', 'now', app.describe_section(stored));
end $$;
comment on function public.desk_save_section is
    'Saves a section of a draft on top of the version that its form was made from (0 where there was none). Reasons: saved, changed, not-writing, unknown. For organisers.';

create function public.desk_drop_draft(draft uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    known app.desk_drafts;
begin
    select d.* into known from app.desk_drafts d where d.id = draft for update;
    if known.id is null or not app.has_right_in('organise', known) then
        return '{"ok": false, "reason": "unknown"}';
    elsif app.state_of(known) <> 'writing' then
        return jsonb_build_object('ok', false, 'reason', 'not-writing', 'state', app.state_of(known));
    end if;
    -- Its programme goes along; a unit that has no other one was made by it.
    delete from app.programmes p where p.unit_id = known.unit_id and p.number = known.number and p.state = 'draft';
    delete from app.desk_drafts d where d.id = known.id;
    delete from app.units u where u.id = known.unit_id and known.number is not null
        and not exists (select from app.programmes p where p.unit_id = u.id);
    return '{"ok": true, "reason": "dropped"}';
end $$;
comment on function public.desk_drop_draft is
    'Throws a draft away, with the programme that it became as long as nobody submitted that. Reasons: dropped, not-writing, unknown. For organisers.';

create function public.link_draft(draft uuid, unit_slug text, number integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
    update app.desk_drafts d set unit_id = u.id, number = link_draft.number
    from app.units u where d.id = draft and u.slug = unit_slug and u.agency_id = d.agency_id;
    return jsonb_build_object('ok', found, 'reason', case when found then 'linked' else 'unknown' end);
end $$;
comment on function public.link_draft is
    'Notes which programme a draft has become. Reasons: linked, unknown. Operator only.';

create function public.return_draft(unit_slug text, number integer, note text) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
    update app.desk_drafts d set returned = nullif(btrim(note), '')
    from app.units u where u.id = d.unit_id and u.slug = unit_slug and d.number = return_draft.number;
    return jsonb_build_object('ok', found, 'reason', case when found then 'noted' else 'unknown' end);
end $$;
comment on function public.return_draft is
    'Notes on a draft why the agency gave it back; null once it was submitted again. Reasons: noted, unknown. Operator only.';

create function public.draft_of(unit_slug text, number integer) returns jsonb
language sql stable security definer set search_path = '' as $$
    select app.describe_draft(d) from app.desk_drafts d join app.units u on u.id = d.unit_id
    where u.slug = unit_slug and d.number = draft_of.number
$$;
comment on function public.draft_of is 'The draft that became a programme, or null. Operator only.';

create function public.end_draft(unit_slug text, number integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
    delete from app.desk_drafts d using app.units u
    where u.id = d.unit_id and u.slug = unit_slug and d.number = end_draft.number;
    return jsonb_build_object('ok', true, 'reason', 'ended');
end $$;
comment on function public.end_draft is 'Deletes the draft of a programme that runs, and with it the sealed roster. Operator only.';

revoke all on function public.desk_drafts(), public.desk_draft(uuid, text), public.desk_start_draft(text, text),
    public.desk_save_section(uuid, text, integer, jsonb), public.desk_drop_draft(uuid), public.link_draft(uuid, text, integer),
    public.return_draft(text, integer, text), public.draft_of(text, integer), public.end_draft(text, integer)
    from public, anon, authenticated, service_role;
grant execute on function public.desk_drafts(), public.desk_draft(uuid, text), public.desk_start_draft(text, text),
    public.desk_save_section(uuid, text, integer, jsonb), public.desk_drop_draft(uuid)
    to authenticated;
grant execute on function public.link_draft(uuid, text, integer), public.return_draft(text, integer, text),
    public.draft_of(text, integer), public.end_draft(text, integer)
    to service_role;
revoke all on all functions in schema app from public;
