-- Snapshots: everything published about a wave, once, packed in one row so that reading never costs more with more answers.
create table app.snapshots (
    wave_id uuid primary key references app.waves (id) on delete cascade,
    content jsonb not null check (content ->> 'version' = '1'),
    -- Over the text of `content`, so that anyone can see that a published snapshot was not changed.
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$')
);
alter table app.snapshots enable row level security;

create function app.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
    raise exception 'A published snapshot is never changed.' using errcode = 'check_violation';
end $$;
create trigger immutable before update on app.snapshots
    for each row execute function app.refuse_change();

-- One row per published cell, for those who read tables rather than documents.
create view app.published_cells with (security_invoker = true) as
select s.wave_id, cell.*
from app.snapshots s,
    jsonb_to_recordset(s.content -> 'cells') as cell (atom text, item text, n integer, sum jsonb, favorable jsonb);
revoke all on all functions in schema app from public;
