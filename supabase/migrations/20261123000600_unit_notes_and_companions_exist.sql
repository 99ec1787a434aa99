-- What the unit says it changed, and its own objective figures: the survey is perception, these stand beside it.
create table app.unit_notes (
    id uuid primary key default gen_random_uuid(),
    unit_id uuid not null references app.units (id) on delete cascade,
    noted_on date not null,
    body app.bilingual not null
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
