-- Agencies, their units, the programmes of a unit, and the waves of a programme with the groups they ask.
create table app.agencies (
    id uuid primary key default gen_random_uuid(),
    slug app.place_slug not null unique,
    name app.bilingual not null
);
alter table app.agencies enable row level security;  -- no policy here or below: closed to all but the owner

create table app.units (
    id uuid primary key default gen_random_uuid(),
    agency_id uuid not null references app.agencies (id),
    -- /w/<unit>/ and /w/<code>/ share a place: codes of waves end in a hyphen and digits, and units do not.
    slug app.place_slug not null unique check (slug !~ '-[0-9]+$'),
    name app.bilingual not null,
    -- The list of types is data of the program; a unit that none of them fits brings a name for its own.
    unit_type app.slug not null,
    type_label app.bilingual check (type_label is null or unit_type = 'lainnya'),
    -- A wave opens and closes at midnight where the unit works, not where the server stands.
    time_zone text not null default 'Asia/Jakarta'
        check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    demo boolean not null default false
);
create index units_by_agency on app.units (agency_id);
alter table app.units enable row level security;

-- A training with the publication policy that its raters were told.
create table app.programmes (
    id uuid primary key default gen_random_uuid(),
    unit_id uuid not null references app.units (id) on delete cascade,
    -- In the order in which the unit planned them; from the second one on it stands in the codes of the waves.
    number smallint not null default 1 check (number between 1 and 99),
    training app.bilingual not null,
    trained_on date not null,
    participants smallint not null check (participants between 1 and 5000),
    targets text[] not null check (cardinality(targets) between 1 and 26),
    policy_k smallint not null check (policy_k in (5, 8, 10)),
    policy_k_citizen smallint not null check (policy_k_citizen in (20, 30, 50)),
    -- Most citizens whom the unit serves on a day: a day takes no more answers than that.
    visitors_per_day integer check (visitors_per_day between 1 and 100000),
    -- A draft is private and can be changed freely; only what is active or archived is public, and only what is active runs.
    state app.programme_state not null default 'active',
    unique (unit_id, number)
);
create index programmes_by_unit on app.programmes (unit_id);
alter table app.programmes enable row level security;

