-- The database's clock says when a wave may be opened and closed, and how many answers of citizens a day may bring.

-- The one place that asks the time, so that a test can replace it in a database of its own.
create function app.clock() returns timestamptz
language sql stable as $$ select now() $$;
comment on function app.clock() is 'The current time; everything else asks this function.';

alter table app.snapshots alter column published_on set default (app.clock() at time zone 'Asia/Jakarta')::date;

-- Raters were told a last day. Where a wave is closed before it, closes_on becomes the day of the close and this the day
-- that was told.
alter table app.waves add column announced_closes_on date check (announced_closes_on > closes_on);

create or replace function app.accepts_ballots(wave app.waves) returns boolean
language sql stable set search_path = '' as $$
    select wave.state = 'open' and app.clock() >= wave.opens_at and app.clock() < wave.ends_at
$$;

create or replace function app.refuse_moved_close() returns trigger
language plpgsql set search_path = '' as $$
begin
    if old.state = 'planned' or new.closes_on = old.closes_on then
        return new;
    elsif new.closes_on > old.closes_on and old.state = 'open' and app.is_batch(old.id) then
        return new;
    elsif new.closes_on < old.closes_on and old.state = 'open' and new.state = 'closed'
        and new.announced_closes_on = old.closes_on
    then
        return new;
    end if;
    raise exception 'The last day of an open wave moves for a batch of citizens only, and only forward, unless a close before it says so.'
        using errcode = 'check_violation';
end $$;

create or replace function public.open_wave(wave_code text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state <> 'planned' then
        return '{"ok": false, "reason": "not-planned"}';
    elsif not exists (select from app.wave_keys k where k.wave_id = wave.id) then
        return '{"ok": false, "reason": "not-prepared"}';
    -- The demo world has a past: its waves are opened and published at once, and take no answer.
    elsif app.clock() < wave.opens_at or (app.clock() >= wave.ends_at and not (
        select u.demo from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id))
    then
        return '{"ok": false, "reason": "not-its-days"}';
    end if;
    update app.waves w set state = 'open' where w.id = wave.id;
    return '{"ok": true, "reason": "opened"}';
end $$;
comment on function public.open_wave is
    'Opens a prepared wave on one of its days. Reasons: opened, not-its-days, not-prepared, not-planned, wave-unknown.';

drop function public.close_wave(text);
create function public.close_wave(wave_code text, early boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state = 'planned' then
        return '{"ok": false, "reason": "not-open"}';
    elsif wave.state = 'published' then
        return '{"ok": true, "reason": "already-published"}';
    elsif wave.state = 'open' and app.clock() >= wave.ends_at then
        update app.waves w set state = 'closed' where w.id = wave.id;
    elsif wave.state = 'open' and early is true then
        -- On its last day nothing was promised beyond today, so there is no other day to tell.
        update app.waves w set state = 'closed', closes_on = day.today,
            announced_closes_on = case when day.today < w.closes_on then w.closes_on end
        from (select greatest(wave.opens_on, (app.clock() at time zone u.time_zone)::date) as today
            from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id) day
        where w.id = wave.id;
    elsif wave.state = 'open' then
        return jsonb_build_object('ok', false, 'reason', 'not-ended', 'closesOn', wave.closes_on);
    end if;
    return public.counting_terms(wave_code);
end $$;
comment on function public.close_wave is
    'Ends the taking of ballots once the last day is over, or earlier where that is said, and tells what counting needs. Reasons: closed, not-ended, already-published, not-open, wave-unknown.';

-- Once the last day is over no ballot is taken, so the boxes may be opened before the state changes: a batch whose readable
-- answers are too few stays as it is and takes more.
create or replace function public.read_boxes(wave_code text, after text, at_most integer) returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('id', encode(b.id, 'base64'), 'group', b.rater_group,
        'box', translate(encode(b.box, 'base64'), E'\n', '')) order by b.id), '[]')
    from (
        select b.id, b.rater_group, b.box from app.waves w join app.ballots b on b.wave_id = w.id
        where w.code = wave_code and (w.state = 'closed' or (w.state = 'open' and app.clock() >= w.ends_at))
            and b.id > decode(after, 'base64')
        order by b.id limit least(at_most, 1000)
    ) b
$$;
comment on function public.read_boxes is
    'Sealed ballots of citizens in a wave whose last day is over, in the order of their random ids, a chunk at a time.';

