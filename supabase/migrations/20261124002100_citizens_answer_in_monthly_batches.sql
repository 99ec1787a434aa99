-- Citizens' batches close at the end of a month with enough answers, or wait another one; the next batch follows.

-- A wave that asks citizens and nobody else.
create function app.is_batch(wave uuid) returns boolean
language sql stable set search_path = '' as $$
    select array_agg(g.rater_group) = '{citizen}' from app.wave_groups g where g.wave_id = wave
$$;

-- Raters were told until when they can answer. Only a batch may take longer, while it is open; none may end earlier.
create function app.refuse_moved_close() returns trigger
language plpgsql set search_path = '' as $$
begin
    if old.state <> 'planned' and new.closes_on <> old.closes_on
        and (old.state <> 'open' or new.closes_on < old.closes_on or app.is_batch(old.id) is not true)
    then
        raise exception 'The last day of an open wave moves for a batch of citizens only, and only forward.'
            using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger forward_only before update of closes_on on app.waves
    for each row execute function app.refuse_moved_close();

create function public.close_batch(wave_code text, later date) returns jsonb
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
    end if;
    select (now() at time zone u.time_zone)::date, p.policy_k_citizen into today, fewest
    from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    if later is null or later <= wave.closes_on or later < today then
        return '{"ok": false, "reason": "not-a-later-day"}';
    end if;
    -- Whether there are enough is all that is ever said: how many there are is nobody's to know while answers come in.
    if (select count(*) from app.ballots b where b.wave_id = wave.id) < fewest then
        update app.waves w set closes_on = later where w.id = wave.id;
        return jsonb_build_object('ok', true, 'reason', 'waits', 'closesOn', later);
    end if;
    update app.waves w set state = 'closed' where w.id = wave.id;
    return public.counting_terms(wave_code);
end $$;
comment on function public.close_batch is
    'Ends a batch of citizens that has enough answers and tells what counting needs, or lets one with fewer take answers until a later day. Reasons: closed, waits, already-published, not-open, not-a-later-day, not-a-batch, wave-unknown.';

create function public.unfinished_batches() returns jsonb
language sql stable security definer set search_path = '' as $$
    select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'state', w.state, 'closesOn', w.closes_on,
        'unit', u.slug, 'timeZone', u.time_zone, 'kCitizen', p.policy_k_citizen, 'trainedOn', p.trained_on,
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
    'Batches of citizens that are open or not counted yet, each with what planning the next one needs; never how many answered.';

create function public.plan_batch(after text, wave_code text, month integer, opens_on date, closes_on date) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    before app.waves;
    new_wave uuid;
begin
    perform pg_advisory_xact_lock(app.lock_of(after));
    select w.* into before from app.waves w where w.code = after;
    if before.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif app.is_batch(before.id) is not true then
        return '{"ok": false, "reason": "not-a-batch"}';
    elsif exists (select from app.waves w where w.programme_id = before.programme_id and w.month > before.month
        and app.is_batch(w.id) and w.state <> 'published')
    then
        return '{"ok": true, "reason": "already-planned"}';
    end if;
    insert into app.waves (programme_id, code, month, opens_on, closes_on, instrument)
    values (before.programme_id, wave_code, plan_batch.month, plan_batch.opens_on, plan_batch.closes_on, before.instrument)
    on conflict do nothing returning id into new_wave;
    if new_wave is null then
        return '{"ok": false, "reason": "code-taken"}';
    end if;
    insert into app.wave_groups (wave_id, rater_group, invited) values (new_wave, 'citizen', null);
    return '{"ok": true, "reason": "planned"}';
end $$;
comment on function public.plan_batch is
    'Plans the batch of citizens that follows another one, with the same questions. Reasons: planned, already-planned, code-taken, not-a-batch, wave-unknown.';

revoke all on function public.close_batch(text, date), public.unfinished_batches(),
    public.plan_batch(text, text, integer, date, date) from public, anon, authenticated, service_role;
grant execute on function public.close_batch(text, date), public.unfinished_batches(),
    public.plan_batch(text, text, integer, date, date) to service_role;
revoke all on all functions in schema app from public;
