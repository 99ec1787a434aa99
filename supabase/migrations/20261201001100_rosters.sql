-- How a roster changes while its wave is planned or open: an invitation is replaced, a person joins, leaves, or takes another's place.

-- Writes the codes of a roster anew in hash order, with one in the place of another or beside all others. The new code is used
-- where the old one was, so the number of codes that wait says nothing. The tables are written whole: all their rows are as
-- young as the last change, and none tells whose code it was. Mail goes with its code; what has not gone out to one who leaves is dropped.
create function app.rewrite_codes(wave uuid, gone bytea, added app.codes, leaves boolean) returns void
language plpgsql set search_path = '' as $$
declare
    kept app.codes[];
    waiting bytea[];
    mails app.outbox[];
begin
    -- Mail that is being taken or finished meanwhile would be lost with its row.
    perform pg_advisory_xact_lock(app.outbox_lock());
    select coalesce(array_agg(c), '{}') into kept from app.codes c
    where c.wave_id = wave and c.rater_group <> 'citizen' and c.code_hash is distinct from gone;
    select coalesce(array_agg(case when u.code_hash = gone then added.code_hash else u.code_hash end), '{}') into waiting
    from app.unclaimed u join app.codes c on c.code_hash = u.code_hash
    where c.wave_id = wave and c.rater_group <> 'citizen';
    if gone is null then
        waiting := waiting || added.code_hash;
    end if;
    select coalesce(array_agg(o), '{}') into mails from app.outbox o join app.codes c on c.code_hash = o.code_hash
    where c.wave_id = wave and not (leaves and o.code_hash = gone and o.state in ('due', 'sending', 'unsure'));
    delete from app.codes c where c.wave_id = wave and c.rater_group <> 'citizen';  -- and with them what is unclaimed, and mail
    insert into app.codes select k.* from unnest(kept || added) k order by k.code_hash;
    insert into app.unclaimed (code_hash) select h from unnest(waiting) h order by 1;
    insert into app.outbox (id, code_hash, kind, language, state, attempts, not_before, claimed_by, claimed_at, reply)
    select m.id, h.code_hash, m.kind, m.language, m.state, m.attempts, m.not_before, m.claimed_by, m.claimed_at, m.reply
    from unnest(mails) m, lateral (select case when m.code_hash = gone then added.code_hash else m.code_hash end) h (code_hash)
    order by h.code_hash, m.kind;
end $$;

