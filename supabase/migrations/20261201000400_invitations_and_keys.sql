-- Who is invited to a staff wave, the keys of a wave, the public key file that all can compare, and the check of a signature.
create table app.wave_keys (
    wave_id uuid primary key references app.waves (id) on delete cascade,
    tally_public bytea not null check (length(tally_public) = 65),
    -- Wrapped under the secrets of operator and wave; null where a trustee keeps the key.
    tally_private_wrapped bytea check (length(tally_private_wrapped) between 100 and 400),
    trustee_token_hash bytea check (length(trustee_token_hash) = 32)
);
alter table app.wave_keys enable row level security;

create table app.issuer_keys (
    wave_id uuid not null references app.waves (id) on delete cascade,
    rater_group app.rater_group not null check (rater_group <> 'citizen'),
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

create table app.invitations (
    code_hash bytea primary key check (length(code_hash) = 32),
    wave_id uuid not null references app.waves (id) on delete cascade,
    rater_group app.rater_group not null check (rater_group <> 'citizen'),
    -- Contact and code under the secrets of operator and wave, padded to one length: nobody reads them after the close.
    sealed bytea not null check (length(sealed) = 12 + 256 + 16),
    -- Set once claimed; a hash, not a time: a time could be matched to a visit.
    blinded_hash bytea check (length(blinded_hash) = 32),
    -- Kept so that a claim whose answer was lost can be repeated. It says nothing about the ticket that comes of it.
    blind_signature bytea check (length(blind_signature) = 256),
    check ((blinded_hash is null) = (blind_signature is null))
);
create index invitations_by_wave on app.invitations (wave_id, code_hash);
alter table app.invitations enable row level security;
-- No samples for the planner, for the reason given at app.staff_ballots.
alter table app.invitations
    alter column code_hash set statistics 0,
    alter column wave_id set statistics 0,
    alter column rater_group set statistics 0,
    alter column sealed set statistics 0,
    alter column blinded_hash set statistics 0,
    alter column blind_signature set statistics 0;

-- RSASSA-PSS with SHA-384 and a salt of 48 bytes (RFC 8017, 8.1.2), so that the database itself refuses a ballot without a ticket.
create function app.number_of(bytes bytea) returns numeric
language plpgsql immutable strict set search_path = '' as $$
declare
    result numeric := 0;
    at integer := 0;
begin
    while at < length(bytes) loop
        if length(bytes) - at >= 7 then  -- seven bytes at a time fit a bigint
            result := result * 72057594037927936
                + ('x' || encode(substring(bytes from at + 1 for 7), 'hex'))::bit(56)::bigint;
            at := at + 7;
        else
            result := result * 256 + get_byte(bytes, at);
            at := at + 1;
        end if;
    end loop;
    return result;
end $$;

create function app.bytes_of(number numeric, size integer) returns bytea
language plpgsql immutable strict set search_path = '' as $$
declare
    rest numeric := number;
    digits text := '';
begin
    while length(digits) < size * 2 loop  -- six bytes at a time
        digits := lpad(to_hex(mod(rest, 281474976710656)::bigint), 12, '0') || digits;
        rest := div(rest, 281474976710656);
    end loop;
    return decode(right(digits, size * 2), 'hex');
end $$;

-- Bytes of equal length, combined bit by bit.
create function app.xor_of(a bytea, b bytea) returns bytea
language plpgsql immutable strict set search_path = '' as $$
declare
    result bytea := a;
begin
    for at in 0..length(a) - 1 loop
        result := set_byte(result, at, get_byte(a, at) # get_byte(b, at));
    end loop;
    return result;
end $$;

create function app.is_signed(modulus bytea, message bytea, signature bytea) returns boolean
language plpgsql immutable strict set search_path = '' as $$
declare
    n numeric := app.number_of(modulus);
    s numeric := app.number_of(signature);
    power numeric := s;
    encoded bytea;
    hash bytea;
    mask bytea := '';
    block bytea;
begin
    if length(modulus) <> 256 or length(signature) <> 256 or s >= n then
        return false;
    end if;
    for round in 1..16 loop
        power := mod(power * power, n);
    end loop;
    encoded := app.bytes_of(mod(power * s, n), 256);  -- signature ^ 65537 mod n
    if get_byte(encoded, 255) <> 188 or get_byte(encoded, 0) > 127 then
        return false;
    end if;
    hash := substring(encoded from 208 for 48);
    for counter in 0..4 loop  -- MGF1: 207 bytes from hashes of 48
        mask := mask || sha384(hash || int4send(counter));
    end loop;
    block := app.xor_of(substring(encoded from 1 for 207), substring(mask from 1 for 207));
    block := set_byte(block, 0, get_byte(block, 0) & 127);
    -- 158 zero bytes, a one, then the salt.
    return substring(block from 1 for 159) = decode(repeat('00', 158) || '01', 'hex')
        and sha384('\x0000000000000000'::bytea || sha384(message) || substring(block from 160)) = hash;
end $$;
comment on function app.is_signed is 'Whether an RSA-2048 key (exponent 65537) signed a message; never raises on wrong input.';
revoke all on all functions in schema app from public;
