-- Who did what in a programme, append-only: an act, its unit and its subject, never a contact, a code or an answer.
create table app.audit (
    id bigint generated always as identity primary key,
    done_at timestamptz not null default app.clock(),
    -- A name that the operator gives himself, or `tick` for what the schedule does.
    actor text not null check (length(actor) between 1 and 100),
    act text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
    unit_id uuid not null references app.units (id) on delete cascade,
    -- The code of a wave, or the slug of the unit.
    subject app.slug not null,
    -- What an act changed; null where it only did something.
    before jsonb,
    after jsonb
);
create index audit_by_unit on app.audit (unit_id, id);
alter table app.audit enable row level security;

create function app.refuse_altered_audit() returns trigger
language plpgsql set search_path = '' as $$
begin
    raise exception 'What was recorded about an act is never changed.' using errcode = 'check_violation';
end $$;
create trigger append_only before update on app.audit
    for each row execute function app.refuse_altered_audit();

-- Called by what acts, in the same transaction: an act without its record does not happen. Only demo units may be changed by
-- nobody in particular.
create function app.record_act(actor text, act text, unit uuid, subject text, before jsonb default null, after jsonb default null)
returns void
language plpgsql security definer set search_path = '' as $$
begin
    if coalesce(record_act.actor, '') = '' and not (select u.demo from app.units u where u.id = record_act.unit) then
        raise exception 'An act on a unit that is no demo needs the name of its operator.' using errcode = 'check_violation';
    end if;
    insert into app.audit (actor, act, unit_id, subject, before, after)
    values (coalesce(nullif(record_act.actor, ''), 'demo'), record_act.act, record_act.unit, record_act.subject,
        record_act.before, record_act.after);
end $$;
comment on function app.record_act is 'Records who did what to a unit; the caller is a function that does it.';

create function public.read_audit(unit_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('at', a.done_at, 'actor', a.actor, 'act', a.act, 'subject', a.subject,
        'before', a.before, 'after', a.after) order by a.id), '[]')
    from app.audit a join app.units u on u.id = a.unit_id where u.slug = unit_slug
$$;
comment on function public.read_audit is 'Everything that was done to a unit, oldest first. Operator only.';
revoke all on function public.read_audit(text) from public, anon, authenticated, service_role;
grant execute on function public.read_audit(text) to service_role;
revoke all on all functions in schema app from public;
