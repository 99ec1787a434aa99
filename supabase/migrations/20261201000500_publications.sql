-- What is published about a wave, the comments that only the unit reads, and the unit's own notes and figures beside it.
-- Everything about a wave is packed into one row, so that reading never costs more with more answers.
create table app.snapshots (
    wave_id uuid primary key references app.waves (id) on delete cascade,
    content jsonb not null check (content ->> 'version' = '2'),
    -- Over the text of `content`, so that anyone can see that a published snapshot was not changed.
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    -- A day and never a time.
    published_on date not null default (app.clock() at time zone 'Asia/Jakarta')::date
);
alter table app.snapshots enable row level security;
create trigger immutable before update on app.snapshots
    for each row execute function app.refuse_change();

-- What was counted at the close of a wave, beside its roster and tickets; the demo waves of the past have none.
create table app.bulletins (
    wave_id uuid primary key references app.waves (id) on delete cascade,
    content jsonb not null
);
alter table app.bulletins enable row level security;
create trigger immutable before update on app.bulletins
    for each row execute function app.refuse_change();

-- What raters wrote, shuffled, without group; read by the unit's learning team only, never public as written.
create table app.comments (
    id uuid primary key default gen_random_uuid(),
    wave_id uuid not null references app.waves (id) on delete cascade,
    -- 500 letters as people count them, of which one may be several characters; the program counts those.
    body text not null check (octet_length(body) between 1 and 1500),
    -- Which question it answers: start, continue (staff) or improve (citizens).
    kind text not null default 'improve' check (kind in ('start', 'continue', 'improve'))
);
create index comments_by_wave on app.comments (wave_id);
alter table app.comments enable row level security;
-- No samples for the planner, for the reason given at app.staff_ballots.
alter table app.comments
    alter column id set statistics 0,
    alter column wave_id set statistics 0,
    alter column body set statistics 0,
    alter column kind set statistics 0;

-- Who reads the comments of a programme: two officials, by the addresses that their codes are sent to. Never public.
create table app.reviewers (
    programme_id uuid not null references app.programmes (id) on delete cascade,
    place smallint not null check (place in (1, 2)),
    address text not null check (address = lower(address) and address ~ '^[^[:space:]@]+@[^[:space:]@]+[.][^[:space:]@]+$'
        and length(address) <= 254),
    primary key (programme_id, place),
    unique (programme_id, address)
);
alter table app.reviewers enable row level security;

-- The comments of a wave as a whole: until when they are kept, how often a wrong code was tried, and the proof of their deletion.
create table app.comment_rooms (
    wave_id uuid primary key references app.waves (id) on delete cascade,
    attempts smallint not null default 0 check (attempts between 0 and 20),
    delete_on date not null,
    deleted_on date,
    -- What a second look found after the deletion.
    left_over integer check ((left_over is null) = (deleted_on is null))
);
alter table app.comment_rooms enable row level security;

-- What the comments of a wave say together, in a sentence that one reviewer proposes and the other one confirms; public once it
-- is confirmed, with fewest_comments in place of their number.
create table app.themes (
    wave_id uuid not null references app.comment_rooms (wave_id) on delete cascade,
    number smallint not null check (number between 1 and 99),
    body app.bilingual not null,
    proposed_by smallint not null check (proposed_by in (1, 2)),
    -- The address of who proposed it, until it is confirmed: places may be given to others meanwhile.
    proposer text,
    confirmed_by smallint check (confirmed_by in (1, 2) and confirmed_by <> proposed_by),
    confirmed_on date,
    fewest_comments smallint check (fewest_comments >= 5),
    withdrawn_on date check (withdrawn_on >= confirmed_on),
    primary key (wave_id, number),
    check (num_nulls(confirmed_by, confirmed_on, fewest_comments) in (0, 3))
);
alter table app.themes enable row level security;

-- The comments that a theme stands on; gone with them.
create table app.theme_comments (
    wave_id uuid not null references app.waves (id) on delete cascade,
    number smallint not null,
    comment_id uuid not null references app.comments (id) on delete cascade,
    primary key (wave_id, number, comment_id),
    foreign key (wave_id, number) references app.themes (wave_id, number) on delete cascade
);
create index theme_comments_by_comment on app.theme_comments (comment_id);
alter table app.theme_comments enable row level security;

create function app.comments_of(wave uuid) returns jsonb
language sql stable set search_path = '' as $$
    select jsonb_build_object('until', r.delete_on, 'deletedOn', r.deleted_on, 'left', r.left_over,
        'themes', coalesce((
            select jsonb_agg(jsonb_build_object('number', t.number, 'text', t.body, 'atLeast', t.fewest_comments,
                'on', t.confirmed_on, 'withdrawnOn', t.withdrawn_on) order by t.number)
            from app.themes t where t.wave_id = r.wave_id and t.confirmed_on is not null), '[]'))
    from app.comment_rooms r where r.wave_id = wave
