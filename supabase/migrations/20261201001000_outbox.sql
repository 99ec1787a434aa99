-- Mail to invited colleagues: who gets which text, and what is known of its sending. No address, no code and no link lies here.
create table app.outbox (
    id uuid primary key default gen_random_uuid(),
    -- Contact and code lie there, under the wave's secret: address and link exist in memory while a mail is being sent.
    code_hash bytea not null references app.codes (code_hash) on delete cascade,
    kind text not null check (kind in ('invitation', 'replacement', 'reminder-1', 'reminder-2')),
    language text not null check (language in ('id', 'en')),
    -- Nobody knows whether an unsure mail arrived: it is sent again only if the organiser says so.
    state text not null default 'due' check (state in ('due', 'sending', 'sent', 'refused', 'unsure')),
    attempts smallint not null default 0 check (attempts between 0 and 6),
    not_before timestamptz,
    claimed_by text check (claimed_by ~ '^[0-9a-f]{32}$'),
    claimed_at timestamptz,
    -- The three digits of the server's last refusal; its text may quote the address.
    reply smallint check (reply between 400 and 599),
    unique (code_hash, kind),
    -- What a row says once it rests is the same for all that went well: neither a time nor a number of tries.
    check ((state = 'sending') = (claimed_by is not null) and (state = 'sending') = (claimed_at is not null)),
    check (state = 'due' or not_before is null),
    check (state not in ('sent', 'unsure') or (attempts = 0 and reply is null))
);
alter table app.outbox enable row level security;
-- No samples for the planner, and deleted rows are cleaned away at once, for the reasons given at app.unclaimed.
alter table app.outbox set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
alter table app.outbox
    alter column id set statistics 0,
    alter column code_hash set statistics 0,
    alter column kind set statistics 0,
    alter column language set statistics 0,
    alter column state set statistics 0,
    alter column attempts set statistics 0,
    alter column not_before set statistics 0,
    alter column claimed_by set statistics 0,
    alter column claimed_at set statistics 0,
    alter column reply set statistics 0;

-- Everybody on a roster is reminded alike, by whatever way, at most twice.
create table app.reminders (
    wave_id uuid not null references app.waves (id) on delete cascade,
    which smallint not null check (which in (1, 2)),
    primary key (wave_id, which)
);
alter table app.reminders enable row level security;

-- Shared by whoever takes or finishes a mail, held alone by what rewrites the rows.
create function app.outbox_lock() returns bigint
language sql immutable as $$ select 7305443::bigint $$;

-- Where a wave stands for somebody who wants to write to its raters.
create function app.reach_of(wave_code text) returns jsonb
language sql stable set search_path = '' as $$
    select jsonb_build_object('id', w.id, 'unit', u.id, 'slug', u.slug, 'demo', u.demo,
        'isOver', w.state not in ('planned', 'open') or app.today_of(w) > w.closes_on,
        'isOpen', app.accepts_ballots(w, app.today_of(w)), 'isActive', p.state = 'active',
        'hasKeys', exists (select from app.key_files f where f.wave_id = w.id))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.code = wave_code
$$;

