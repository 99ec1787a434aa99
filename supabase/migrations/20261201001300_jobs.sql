-- What is due and who does it: jobs that follow from the dates of other tables, the hour of the last tick, and what a unit should be told.
--
-- While raters answer, an idle tick writes nothing, and the last one is known to the hour alone: a row for each minute would
-- tell at what time each transaction happened, those of ballots too.

create table app.jobs (
    id uuid primary key default gen_random_uuid(),
    kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    -- The code of a wave, the slug of a unit, or a word for what belongs to none.
    subject app.slug not null,
    -- Whose waves take turns: one job of a unit at a time. Null for what belongs to no unit.
    unit_id uuid references app.units (id) on delete cascade,
    due timestamptz not null,
    -- Done later it would do harm, such as a reminder after the last day.
    not_after timestamptz check (not_after > due),
    state text not null default 'due' check (state in ('due', 'taken', 'done', 'late', 'failed')),
    attempts smallint not null default 0,
    -- Who took it, and until when nobody else does. After a failure: when it is tried again.
    holder text check (holder ~ '^[0-9a-f]{32}$'),
    lease_until timestamptz,
    -- Why the last try failed, by a name: never a message, which might quote something.
    problem text check (problem in ('needs-operator', 'database', 'unforeseen')),
    unique (kind, subject, due)
);
create index jobs_waiting on app.jobs (due) where state in ('due', 'taken', 'failed');
create index jobs_by_unit on app.jobs (unit_id) where state = 'taken';
alter table app.jobs enable row level security;

create table app.ticks (
    -- There is one row.
    is_last boolean primary key default true check (is_last),
    hour timestamptz not null
);
alter table app.ticks enable row level security;

-- No samples for the planner, for the reason given at app.staff_ballots: both are written while raters answer.
alter table app.jobs
    alter column id set statistics 0,
    alter column kind set statistics 0,
    alter column subject set statistics 0,
    alter column unit_id set statistics 0,
    alter column due set statistics 0,
    alter column not_after set statistics 0,
    alter column state set statistics 0,
    alter column attempts set statistics 0,
    alter column holder set statistics 0,
    alter column lease_until set statistics 0,
    alter column problem set statistics 0;
alter table app.ticks
    alter column is_last set statistics 0,
    alter column hour set statistics 0;

