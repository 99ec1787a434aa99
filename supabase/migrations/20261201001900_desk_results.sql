-- What follows a publication at the desk: meetings that a unit held on its results, and comments read by who is signed in.

-- That a unit talked about the results of a wave; a day and nothing more, so no list of those who came can stand here.
create table app.unit_meetings (
    wave_id uuid not null references app.waves (id) on delete cascade,
    held_on date not null,
    recorded_on date not null,
    primary key (wave_id, held_on)
);
alter table app.unit_meetings enable row level security;

create function public.desk_meetings(unit_slug text) returns jsonb
language sql stable security definer set search_path = '' as $$
    select jsonb_build_object('timeZone', u.time_zone, 'today', app.today_in(u.time_zone),
        'meetings', (select coalesce(jsonb_agg(jsonb_build_object('wave', w.code, 'heldOn', m.held_on, 'recordedOn', m.recorded_on)
            order by m.held_on, w.code), '[]')
            from app.unit_meetings m join app.waves w on w.id = m.wave_id where app.unit_of(w) = u.id))
    from app.units u where u.slug = unit_slug and app.has_right('see', u.agency_id, u.id)
$$;
comment on function public.desk_meetings is
    'The meetings that a unit held on its results, and the day and zone where it works; null for who may not see the unit. For who is signed in.';

create function public.desk_note_meeting(wave_code text, held_on date, is_taken_back boolean) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    unit app.units;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.units u where u.id = app.unit_of(wave);
    if unit.id is null or not app.has_right('organise', unit.agency_id, unit.id) then
        return '{"ok": false, "reason": "unknown"}';
    elsif is_taken_back then
        delete from app.unit_meetings m where m.wave_id = wave.id and m.held_on = desk_note_meeting.held_on;
        if not found then
            return '{"ok": true, "reason": "taken-back"}';
        end if;
        perform app.record_act(app.desk_actor(), 'take-meeting-back', unit.id, wave.code,
            jsonb_build_object('heldOn', held_on), null);
        return '{"ok": true, "reason": "taken-back"}';
    elsif held_on is null or held_on > app.today_in(unit.time_zone) then
        return '{"ok": false, "reason": "day-to-come"}';
    elsif not exists (select from app.snapshots s where s.wave_id = wave.id and s.published_on <= desk_note_meeting.held_on) then
        return '{"ok": false, "reason": "before-results"}';
    end if;
    insert into app.unit_meetings values (wave.id, held_on, app.today_in(unit.time_zone)) on conflict do nothing;
    if found then
        perform app.record_act(app.desk_actor(), 'note-meeting', unit.id, wave.code, null, jsonb_build_object('heldOn', held_on));
    end if;
    return '{"ok": true, "reason": "noted"}';
end $$;
comment on function public.desk_note_meeting is
    'Notes the day of a meeting on the results of a wave, or takes it back. Reasons: noted, taken-back, day-to-come, before-results, unknown. For organisers of the unit.';

-- Which of the two readers of a wave's comments asks, with the room held until the end. Her address must stand among the two of the
-- programme, and she must have the right to review; whoever prepares or oversees surveys of the unit knows who was invited when,
-- and reads none of it. Reasons: known, unknown, also-organiser, not-named, no-comments, comments-deleted.
create function app.reader_of(wave app.waves) returns jsonb
language plpgsql set search_path = '' as $$
declare
    unit app.units;
    room app.comment_rooms;
    place smallint;
begin
    select u.* into unit from app.units u where u.id = app.unit_of(wave);
    if unit.id is null or not app.has_right('review', unit.agency_id, unit.id) then
        return '{"ok": false, "reason": "unknown"}';
    elsif app.has_right('see', unit.agency_id, unit.id) then
        return '{"ok": false, "reason": "also-organiser"}';
    end if;
    select v.place into place from app.reviewers v where v.programme_id = wave.programme_id and v.address = app.desk_actor();
    if place is null then
        return '{"ok": false, "reason": "not-named"}';
    end if;
    select r.* into room from app.comment_rooms r where r.wave_id = wave.id for update;
    if room.wave_id is null then
        return '{"ok": false, "reason": "no-comments"}';
    elsif room.deleted_on is not null then
        return jsonb_build_object('ok', false, 'reason', 'comments-deleted', 'deletedOn', room.deleted_on);
    end if;
    return jsonb_build_object('ok', true, 'reason', 'known', 'place', place);
end $$;

create function public.desk_comments(wave_code text) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    reader jsonb;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    reader := app.reader_of(wave);
    if not (reader ->> 'ok')::boolean then
        return reader;
    end if;
    return app.show_comments(wave, (reader ->> 'place')::smallint, app.desk_actor());
end $$;
comment on function public.desk_comments is
    'The comments of a published wave in an order of chance, and its themes; that they were opened is recorded. Reasons: read, also-organiser, not-named, no-comments, comments-deleted, unknown. For the two readers of the programme.';

create function public.desk_propose_theme(wave_code text, body jsonb, numbers jsonb) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    reader jsonb;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    reader := app.reader_of(wave);
    if not (reader ->> 'ok')::boolean then
        return reader;
    end if;
    return app.add_theme(wave, (reader ->> 'place')::smallint, body, numbers, app.desk_actor());
end $$;
comment on function public.desk_propose_theme is
    'Proposes a theme that at least k comments to one question stand behind; nothing is public yet. Reasons: proposed, too-few-comments, comment-unknown, too-many-themes, also-organiser, not-named, no-comments, comments-deleted, unknown. For the two readers of the programme.';

create function public.desk_confirm_theme(wave_code text, theme integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    reader jsonb;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    reader := app.reader_of(wave);
    if not (reader ->> 'ok')::boolean then
        return reader;
    end if;
    return app.agree_on_theme(wave, (reader ->> 'place')::smallint, theme, app.desk_actor());
end $$;
comment on function public.desk_confirm_theme is
    'Makes a theme public that the other reader proposed. Reasons: confirmed, already-confirmed, own-theme, theme-unknown, also-organiser, not-named, no-comments, comments-deleted, unknown. For the two readers of the programme.';

create function public.desk_withdraw_theme(wave_code text, theme integer) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
    wave app.waves;
    reader jsonb;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    reader := app.reader_of(wave);
    if not (reader ->> 'ok')::boolean then
        return reader;
    end if;
    return app.take_theme_back(wave, (reader ->> 'place')::smallint, theme, app.desk_actor());
end $$;
comment on function public.desk_withdraw_theme is
    'Takes a theme back: a proposal is deleted, and a public theme stays on the page with the day of its withdrawal. Reasons: withdrawn, already-withdrawn, theme-unknown, also-organiser, not-named, no-comments, comments-deleted, unknown. For the two readers of the programme.';

revoke all on function public.desk_meetings(text), public.desk_note_meeting(text, date, boolean), public.desk_comments(text),
    public.desk_propose_theme(text, jsonb, jsonb), public.desk_confirm_theme(text, integer),
    public.desk_withdraw_theme(text, integer)
    from public, anon, authenticated, service_role;
grant execute on function public.desk_meetings(text), public.desk_note_meeting(text, date, boolean), public.desk_comments(text),
    public.desk_propose_theme(text, jsonb, jsonb), public.desk_confirm_theme(text, integer),
    public.desk_withdraw_theme(text, integer)
    to authenticated;
revoke all on all functions in schema app from public;
