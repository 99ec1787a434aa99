-- Who is invited to a staff wave, the keys that stamp their tickets unseen, and the public key file that all can compare.
alter table app.wave_keys add column trustee_token_hash bytea check (length(trustee_token_hash) = 32);

create table app.issuer_keys (
    wave_id uuid not null references app.waves (id) on delete cascade,
    rater_group app.rater_group not null check (rater_group <> 'citizen'),
    modulus bytea not null check (length(modulus) = 256 and get_byte(modulus, 0) >= 128),
    -- PKCS #8 under the operator's secret; who holds the database alone can stamp nothing.
    private_wrapped bytea not null check (length(private_wrapped) between 1000 and 2000),
    primary key (wave_id, rater_group)
);
alter table app.issuer_keys enable row level security;  -- no policy: closed to all but the owner

create table app.key_files (
    wave_id uuid primary key references app.waves (id) on delete cascade,
    -- As text, not jsonb: the six words of the fingerprint are taken over these very bytes.
    content text not null check (length(content) between 100 and 20000)
);
alter table app.key_files enable row level security;

create function app.refuse_changed_key_file() returns trigger
language plpgsql set search_path = '' as $$
begin
    raise exception 'A key file is never changed: raters compare its fingerprint.' using errcode = 'check_violation';
end $$;
create trigger immutable before update on app.key_files
    for each row execute function app.refuse_changed_key_file();

create table app.invitations (
    code_hash bytea primary key check (length(code_hash) = 32),
    -- No foreign key: every claim writes all rows of the wave anew, and its check would run for each of them.
    wave_id uuid not null,
    rater_group app.rater_group not null check (rater_group <> 'citizen'),
    contact text not null check (length(contact) between 1 and 200),
    -- Set once claimed; a hash, not a time: a time could be matched to a visit.
    blinded_hash bytea check (length(blinded_hash) = 32),
    -- Kept so that a claim whose answer was lost can be repeated. It says nothing about the ticket that comes of it.
    blind_signature bytea check (length(blind_signature) = 256),
    check ((blinded_hash is null) = (blind_signature is null))
);
create index invitations_by_wave on app.invitations (wave_id, code_hash);
alter table app.invitations enable row level security;
revoke all on all functions in schema app from public;