-- Before the training (month 0), some months after it, and later batches of citizens.
create table app.waves (
    id uuid primary key default gen_random_uuid(),
    programme_id uuid not null references app.programmes (id) on delete cascade,
    code app.slug not null unique check (code ~ '-[0-9]+$'),
    month smallint not null check (month between 0 and 120),
    state app.wave_state not null default 'planned',
    opens_on date not null,
    closes_on date not null check (closes_on >= opens_on),
    -- Raters were told a last day. Where a wave is closed before that day is over, closes_on becomes the day of the close and
    -- this the day that was told, which may be the same.
    announced_closes_on date check (announced_closes_on >= closes_on),
    -- Where a wave opened before the first day that was announced: that day. Where its last day was moved once: the one before.
    announced_opens_on date check (announced_opens_on > opens_on),
    extended_from date check (extended_from >= opens_on),
    instrument text not null check (length(instrument) between 1 and 20),
    -- How citizens come, where they are asked: by slips from the counter, or through an entrance that is open to all.
    entry text check (entry in ('slip', 'open')),
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

-- The day that it is in a time zone: the only place where the days of waves meet the clock. A call of its own for this and
-- for app.accepts_ballots was half of what a ballot costs; written into the statement they cost nothing.
create function app.today_in(time_zone text) returns date
language sql stable as $$ select (app.clock() at time zone time_zone)::date $$;

-- The day that it is where the unit of a wave works.
create function app.today_of(wave app.waves) returns date
language sql stable set search_path = '' as $$
    select app.today_in(u.time_zone) from app.programmes p join app.units u on u.id = p.unit_id
    where p.id = wave.programme_id
$$;

create function app.unit_of(wave app.waves) returns uuid
language sql stable set search_path = '' as $$ select p.unit_id from app.programmes p where p.id = wave.programme_id $$;

create function app.accepts_ballots(wave app.waves, today date) returns boolean
language sql stable as $$ select wave.state = 'open' and today between wave.opens_on and wave.closes_on $$;

-- A wave that asks citizens and nobody else.
create function app.is_batch(wave uuid) returns boolean
language sql stable set search_path = '' as $$
    select array_agg(g.rater_group) = '{citizen}' from app.wave_groups g where g.wave_id = wave
$$;

-- Whether the boxes of a wave may be read. Once the last day is over no ballot is taken, so those of a batch are opened before
-- its state changes: with too few readable answers it stays as it is and takes more.
create function app.may_be_counted(wave app.waves) returns boolean
language sql stable set search_path = '' as $$
    select wave.state = 'closed'
        or (wave.state = 'open' and app.today_of(wave) > wave.closes_on and app.is_batch(wave.id) is true)
$$;

-- Nothing of a wave is prepared, and nobody is invited to it, before its programme was approved.
create function app.is_approved(wave app.waves) returns boolean
language sql stable set search_path = '' as $$
    select exists (select from app.programmes p where p.id = wave.programme_id and p.state = 'active')
$$;

-- How many answers of citizens a day takes. A plain form is sent by anything that can send a form, so it gets a fifth of
-- the places.
create function app.places_of(visitors_per_day integer, plain boolean) returns integer
language sql immutable as $$ select case when plain then greatest(visitors_per_day / 5, 5) else visitors_per_day end $$;

-- Locks of a wave: ballots and claims share the first one, and what opens, closes or publishes the wave holds it alone.
-- The other one is for rewriting the box of staff ballots.
create function app.lock_of(wave_code text) returns bigint
language sql immutable as $$ select hashtextextended(wave_code, 7305441) $$;
create function app.box_lock_of(wave_code text) returns bigint
language sql immutable as $$ select hashtextextended(wave_code, 7305442) $$;

-- Raters answered under this policy: it can be made neither weaker nor stronger afterwards. The number of visitors is part
-- of it: moved while answers come in, it could shut out those that nobody likes. So are the targets and the number of
-- participants: the questions follow from them, and a behavior that went badly could be dropped.
create function app.refuse_changed_policy() returns trigger
language plpgsql set search_path = '' as $$
begin
    if (new.policy_k, new.policy_k_citizen, new.visitors_per_day, new.targets, new.participants, new.unit_id)
            is distinct from (old.policy_k, old.policy_k_citizen, old.visitors_per_day, old.targets, old.participants, old.unit_id)
        and exists (select from app.waves w where w.programme_id = old.id and w.state <> 'planned')
    then
        raise exception 'The publication policy and the questions are frozen since the first wave opened.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger frozen_policy before update on app.programmes
    for each row execute function app.refuse_changed_policy();

create function app.refuse_wrong_state() returns trigger
language plpgsql set search_path = '' as $$
begin
    if new.state <> old.state and (old.state, new.state) not in
        (('planned', 'open'), ('open', 'closed'), ('closed', 'published'),
            ('planned', 'discarded'), ('open', 'discarded'), ('closed', 'discarded'))
    then
        raise exception 'A wave goes from planned to open to closed to published, or is discarded before that, not from % to %.',
            old.state, new.state
            using errcode = 'check_violation';
    end if;
    if old.state <> 'planned' and (new.programme_id, new.month, new.code, new.instrument, new.entry)
        is distinct from (old.programme_id, old.month, old.code, old.instrument, old.entry)
    then
        raise exception 'What a wave asks is fixed once it has opened.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger one_way_states before update on app.waves
    for each row execute function app.refuse_wrong_state();

-- The days of a wave decide how many answers citizens can have given, so the first one stays where it was at the opening. One
-- that opens before its day moves it there in the same statement, and keeps the day that was announced.
create function app.refuse_moved_first_day() returns trigger
language plpgsql set search_path = '' as $$
begin
    if old.state <> 'planned' and (new.opens_on, new.announced_opens_on) is distinct from (old.opens_on, old.announced_opens_on) then
        raise exception 'The first day of a wave is fixed once it has opened.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger fixed_first_day before update of opens_on, announced_opens_on on app.waves
    for each row execute function app.refuse_moved_first_day();

-- Raters were told until when they can answer. A batch may take longer while it is open; any wave may be closed before its
-- last day, and then says which day had been told. Once, and before the last day has come, it may be moved by two weeks, and
-- says from which day: decided later, or twice, it would wait for those who have not answered.
create function app.refuse_moved_last_day() returns trigger
language plpgsql set search_path = '' as $$
begin
    if new.extended_from is distinct from old.extended_from then
        if old.state = 'open' and new.state = 'open' and old.extended_from is null and new.extended_from = old.closes_on
            and new.closes_on > old.closes_on and new.closes_on <= old.closes_on + 14 and app.today_of(old) < old.closes_on
        then
            return new;
        end if;
    elsif old.state = 'planned' or new.closes_on = old.closes_on then
        return new;
    elsif new.closes_on > old.closes_on and old.state = 'open' and app.is_batch(old.id) then
        return new;
    elsif new.closes_on < old.closes_on and old.state = 'open' and new.state = 'closed'
        and new.announced_closes_on = old.closes_on
    then
        return new;
    end if;
    raise exception 'The last day of an open wave moves once by two weeks at most, or forward for a batch of citizens, unless a close before it says so.'
        using errcode = 'check_violation';
end $$;
create trigger fixed_last_day before update of closes_on, extended_from on app.waves
    for each row execute function app.refuse_moved_last_day();

-- Citizens are asked only where the unit says how many it serves on a busy day: that number bounds a flood.
create function app.refuse_unbounded_citizens() returns trigger
language plpgsql set search_path = '' as $$
begin
    if new.rater_group = 'citizen' and (select p.visitors_per_day from app.waves w
        join app.programmes p on p.id = w.programme_id where w.id = new.wave_id) is null
    then
        raise exception 'A wave that asks citizens needs the number of visitors on a busy day.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger bounded_citizens before insert on app.wave_groups
    for each row execute function app.refuse_unbounded_citizens();
-- What was put right in a programme after it was approved: a line of its public history, with what stood there before.
create table app.corrections (
    id uuid primary key default gen_random_uuid(),
    unit_id uuid not null references app.units (id) on delete cascade,
    -- A day and never a time.
    corrected_on date not null,
    subject text not null check (subject in ('name', 'agency', 'training', 'participants', 'days')),
    -- The code of the wave whose days were moved.
    wave app.slug check ((wave is not null) = (subject = 'days')),
    before jsonb not null,
    after jsonb not null
);
create index corrections_by_unit on app.corrections (unit_id, corrected_on);
alter table app.corrections enable row level security;
revoke all on all functions in schema app from public;
