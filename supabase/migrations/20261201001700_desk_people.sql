-- Who works at the desk: people who sign in with a code sent to their address, and what each may do in an agency or a unit.
create type app.desk_role as enum ('organiser', 'reviewer', 'agency_admin');

-- Rights come from this table and never from what a token claims: whoever is taken off it is refused at the next request.
create table app.memberships (
    id uuid primary key default gen_random_uuid(),
    -- Also the name under which the audit trail knows the person.
    email text not null check (email = lower(email) and length(email) between 6 and 100 and email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'),
    agency_id uuid not null references app.agencies (id) on delete cascade,
    -- The one unit that it is about; null where it is about all units of the agency, those among them that are still to come.
    unit_id uuid references app.units (id) on delete cascade check (unit_id is null or role <> 'agency_admin'),
    role app.desk_role not null,
    invited_on date not null default app.clock()::date,
    invited_by text not null check (length(invited_by) between 1 and 100),
    unique nulls not distinct (email, agency_id, unit_id, role)
);
create index memberships_by_agency on app.memberships (agency_id);
create index memberships_by_unit on app.memberships (unit_id);
alter table app.memberships enable row level security;

-- How often a code was asked for and guessed; no address stands here, only its hash.
create table app.sign_in_attempts (
    email_hash bytea primary key check (length(email_hash) = 32),
    sent smallint not null,
    failed smallint not null default 0,
    since timestamptz not null default app.clock()
);
alter table app.sign_in_attempts enable row level security;

-- What is done to an agency and its people, append-only; acts on a unit stand in app.audit.
create table app.agency_audit (
    id bigint generated always as identity primary key,
    done_at timestamptz not null default app.clock(),
    actor text not null check (length(actor) between 1 and 100),
    act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
    agency_id uuid not null references app.agencies (id) on delete cascade,
    -- Whom it is about.
    subject text not null check (length(subject) between 1 and 100),
    after jsonb
);
create index agency_audit_by_agency on app.agency_audit (agency_id, id);
alter table app.agency_audit enable row level security;
create trigger append_only before update on app.agency_audit
    for each row execute function app.refuse_altered_audit();

-- Who asks, or null: a token outlives the sign-out, so the session is looked up; it ends after 12 hours, or 2 without use. These
-- times were written by the accounts' own clock, and are compared with that one. In PL/pgSQL, which looks for the accounts at the
-- first call: a database that was made without them takes this file too.
create function app.desk_user() returns uuid
language plpgsql stable security definer set search_path = '' as $$
begin
    return (select s.user_id from auth.sessions s
        where s.id = (auth.jwt() ->> 'session_id')::uuid and s.user_id = auth.uid()
            and s.created_at > current_timestamp - interval '12 hours'
            and coalesce(s.refreshed_at at time zone 'utc', s.created_at) > current_timestamp - interval '2 hours');
end $$;

-- The address of who asks, or null; an account that has not shown that it reads its mail has no session.
create function app.desk_actor() returns text
language plpgsql stable security definer set search_path = '' as $$
begin
    return (select lower(u.email) from auth.users u where u.id = app.desk_user());
end $$;

-- The roles that a right asks for; none where there is no such right.
create function app.roles_with(right_name text) returns app.desk_role[]
language sql immutable set search_path = '' as $$
    select case right_name
        when 'enter' then '{organiser,reviewer,agency_admin}'::app.desk_role[]
        when 'see' then '{organiser,agency_admin}'
        when 'organise' then '{organiser}'
        when 'review' then '{reviewer}'
        when 'oversee' then '{agency_admin}'
        else '{}' end
$$;

-- Whether who asks has a right in an agency: in one of its units where that is named, in all of it otherwise.
create function app.has_right(right_name text, agency uuid, unit uuid) returns boolean
language sql stable security definer set search_path = '' as $$
    select exists (select from app.memberships m
        where m.email = (select app.desk_actor()) and m.agency_id = agency and m.role = any (app.roles_with(right_name))
            and (m.unit_id is null or m.unit_id = unit))
$$;

create function public.desk_me() returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('email', a.email, 'memberships', (
        select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'agency', jsonb_build_object('slug', g.slug, 'name', g.name),
            'unit', case when u.id is not null then jsonb_build_object('slug', u.slug, 'name', u.name) end)
            order by g.slug, u.slug nulls first, m.role), '[]')
        from app.memberships m join app.agencies g on g.id = m.agency_id left join app.units u on u.id = m.unit_id
        where m.email = a.email))
    from (select app.desk_actor() as email) a where a.email is not null
$$;
comment on function public.desk_me is 'The address and the memberships of who asks; null without a living session. For who is signed in.';