drop function public.close_batch(text, date);
create function public.close_batch(wave_code text, later date, enough boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    today date;
    fewest smallint;
begin
    -- Exclusive against casting: the answers that are counted here are those that are closed over.
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif app.is_batch(wave.id) is not true then
        return '{"ok": false, "reason": "not-a-batch"}';
    elsif wave.state = 'planned' then
        return '{"ok": false, "reason": "not-open"}';
    elsif wave.state = 'published' then
        return '{"ok": true, "reason": "already-published"}';
    elsif wave.state = 'closed' then
        return public.counting_terms(wave_code);
    elsif app.clock() < wave.ends_at then
        return jsonb_build_object('ok', false, 'reason', 'not-ended', 'closesOn', wave.closes_on);
    end if;
    select (app.clock() at time zone u.time_zone)::date, p.policy_k_citizen into today, fewest
    from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    if later is null or later <= wave.closes_on or later < today then
        return '{"ok": false, "reason": "not-a-later-day"}';
    end if;
    -- Who holds the key says whether enough of the boxes can be read. With a trustee nobody here can know that, and boxes
    -- are counted instead.
    if not coalesce(enough, (select count(*) from app.ballots b where b.wave_id = wave.id) >= fewest) then
        update app.waves w set closes_on = later where w.id = wave.id;
        return jsonb_build_object('ok', true, 'reason', 'waits', 'closesOn', later);
    end if;
    update app.waves w set state = 'closed' where w.id = wave.id;
    return public.counting_terms(wave_code);
end $$;
comment on function public.close_batch is
    'Ends a batch of citizens that has enough answers and tells what counting needs, or lets one with fewer take answers until a later day. Reasons: closed, waits, not-ended, already-published, not-open, not-a-later-day, not-a-batch, wave-unknown.';

create or replace function public.unfinished_batches() returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'state', w.state, 'closesOn', w.closes_on,
        'today', (app.clock() at time zone u.time_zone)::date,
        'unit', u.slug, 'kCitizen', p.policy_k_citizen, 'trainedOn', p.trained_on,
        'months', (select jsonb_agg(o.month) from app.waves o where o.programme_id = p.id),
        'codes', (select jsonb_agg(o.code) from app.waves o join app.programmes q on q.id = o.programme_id where q.unit_id = u.id),
        'next', (select jsonb_build_object('code', o.code, 'state', o.state, 'opensOn', o.opens_on, 'closesOn', o.closes_on)
            from app.waves o where o.programme_id = p.id and o.month > w.month and app.is_batch(o.id)
                and o.state <> 'published' order by o.month limit 1)
        ) order by w.code), '[]')
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.state in ('open', 'closed') and app.is_batch(w.id)
$$;
comment on function public.unfinished_batches is
    'Batches of citizens that are open or not counted yet, each with the day where its unit works and what planning the next one needs; never how many answered.';

