-- What raters wrote and what the unit answers: codes of reviewers, themes, notes of the unit, and its own figures.
-- The hash of a reviewer's code for one wave; gone with the comments.
create table app.reviewer_codes (
    wave_id uuid not null references app.comment_rooms (wave_id) on delete cascade,
    place smallint not null check (place in (1, 2)),
    code_hash bytea not null unique check (octet_length(code_hash) = 32),
    primary key (wave_id, place)
);
alter table app.reviewer_codes enable row level security;

-- Two different addresses, or nothing is stored. Answers whether they were.
create function app.store_reviewers(programme uuid, addresses jsonb) returns boolean
language plpgsql set search_path = '' as $$
begin
    if jsonb_typeof(addresses) is distinct from 'array' or jsonb_array_length(addresses) <> 2
        or lower(trim(addresses ->> 0)) = lower(trim(addresses ->> 1))
        or exists (select from jsonb_array_elements_text(addresses) a (address)
            where trim(a.address) !~ '^[^[:space:]@]+@[^[:space:]@]+[.][^[:space:]@]+$' or length(trim(a.address)) > 254)
    then
        return false;
    end if;
    delete from app.reviewers r where r.programme_id = programme;
    insert into app.reviewers (programme_id, place, address)
    select programme, a.place, lower(trim(a.address)) from jsonb_array_elements_text(addresses) with ordinality a (address, place);
    return true;
end $$;

