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

-- What the unit says it changed, and its own objective figures: the survey is perception, these stand beside it.
create table app.unit_notes (
    id uuid primary key default gen_random_uuid(),
    unit_id uuid not null references app.units (id) on delete cascade,
    noted_on date not null,
    body app.bilingual not null,
    -- A note with a last day is what the unit commits to; the others say what it did.
    promised_until date check (promised_until >= noted_on)
);
create index unit_notes_by_unit on app.unit_notes (unit_id, noted_on);
alter table app.unit_notes enable row level security;

create table app.companion_figures (
    unit_id uuid not null references app.units (id) on delete cascade,
    measure app.companion_measure not null,
    -- Months after the newest training; 0 is before it.
    month smallint not null check (month between 0 and 120),
    value numeric(8, 2) not null check (value >= 0),
    primary key (unit_id, measure, month)
);
alter table app.companion_figures enable row level security;

-- One row per published cell of staff, for those who read tables rather than documents. Citizens have noisy bins instead.
create view app.published_cells with (security_invoker = true) as
select s.wave_id, cell.*
from app.snapshots s,
    jsonb_to_recordset(s.content -> 'cells') as cell (atom text, item text, n integer, sum jsonb, favorable jsonb);
