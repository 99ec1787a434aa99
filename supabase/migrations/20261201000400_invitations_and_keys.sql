-- The keys of a wave, the public key file that all can compare, who is invited, which slips are printed, and who took a ticket.
create table app.wave_keys (
    wave_id uuid primary key references app.waves (id) on delete cascade,
    -- The server's half, and behind it a trustee's, where there is a trustee.
    tally_public bytea not null check (length(tally_public) in (65, 130)),
    -- The server's half, wrapped under the secrets of operator and wave.
    tally_private_wrapped bytea not null check (length(tally_private_wrapped) between 100 and 400),
    trustee_token_hash bytea check (length(trustee_token_hash) = 32),
    -- Counts that a trustee began: a second one tells more than one, so it stands in the bulletin.
    counts smallint not null default 0 check (counts between 0 and 1000),
    check ((length(tally_public) = 130) = (trustee_token_hash is not null))
);
alter table app.wave_keys enable row level security;

-- Programmes of which an outsider ever kept half of a key. From then on no wave of theirs gets a key without that half by
-- itself: a promise that was made before would be dropped unseen.
create table app.trustee_programmes (
    programme_id uuid primary key references app.programmes (id) on delete cascade
);
alter table app.trustee_programmes enable row level security;

create table app.issuer_keys (
    wave_id uuid not null references app.waves (id) on delete cascade,
    rater_group app.rater_group not null,
    modulus bytea not null check (length(modulus) = 256 and get_byte(modulus, 0) >= 128),
    -- PKCS #8 under the secrets of operator and wave; who holds the database alone can sign nothing.
    private_wrapped bytea not null check (length(private_wrapped) between 1000 and 2000),
    primary key (wave_id, rater_group)
);
alter table app.issuer_keys enable row level security;

-- Who writes a thing into the key store, which lies outside of this database. A store that cannot tell which of two writers
-- was first asks here before anything is written.
create table app.key_writers (
    wave_id uuid not null references app.waves (id) on delete cascade,
    thing text not null check (thing in ('secret', 'result')),
    writer text not null check (writer ~ '^[0-9a-f]{32}$'),
    primary key (wave_id, thing)
);
alter table app.key_writers enable row level security;

create table app.key_files (
    wave_id uuid primary key references app.waves (id) on delete cascade,
    -- As text, not jsonb: the fingerprint that raters compare is taken over these very bytes.
    content text not null check (length(content) between 100 and 20000)
);
alter table app.key_files enable row level security;
create trigger immutable before update on app.key_files
    for each row execute function app.refuse_change();

-- Who is invited, and which slips are printed: one row for each code, written with it and never again.
create table app.codes (
    code_hash bytea primary key check (length(code_hash) = 32),
    wave_id uuid not null references app.waves (id) on delete cascade,
    rater_group app.rater_group not null,
    -- Contact and code under the secrets of operator and wave, padded to one length: nobody reads them after the close. A slip
    -- is given to whoever comes: it has no contact, and its code stands on paper alone.
    sealed bytea check (length(sealed) = 12 + 256 + 16),
    check ((rater_group = 'citizen') = (sealed is null))
);
create index codes_by_wave on app.codes (wave_id, code_hash);
alter table app.codes enable row level security;

-- One row for each code that nobody has used. A claim deletes it: no row is changed, so none tells when its code was used.
create table app.unclaimed (
    code_hash bytea primary key references app.codes (code_hash) on delete cascade
);
alter table app.unclaimed enable row level security;
-- A deleted row lies in its page, with the number of the transaction that deleted it, until the table is cleaned: that is
-- done as soon as there is one.
alter table app.unclaimed set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- What was signed unseen, by its hash: it says neither for which code nor which ticket came of it, and the same value is
-- signed again after a lost answer. A hash, not a time: a time could be matched to a visit.
create table app.claims (
    wave_id uuid not null references app.waves (id) on delete cascade,
    rater_group app.rater_group not null,
    blinded_hash bytea not null check (length(blinded_hash) = 32),
    primary key (wave_id, rater_group, blinded_hash)
);
alter table app.claims enable row level security;

-- How many joined or left a roster after its wave opened; the roster of the opening stays in app.wave_groups and the key file.
create table app.roster_changes (
    wave_id uuid not null references app.waves (id) on delete cascade,
    rater_group app.rater_group not null check (rater_group <> 'citizen'),
    added smallint not null default 0 check (added >= 0),
    withdrawn smallint not null default 0 check (withdrawn >= 0),
    primary key (wave_id, rater_group)
);
alter table app.roster_changes enable row level security;

-- No samples for the planner, for the reason given at app.staff_ballots.
alter table app.codes
    alter column code_hash set statistics 0,
    alter column wave_id set statistics 0,
    alter column rater_group set statistics 0,
    alter column sealed set statistics 0;
alter table app.unclaimed alter column code_hash set statistics 0;
alter table app.trustee_programmes alter column programme_id set statistics 0;
alter table app.roster_changes
    alter column wave_id set statistics 0,
    alter column rater_group set statistics 0,
    alter column added set statistics 0,
    alter column withdrawn set statistics 0;
alter table app.claims
    alter column wave_id set statistics 0,
    alter column rater_group set statistics 0,
    alter column blinded_hash set statistics 0;
revoke all on all functions in schema app from public;