create function public.set_reviewers(unit_slug text, addresses jsonb, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    unit app.units;
    programme uuid;
    named boolean;
begin
    select u.* into unit from app.units u where u.slug = unit_slug;
    select p.id into programme from app.programmes p where p.unit_id = unit.id order by p.trained_on desc, p.id limit 1 for update;
    if programme is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    end if;
    named := exists (select from app.reviewers r where r.programme_id = programme);
    -- From then on surveys ask for comments, and what a wave asks is fixed once it has opened.
    if not named and exists (select from app.waves w where w.programme_id = programme and w.state in ('open', 'closed')) then
        return '{"ok": false, "reason": "wave-running"}';
    end if;
    if not app.store_reviewers(programme, addresses) then
        return '{"ok": false, "reason": "not-two-addresses"}';
    end if;
    perform app.record_act(actor, 'set-reviewers', unit.id, unit.slug, jsonb_build_object('named', named), '{"named": true}');
    return '{"ok": true, "reason": "stored"}';
end $$;
comment on function public.set_reviewers is
    'Names the two who read the comments of the newest programme of a unit; codes that were issued stay good. The addresses stand in no record. Reasons: stored, not-two-addresses, wave-running, unit-unknown.';

-- Called when a wave is published. Ids of chance, in an order of chance; with the room comes the day of their deletion.
create function app.keep_comments(wave uuid, comments jsonb) returns void
language plpgsql set search_path = '' as $$
begin
    -- What nobody was named to read is not kept, whatever a page sent.
    if jsonb_typeof(comments) is distinct from 'array' or jsonb_array_length(comments) = 0 or not exists (
        select from app.reviewers r join app.waves w on w.programme_id = r.programme_id where w.id = wave)
    then
        return;
    end if;
    insert into app.comment_rooms (wave_id, delete_on)
    select wave, s.published_on + 180 from app.snapshots s where s.wave_id = wave;
    insert into app.comments (wave_id, kind, body)
    select wave, c ->> 'kind', c ->> 'body' from jsonb_array_elements(comments) c order by gen_random_uuid();
end $$;

-- Comments by the numbers that reviewers see: their place in the order of their random ids.
create function app.numbered_comments(wave uuid)
returns table (number bigint, id uuid, kind text, body text)
language sql stable set search_path = '' as $$
    select row_number() over (order by c.id), c.id, c.kind, c.body from app.comments c where c.wave_id = wave
$$;

-- Whose code it is. The try is counted before the code is looked for, and taken back where it was right: twenty wrong ones, of
-- however many hands at once, and no code of this wave works any more. Reasons: known, code-unknown, codes-locked,
-- comments-deleted, no-comments.
create function app.try_reviewer_code(wave uuid, code_hash text) returns jsonb
language plpgsql set search_path = '' as $$
declare
    room app.comment_rooms;
    found_place smallint;
begin
    select r.* into room from app.comment_rooms r where r.wave_id = wave for update;
    if room.wave_id is null then
        return '{"ok": false, "reason": "no-comments"}';
    elsif room.deleted_on is not null then
        return '{"ok": false, "reason": "comments-deleted"}';
    elsif room.attempts >= 20 then
        return '{"ok": false, "reason": "codes-locked"}';
    end if;
    update app.comment_rooms r set attempts = r.attempts + 1 where r.wave_id = wave;
    select c.place into found_place from app.reviewer_codes c
    where c.wave_id = wave and app.base64_of(c.code_hash) = try_reviewer_code.code_hash;
    if found_place is null then
        return jsonb_build_object('ok', false, 'reason', 'code-unknown', 'left', 19 - room.attempts);
    end if;
    update app.comment_rooms r set attempts = room.attempts where r.wave_id = wave;
    return jsonb_build_object('ok', true, 'reason', 'known', 'place', found_place);
end $$;

create function public.reviewer_addresses(wave_code text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('unit', u.slug, 'unitName', u.name, 'hasComments', r.wave_id is not null,
        'deletedOn', r.deleted_on, 'until', r.delete_on,
        'reviewers', coalesce((select jsonb_agg(jsonb_build_object('place', v.place, 'address', v.address,
                'hasCode', exists (select from app.reviewer_codes c where c.wave_id = w.id and c.place = v.place)) order by v.place)
            from app.reviewers v where v.programme_id = p.id), '[]'))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    left join app.comment_rooms r on r.wave_id = w.id
    where w.code = wave_code
$$;
comment on function public.reviewer_addresses is
    'Whom the codes for the comments of a wave are sent to, and whether they have one; null where there is no such wave. Operator only.';

create function public.store_reviewer_codes(wave_code text, codes jsonb, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    room app.comment_rooms;
    unit uuid;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    select r.* into room from app.comment_rooms r where r.wave_id = wave.id for update;
    select p.unit_id into unit from app.programmes p where p.id = wave.programme_id;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif room.wave_id is null then
        return '{"ok": false, "reason": "no-comments"}';
    elsif room.deleted_on is not null then
        return '{"ok": false, "reason": "comments-deleted"}';
    elsif exists (select from jsonb_array_elements(codes) c where not exists (select from app.reviewers v
        where v.programme_id = wave.programme_id and v.place = (c ->> 'place')::smallint and v.address = c ->> 'address'))
    then
        return '{"ok": false, "reason": "no-reviewers"}';
    end if;
    insert into app.reviewer_codes (wave_id, place, code_hash)
    select wave.id, (c ->> 'place')::smallint, decode(c ->> 'hash', 'base64') from jsonb_array_elements(codes) c
    on conflict (wave_id, place) do update set code_hash = excluded.code_hash;
    update app.comment_rooms r set attempts = 0 where r.wave_id = wave.id;
    perform app.record_act(actor, 'issue-reviewer-codes', unit, wave_code, null,
        jsonb_build_object('reviewers', (select jsonb_agg(c -> 'place') from jsonb_array_elements(codes) c)));
    return '{"ok": true, "reason": "stored"}';
end $$;
comment on function public.store_reviewer_codes is
    'Stores hashes of new codes for the comments of a wave; the codes before them stop working. Reasons: stored, no-reviewers, no-comments, comments-deleted, wave-unknown.';

-- What one of the two readers sees of a wave, by the number of her place; that she looked is recorded.
create function app.show_comments(wave app.waves, place smallint, actor text) returns jsonb
language plpgsql set search_path = '' as $$
declare
    programme app.programmes;
begin
    select p.* into programme from app.programmes p where p.id = wave.programme_id;
    perform app.record_act(actor, 'read-comments', programme.unit_id, wave.code, null, jsonb_build_object('reviewer', place));
    return jsonb_build_object('ok', true, 'reason', 'read', 'reviewer', place, 'k', programme.policy_k,
        'until', (select r.delete_on from app.comment_rooms r where r.wave_id = wave.id),
        'comments', (select coalesce(jsonb_agg(jsonb_build_object('number', c.number, 'kind', c.kind, 'body', c.body)
            order by c.number), '[]') from app.numbered_comments(wave.id) c),
        'themes', (select coalesce(jsonb_agg(jsonb_build_object('number', t.number, 'text', t.body, 'proposedBy', t.proposed_by,
                'confirmed', t.confirmed_on is not null, 'withdrawn', t.withdrawn_on is not null,
                'comments', (select jsonb_agg(c.number order by c.number) from app.theme_comments h
                    join app.numbered_comments(wave.id) c on c.id = h.comment_id
                    where h.wave_id = t.wave_id and h.number = t.number)) order by t.number), '[]')
            from app.themes t where t.wave_id = wave.id));
end $$;

create function public.read_comments(wave_code text, code_hash text, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    tried jsonb;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    tried := app.try_reviewer_code(wave.id, code_hash);
    if not (tried ->> 'ok')::boolean then
        return tried;
    end if;
    return app.show_comments(wave, (tried ->> 'place')::smallint, actor);
end $$;
comment on function public.read_comments is
    'The comments of a published wave in an order of chance, and its themes, for the holder of a reviewer''s code. Reasons: read, code-unknown, codes-locked, no-comments, comments-deleted, wave-unknown.';

-- Who reads the comments of a wave at a place now; null where nobody does.
create function app.address_of_reviewer(wave app.waves, place smallint) returns text
language sql stable set search_path = '' as $$
    select v.address from app.reviewers v where v.programme_id = wave.programme_id and v.place = address_of_reviewer.place
$$;

-- Proposes a theme for the reader of a place. Reasons: proposed, too-few-comments, comment-unknown, too-many-themes.
create function app.add_theme(wave app.waves, place smallint, body jsonb, numbers jsonb, actor text) returns jsonb
language plpgsql set search_path = '' as $$
declare
    programme app.programmes;
    fewest bigint;
    new_number smallint;
begin
    select p.* into programme from app.programmes p where p.id = wave.programme_id;
    if exists (select from jsonb_array_elements(numbers) n
        where not exists (select from app.numbered_comments(wave.id) c where to_jsonb(c.number) = n))
    then
        return '{"ok": false, "reason": "comment-unknown"}';
    end if;
    -- A colleague can answer two questions, so the comments to one and the same question are counted: each is another person's.
    select max(k.answers) into fewest from (
        select count(*) as answers from app.numbered_comments(wave.id) c where numbers @> to_jsonb(c.number) group by c.kind) k;
    if coalesce(fewest, 0) < programme.policy_k then
        return jsonb_build_object('ok', false, 'reason', 'too-few-comments', 'k', programme.policy_k);
    end if;
    select coalesce(max(t.number), 0) + 1 into new_number from app.themes t where t.wave_id = wave.id;
    if new_number > 99 then
        return '{"ok": false, "reason": "too-many-themes"}';
    end if;
    insert into app.themes (wave_id, number, body, proposed_by, proposer)
    values (wave.id, new_number, add_theme.body, place, app.address_of_reviewer(wave, place));
    insert into app.theme_comments (wave_id, number, comment_id)
    select wave.id, new_number, c.id from app.numbered_comments(wave.id) c where numbers @> to_jsonb(c.number);
    perform app.record_act(actor, 'propose-theme', programme.unit_id, wave.code, null,
        jsonb_build_object('theme', new_number, 'reviewer', place));
    return jsonb_build_object('ok', true, 'reason', 'proposed', 'number', new_number);
end $$;

create function public.propose_theme(wave_code text, code_hash text, body jsonb, numbers jsonb, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    tried jsonb;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    tried := app.try_reviewer_code(wave.id, code_hash);
    if not (tried ->> 'ok')::boolean then
        return tried;
    end if;
    return app.add_theme(wave, (tried ->> 'place')::smallint, body, numbers, actor);
end $$;
comment on function public.propose_theme is
    'Proposes a theme that at least k comments to one question stand behind, by one reviewer; nothing is public yet. Reasons: proposed, too-few-comments, comment-unknown, too-many-themes, code-unknown, codes-locked, no-comments, comments-deleted, wave-unknown.';

-- Confirms a theme for the reader of a place: never the one whose proposal it is, neither by her place nor by her address.
-- Reasons: confirmed, already-confirmed, own-theme, theme-unknown.
create function app.agree_on_theme(wave app.waves, place smallint, theme integer, actor text) returns jsonb
language plpgsql set search_path = '' as $$
declare
    programme app.programmes;
    agreed app.themes;
begin
    select t.* into agreed from app.themes t where t.wave_id = wave.id and t.number = theme for update;
    if agreed.wave_id is null then
        return '{"ok": false, "reason": "theme-unknown"}';
    elsif agreed.confirmed_on is not null then
        return '{"ok": true, "reason": "already-confirmed"}';
    elsif agreed.proposed_by = place or agreed.proposer = app.address_of_reviewer(wave, place) then
        return '{"ok": false, "reason": "own-theme"}';
    end if;
    select p.* into programme from app.programmes p where p.id = wave.programme_id;
    update app.themes t set confirmed_by = place, confirmed_on = app.today_of(wave), fewest_comments = programme.policy_k,
        proposer = null
    where t.wave_id = wave.id and t.number = theme;
    perform app.record_act(actor, 'confirm-theme', programme.unit_id, wave.code, null,
        jsonb_build_object('theme', theme, 'reviewer', place));
    return '{"ok": true, "reason": "confirmed"}';
end $$;

create function public.confirm_theme(wave_code text, code_hash text, theme integer, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    tried jsonb;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    tried := app.try_reviewer_code(wave.id, code_hash);
    if not (tried ->> 'ok')::boolean then
        return tried;
    end if;
    return app.agree_on_theme(wave, (tried ->> 'place')::smallint, theme, actor);
end $$;
comment on function public.confirm_theme is
    'Makes a theme public that the other reviewer proposed. Reasons: confirmed, already-confirmed, own-theme, theme-unknown, code-unknown, codes-locked, no-comments, comments-deleted, wave-unknown.';

-- Takes a theme back for the reader of a place. Reasons: withdrawn, already-withdrawn, theme-unknown.
create function app.take_theme_back(wave app.waves, place smallint, theme integer, actor text) returns jsonb
language plpgsql set search_path = '' as $$
declare
    withdrawn app.themes;
begin
    select t.* into withdrawn from app.themes t where t.wave_id = wave.id and t.number = theme for update;
    if withdrawn.wave_id is null then
        return '{"ok": false, "reason": "theme-unknown"}';
    elsif withdrawn.withdrawn_on is not null then
        return '{"ok": true, "reason": "already-withdrawn"}';
    end if;
    if withdrawn.confirmed_on is null then
        delete from app.themes t where t.wave_id = wave.id and t.number = theme;
    else
        update app.themes t set withdrawn_on = app.today_of(wave) where t.wave_id = wave.id and t.number = theme;
    end if;
    perform app.record_act(actor, 'withdraw-theme', app.unit_of(wave), wave.code, null,
        jsonb_build_object('theme', theme, 'reviewer', place));
    return jsonb_build_object('ok', true, 'reason', 'withdrawn', 'wasPublic', withdrawn.confirmed_on is not null);
end $$;

create function public.withdraw_theme(wave_code text, code_hash text, theme integer, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    tried jsonb;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    tried := app.try_reviewer_code(wave.id, code_hash);
    if not (tried ->> 'ok')::boolean then
        return tried;
    end if;
    return app.take_theme_back(wave, (tried ->> 'place')::smallint, theme, actor);
end $$;
comment on function public.withdraw_theme is
    'Takes a theme back: a proposal is deleted, and a public theme stays on the page with the day of its withdrawal. Reasons: withdrawn, already-withdrawn, theme-unknown, code-unknown, codes-locked, no-comments, comments-deleted, wave-unknown.';

-- Deletes comments, codes and proposals, and notes what a second look finds.
create function app.empty_comment_room(wave app.waves, actor text) returns void
language plpgsql set search_path = '' as $$
declare
    unit uuid;
begin
    delete from app.comments c where c.wave_id = wave.id;
    delete from app.reviewer_codes c where c.wave_id = wave.id;
    delete from app.themes t where t.wave_id = wave.id and t.confirmed_on is null;
    update app.comment_rooms r set deleted_on = app.today_of(wave),
        left_over = (select count(*) from app.comments c where c.wave_id = wave.id)
    where r.wave_id = wave.id;
    select p.unit_id into unit from app.programmes p where p.id = wave.programme_id;
    perform app.record_act(actor, 'delete-comments', unit, wave.code);
end $$;

create function public.delete_comments(wave_code text, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    room app.comment_rooms;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    select r.* into room from app.comment_rooms r where r.wave_id = wave.id for update;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif room.wave_id is null then
        return '{"ok": false, "reason": "no-comments"}';
    elsif room.deleted_on is not null then
        return '{"ok": true, "reason": "already-deleted"}';
    end if;
    perform app.empty_comment_room(wave, actor);
    return '{"ok": true, "reason": "deleted"}';
end $$;
comment on function public.delete_comments is
    'Deletes the comments of a wave with the codes of its reviewers before their day; the page of the unit says so. Reasons: deleted, already-deleted, no-comments, wave-unknown.';

create function public.delete_due_comments(actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    due app.waves;
    gone jsonb := '[]';
begin
    for due in select w.* from app.waves w join app.comment_rooms r on r.wave_id = w.id
        where r.deleted_on is null and app.today_of(w) >= r.delete_on order by w.code for update of r skip locked
    loop
        perform app.empty_comment_room(due, actor);
        gone := gone || (select jsonb_build_object('wave', due.code, 'unit', u.slug, 'agency', a.slug)
            from app.programmes p join app.units u on u.id = p.unit_id join app.agencies a on a.id = u.agency_id
            where p.id = due.programme_id);
    end loop;
    return gone;
end $$;
comment on function public.delete_due_comments is
    'Deletes the comments of all waves whose 180 days are over, and says of which waves and units.';

-- Adds a version to a note of a unit, the first one where the number is null. Whoever changes a note says which version she read:
-- of two who read the same one, the second stores nothing.
create function public.write_note(unit_slug text, note_number integer, note jsonb, seen_version integer, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    unit app.units;
    before app.unit_notes;
    written app.unit_notes;
begin
    -- The row of the unit is held, so that two writers make two numbers.
    select u.* into unit from app.units u where u.slug = unit_slug for update;
    if unit.id is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    end if;
    select n.* into before from app.unit_notes n where n.unit_id = unit.id and n.number = note_number order by n.version desc limit 1;
    if note_number is not null and before.unit_id is null then
        return '{"ok": false, "reason": "note-unknown"}';
    elsif before.version <> seen_version then
        return '{"ok": false, "reason": "changed-meanwhile"}';
    elsif before.version >= 99 then
        return '{"ok": false, "reason": "too-many-versions"}';
    end if;
    written.unit_id := unit.id;
    written.number := coalesce(note_number, (select coalesce(max(n.number), 0) + 1 from app.unit_notes n where n.unit_id = unit.id));
    written.version := coalesce(before.version, 0) + 1;
    written.recorded_on := app.today_in(unit.time_zone);
    written.noted_on := (note ->> 'on')::date;
    written.state := note ->> 'state';
    written.body := note -> 'text';
    written.item := note ->> 'item';
    written.responsible := nullif(note -> 'responsible', 'null');
    written.promised_until := (note ->> 'until')::date;
    written.done_on := (note ->> 'doneOn')::date;
    written.reason := nullif(note -> 'reason', 'null');
    written.evidence := note ->> 'evidence';
    if written.noted_on > written.recorded_on or written.done_on > written.recorded_on then
        return '{"ok": false, "reason": "day-to-come"}';
    elsif written.done_on < written.noted_on or written.promised_until < written.noted_on then
        return '{"ok": false, "reason": "days-reversed"}';
    elsif before.unit_id is not null and app.note_as_json(before) - 'recordedOn' = app.note_as_json(written) - 'recordedOn' then
        return '{"ok": false, "reason": "nothing-changed"}';
    end if;
    insert into app.unit_notes select written.*;
    perform app.record_act(actor, case when before.unit_id is null then 'add-note' else 'change-note' end, unit.id, unit.slug,
        case when before.unit_id is not null then app.note_as_json(before) end, app.note_as_json(written));
    return jsonb_build_object('ok', true, 'reason', 'written', 'number', written.number);
end $$;
comment on function public.write_note is
    'Writes down what a unit changes, or a new version of it; versions before it stay public. Reasons: written, nothing-changed, changed-meanwhile, day-to-come, days-reversed, note-unknown, too-many-versions, unit-unknown.';

-- Adds a version to a figure that the unit counts itself; a correction may name the version that it was made from.
create function public.write_figure(unit_slug text, figure jsonb, correcting boolean, seen_version integer, actor text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    unit app.units;
    before app.companion_figures;
    written app.companion_figures;
begin
    select u.* into unit from app.units u where u.slug = unit_slug for update;
    if unit.id is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    end if;
    written.unit_id := unit.id;
    written.measure := (figure ->> 'measure')::app.companion_measure;
    written.counted_in := (figure ->> 'period' || '-01')::date;
    written.value := (figure ->> 'value')::numeric;
    written.source := figure -> 'source';
    written.recorded_on := app.today_in(unit.time_zone);
    select c.* into before from app.companion_figures c where c.unit_id = unit.id and c.measure = written.measure
        and c.counted_in = written.counted_in order by c.version desc limit 1;
    if correcting and before.unit_id is null then
        return '{"ok": false, "reason": "figure-unknown"}';
    elsif not correcting and before.unit_id is not null then
        return jsonb_build_object('ok', false, 'reason', 'figure-there', 'value', before.value);
    elsif before.version <> seen_version then
        return '{"ok": false, "reason": "changed-meanwhile"}';
    elsif written.counted_in > written.recorded_on then
        return '{"ok": false, "reason": "month-to-come"}';
    elsif before.value = written.value and before.source = written.source then
        return '{"ok": false, "reason": "nothing-changed"}';
    elsif before.version >= 99 then
        return '{"ok": false, "reason": "too-many-versions"}';
    end if;
    written.version := coalesce(before.version, 0) + 1;
    insert into app.companion_figures select written.*;
    perform app.record_act(actor, case when correcting then 'correct-figure' else 'set-figure' end, unit.id, unit.slug,
        case when before.unit_id is not null then jsonb_build_object('value', before.value, 'source', before.source) end,
        jsonb_build_object('measure', written.measure, 'period', figure -> 'period', 'value', written.value, 'source', written.source));
    return jsonb_build_object('ok', true, 'reason', 'written', 'before', before.value);
end $$;
comment on function public.write_figure is
    'Stores a figure of one calendar month, or a correction of it; what stood before stays public. Reasons: written, figure-there, figure-unknown, changed-meanwhile, month-to-come, nothing-changed, too-many-versions, unit-unknown.';

revoke all on function public.set_reviewers(text, jsonb, text), public.reviewer_addresses(text),
    public.store_reviewer_codes(text, jsonb, text), public.read_comments(text, text, text),
    public.propose_theme(text, text, jsonb, jsonb, text), public.confirm_theme(text, text, integer, text),
    public.withdraw_theme(text, text, integer, text), public.delete_comments(text, text), public.delete_due_comments(text),
    public.write_note(text, integer, jsonb, integer, text), public.write_figure(text, jsonb, boolean, integer, text)
    from public, anon, authenticated, service_role;
grant execute on function public.set_reviewers(text, jsonb, text), public.reviewer_addresses(text),
    public.store_reviewer_codes(text, jsonb, text), public.read_comments(text, text, text),
    public.propose_theme(text, text, jsonb, jsonb, text), public.confirm_theme(text, text, integer, text),
    public.withdraw_theme(text, text, integer, text), public.delete_comments(text, text), public.delete_due_comments(text),
    public.write_note(text, integer, jsonb, integer, text), public.write_figure(text, jsonb, boolean, integer, text)
    to service_role;
revoke all on all functions in schema app from public;