create function public.desk_may(right_name text, unit_slug text default null, agency_slug text default null,
    wave_code text default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
    actor constant text := app.desk_actor();
    agency app.agencies;
    unit app.units;
begin
    if actor is null then
        return null;
    elsif unit_slug is null and agency_slug is null and wave_code is null then
        return (select to_jsonb(actor) where exists (select from app.memberships m
            where m.email = actor and m.role = any (app.roles_with(right_name))));
    end if;
    select u.* into unit from app.units u where u.slug = unit_slug;
    select a.* into agency from app.agencies a
    where a.slug = coalesce(agency_slug, a.slug) and a.id = coalesce(unit.agency_id, a.id)
        and (agency_slug is not null or unit.id is not null);
    -- What an address names must belong together: a wave to its unit, a unit to its agency.
    if agency.id is null or (unit_slug is not null and unit.id is null) or (wave_code is not null and not exists (
        select from app.waves w where w.code = wave_code and app.unit_of(w) = unit.id))
    then
        return null;
    end if;
    return (select to_jsonb(actor) where app.has_right(right_name, agency.id, unit.id));
end $$;
comment on function public.desk_may is
    'The address of who asks, if that person has this right in the unit or agency that is named, or anywhere where none is; null otherwise. For who is signed in.';

create function public.desk_may_send(address text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
    hash constant bytea := sha256(convert_to(lower(address), 'utf8'));
    known app.sign_in_attempts;
begin
    delete from app.sign_in_attempts a where a.since < app.clock() - interval '1 hour';
    -- Counted for every address alike: the row of an unknown one is as long as that of a known one.
    insert into app.sign_in_attempts as a (email_hash, sent) values (hash, 1)
    on conflict (email_hash) do update set sent = least(a.sent + 1, 100), failed = case when a.sent < 5 then 0 else a.failed end
    returning a.* into known;
    return known.sent <= 5 and exists (select from app.memberships m where m.email = lower(address));
end $$;
comment on function public.desk_may_send is
    'Counts that a code was asked for, and says whether one is to be sent: to known addresses, five an hour. Operator only.';

create function public.desk_may_try(address text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
    -- Counted before the code is compared, so that guesses at the same time count too.
    update app.sign_in_attempts a set failed = a.failed + 1
    where a.email_hash = sha256(convert_to(lower(address), 'utf8')) and a.failed < 5;
    return found;
end $$;
comment on function public.desk_may_try is 'Counts a try of a code, and says whether it may be compared: five for each code. Operator only.';

create function public.desk_people(agency_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'email', m.email, 'role', m.role,
        'unit', case when u.id is not null then jsonb_build_object('slug', u.slug, 'name', u.name) end,
        'invitedOn', m.invited_on, 'invitedBy', m.invited_by) order by m.role, m.email, u.slug), '[]')
    from app.memberships m join app.agencies a on a.id = m.agency_id left join app.units u on u.id = m.unit_id
    where a.slug = agency_slug and app.has_right('oversee', a.id, null)
$$;
comment on function public.desk_people is 'Who works at the desk of an agency. For its administrators.';

-- Takes somebody in; the caller has looked whether that may be.
create function app.add_member(agency uuid, unit uuid, address text, role app.desk_role, actor text) returns jsonb
language plpgsql set search_path = '' as $$
begin
    if address is null or address !~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' or length(address) not between 6 and 100 then
        return '{"ok": false, "reason": "no-address"}';
    end if;
    insert into app.memberships (email, agency_id, unit_id, role, invited_by)
    values (lower(address), agency, unit, add_member.role, actor) on conflict do nothing;
    if not found then
        return '{"ok": true, "reason": "known"}';
    end if;
    insert into app.agency_audit (actor, act, agency_id, subject, after)
    values (actor, 'take-in', agency, lower(address), jsonb_build_object('role', add_member.role,
        'unit', (select u.slug from app.units u where u.id = unit)));
    return '{"ok": true, "reason": "invited"}';
end $$;

create function public.desk_invite(agency_slug text, address text, role_name text, unit_slug text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    agency app.agencies;
    unit app.units;
begin
    select a.* into agency from app.agencies a where a.slug = agency_slug;
    if agency.id is null or not app.has_right('oversee', agency.id, null) then
        return '{"ok": false, "reason": "unknown"}';
    elsif role_name not in ('organiser', 'reviewer', 'agency_admin') or (role_name = 'agency_admin' and unit_slug is not null) then
        return '{"ok": false, "reason": "no-role"}';
    end if;
    select u.* into unit from app.units u where u.slug = unit_slug and u.agency_id = agency.id;
    if unit_slug is not null and unit.id is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    end if;
    return app.add_member(agency.id, unit.id, btrim(address), role_name::app.desk_role, app.desk_actor());
end $$;
comment on function public.desk_invite is
    'Takes somebody in, for one unit or for the whole agency. Reasons: invited, known, no-address, no-role, unit-unknown, unknown. For administrators of the agency.';

create function public.desk_remove(agency_slug text, member uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    known app.memberships;
begin
    -- Two administrators who remove each other at once come one after the other.
    perform pg_advisory_xact_lock(hashtextextended(agency_slug, 7305444));
    select m.* into known from app.memberships m join app.agencies a on a.id = m.agency_id
    where m.id = member and a.slug = agency_slug;
    if known.id is null or not app.has_right('oversee', known.agency_id, null) then
        return '{"ok": false, "reason": "unknown"}';
    elsif known.role = 'agency_admin' and not exists (select from app.memberships m
        where m.agency_id = known.agency_id and m.role = 'agency_admin' and m.id <> known.id)
    then
        return '{"ok": false, "reason": "last-administrator"}';
    end if;
    insert into app.agency_audit (actor, act, agency_id, subject, after)
    values (app.desk_actor(), 'take-out', known.agency_id, known.email, jsonb_build_object('role', known.role,
        'unit', (select u.slug from app.units u where u.id = known.unit_id)));
    delete from app.memberships m where m.id = known.id;
    return '{"ok": true, "reason": "removed"}';
end $$;
comment on function public.desk_remove is
    'Takes a membership away; it ends at once, whatever sessions there are. Reasons: removed, last-administrator, unknown. For administrators of the agency.';

create function public.add_member(agency jsonb, address text, role_name text, unit_slug text, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    known app.agencies;
    unit app.units;
begin
    if coalesce(length(btrim(actor)), 0) not between 1 and 100 then
        return '{"ok": false, "reason": "operator-missing"}';
    elsif role_name not in ('organiser', 'reviewer', 'agency_admin') or (role_name = 'agency_admin' and unit_slug is not null) then
        return '{"ok": false, "reason": "no-role"}';
    end if;
    if agency ? 'name' then
        insert into app.agencies (slug, name) values (agency ->> 'slug', agency -> 'name') on conflict (slug) do nothing;
    end if;
    select a.* into known from app.agencies a where a.slug = agency ->> 'slug';
    if known.id is null then
        return '{"ok": false, "reason": "agency-unknown"}';
    end if;
    select u.* into unit from app.units u where u.slug = unit_slug and u.agency_id = known.id;
    if unit_slug is not null and unit.id is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    end if;
    return app.add_member(known.id, unit.id, btrim(address), role_name::app.desk_role, actor);
end $$;
comment on function public.add_member is
    'Takes somebody in at the desk of an agency, which is made where it brings its name: how the first administrator comes. Reasons: invited, known, no-address, no-role, agency-unknown, unit-unknown, operator-missing. Operator only.';

create function public.remove_member(agency_slug text, address text, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    removed integer;
begin
    if coalesce(length(btrim(actor)), 0) not between 1 and 100 then
        return '{"ok": false, "reason": "operator-missing"}';
    end if;
    insert into app.agency_audit (actor, act, agency_id, subject, after)
    select remove_member.actor, 'take-out', m.agency_id, m.email, jsonb_build_object('role', m.role)
    from app.memberships m join app.agencies a on a.id = m.agency_id where a.slug = agency_slug and m.email = lower(btrim(address));
    delete from app.memberships m using app.agencies a
    where a.id = m.agency_id and a.slug = agency_slug and m.email = lower(btrim(address));
    get diagnostics removed = row_count;
    return jsonb_build_object('ok', removed > 0, 'reason', case when removed > 0 then 'removed' else 'unknown' end);
end $$;
comment on function public.remove_member is
    'Takes all memberships of a person in an agency away. Reasons: removed, unknown, operator-missing. Operator only.';

create function public.list_members(agency_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('agency', a.slug, 'email', m.email, 'role', m.role,
        'unit', (select u.slug from app.units u where u.id = m.unit_id)) order by a.slug, m.role, m.email), '[]')
    from app.memberships m join app.agencies a on a.id = m.agency_id where agency_slug is null or a.slug = agency_slug
$$;
comment on function public.list_members is 'Who works at the desk of an agency, or of all where null. Operator only.';

revoke all on function public.desk_me(), public.desk_may(text, text, text, text), public.desk_may_send(text),
    public.desk_may_try(text), public.desk_people(text), public.desk_invite(text, text, text, text),
    public.desk_remove(text, uuid), public.add_member(jsonb, text, text, text, text),
    public.remove_member(text, text, text), public.list_members(text)
    from public, anon, authenticated, service_role;
grant execute on function public.desk_me(), public.desk_may(text, text, text, text), public.desk_people(text),
    public.desk_invite(text, text, text, text), public.desk_remove(text, uuid)
    to authenticated;
grant execute on function public.desk_may_send(text), public.desk_may_try(text), public.add_member(jsonb, text, text, text, text),
    public.remove_member(text, text, text), public.list_members(text)
    to service_role;
revoke all on all functions in schema app from public;
