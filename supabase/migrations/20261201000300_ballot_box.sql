-- Sealed ballots of citizens and of staff, with nothing that tells who or when, and the places of a day.
create table app.ballots (
    -- Made at random by the sender, so that the same ballot can be sent again without being counted twice.
    id bytea not null check (octet_length(id) = 16),
    wave_id uuid not null references app.waves (id) on delete cascade,
    rater_group app.rater_group not null,
    box bytea not null check (octet_length(box) = 65 + 1792 + 16),
    primary key (wave_id, id)  -- one index for both storing once and reading in the order of the ids
);
alter table app.ballots enable row level security;

-- Every ballot that comes in rewrites the wave's whole box in hash order (app.rewrite_box). Row versions, positions and
-- transaction numbers then say nothing about who came when: all rows are as young as the last.
create table app.staff_ballots (
    -- sha256 of the one-time key: the ticket's own number, known to its holder and to nobody else.
    spent bytea not null check (length(spent) = 32),
    wave_id uuid not null references app.waves (id) on delete cascade,
    rater_group app.rater_group not null check (rater_group <> 'citizen'),
    -- Counts changes of mind; the last one stands.
    seq integer not null check (seq between 1 and 50),
    prepared bytea not null check (length(prepared) = 64),
    signature bytea not null check (length(signature) = 256),
    own_public bytea not null check (length(own_public) = 65),
    own_signature bytea not null check (length(own_signature) = 64),
    box bytea not null check (length(box) = 65 + 4096 + 16),
    primary key (wave_id, spent)
);
alter table app.staff_ballots enable row level security;

-- Ballots of citizens under the tickets of their slips. A pile of thousands cannot be rewritten at each one, so rows are only
-- added and keep their order until the close. A slip is good for one ballot: there is no change of mind to count.
create table app.slip_ballots (
    -- sha256 of the one-time key: the ticket's own number.
    spent bytea not null check (length(spent) = 32),
    wave_id uuid not null references app.waves (id) on delete cascade,
    prepared bytea not null check (length(prepared) = 64),
    signature bytea not null check (length(signature) = 256),
    own_public bytea not null check (length(own_public) = 65),
    own_signature bytea not null check (length(own_signature) = 64),
    box bytea not null check (length(box) = 65 + 1792 + 16),
    primary key (wave_id, spent)
);
alter table app.slip_ballots enable row level security;

-- Ciphertext does not compress. And the planner keeps no samples: one stays until the next is taken, and compared with the
-- table it told which rows were younger. Where one person and one ballot had come since, it linked them, and rewriting the
-- box was for nothing. Every query here finds its rows by a primary key or reads all of a wave, so the planner misses nothing.
alter table app.ballots
    alter column box set storage external,
    alter column id set statistics 0,
    alter column wave_id set statistics 0,
    alter column rater_group set statistics 0,
    alter column box set statistics 0;
alter table app.staff_ballots
    alter column box set storage external,
    alter column spent set statistics 0,
    alter column wave_id set statistics 0,
    alter column rater_group set statistics 0,
    alter column seq set statistics 0,
    alter column prepared set statistics 0,
    alter column signature set statistics 0,
    alter column own_public set statistics 0,
    alter column own_signature set statistics 0,
    alter column box set statistics 0;
alter table app.slip_ballots
    alter column box set storage external,
    alter column spent set statistics 0,
    alter column wave_id set statistics 0,
    alter column prepared set statistics 0,
    alter column signature set statistics 0,
    alter column own_public set statistics 0,
    alter column own_signature set statistics 0,
    alter column box set statistics 0;

-- How many answers of citizens a day has taken, by wave, day in the unit's zone and kind of form (see app.places_of). The
-- numbers go with the answers at the close; how many days were full is told.
create table app.citizen_days (
    wave_id uuid not null references app.waves (id) on delete cascade,
    day date not null,
    plain boolean not null,
    taken integer not null check (taken >= 0),
    primary key (wave_id, day, plain)
);
alter table app.citizen_days enable row level security;
