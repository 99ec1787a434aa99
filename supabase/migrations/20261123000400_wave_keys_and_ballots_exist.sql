-- The ballot box: sealed answers and the key that opens them, with nothing that tells who, when or in which order.
create table app.wave_keys (
    wave_id uuid primary key references app.waves (id) on delete cascade,
    tally_public bytea not null check (length(tally_public) = 65),
    -- Wrapped under the operator's secret; null where a trustee keeps the key.
    tally_private_wrapped bytea check (length(tally_private_wrapped) between 100 and 400)
);
alter table app.wave_keys enable row level security;

create table app.ballots (
    -- Made at random by the sender, so that the same ballot can be sent again without being counted twice.
    id bytea not null check (length(id) = 16),
    -- No foreign key: its row lock would make every ballot of a busy unit wait for one row. casting and closing keep it true.
    wave_id uuid not null,
    rater_group app.rater_group not null,
    box bytea not null check (length(box) in (65 + 1792 + 16, 65 + 4096 + 16)),
    primary key (wave_id, id)  -- one index for both storing once and reading in the order of the ids
);
alter table app.ballots alter column box set storage external;  -- ciphertext does not compress
alter table app.ballots enable row level security;

-- What citizens wrote, shuffled, without group; read by the unit's learning team only, never public as written.
create table app.comments (
    id uuid primary key default gen_random_uuid(),
    wave_id uuid not null references app.waves (id) on delete cascade,
    body text not null check (length(body) between 1 and 500)
);
create index comments_by_wave on app.comments (wave_id);
alter table app.comments enable row level security;
