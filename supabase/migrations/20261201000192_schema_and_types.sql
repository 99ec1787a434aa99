-- The private schema `app`, its types, and the clock that everything else asks.
-- The API offers schema `public` only; nothing in `app` is granted to anyone.
create schema app;
revoke all on schema app from public;

create type app.rater_group as enum ('self', 'superior', 'peer', 'subordinate', 'citizen');
create type app.wave_state as enum ('planned', 'open', 'closed', 'published', 'discarded');
create type app.programme_state as enum ('draft', 'submitted', 'active', 'archived');
create type app.companion_measure as enum ('complaints-per-1000', 'processing-days');

-- Addresses of units and waves stand in links, on posters and in file names.
create domain app.slug as text check (value ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(value) between 2 and 60);
-- Below /unit/ and /instansi/ the router would take the name of an on-demand page for that page (isPageName in src/i18n).
create domain app.place_slug as app.slug check (value not in ('aksesibilitas', 'bongkar', 'data', 'gelombang', 'instansi', 'isi', 'kelola', 'privasi', 'tentang', 'unit', 'w'));
-- The same sentence in both languages.
create domain app.bilingual as jsonb check (
    jsonb_typeof(value -> 'id') = 'string' and jsonb_typeof(value -> 'en') = 'string'
    and length(value ->> 'id') between 1 and 2000 and length(value ->> 'en') between 1 and 2000
);

-- A helper of one expression sets no search path, so that the planner writes it into the statement that calls it. Only
-- functions with an empty path call such helpers.

-- The one place that asks the time, so that a test can replace it in a database of its own.
create function app.clock() returns timestamptz
language sql stable as $$ select now() $$;
comment on function app.clock() is 'The current time; everything else asks this function.';

-- Standard base64 in one line, as all bytes leave the database.
create function app.base64_of(bytes bytea) returns text
language sql immutable as $$ select translate(encode(bytes, 'base64'), E'\n', '') $$;

create function app.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
    raise exception 'What is published is never changed: anybody may have kept its fingerprint.' using errcode = 'check_violation';
end $$;
revoke all on all functions in schema app from public;