$$;

-- What the unit says it changed or commits to. A correction adds a version; the ones before stay.
create table app.unit_notes (
    unit_id uuid not null references app.units (id) on delete cascade,
    number smallint not null check (number between 1 and 999),
    version smallint not null check (version between 1 and 99),
    -- The day on which this version was written down; the clock that asks for an answer goes by it.
    recorded_on date not null,
    noted_on date not null,
    state text not null check (state in ('planned', 'done', 'dropped')),
    body app.bilingual not null,
    -- The behavior that it is about, as an id of the instrument.
    item text check (item ~ '^[A-Z]{2,4}[0-9]{1,2}$'),
    -- Who sees to it: an office, never a name.
    responsible app.bilingual,
    promised_until date check (promised_until >= noted_on),
    done_on date check (done_on >= noted_on),
    reason app.bilingual,
    evidence text check (evidence ~ '^https://[^[:space:]]+$' and length(evidence) <= 500),
    primary key (unit_id, number, version),
    check ((state = 'done') = (done_on is not null)),
    check ((state = 'dropped') = (reason is not null)),
    check (state <> 'planned' or promised_until is not null)
);
alter table app.unit_notes enable row level security;
create trigger kept_history before update on app.unit_notes
    for each row execute function app.refuse_change();

create function app.note_as_json(note app.unit_notes) returns jsonb
language sql immutable set search_path = '' as $$
    select jsonb_strip_nulls(jsonb_build_object('number', note.number, 'on', note.noted_on, 'recordedOn', note.recorded_on,
        'text', note.body, 'state', note.state, 'until', note.promised_until, 'doneOn', note.done_on, 'item', note.item,
        'responsible', note.responsible, 'reason', note.reason, 'evidence', note.evidence))
$$;

-- The newest version of each note, with the ones before it, oldest first.
create function app.notes_of(unit uuid) returns jsonb
language sql stable set search_path = '' as $$
    select coalesce(jsonb_agg(app.note_as_json(n) || jsonb_build_object('history', (
            select coalesce(jsonb_agg(app.note_as_json(o) order by o.version), '[]')
            from app.unit_notes o where o.unit_id = unit and o.number = n.number and o.version < n.version))
        order by n.noted_on, n.number), '[]')
    from app.unit_notes n
    where n.unit_id = unit and not exists (select from app.unit_notes o
        where o.unit_id = unit and o.number = n.number and o.version > n.version)
$$;

-- What the unit counts itself, by calendar month. A correction adds a version; the ones before stay.
create table app.companion_figures (
    unit_id uuid not null references app.units (id) on delete cascade,
    measure app.companion_measure not null,
    -- The first day of the month that was counted.
    counted_in date not null check (extract(day from counted_in) = 1),
    version smallint not null check (version between 1 and 99),
    value numeric(8, 2) not null check (value >= 0),
    -- Where the figure was taken from.
    source app.bilingual not null,
    recorded_on date not null,
    primary key (unit_id, measure, counted_in, version)
);
alter table app.companion_figures enable row level security;
create trigger kept_history before update on app.companion_figures
    for each row execute function app.refuse_change();

-- The newest version of each figure, with the ones before it. Its month counts from the month of the newest training.
create function app.companions_of(unit uuid) returns jsonb
language sql stable set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('measure', c.measure, 'period', to_char(c.counted_in, 'YYYY-MM'),
        'month', coalesce((extract(year from c.counted_in) - extract(year from p.newest)) * 12
            + extract(month from c.counted_in) - extract(month from p.newest), 0)::integer,
        'value', c.value, 'source', c.source, 'recordedOn', c.recorded_on, 'history', (
            select coalesce(jsonb_agg(jsonb_build_object('value', o.value, 'recordedOn', o.recorded_on) order by o.version), '[]')
            from app.companion_figures o where o.unit_id = unit and o.measure = c.measure
                and o.counted_in = c.counted_in and o.version < c.version))
        order by c.measure, c.counted_in), '[]')
    from app.companion_figures c,
        (select max(q.trained_on) as newest from app.programmes q where q.unit_id = unit) p
    where c.unit_id = unit and not exists (select from app.companion_figures o where o.unit_id = unit
        and o.measure = c.measure and o.counted_in = c.counted_in and o.version > c.version)
$$;

-- One row per published cell of staff, for those who read tables rather than documents. Citizens have noisy bins instead.
create view app.published_cells with (security_invoker = true) as
select s.wave_id, cell.*
from app.snapshots s,
    jsonb_to_recordset(s.content -> 'cells') as cell (atom text, item text, n integer, sum jsonb, favorable jsonb);
revoke all on all functions in schema app from public;
