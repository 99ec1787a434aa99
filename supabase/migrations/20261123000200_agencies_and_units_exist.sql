-- Agencies and their units: whose behavior is looked at, never who.
create table app.agencies (
    id uuid primary key default gen_random_uuid(),
    slug app.slug not null unique,
    name app.bilingual not null
);
alter table app.agencies enable row level security;  -- no policy: closed to all but the owner

create table app.units (
    id uuid primary key default gen_random_uuid(),
    agency_id uuid not null references app.agencies (id),
    slug app.slug not null unique,
    name app.bilingual not null,
    unit_type app.unit_type not null,
    -- A wave opens and closes at midnight where the unit works, not where the server stands.
    time_zone text not null default 'Asia/Jakarta'
        check (time_zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    demo boolean not null default false
);
create index units_by_agency on app.units (agency_id);
alter table app.units enable row level security;