create function public.queue_mail(wave_code text, kind text, language text, code_hashes jsonb, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    reach jsonb;
    queued integer;
begin
    -- Shared with ballots, exclusive against closing.
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    reach := app.reach_of(wave_code);
    if reach is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif coalesce(actor, '') = '' and not (reach -> 'demo')::boolean then
        return jsonb_build_object('ok', false, 'reason', 'operator-missing', 'unit', reach -> 'slug');
    elsif not (reach -> 'isActive')::boolean then
        return '{"ok": false, "reason": "programme-inactive"}';
    elsif (reach -> 'isOver')::boolean then
        return '{"ok": false, "reason": "wave-over"}';
    elsif not (reach -> 'hasKeys')::boolean then
        return '{"ok": false, "reason": "not-prepared"}';
    end if;
    if queue_mail.kind like 'reminder-%' then
        if not (reach -> 'isOpen')::boolean then
            return '{"ok": false, "reason": "not-open"}';
        end if;
        insert into app.reminders (wave_id, which)
        values ((reach ->> 'id')::uuid, right(queue_mail.kind, 1)::smallint) on conflict do nothing;
        if not found then
            return '{"ok": false, "reason": "already-reminded"}';
        end if;
    end if;
    -- In hash order, so that the place of a row says nothing; whoever has the invitation in another form gets no second one.
    insert into app.outbox (code_hash, kind, language)
    select c.code_hash, queue_mail.kind, queue_mail.language
    from app.codes c
    where c.wave_id = (reach ->> 'id')::uuid and c.rater_group <> 'citizen'
        and c.code_hash in (select decode(h, 'base64') from jsonb_array_elements_text(code_hashes) h)
        and not exists (select from app.outbox o where o.code_hash = c.code_hash
            and (queue_mail.kind = 'invitation' and o.kind in ('invitation', 'replacement')))
    order by c.code_hash
    on conflict do nothing;
    get diagnostics queued = row_count;
    perform app.record_act(queue_mail.actor, case when queue_mail.kind like 'reminder-%' then 'remind' else 'queue-invitations' end,
        (reach ->> 'unit')::uuid, wave_code, null, jsonb_build_object('kind', queue_mail.kind, 'mails', queued));
    return jsonb_build_object('ok', true, 'reason', 'queued', 'queued', queued);
end $$;
comment on function public.queue_mail is
    'Lets one kind of mail wait for those colleagues of a wave whose codes have these hashes (base64); a reminder counts even if it reaches nobody by mail. Reasons: queued, already-reminded, not-open, not-prepared, wave-over, programme-inactive, operator-missing, wave-unknown.';

create function public.next_reminder(wave_code text) returns integer
language sql stable security definer set search_path = '' as $$
    select min(n) from app.waves w, generate_series(1, 2) n
    where w.code = wave_code and not exists (select from app.reminders r where r.wave_id = w.id and r.which = n)
$$;
comment on function public.next_reminder is 'Which reminder of a wave comes next, 1 or 2; null where both were sent. Operator only.';

-- One row for each SMTP connection, taken before anything is said to the server: whatever dies then, at most one mail for each
-- connection is unsure. Mails go out in an order of chance: in that of the hashes, the log of a mail server would tell whose each is.
create function public.take_mail(worker text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    taken app.outbox;
begin
    perform pg_advisory_xact_lock_shared(app.outbox_lock());
    update app.outbox o
    set state = 'sending', attempts = o.attempts + 1, not_before = null, claimed_by = worker, claimed_at = app.clock(), reply = null
    where o.id = (
        select m.id
        from app.outbox m
        join app.codes c on c.code_hash = m.code_hash
        join app.waves w on w.id = c.wave_id
        join app.programmes p on p.id = w.programme_id
        join app.units u on u.id = p.unit_id
        where m.state = 'due' and (m.not_before is null or m.not_before <= app.clock()) and p.state = 'active'
            and app.today_in(u.time_zone) <= w.closes_on
            and (w.state = 'open' or (w.state = 'planned' and m.kind not like 'reminder-%'))
        order by gen_random_uuid() limit 1
        for update of m skip locked)
    returning o.* into taken;
    if taken.id is null then
        return null;
    end if;
    return (select jsonb_build_object('id', taken.id, 'kind', taken.kind, 'language', taken.language, 'wave', w.code,
        'group', c.rater_group, 'sealed', app.base64_of(c.sealed))
        from app.codes c join app.waves w on w.id = c.wave_id where c.code_hash = taken.code_hash);
end $$;
comment on function public.take_mail is
    'Takes one due mail to be sent by a worker (32 hexadecimal digits), or null where none is due. Operator only.';

-- Only the worker that took a mail finishes it, and only while it is being sent: a mail that was given up stays unsure.
create function public.finish_mail(worker text, mail text, outcome text, reply integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    ending text := finish_mail.outcome;
begin
    perform pg_advisory_xact_lock_shared(app.outbox_lock());
    if ending not in ('sent', 'refused', 'again', 'unreached', 'unsure') then
        return '{"ok": false, "reason": "not-an-outcome"}';
    end if;
    update app.outbox o
    set state = case when ending = 'again' then case when o.attempts < 6 then 'due' else 'refused' end
            when ending = 'unreached' then 'due' else ending end,
        -- A server that nobody reached is no fault of this mail.
        attempts = case ending when 'again' then o.attempts when 'refused' then o.attempts when 'unreached' then o.attempts - 1
            else 0 end,
        not_before = case when ending = 'again' and o.attempts < 6
            then app.clock() + make_interval(mins => (2 ^ o.attempts)::integer) end,
        reply = case when ending in ('again', 'refused') then finish_mail.reply end,
        claimed_by = null, claimed_at = null
    where o.id = finish_mail.mail::uuid and o.claimed_by = finish_mail.worker and o.state = 'sending';
    if not found then
        return '{"ok": false, "reason": "not-yours"}';
    end if;
    return '{"ok": true, "reason": "finished"}';
end $$;
comment on function public.finish_mail is
    'Says how the sending of a taken mail ended: sent, refused, again (later, six times at most), unreached (no server) or unsure. Reasons: finished, not-yours, not-an-outcome.';

-- What rests in the outbox lies in hash order under one transaction for each wave, so that no row tells when it was sent. Rows that
-- were rewritten already have one, and are left alone.
create function public.settle_outbox(lost_after_seconds integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    waves uuid[];
    wave uuid;
    given_up integer;
begin
    -- Shared with ballots, exclusive against closing, which deletes codes and with them these rows.
    select array_agg(o.wave_id order by o.code) into waves
    from (select distinct c.wave_id, w.code from app.outbox m join app.codes c on c.code_hash = m.code_hash
        join app.waves w on w.id = c.wave_id) o
    where pg_try_advisory_xact_lock_shared(app.lock_of(o.code));
    perform pg_advisory_xact_lock(app.outbox_lock());
    update app.outbox o
    set state = 'unsure', attempts = 0, claimed_by = null, claimed_at = null
    where o.state = 'sending' and o.claimed_at <= app.clock() - make_interval(secs => lost_after_seconds)
        and o.code_hash in (select c.code_hash from app.codes c where c.wave_id = any(waves));
    get diagnostics given_up = row_count;
    foreach wave in array coalesce(waves, '{}') loop
        if (select count(distinct o.xmin::text) > 1 from app.outbox o join app.codes c on c.code_hash = o.code_hash
            where c.wave_id = wave)
        then
            with taken as (
                delete from app.outbox o using app.codes c where c.code_hash = o.code_hash and c.wave_id = wave returning o.*)
            insert into app.outbox select t.* from taken t order by t.code_hash, t.kind;
        end if;
    end loop;
    return to_jsonb(given_up);
end $$;
comment on function public.settle_outbox is
    'Gives up mails whose worker has been gone for some seconds, says how many, and rewrites the outbox in hash order. Operator only.';

create function public.mail_status(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('code', w.code, 'roster', (select count(*) from app.codes c where c.wave_id = w.id and c.rater_group <> 'citizen'),
        'reminders', (select count(*) from app.reminders r where r.wave_id = w.id),
        'isOver', app.reach_of(w.code) -> 'isOver',
        'kinds', coalesce((select jsonb_agg(to_jsonb(k) order by k.kind) from (
            select o.kind, count(*) as queued, count(*) filter (where o.state = 'sent') as sent,
                count(*) filter (where o.state in ('due', 'sending')) as due,
                count(*) filter (where o.state = 'refused') as refused, count(*) filter (where o.state = 'unsure') as unsure
            from app.outbox o join app.codes c on c.code_hash = o.code_hash where c.wave_id = w.id group by o.kind) k), '[]'),
        'undelivered', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'kind', o.kind, 'state', o.state, 'reply', o.reply,
            'sealed', app.base64_of(c.sealed)) order by o.kind, o.id)
            from app.outbox o join app.codes c on c.code_hash = o.code_hash
            where c.wave_id = w.id and o.state in ('refused', 'unsure')), '[]'))
    from app.waves w where w.code = wave_code
$$;
comment on function public.mail_status is
    'How the mails of a wave stand, with the wrapped contacts of those that were refused or are unsure; null where there is no such wave. Operator only.';

create function public.answer_unsure(wave_code text, mail text, answer text, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    reach jsonb := app.reach_of(wave_code);
begin
    if reach is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif coalesce(actor, '') = '' and not (reach -> 'demo')::boolean then
        return jsonb_build_object('ok', false, 'reason', 'operator-missing', 'unit', reach -> 'slug');
    end if;
    perform pg_advisory_xact_lock_shared(app.outbox_lock());
    update app.outbox o set state = case answer when 'resend' then 'due' else 'sent' end
    from app.codes c
    where o.id::text = answer_unsure.mail and o.state = 'unsure' and c.code_hash = o.code_hash
        and c.wave_id = (reach ->> 'id')::uuid and answer in ('resend', 'leave');
    if not found then
        return '{"ok": false, "reason": "not-unsure"}';
    end if;
    perform app.record_act(actor, 'answer-unsure-mail', (reach ->> 'unit')::uuid, wave_code, null, jsonb_build_object('answer', answer));
    return '{"ok": true, "reason": "answered"}';
end $$;
comment on function public.answer_unsure is
    'Sends an unsure mail again (resend) or takes it as arrived (leave). Reasons: answered, not-unsure, operator-missing, wave-unknown.';

revoke all on function public.queue_mail(text, text, text, jsonb, text), public.next_reminder(text),
    public.take_mail(text), public.finish_mail(text, text, text, integer), public.settle_outbox(integer), public.mail_status(text),
    public.answer_unsure(text, text, text, text) from public, anon, authenticated, service_role;
grant execute on function public.queue_mail(text, text, text, jsonb, text), public.next_reminder(text),
    public.take_mail(text), public.finish_mail(text, text, text, integer), public.settle_outbox(integer), public.mail_status(text),
    public.answer_unsure(text, text, text, text) to service_role;
revoke all on all functions in schema app from public;
