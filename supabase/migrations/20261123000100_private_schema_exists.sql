-- A private room for every table: the API offers `public` only, and nothing in `app` is granted to anyone.
create schema app;
revoke all on schema app from public;

create type app.rater_group as enum ('self', 'superior', 'peer', 'subordinate', 'citizen');
create type app.wave_state as enum ('planned', 'open', 'closed', 'published');
create type app.unit_type as enum
    ('dinas', 'badan', 'kecamatan', 'uptd', 'puskesmas', 'vertical', 'balai', 'sekretariat');
create type app.companion_measure as enum ('complaints-per-1000', 'processing-days');

-- Addresses of units and waves stand in links, on posters and in file names.
create domain app.slug as text check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) between 2 and 60);
-- The same sentence in both languages.
create domain app.bilingual as jsonb check (
    jsonb_typeof(value -> 'id') = 'string' and jsonb_typeof(value -> 'en') = 'string'
    and length(value ->> 'id') between 1 and 2000 and length(value ->> 'en') between 1 and 2000
);
