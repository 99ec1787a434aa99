-- Programmes (a training with its promise of anonymity) and their waves (baseline, month 1, 3, 6, later citizen batches).
create table app.programmes (
    id uuid primary key default gen_random_uuid(),
    unit_id uuid not null references app.units (id) on delete cascade,
    training app.bilingual not null,
    trained_on date not null,
    participants smallint not null check (participants between 1 and 5000),
    targets text[] not null check (cardinality(targets) between 1 and 26),
    policy_k smallint not null check (policy_k in (5, 8, 10)),
    policy_k_citizen smallint not null check (policy_k_citizen between 10 and 100)
);
create index programmes_by_unit on app.programmes (unit_id);
alter table app.programmes enable row level security;

create table app.waves (
    id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references app.programmes (id) on delete cascade,
    code app.slug not null unique,
    month smallint not null check (month between 0 and 120),
    state app.wave_state not null default 'planned',
    opens_on date not null,
    closes_on date not null check (closes_on >= opens_on),
    instrument text not null check (length(instrument) between 1 and 20),
    unique (programme_id, month)
);
alter table app.waves enable row level security;

create table app.wave_groups (
    wave_id uuid not null references app.waves (id) on delete cascade,
    rater_group app.rater_group not null,
    -- How many were asked; citizens have no roster.
    invited smallint check (invited between 1 and 5000),
    primary key (wave_id, rater_group),
    check ((rater_group = 'citizen') = (invited is null))
);
alter table app.wave_groups enable row level security;

-- Raters answered under this promise: it can be made neither weaker nor stronger afterwards.
create function app.refuse_changed_promise() returns trigger
language plpgsql set search_path = '' as $$
begin
    if (new.policy_k, new.policy_k_citizen, new.unit_id) is distinct from (old.policy_k, old.policy_k_citizen, old.unit_id)
        and exists (select from app.waves w where w.programme_id = old.id and w.state <> 'planned')
    then
        raise exception 'The publication policy is frozen since the first wave opened.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger frozen_policy before update on app.programmes
    for each row execute function app.refuse_changed_promise();

create function app.refuse_wrong_turn() returns trigger
language plpgsql set search_path = '' as $$
begin
    if new.state <> old.state and (old.state, new.state) not in
        (('planned', 'open'), ('open', 'closed'), ('closed', 'published'))
    then
        raise exception 'A wave goes from planned to open to closed to published, not from % to %.', old.state, new.state
            using errcode = 'check_violation';
    end if;
    if old.state <> 'planned' and (new.programme_id, new.month, new.code, new.instrument)
        is distinct from (old.programme_id, old.month, old.code, old.instrument)
    then
        raise exception 'What a wave asks is fixed once it has opened.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger one_way_states before update on app.waves
    for each row execute function app.refuse_wrong_turn();

-- Whether a wave takes ballots today, in the unit's own calendar.
create function app.accepts_ballots(wave app.waves) returns boolean
language sql stable set search_path = '' as $$
    select wave.state = 'open'
        and (now() at time zone u.time_zone)::date between wave.opens_on and wave.closes_on
    from app.programmes p join app.units u on u.id = p.unit_id
    where p.id = wave.programme_id
$$;
revoke all on all functions in schema app from public;