-- What keeps a planned wave from opening by itself on its day; null where nothing does. A wave of colleagues has its keys since
-- its roster was taken, because each invitation names them.
create function app.obstacle_of(wave app.waves) returns text
language sql stable set search_path = '' as $$
    select case
        when exists (select from app.wave_groups g where g.wave_id = wave.id and g.rater_group <> 'citizen')
            and not (exists (select from app.wave_keys k where k.wave_id = wave.id)
                and exists (select from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen'))
        then 'roster-missing'
        when exists (select from app.trustee_programmes t where t.programme_id = wave.programme_id)
            and not exists (select from app.wave_keys k where k.wave_id = wave.id and k.trustee_token_hash is not null)
        then 'trustee-missing'
    end
$$;

-- The jobs that the dates ask for, done ones among them. The demo units stand still: they are a picture.
create function app.due_jobs() returns table (kind text, subject text, unit_id uuid, due timestamptz, not_after timestamptz)
language sql stable set search_path = '' as $$
    with begun as (
        select w.id, w.code, w.state, w.opens_on, w.closes_on, u.time_zone, p.unit_id, app.today_in(u.time_zone) as today,
            w.opens_on::timestamp at time zone u.time_zone as begins,
            (w.closes_on + 1)::timestamp at time zone u.time_zone as ends,
            app.is_batch(w.id) as is_batch, app.obstacle_of(w) as obstacle,
            exists (select from app.wave_groups g where g.wave_id = w.id and g.rater_group <> 'citizen') as asks_staff
        from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
        where p.state = 'active' and not u.demo and w.state in ('planned', 'open', 'closed')
            and app.today_in(u.time_zone) >= w.opens_on
    ), reminders as (
        -- On the sixth day and three days before the last one, in the morning; a short wave has the second one only.
        select b.*, (d.day + time '08:00') at time zone b.time_zone as due,
            coalesce((d.following + time '08:00') at time zone b.time_zone, b.ends) as not_after
        from begun b, lateral (values (b.opens_on + 5, b.closes_on - 3), (b.closes_on - 3, null)) as d (day, following)
        where b.state = 'open' and b.asks_staff and d.day > b.opens_on and (d.following is null or d.following > d.day)
    )
    select 'open', b.code::text, b.unit_id, b.begins, b.ends from begun b
    where b.state = 'planned' and b.today <= b.closes_on and b.obstacle is null
    union all
    -- A wave that nobody opened on its days is told, and never opened; long after it nobody needs to hear of it.
    select 'miss', b.code, b.unit_id, b.ends, null from begun b
    where b.state = 'planned' and b.today > b.closes_on and b.today < b.closes_on + 60
    union all
    select case when b.is_batch then 'batch' else 'count' end, b.code, b.unit_id, b.ends, null from begun b
    where b.state = 'closed' or (b.state = 'open' and b.today > b.closes_on)
    union all
    -- At most twice for a wave, by whomever, wherever its last day moves meanwhile.
    select 'remind', r.code, r.unit_id, r.due, r.not_after from reminders r
    where 2 > (select count(*) from app.reminders m where m.wave_id = r.id)
        -- A wave that opened late has just invited: nobody is reminded in the same hour.
        and not exists (select from app.audit a where a.unit_id = r.unit_id and a.subject = r.code and a.act = 'open' and a.done_at >= r.due)
    union all
    select 'delete-comments', w.code, p.unit_id, (s.published_on + 180)::timestamp at time zone u.time_zone, null
    from app.snapshots s join app.waves w on w.id = s.wave_id join app.programmes p on p.id = w.programme_id
        join app.units u on u.id = p.unit_id
    where not u.demo and exists (select from app.comments c where c.wave_id = w.id)
    union all
    select 'send-codes', w.code, p.unit_id, s.published_on::timestamp at time zone u.time_zone, null
    from app.snapshots s join app.waves w on w.id = s.wave_id join app.programmes p on p.id = w.programme_id
        join app.units u on u.id = p.unit_id
    where not u.demo and exists (select from app.comments c where c.wave_id = w.id)
        and exists (select from app.reviewers r where r.programme_id = p.id and not exists (
            select from app.reviewer_codes k where k.wave_id = w.id and k.place = r.place))
    union all
    -- Once a day: keys that a close left behind.
    select 'destroy', 'keys', null, (app.clock() at time zone 'UTC')::date::timestamp at time zone 'UTC', null
$$;

create function public.plan_due_jobs(kinds jsonb, impatient boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
    -- What exists is looked for first: an insertion that changes nothing would still count as a transaction.
    insert into app.jobs (kind, subject, unit_id, due, not_after)
    select d.kind, d.subject, d.unit_id, d.due, d.not_after from app.due_jobs() d
    where kinds ? d.kind and d.due <= app.clock()
        and not exists (select from app.jobs j where j.kind = d.kind and j.subject = d.subject and j.due = d.due)
    on conflict do nothing;
    if impatient then
        update app.jobs j set lease_until = null where j.state in ('due', 'failed') and j.lease_until is not null;
    end if;
    -- Unless the dates still ask for it: a wave that its trustee has not counted would end once more at each tick.
    delete from app.jobs j where j.state in ('done', 'late') and j.due < app.clock() - interval '90 days'
        and not exists (select from app.due_jobs() d where d.kind = j.kind and d.subject = j.subject and d.due = j.due);
    return '{"ok": true, "reason": "planned"}';
end $$;
comment on function public.plan_due_jobs is
    'Writes down the jobs of these kinds that the dates ask for and that are not written yet; where impatient, those that failed are tried again at once. Operator only.';

create function public.plan_job(kind text, subject text, unit_slug text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    unit uuid;
begin
    select u.id into unit from app.units u where u.slug = unit_slug;
    if unit_slug is not null and unit is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    elsif exists (select from app.jobs j where j.kind = plan_job.kind and j.subject = plan_job.subject and j.state in ('due', 'failed')) then
        return '{"ok": true, "reason": "already-planned"}';
    end if;
    insert into app.jobs (kind, subject, unit_id, due) values (plan_job.kind, plan_job.subject, unit, app.clock())
    on conflict do nothing;
    return '{"ok": true, "reason": "planned"}';
end $$;
comment on function public.plan_job is
    'Writes down a job that is due now, such as a purge, unless the same one waits already. Reasons: planned, already-planned, unit-unknown. Operator only.';

create function public.take_job(holder text, kinds jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    moment constant timestamptz := app.clock();
    job app.jobs;
begin
    -- One taker at a time: whether a unit has a job under way is seen only once that one is committed.
    perform pg_advisory_xact_lock(hashtextextended('jobs', 7305443));
    update app.jobs j set state = 'late', holder = null, lease_until = null
    where j.not_after <= moment and kinds ? j.kind
        and (j.state in ('due', 'failed') or (j.state = 'taken' and j.lease_until <= moment));
    update app.jobs j set state = 'taken', holder = take_job.holder, attempts = least(j.attempts + 1, 1000),
        lease_until = moment + case when j.kind in ('count', 'batch') then interval '14 minutes' else interval '2 minutes' end
    where j.id = (
        select c.id from app.jobs c
        where c.state in ('due', 'failed', 'taken') and c.due <= moment and kinds ? c.kind
            and (c.lease_until is null or c.lease_until <= moment)
            and not exists (select from app.jobs o
                where o.unit_id = c.unit_id and o.id <> c.id and o.state = 'taken' and o.lease_until > moment)
        order by c.due, c.kind, c.subject limit 1 for update skip locked)
    returning j.* into job;
    if job.id is null then
        return null;
    end if;
    return jsonb_build_object('id', job.id, 'kind', job.kind, 'subject', job.subject, 'due', job.due, 'attempts', job.attempts);
end $$;
comment on function public.take_job is
    'Takes the earliest job of these kinds that is due, or whose holder did not finish it in time; one job of a unit at a time. Null where there is none. Operator only.';

create function public.finish_job(job uuid, holder text) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
    update app.jobs j set state = 'done', holder = null, lease_until = null, problem = null
    where j.id = job and j.state = 'taken' and j.holder = finish_job.holder;
    if not found then
        return '{"ok": false, "reason": "not-held"}';
    end if;
    return '{"ok": true, "reason": "finished"}';
end $$;
comment on function public.finish_job is
    'Notes that a job is done, unless another one has taken it meanwhile. Reasons: finished, not-held. Operator only.';

create function public.fail_job(job uuid, holder text, problem text) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
    -- Tried again after 2, 4, 8 … minutes, at last every six hours; from the eighth time on an operator should look.
    update app.jobs j set state = case when j.attempts < 8 then 'due' else 'failed' end, holder = null,
        problem = fail_job.problem,
        lease_until = app.clock() + least(interval '1 minute' * 2 ^ least(j.attempts, 10), interval '6 hours')
    where j.id = job and j.state = 'taken' and j.holder = fail_job.holder;
    if not found then
        return '{"ok": false, "reason": "not-held"}';
    end if;
    return '{"ok": true, "reason": "put-back"}';
end $$;
comment on function public.fail_job is
    'Puts a job back to be tried again later, unless another one has taken it meanwhile. Reasons: put-back, not-held. Operator only.';

create function public.note_tick() returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    this_hour constant timestamptz := date_trunc('hour', app.clock());
begin
    if not exists (select from app.ticks t where t.hour = this_hour) then
        insert into app.ticks (hour) values (this_hour) on conflict (is_last) do update set hour = excluded.hour;
    end if;
    return '{"ok": true, "reason": "noted"}';
end $$;
comment on function public.note_tick is 'Notes the hour of the last tick. Operator only.';

create function public.note_missed_wave(wave_code text, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    unit app.units;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state <> 'planned' or app.today_of(wave) <= wave.closes_on then
        return '{"ok": false, "reason": "not-missed"}';
    end if;
    if not exists (select from app.audit a where a.unit_id = unit.id and a.subject = wave_code and a.act = 'miss-wave') then
        perform app.record_act(actor, 'miss-wave', unit.id, wave_code);
    end if;
    return jsonb_build_object('ok', true, 'reason', 'noted', 'unit', unit.slug);
end $$;
comment on function public.note_missed_wave is
    'Records, once, that nobody opened a wave on its days. Reasons: noted, not-missed, wave-unknown. Operator only.';

create function public.unit_warnings(unit_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    with running as (
        select w as wave, w.id, w.code, w.state, w.opens_on, w.closes_on, w.entry, u.slug, p.policy_k,
            app.today_in(u.time_zone) as today, app.obstacle_of(w) as obstacle,
            (select sum(g.invited) from app.wave_groups g where g.wave_id = w.id and g.rater_group not in ('citizen', 'self')) as colleagues,
            exists (select from app.wave_keys k where k.wave_id = w.id and k.trustee_token_hash is not null) as has_trustee
        from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
        where p.state = 'active' and not u.demo and (unit_slug is null or u.slug = unit_slug)
    ), facts as (
        select r.slug, r.code as subject, r.opens_on as day, coalesce(r.obstacle, 'not-opened') as fact from running r
        where r.state = 'planned' and r.today between r.opens_on and r.closes_on
        union all
        -- While there is time to do something about it.
        select r.slug, r.code, r.opens_on, r.obstacle from running r
        where r.state = 'planned' and r.today between r.opens_on - 7 and r.opens_on - 1 and r.obstacle is not null
        union all
        select r.slug, r.code, r.closes_on, 'missed' from running r where r.state = 'planned' and r.today > r.closes_on
        union all
        select r.slug, r.code, r.closes_on, 'closes-soon' from running r
        where r.state = 'open' and r.today between r.closes_on - 3 and r.closes_on
        union all
        select r.slug, r.code, r.opens_on, 'too-few-raters' from running r
        where (r.state = 'open' or (r.state = 'planned' and r.obstacle is null)) and r.colleagues < r.policy_k
        union all
        select r.slug, r.code, r.opens_on, 'slips-missing' from running r
        where r.state in ('planned', 'open') and r.entry = 'slip' and r.today between r.opens_on and r.closes_on
            and not exists (select from app.codes c where c.wave_id = r.id and c.rater_group = 'citizen')
        union all
        select r.slug, r.code, r.closes_on, 'trustee-counts' from running r
        where r.has_trustee and app.may_be_counted(r.wave)
        union all
        -- Results that the unit has said nothing about for 30 days.
        select r.slug, r.code, s.published_on, 'results-unanswered' from running r join app.snapshots s on s.wave_id = r.id
        where r.today > s.published_on + 30
            and not exists (select from app.unit_notes n join app.units u on u.id = n.unit_id
                where u.slug = r.slug and n.recorded_on >= s.published_on)
        union all
        -- Comments that nobody can read: those who should have got no code on the day of publication.
        select r.slug, r.code, s.published_on, 'codes-missing' from running r join app.snapshots s on s.wave_id = r.id
        where r.today > s.published_on and exists (select from app.comments c where c.wave_id = r.id)
            and (select count(*) from app.reviewer_codes k where k.wave_id = r.id) < 2
        union all
        select u.slug, j.subject, (j.due at time zone u.time_zone)::date, 'job-failing' from app.jobs j join app.units u on u.id = j.unit_id
        where j.state in ('due', 'failed') and j.attempts > 0 and (unit_slug is null or u.slug = unit_slug)
    )
    select coalesce(jsonb_agg(jsonb_build_object('unit', f.slug, 'subject', f.subject, 'day', f.day, 'fact', f.fact)
        order by f.slug, f.day, f.subject, f.fact), '[]') from (select distinct * from facts) f
$$;
comment on function public.unit_warnings is
    'What somebody should look at in a unit, or in all units where null, as its dates and tables say it now: fact, subject and day. Operator only.';

create function public.operator_health() returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object(
        'lastTick', (select t.hour from app.ticks t), 'now', app.clock(),
        'failing', (select count(*) from app.jobs j where j.state in ('due', 'failed') and j.attempts > 0),
        -- Waves whose day has come some hours ago, and that are not open.
        'unopened', (select count(*) from app.waves w join app.programmes p on p.id = w.programme_id
            join app.units u on u.id = p.unit_id
            where w.state = 'planned' and p.state = 'active' and not u.demo
                and app.today_in(u.time_zone) between w.opens_on and w.closes_on
                and w.opens_on::timestamp at time zone u.time_zone <= app.clock() - interval '2 hours'),
        -- Where both secrets can be tried out.
        'newest', (select w.code from app.waves w join app.wave_keys k on k.wave_id = w.id order by w.opens_on desc, w.code limit 1))
$$;
comment on function public.operator_health is
    'The hour of the last tick, how many jobs are failing, how many waves should be open, and the newest wave that has keys. Operator only.';

-- What is kept of which wave and until when. How much there is stands here only once a wave has ended: before that a number
-- that grows would tell that somebody has just answered.
create function public.retention_facts(unit_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    with known as (
        select w.id, w.code, w.state, u.slug, u.demo, app.today_of(w) as today, w.closes_on + 1 as due,
            w.state in ('published', 'discarded') as is_over,
            coalesce(s.published_on, (b.content ->> 'discardedOn')::date) as ended_on
        from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
            left join app.snapshots s on s.wave_id = w.id left join app.bulletins b on b.wave_id = w.id
        where u.slug = unit_slug or (unit_slug is null and not u.demo)
    ), held as (
        select k.*, 1 as place, 'contacts' as kind, (select count(*) from app.codes c where c.wave_id = k.id) as n from known k
        union all
        select k.*, 2, 'mail', (select count(*) from app.outbox o join app.codes c on c.code_hash = o.code_hash where c.wave_id = k.id)
        from known k
        union all
        select k.*, 3, 'ballots', (select count(*) from app.ballots b where b.wave_id = k.id)
            + (select count(*) from app.slip_ballots b where b.wave_id = k.id)
            + (select count(*) from app.staff_ballots b where b.wave_id = k.id)
            + (select count(*) from app.claims c where c.wave_id = k.id)
        from known k
        union all
        select k.*, 4, 'keys', (select count(*) from app.wave_keys y where y.wave_id = k.id)
            + (select count(*) from app.issuer_keys y where y.wave_id = k.id)
        from known k
    ), facts as (
        select h.slug, h.demo, h.code, h.place, h.kind, h.today, case when not h.is_over then h.due end as due,
            case when h.is_over then h.ended_on end as gone, case when h.is_over then h.n end as n
        from held h
        where h.is_over or case h.kind when 'ballots' then h.state in ('open', 'closed') else h.n > 0 end
        union all
        select k.slug, k.demo, k.code, 5, 'comments', k.today, case when r.deleted_on is null then r.delete_on end, r.deleted_on,
            r.left_over
        from known k join app.comment_rooms r on r.wave_id = k.id
    )
    select jsonb_build_object(
        'facts', (select coalesce(jsonb_agg(jsonb_build_object('unit', f.slug, 'demo', f.demo, 'wave', f.code, 'kind', f.kind,
            'today', f.today, 'dueOn', f.due, 'deletedOn', f.gone, 'left', f.n) order by f.slug, f.code, f.place), '[]') from facts f),
        -- Of the schedule itself: done jobs that nothing asks for any more.
        'oldestJob', (select min(j.due)::date from app.jobs j where j.state in ('done', 'late')))
$$;
comment on function public.retention_facts is
    'What is kept of the waves of a unit, or of all units that are no demo where null: until which day, or since when it is gone and what a second look finds; and the day of the oldest job that is done. Operator only.';

revoke all on function public.plan_due_jobs(jsonb, boolean), public.plan_job(text, text, text),
    public.take_job(text, jsonb), public.finish_job(uuid, text), public.fail_job(uuid, text, text),
    public.note_tick(), public.note_missed_wave(text, text), public.unit_warnings(text), public.operator_health(),
    public.retention_facts(text)
    from public, anon, authenticated, service_role;
grant execute on function public.plan_due_jobs(jsonb, boolean), public.plan_job(text, text, text),
    public.take_job(text, jsonb), public.finish_job(uuid, text), public.fail_job(uuid, text, text),
    public.note_tick(), public.note_missed_wave(text, text), public.unit_warnings(text), public.operator_health(),
    public.retention_facts(text)
    to service_role;
revoke all on all functions in schema app from public;