-- Why a roster cannot be changed; null where it can. Whoever answers late must know the roster that others were told of, so
-- people join and leave within the first half of the days only.
create function app.why_roster_stays(wave app.waves, actor text, is_person boolean) returns text
language sql stable set search_path = '' as $$
    select case
        when wave.id is null then 'wave-unknown'
        when coalesce(actor, '') = '' and not (select u.demo from app.programmes p join app.units u on u.id = p.unit_id
            where p.id = wave.programme_id) then 'operator-missing'
        when wave.state not in ('planned', 'open') or app.today_of(wave) > wave.closes_on then 'wave-closed'
        when not exists (select from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen') then 'no-roster'
        when is_person and wave.state = 'open'
            and (app.today_of(wave) - wave.opens_on) * 2 >= wave.closes_on - wave.opens_on + 1 then 'too-late'
    end
$$;

create function public.read_roster(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('state', w.state,
        'invitations', (select coalesce(jsonb_agg(jsonb_build_object('codeHash', app.base64_of(c.code_hash),
            'group', c.rater_group, 'sealed', app.base64_of(c.sealed)) order by c.code_hash), '[]')
            from app.codes c where c.wave_id = w.id and c.rater_group <> 'citizen'))
    from app.waves w where w.code = wave_code
$$;
comment on function public.read_roster is
    'The sealed contacts of a roster with their groups, in the order of hashes and never saying which code was used; null where there is no such wave. Operator only.';

create function public.replace_invitation(wave_code text, code_hash text, instead jsonb, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    fault text;
    old app.codes;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    fault := app.why_roster_stays(wave, actor, false);
    select c.* into old from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen'
        and c.code_hash = decode(replace_invitation.code_hash, 'base64');
    if fault is null and old.code_hash is null then
        fault := 'code-unknown';
    end if;
    if fault is not null then
        return jsonb_build_object('ok', false, 'reason', fault);
    end if;
    perform app.rewrite_codes(wave.id, old.code_hash,
        row(decode(instead ->> 'codeHash', 'base64'), wave.id, old.rater_group, decode(instead ->> 'sealed', 'base64'))::app.codes, false);
    perform app.record_act(actor, 'replace-invitation', app.unit_of(wave), wave_code);
    return '{"ok": true, "reason": "replaced"}';
end $$;
comment on function public.replace_invitation is
    'Puts a new code in the place of another one, used where that one was, and answers alike for both. Reasons: replaced, code-unknown, no-roster, wave-closed, wave-unknown, operator-missing.';

create function public.change_roster(wave_code text, withdrawn jsonb, added jsonb, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    fault text;
    leaving app.codes;
    joining app.codes;
    change app.roster_changes;
    asked app.wave_groups;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    fault := app.why_roster_stays(wave, actor, true);
    if fault is not null then
        return jsonb_build_object('ok', false, 'reason', fault);
    end if;
    -- A null of JSON may come as one of SQL or not.
    withdrawn := nullif(withdrawn, 'null');
    added := nullif(added, 'null');
    if withdrawn is not null then
        select c.* into leaving from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen'
            and c.code_hash = decode(withdrawn ->> 'codeHash', 'base64');
        if leaving.code_hash is null then
            return '{"ok": false, "reason": "code-unknown"}';
        end if;
    end if;
    if added is not null then
        select g.* into asked from app.wave_groups g where g.wave_id = wave.id and g.rater_group <> 'citizen'
            and g.rater_group::text = coalesce(added ->> 'group', leaving.rater_group::text);
        if asked.wave_id is null then
            return '{"ok": false, "reason": "group-not-asked"}';
        end if;
        joining := row(decode(added ->> 'codeHash', 'base64'), wave.id, asked.rater_group, decode(added ->> 'sealed', 'base64'))::app.codes;
    end if;
    if wave.state = 'planned' then
        -- The key file names how many are invited, and one in the place of another changes no number.
        if joining.rater_group is distinct from leaving.rater_group then
            return '{"ok": false, "reason": "not-open"}';
        end if;
        -- Mail to the one is none to the other.
        delete from app.outbox o where o.code_hash = leaving.code_hash;
        perform app.rewrite_codes(wave.id, leaving.code_hash, joining, false);
    else
        if joining.code_hash is not null then
            select r.* into change from app.roster_changes r where r.wave_id = wave.id and r.rater_group = joining.rater_group;
            -- A crowd that joins later is another roster than the one that raters were told of.
            if coalesce(change.added, 0) >= asked.invited then
                return '{"ok": false, "reason": "too-many-added"}';
            end if;
        end if;
        if leaving.code_hash is not null then
            select g.* into asked from app.wave_groups g where g.wave_id = wave.id and g.rater_group = leaving.rater_group;
            select r.* into change from app.roster_changes r where r.wave_id = wave.id and r.rater_group = leaving.rater_group;
            if asked.invited + coalesce(change.added, 0) - coalesce(change.withdrawn, 0) <= 1
                and leaving.rater_group is distinct from joining.rater_group
            then
                return '{"ok": false, "reason": "last-of-group"}';
            end if;
            -- The code becomes one that nobody was given: the rows say as little about who left as about a replaced invitation.
            perform app.rewrite_codes(wave.id, leaving.code_hash, row(decode(withdrawn ->> 'newHash', 'base64'), wave.id,
                leaving.rater_group, decode(withdrawn ->> 'sealed', 'base64'))::app.codes, true);
            insert into app.roster_changes as r (wave_id, rater_group, withdrawn) values (wave.id, leaving.rater_group, 1)
            on conflict on constraint roster_changes_pkey do update set withdrawn = r.withdrawn + 1;
        end if;
        if joining.code_hash is not null then
            perform app.rewrite_codes(wave.id, null, joining, false);
            insert into app.roster_changes as r (wave_id, rater_group, added) values (wave.id, joining.rater_group, 1)
            on conflict on constraint roster_changes_pkey do update set added = r.added + 1;
        end if;
    end if;
    perform app.record_act(actor, case when added is null then 'withdraw-rater' when withdrawn is null then 'add-rater'
            else 'replace-rater' end, app.unit_of(wave), wave_code, null,
        jsonb_strip_nulls(jsonb_build_object('withdrawn', leaving.rater_group, 'added', joining.rater_group)));
    return '{"ok": true, "reason": "changed"}';
end $$;
comment on function public.change_roster is
    'Adds or withdraws one person, or puts one in the place of another, within the first half of an open wave; in a planned one only within a group. Never says whether somebody has answered. Reasons: changed, code-unknown, group-not-asked, not-open, too-many-added, last-of-group, too-late, no-roster, wave-closed, wave-unknown, operator-missing.';

revoke all on function public.read_roster(text), public.replace_invitation(text, text, jsonb, text),
    public.change_roster(text, jsonb, jsonb, text) from public, anon, authenticated, service_role;
grant execute on function public.read_roster(text), public.replace_invitation(text, text, jsonb, text),
    public.change_roster(text, jsonb, jsonb, text) to service_role;
revoke all on all functions in schema app from public;