create or replace function public.wave_form(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object(
        'code', w.code, 'month', w.month, 'state', w.state, 'accepts', app.accepts_ballots(w),
        'opensOn', w.opens_on, 'closesOn', w.closes_on, 'announcedClosesOn', w.announced_closes_on,
        'onItsDays', app.clock() >= w.opens_at and app.clock() < w.ends_at, 'instrument', w.instrument,
        'k', p.policy_k, 'kCitizen', p.policy_k_citizen,
        'groups', (select jsonb_agg(g.rater_group order by g.rater_group) from app.wave_groups g where g.wave_id = w.id),
        'invited', (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = w.id),
        'training', p.training, 'trainedOn', p.trained_on, 'participants', p.participants,
        'unit', jsonb_build_object('slug', u.slug, 'name', u.name, 'demo', u.demo),
        'tallyKey', (select app.text_of(k.tally_public) from app.wave_keys k where k.wave_id = w.id),
        'keyFile', (select f.content from app.key_files f where f.wave_id = w.id),
        'bulletin', (select b.content from app.bulletins b where b.wave_id = w.id))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.code = wave_code
$$;
comment on function public.wave_form is
    'What a rater must know before answering a wave, with its key file and, once published, its bulletin; null where there is no such wave.';

-- How many answers of citizens a day has taken, by wave, day in the unit's zone and kind of form. A plain form is sent by
-- anything that can send a form, so it gets a fifth of the places. The numbers go with the answers at the close.
create table app.citizen_days (
    wave_id uuid not null references app.waves (id) on delete cascade,
    day date not null,
    plain boolean not null,
    taken integer not null check (taken >= 0),
    primary key (wave_id, day, plain)
);
alter table app.citizen_days enable row level security;  -- no policy: closed to all but the owner

create function app.forget_citizen_days() returns trigger
language plpgsql set search_path = '' as $$
begin
    delete from app.citizen_days d where d.wave_id = new.id;
    return null;
end $$;
create trigger days_go_with_the_answers after update of state on app.waves
    for each row when (new.state = 'published') execute function app.forget_citizen_days();

create or replace function app.why_not_stored(own_id bytea, wave_code text, sealed bytea) returns jsonb
language plpgsql set search_path = '' as $$
declare
    wave app.waves;
    stored bytea;
begin
    select w.* into wave from app.waves w where w.code = why_not_stored.wave_code and w.asks_citizens;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    select b.box into stored from app.ballots b where b.wave_id = wave.id and b.id = own_id;
    if stored = sealed then
        return '{"ok": true, "reason": "already-stored"}';
    elsif not app.accepts_ballots(wave) then
        return '{"ok": false, "reason": "wave-closed"}';
    elsif stored is not null then
        return '{"ok": false, "reason": "id-taken"}';
    end if;
    return '{"ok": false, "reason": "day-full"}';
end $$;

drop function public.cast_citizen_ballot(text, text, text);
create function public.cast_citizen_ballot(ballot_id text, wave_code text, box text, plain boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    own_id bytea;
    sealed bytea;
    place app.citizen_days;
    is_stored boolean;
begin
    begin
        own_id := decode(ballot_id, 'base64');
        sealed := decode(box, 'base64');
    exception when others then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end;
    if (octet_length(own_id), octet_length(sealed)) is distinct from (16, 65 + 1792 + 16) or plain is null then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end if;
    -- Shared with other ballots, exclusive against closing: nothing arrives once counting has begun.
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    with wave as (
        select w.id, (app.clock() at time zone u.time_zone)::date as today,
            case when cast_citizen_ballot.plain then greatest(p.visitors_per_day / 5, 5) else p.visitors_per_day end as most
        from app.waves w
        join app.programmes p on p.id = w.programme_id
        join app.units u on u.id = p.unit_id
        where w.code = cast_citizen_ballot.wave_code and w.asks_citizens and app.accepts_ballots(w)
            and not exists (select from app.ballots b where b.wave_id = w.id and b.id = own_id)
    ), taken as (
        insert into app.citizen_days as d (wave_id, day, plain, taken)
        select wave.id, wave.today, cast_citizen_ballot.plain, 1 from wave
        on conflict on constraint citizen_days_pkey do update set taken = d.taken + 1
            where d.taken < (select wave.most from wave)
        returning d.*
    ), stored as (
        insert into app.ballots (id, wave_id, rater_group, box)
        select own_id, taken.wave_id, 'citizen', sealed from taken
        on conflict do nothing returning 1
    )
    select taken.wave_id, taken.day, taken.plain, taken.taken, exists (select from stored)
    into place.wave_id, place.day, place.plain, place.taken, is_stored
    from taken;
    if is_stored then
        return '{"ok": true, "reason": "stored"}';
    elsif place.wave_id is not null then
        -- The same ballot came twice at once, and the other one is stored: it needs no second place.
        update app.citizen_days d set taken = d.taken - 1
        where d.wave_id = place.wave_id and d.day = place.day and d.plain = place.plain;
    end if;
    return app.why_not_stored(own_id, wave_code, sealed);
end $$;
comment on function public.cast_citizen_ballot is
    'Stores one sealed ballot (base64 id and box) if the day still has a place for its kind of form. Reasons: stored, already-stored, id-taken, day-full, wave-closed, wave-unknown, not-a-ballot.';

-- Citizens are asked only where the unit says how many it serves on a busy day: that number bounds a flood.
create function app.refuse_unbounded_citizens() returns trigger
language plpgsql set search_path = '' as $$
begin
    if new.rater_group = 'citizen' and (select p.visitors_per_day from app.waves w
        join app.programmes p on p.id = w.programme_id where w.id = new.wave_id) is null
    then
        raise exception 'A wave that asks citizens needs the number of visitors on a busy day.' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger bounded_citizens before insert on app.wave_groups
    for each row execute function app.refuse_unbounded_citizens();

revoke all on function public.close_wave(text, boolean), public.close_batch(text, date, boolean),
    public.cast_citizen_ballot(text, text, text, boolean) from public, anon, authenticated, service_role;
grant execute on function public.close_wave(text, boolean), public.close_batch(text, date, boolean) to service_role;
grant execute on function public.cast_citizen_ballot(text, text, text, boolean) to anon, authenticated, service_role;
revoke all on all functions in schema app from public;
