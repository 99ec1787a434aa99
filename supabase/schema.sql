-- What the migrations amount to, written by npm run schema; to change it, change them.

CREATE SCHEMA app;

CREATE DOMAIN app.bilingual AS jsonb
	CONSTRAINT bilingual_check CHECK (((jsonb_typeof((VALUE -> 'id'::text)) = 'string'::text) AND (jsonb_typeof((VALUE -> 'en'::text)) = 'string'::text) AND ((length((VALUE ->> 'id'::text)) >= 1) AND (length((VALUE ->> 'id'::text)) <= 2000)) AND ((length((VALUE ->> 'en'::text)) >= 1) AND (length((VALUE ->> 'en'::text)) <= 2000))));

CREATE TYPE app.companion_measure AS ENUM (
    'complaints-per-1000',
    'processing-days'
);

CREATE TYPE app.desk_role AS ENUM (
    'organiser',
    'reviewer',
    'agency_admin'
);

CREATE DOMAIN app.slug AS text
	CONSTRAINT slug_check CHECK (((VALUE ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND ((length(VALUE) >= 2) AND (length(VALUE) <= 60))));

CREATE DOMAIN app.place_slug AS app.slug
	CONSTRAINT place_slug_check CHECK (((VALUE)::text <> ALL (ARRAY['aksesibilitas'::text, 'bongkar'::text, 'data'::text, 'gelombang'::text, 'instansi'::text, 'isi'::text, 'kelola'::text, 'privasi'::text, 'tentang'::text, 'unit'::text, 'w'::text])));

CREATE TYPE app.programme_state AS ENUM (
    'draft',
    'submitted',
    'active',
    'archived'
);

CREATE TYPE app.rater_group AS ENUM (
    'self',
    'superior',
    'peer',
    'subordinate',
    'citizen'
);

CREATE TYPE app.wave_state AS ENUM (
    'planned',
    'open',
    'closed',
    'published',
    'discarded'
);

CREATE TABLE app.waves (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    programme_id uuid NOT NULL,
    code app.slug NOT NULL,
    month smallint NOT NULL,
    state app.wave_state DEFAULT 'planned'::app.wave_state NOT NULL,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    announced_closes_on date,
    announced_opens_on date,
    extended_from date,
    instrument text NOT NULL,
    entry text,
    CONSTRAINT waves_check CHECK ((closes_on >= opens_on)),
    CONSTRAINT waves_check1 CHECK ((announced_closes_on >= closes_on)),
    CONSTRAINT waves_check2 CHECK ((announced_opens_on > opens_on)),
    CONSTRAINT waves_check3 CHECK ((extended_from >= opens_on)),
    CONSTRAINT waves_code_check CHECK (((code)::text ~ '-[0-9]+$'::text)),
    CONSTRAINT waves_entry_check CHECK ((entry = ANY (ARRAY['slip'::text, 'open'::text]))),
    CONSTRAINT waves_instrument_check CHECK (((length(instrument) >= 1) AND (length(instrument) <= 20))),
    CONSTRAINT waves_month_check CHECK (((month >= 0) AND (month <= 120)))
);

CREATE FUNCTION app.accepts_ballots(wave app.waves, today date) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ select wave.state = 'open' and today between wave.opens_on and wave.closes_on $$;

CREATE FUNCTION app.add_member(agency uuid, unit uuid, address text, role app.desk_role, actor text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
begin
    if address is null or address !~ '^[^@\s]+@[^@\s]+\.[^@\s]+$' or length(address) not between 6 and 100 then
        return '{"ok": false, "reason": "no-address"}';
    end if;
    insert into app.memberships (email, agency_id, unit_id, role, invited_by)
    values (lower(address), agency, unit, add_member.role, actor) on conflict do nothing;
    if not found then
        return '{"ok": true, "reason": "known"}';
    end if;
    insert into app.agency_audit (actor, act, agency_id, subject, after)
    values (actor, 'take-in', agency, lower(address), jsonb_build_object('role', add_member.role,
        'unit', (select u.slug from app.units u where u.id = unit)));
    return '{"ok": true, "reason": "invited"}';
end $_$;

CREATE FUNCTION app.add_programme(unit uuid, number integer, programme jsonb, state app.programme_state) RETURNS uuid
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    slug text := (select u.slug from app.units u where u.id = unit);
    new_programme uuid;
    new_wave uuid;
    wave jsonb;
begin
    insert into app.programmes (unit_id, number, training, trained_on, participants, targets, policy_k, policy_k_citizen,
        visitors_per_day, state)
    values (unit, add_programme.number, programme -> 'training', (programme ->> 'trainedOn')::date,
        (programme ->> 'participants')::smallint, array(select jsonb_array_elements_text(programme -> 'targets')),
        (programme #>> '{policy,k}')::smallint, (programme #>> '{policy,kCitizen}')::smallint,
        (programme ->> 'visitorsPerDay')::integer, add_programme.state)
    returning id into new_programme;
    if programme ? 'reviewers' then
        perform app.store_reviewers(new_programme, programme -> 'reviewers');
    end if;
    for wave in select * from jsonb_array_elements(programme -> 'waves') loop
        insert into app.waves (programme_id, code, month, opens_on, closes_on, instrument, entry)
        values (new_programme,
            coalesce(wave ->> 'code',
                concat_ws('-', slug, nullif(add_programme.number, 1), wave ->> 'month')),
            (wave ->> 'month')::smallint, (wave ->> 'opensOn')::date, (wave ->> 'closesOn')::date, wave ->> 'instrument',
            case when wave -> 'invited' ? 'citizen' then coalesce(wave ->> 'entry', 'open') end)
        returning id into new_wave;
        insert into app.wave_groups (wave_id, rater_group, invited)
        select new_wave, g.key::app.rater_group, (g.value #>> '{}')::smallint from jsonb_each(wave -> 'invited') g;
    end loop;
    return new_programme;
end $$;

CREATE FUNCTION app.add_theme(wave app.waves, place smallint, body jsonb, numbers jsonb, actor text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.address_of_reviewer(wave app.waves, place smallint) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select v.address from app.reviewers v where v.programme_id = wave.programme_id and v.place = address_of_reviewer.place
$$;

CREATE FUNCTION app.agree_on_theme(wave app.waves, place smallint, theme integer, actor text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.answer_states(invited jsonb, answered jsonb, k integer, k_citizen integer) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
declare
    staff jsonb;
    blocks jsonb;
    shown jsonb;
    held jsonb;
    never jsonb;
    states jsonb := '[]';
    block jsonb;
begin
    if invited ? 'self' then
        states := states || jsonb_build_object('groups', jsonb_build_array('self'), 'joined', false, 'state',
            case when (invited ->> 'self')::integer >= k then app.state_of_count(coalesce((answered ->> 'self')::integer, 0), k)
                else 'never' end);
    end if;
    select jsonb_agg(jsonb_build_array(g) order by array_position('{peer,subordinate,superior}'::text[], g)) into staff
    from jsonb_object_keys(invited) g where g in ('peer', 'subordinate', 'superior');
    blocks := app.ordered_blocks(app.pool_blocks(coalesce(staff, '[]'), invited, k, false));
    shown := app.ordered_blocks(app.pool_blocks(blocks, answered, k, true));
    for block in select b.value from jsonb_array_elements(shown) with ordinality b order by b.ordinality loop
        states := states || jsonb_build_object('groups', block, 'state', 'enough',
            'joined', not exists (select from jsonb_array_elements(blocks) b where b.value = block));
    end loop;
    select jsonb_agg(g order by g::app.rater_group) into held
    from jsonb_array_elements(blocks) b, jsonb_array_elements_text(b.value) g
    where not exists (select from jsonb_array_elements(shown) s where s.value ? g);
    if held is not null then
        states := states || jsonb_build_object('groups', held, 'joined', jsonb_array_length(blocks) > 1,
            'state', app.state_of_count(app.size_of(held, answered), k));
    end if;
    select jsonb_agg(s.value ->> 0 order by (s.value ->> 0)::app.rater_group) into never
    from jsonb_array_elements(staff) s
    where not exists (select from jsonb_array_elements(blocks) b where b.value @> s.value);
    if never is not null then
        states := states || jsonb_build_object('groups', never, 'joined', false, 'state', 'never');
    end if;
    if invited ? 'citizen' then
        states := states || jsonb_build_object('groups', jsonb_build_array('citizen'), 'joined', false,
            'state', app.state_of_count(coalesce((answered ->> 'citizen')::integer, 0), k_citizen));
    end if;
    return states;
end $$;

CREATE FUNCTION app.answer_states_now(wave app.waves) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select app.answer_states(
        (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = wave.id),
        (select coalesce(jsonb_object_agg(c.rater_group, c.n), '{}') from (
            select b.rater_group, count(*) as n from app.staff_ballots b where b.wave_id = wave.id group by 1
            union all
            select 'citizen', (select count(*) from app.ballots b where b.wave_id = wave.id)
                + (select count(*) from app.slip_ballots b where b.wave_id = wave.id)) c),
        p.policy_k, p.policy_k_citizen)
    from app.programmes p where p.id = wave.programme_id
$$;

CREATE FUNCTION app.band_of(n bigint) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case when n < 5 then '<5' when n < 10 then '5–9' when n < 20 then '10–19' when n < 50 then '20–49' else '50+' end
$$;

CREATE FUNCTION app.base64_of(bytes bytea) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select translate(encode(bytes, 'base64'), E'\n', '') $$;

CREATE FUNCTION app.box_lock_of(wave_code text) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$ select hashtextextended(wave_code, 7305442) $$;

CREATE FUNCTION app.bulletin_of(wave app.waves, report jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select report || jsonb_build_object('version', 2, 'wave', wave.code,
        'endedEarly', wave.announced_closes_on is not null, 'announcedClosesOn', wave.announced_closes_on,
        'groups', app.turnout_of(wave.id), 'fullDays', app.full_days_of(wave),
        'counts', (select greatest(k.counts, 1) from app.wave_keys k where k.wave_id = wave.id))
$$;

CREATE FUNCTION app.clock() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$ select now() $$;

COMMENT ON FUNCTION app.clock() IS 'The current time; everything else asks this function.';

CREATE FUNCTION app.comments_of(wave uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select jsonb_build_object('until', r.delete_on, 'deletedOn', r.deleted_on, 'left', r.left_over,
        'themes', coalesce((
            select jsonb_agg(jsonb_build_object('number', t.number, 'text', t.body, 'atLeast', t.fewest_comments,
                'on', t.confirmed_on, 'withdrawnOn', t.withdrawn_on) order by t.number)
            from app.themes t where t.wave_id = r.wave_id and t.confirmed_on is not null), '[]'))
    from app.comment_rooms r where r.wave_id = wave
$$;

CREATE FUNCTION app.companions_of(unit uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object('measure', c.measure, 'period', to_char(c.counted_in, 'YYYY-MM'),
        'month', coalesce((extract(year from c.counted_in) - extract(year from p.newest)) * 12
            + extract(month from c.counted_in) - extract(month from p.newest), 0)::integer,
        'value', c.value, 'source', c.source, 'recordedOn', c.recorded_on, 'history', (
            select coalesce(jsonb_agg(jsonb_build_object('value', o.value, 'recordedOn', o.recorded_on) order by o.version), '[]')
            from app.companion_figures o where o.unit_id = unit and o.measure = c.measure
                and o.counted_in = c.counted_in and o.version < c.version))
        order by c.measure, c.counted_in), '[]')
    from app.companion_figures c,
        (select max(q.trained_on) as newest from app.programmes q where q.unit_id = unit) p
    where c.unit_id = unit and not exists (select from app.companion_figures o where o.unit_id = unit
        and o.measure = c.measure and o.counted_in = c.counted_in and o.version > c.version)
$$;

CREATE TABLE app.desk_drafts (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    agency_id uuid NOT NULL,
    unit_id uuid,
    number smallint,
    started_on date DEFAULT (app.clock())::date NOT NULL,
    started_by text NOT NULL,
    returned text,
    CONSTRAINT desk_drafts_number_check CHECK (((number >= 1) AND (number <= 99))),
    CONSTRAINT desk_drafts_returned_check CHECK (((length(returned) >= 1) AND (length(returned) <= 2000))),
    CONSTRAINT desk_drafts_started_by_check CHECK (((length(started_by) >= 1) AND (length(started_by) <= 100)))
);

CREATE FUNCTION app.describe_draft(draft app.desk_drafts) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select jsonb_build_object('id', draft.id, 'state', app.state_of(draft), 'number', draft.number,
        'startedOn', draft.started_on, 'startedBy', draft.started_by, 'returned', draft.returned,
        'agency', (select jsonb_build_object('slug', a.slug, 'name', a.name) from app.agencies a where a.id = draft.agency_id),
        'unit', (select jsonb_build_object('slug', u.slug, 'name', u.name) from app.units u where u.id = draft.unit_id),
        'sections', (select coalesce(jsonb_object_agg(s.section, app.describe_section(s)), '{}')
            from app.desk_sections s where s.draft_id = draft.id))
$$;

CREATE TABLE app.programmes (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    unit_id uuid NOT NULL,
    number smallint DEFAULT 1 NOT NULL,
    training app.bilingual NOT NULL,
    trained_on date NOT NULL,
    participants smallint NOT NULL,
    targets text[] NOT NULL,
    policy_k smallint NOT NULL,
    policy_k_citizen smallint NOT NULL,
    visitors_per_day integer,
    state app.programme_state DEFAULT 'active'::app.programme_state NOT NULL,
    CONSTRAINT programmes_number_check CHECK (((number >= 1) AND (number <= 99))),
    CONSTRAINT programmes_participants_check CHECK (((participants >= 1) AND (participants <= 5000))),
    CONSTRAINT programmes_policy_k_check CHECK ((policy_k = ANY (ARRAY[5, 8, 10]))),
    CONSTRAINT programmes_policy_k_citizen_check CHECK ((policy_k_citizen = ANY (ARRAY[20, 30, 50]))),
    CONSTRAINT programmes_targets_check CHECK (((cardinality(targets) >= 1) AND (cardinality(targets) <= 26))),
    CONSTRAINT programmes_visitors_per_day_check CHECK (((visitors_per_day >= 1) AND (visitors_per_day <= 100000)))
);

CREATE FUNCTION app.describe_programme(programme app.programmes) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select jsonb_build_object('number', programme.number, 'state', programme.state, 'training', programme.training,
        'trainedOn', programme.trained_on, 'participants', programme.participants, 'targets', to_jsonb(programme.targets),
        'k', programme.policy_k, 'kCitizen', programme.policy_k_citizen,
        'waves', (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'month', w.month, 'state', w.state,
            'opensOn', w.opens_on, 'closesOn', w.closes_on, 'instrument', w.instrument, 'entry', w.entry,
            'prepared', exists (select from app.wave_keys k where k.wave_id = w.id),
            'invited', (select coalesce(jsonb_object_agg(g.rater_group, g.invited), '{}')
                from app.wave_groups g where g.wave_id = w.id)) order by w.month), '[]')
            from app.waves w where w.programme_id = programme.id))
$$;

CREATE TABLE app.desk_sections (
    draft_id uuid NOT NULL,
    section text NOT NULL,
    content jsonb NOT NULL,
    version integer DEFAULT 1 NOT NULL,
    changed_at timestamp with time zone DEFAULT app.clock() NOT NULL,
    changed_by text NOT NULL,
    CONSTRAINT desk_sections_changed_by_check CHECK (((length(changed_by) >= 1) AND (length(changed_by) <= 100))),
    CONSTRAINT desk_sections_content_check CHECK ((length((content)::text) <= 300000)),
    CONSTRAINT desk_sections_section_check CHECK ((section = ANY (ARRAY['unit'::text, 'training'::text, 'waves'::text, 'raters'::text]))),
    CONSTRAINT desk_sections_version_check CHECK ((version > 0))
);

CREATE FUNCTION app.describe_section(section app.desk_sections) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select jsonb_build_object('content', section.content, 'version', section.version, 'changedAt', section.changed_at,
        'changedBy', section.changed_by)
$$;

CREATE FUNCTION app.desk_actor() RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    return (select lower(u.email) from auth.users u where u.id = app.desk_user());
end $$;

CREATE FUNCTION app.desk_user() RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    return (select s.user_id from auth.sessions s
        where s.id = (auth.jwt() ->> 'session_id')::uuid and s.user_id = auth.uid()
            and s.created_at > current_timestamp - interval '12 hours'
            and coalesce(s.refreshed_at at time zone 'utc', s.created_at) > current_timestamp - interval '2 hours');
end $$;

CREATE FUNCTION app.destroy_secrets(wave uuid) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    gone jsonb;
begin
    with ballots as (delete from app.ballots b where b.wave_id = wave returning 1),
        staff_ballots as (delete from app.staff_ballots b where b.wave_id = wave returning 1),
        slip_ballots as (delete from app.slip_ballots b where b.wave_id = wave returning 1),
        invitations as (delete from app.codes c where c.wave_id = wave returning 1),  -- and with them what is unclaimed
        claims as (delete from app.claims k where k.wave_id = wave),
        issuer_keys as (delete from app.issuer_keys k where k.wave_id = wave returning 1),
        tally_keys as (delete from app.wave_keys k where k.wave_id = wave returning 1),
        writers as (delete from app.key_writers k where k.wave_id = wave),
        days as (delete from app.citizen_days d where d.wave_id = wave)
    select jsonb_build_object(
        'ballots', (select count(*) from ballots) + (select count(*) from staff_ballots) + (select count(*) from slip_ballots),
        'invitations', (select count(*) from invitations),
        'keys', (select count(*) from issuer_keys) + (select count(*) from tally_keys)) into gone;
    -- Counted again after the deletion, so that the proof is what was found and not what was meant.
    return jsonb_build_object('destroyed', gone, 'left', jsonb_build_object(
        'ballots', (select count(*) from app.ballots b where b.wave_id = wave)
            + (select count(*) from app.staff_ballots b where b.wave_id = wave)
            + (select count(*) from app.slip_ballots b where b.wave_id = wave),
        'invitations', (select count(*) from app.codes c where c.wave_id = wave)
            + (select count(*) from app.claims k where k.wave_id = wave),
        'keys', (select count(*) from app.issuer_keys k where k.wave_id = wave)
            + (select count(*) from app.wave_keys k where k.wave_id = wave)));
end $$;

CREATE TABLE app.units (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    agency_id uuid NOT NULL,
    slug app.place_slug NOT NULL,
    name app.bilingual NOT NULL,
    unit_type app.slug NOT NULL,
    type_label app.bilingual,
    time_zone text DEFAULT 'Asia/Jakarta'::text NOT NULL,
    demo boolean DEFAULT false NOT NULL,
    CONSTRAINT units_check CHECK (((type_label IS NULL) OR ((unit_type)::text = 'lainnya'::text))),
    CONSTRAINT units_slug_check CHECK (((slug)::text !~ '-[0-9]+$'::text)),
    CONSTRAINT units_time_zone_check CHECK ((time_zone = ANY (ARRAY['Asia/Jakarta'::text, 'Asia/Makassar'::text, 'Asia/Jayapura'::text])))
);

CREATE FUNCTION app.differences_of(unit app.units, record jsonb) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select jsonb_agg(d.field order by d.field) from (values
        ('name', unit.name <> record -> 'name'),
        ('type', unit.unit_type <> record ->> 'type'),
        ('typeLabel', unit.type_label is distinct from nullif(record -> 'typeLabel', 'null')),
        ('timeZone', unit.time_zone <> coalesce(record ->> 'timeZone', 'Asia/Jakarta')),
        ('agency', (select a.slug from app.agencies a where a.id = unit.agency_id) <> record #>> '{agency,slug}')
    ) d (field, differs) where d.differs
$$;

CREATE FUNCTION app.due_jobs() RETURNS TABLE(kind text, subject text, unit_id uuid, due timestamp with time zone, not_after timestamp with time zone)
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.empty_comment_room(wave app.waves, actor text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.full_days_of(wave app.waves) RETURNS bigint
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select case when wave.entry = 'open' then (
        select count(distinct d.day) from app.citizen_days d join app.programmes p on p.id = wave.programme_id
        where d.wave_id = wave.id and d.taken >= app.places_of(p.visitors_per_day, d.plain)) end
$$;

CREATE FUNCTION app.has_right(right_name text, agency uuid, unit uuid) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select exists (select from app.memberships m
        where m.email = (select app.desk_actor()) and m.agency_id = agency and m.role = any (app.roles_with(right_name))
            and (m.unit_id is null or m.unit_id = unit))
$$;

CREATE FUNCTION app.has_right_in(right_name text, draft app.desk_drafts) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select app.has_right(right_name, draft.agency_id, draft.unit_id)
$$;

CREATE FUNCTION app.is_approved(wave app.waves) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select exists (select from app.programmes p where p.id = wave.programme_id and p.state = 'active')
$$;

CREATE FUNCTION app.is_batch(wave uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select array_agg(g.rater_group) = '{citizen}' from app.wave_groups g where g.wave_id = wave
$$;

CREATE FUNCTION app.is_removable(unit uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce((select u.demo from app.units u where u.id = unit), true)
$$;

CREATE FUNCTION app.is_shown(unit uuid) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select exists (select from app.programmes p where p.unit_id = unit and p.state in ('active', 'archived'))
$$;

CREATE FUNCTION app.keep_comments(wave uuid, comments jsonb) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.lacks_actor(actor text, unit app.units) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select coalesce(length(btrim(actor)), 0) not between 1 and 100 and not (coalesce(actor, '') = '' and unit.demo)
$$;

CREATE FUNCTION app.lock_of(wave_code text) RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$ select hashtextextended(wave_code, 7305441) $$;

CREATE FUNCTION app.may_be_counted(wave app.waves) RETURNS boolean
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select wave.state = 'closed'
        or (wave.state = 'open' and app.today_of(wave) > wave.closes_on and app.is_batch(wave.id) is true)
$$;

CREATE TABLE app.unit_notes (
    unit_id uuid NOT NULL,
    number smallint NOT NULL,
    version smallint NOT NULL,
    recorded_on date NOT NULL,
    noted_on date NOT NULL,
    state text NOT NULL,
    body app.bilingual NOT NULL,
    item text,
    responsible app.bilingual,
    promised_until date,
    done_on date,
    reason app.bilingual,
    evidence text,
    CONSTRAINT unit_notes_check CHECK ((promised_until >= noted_on)),
    CONSTRAINT unit_notes_check1 CHECK ((done_on >= noted_on)),
    CONSTRAINT unit_notes_check2 CHECK (((state = 'done'::text) = (done_on IS NOT NULL))),
    CONSTRAINT unit_notes_check3 CHECK (((state = 'dropped'::text) = (reason IS NOT NULL))),
    CONSTRAINT unit_notes_check4 CHECK (((state <> 'planned'::text) OR (promised_until IS NOT NULL))),
    CONSTRAINT unit_notes_evidence_check CHECK (((evidence ~ '^https://[^[:space:]]+$'::text) AND (length(evidence) <= 500))),
    CONSTRAINT unit_notes_item_check CHECK ((item ~ '^[A-Z]{2,4}[0-9]{1,2}$'::text)),
    CONSTRAINT unit_notes_number_check CHECK (((number >= 1) AND (number <= 999))),
    CONSTRAINT unit_notes_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'done'::text, 'dropped'::text]))),
    CONSTRAINT unit_notes_version_check CHECK (((version >= 1) AND (version <= 99)))
);

CREATE FUNCTION app.note_as_json(note app.unit_notes) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select jsonb_strip_nulls(jsonb_build_object('number', note.number, 'on', note.noted_on, 'recordedOn', note.recorded_on,
        'text', note.body, 'state', note.state, 'until', note.promised_until, 'doneOn', note.done_on, 'item', note.item,
        'responsible', note.responsible, 'reason', note.reason, 'evidence', note.evidence))
$$;

CREATE FUNCTION app.notes_of(unit uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(app.note_as_json(n) || jsonb_build_object('history', (
            select coalesce(jsonb_agg(app.note_as_json(o) order by o.version), '[]')
            from app.unit_notes o where o.unit_id = unit and o.number = n.number and o.version < n.version))
        order by n.noted_on, n.number), '[]')
    from app.unit_notes n
    where n.unit_id = unit and not exists (select from app.unit_notes o
        where o.unit_id = unit and o.number = n.number and o.version > n.version)
$$;

CREATE FUNCTION app.numbered_comments(wave uuid) RETURNS TABLE(number bigint, id uuid, kind text, body text)
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select row_number() over (order by c.id), c.id, c.kind, c.body from app.comments c where c.wave_id = wave
$$;

CREATE FUNCTION app.obstacle_of(wave app.waves) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.ordered_blocks(blocks jsonb) RETURNS jsonb
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(o.groups order by o.first), '[]') from (
        select jsonb_agg(g order by g::app.rater_group) as groups, min(g::app.rater_group) as first
        from jsonb_array_elements(blocks) with ordinality b, jsonb_array_elements_text(b.value) g
        group by b.ordinality) o
$$;

CREATE FUNCTION app.outbox_lock() RETURNS bigint
    LANGUAGE sql IMMUTABLE
    AS $$ select 7305443::bigint $$;

CREATE FUNCTION app.places_of(visitors_per_day integer, plain boolean) RETURNS integer
    LANGUAGE sql IMMUTABLE
    AS $$ select case when plain then greatest(visitors_per_day / 5, 5) else visitors_per_day end $$;

CREATE FUNCTION app.pool_blocks(blocks jsonb, counts jsonb, k integer, keeps_empty boolean) RETURNS jsonb
    LANGUAGE plpgsql IMMUTABLE
    SET search_path TO ''
    AS $$
declare
    block jsonb;
    big jsonb := '[]';
    rest jsonb := '[]';
    host integer;
begin
    for block in select b.value from jsonb_array_elements(blocks) with ordinality b order by b.ordinality loop
        if app.size_of(block, counts) >= k then
            big := big || jsonb_build_array(block);
        elsif keeps_empty or app.size_of(block, counts) > 0 then
            rest := rest || block;
        end if;
    end loop;
    if rest = '[]' then
        return big;
    elsif app.size_of(rest, counts) >= k then
        return big || jsonb_build_array(rest);
    elsif big = '[]' then
        return '[]';
    end if;
    select b.ordinality - 1 into host from jsonb_array_elements(big) with ordinality b
    order by app.size_of(b.value, counts), b.ordinality limit 1;
    return jsonb_set(big, array[host::text], (big -> host) || rest);
end $$;

CREATE FUNCTION app.reach_of(wave_code text) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select jsonb_build_object('id', w.id, 'unit', u.id, 'slug', u.slug, 'demo', u.demo,
        'isOver', w.state not in ('planned', 'open') or app.today_of(w) > w.closes_on,
        'isOpen', app.accepts_ballots(w, app.today_of(w)), 'isActive', p.state = 'active',
        'hasKeys', exists (select from app.key_files f where f.wave_id = w.id))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.code = wave_code
$$;

CREATE FUNCTION app.reader_of(wave app.waves) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.record_act(actor text, act text, unit uuid, subject text, before jsonb DEFAULT NULL::jsonb, after jsonb DEFAULT NULL::jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    if coalesce(record_act.actor, '') = '' and not (select u.demo from app.units u where u.id = record_act.unit) then
        raise exception 'An act on a unit that is no demo needs the name of its operator.' using errcode = 'check_violation';
    end if;
    insert into app.audit (actor, act, unit_id, subject, before, after)
    values (coalesce(nullif(record_act.actor, ''), 'demo'), record_act.act, record_act.unit, record_act.subject,
        record_act.before, record_act.after);
end $$;

COMMENT ON FUNCTION app.record_act(actor text, act text, unit uuid, subject text, before jsonb, after jsonb) IS 'Records who did what to a unit; the caller is a function that does it.';

CREATE FUNCTION app.refuse_altered_audit() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    raise exception 'What was recorded about an act is never changed.' using errcode = 'check_violation';
end $$;

CREATE FUNCTION app.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    raise exception 'What is published is never changed: anybody may have kept its fingerprint.' using errcode = 'check_violation';
end $$;

CREATE FUNCTION app.refuse_changed_demo() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if new.demo <> old.demo then
        raise exception 'A unit is real or part of the demo from its registration on.' using errcode = 'check_violation';
    end if;
    return new;
end $$;

CREATE FUNCTION app.refuse_changed_policy() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if (new.policy_k, new.policy_k_citizen, new.visitors_per_day, new.targets, new.participants, new.unit_id)
            is distinct from (old.policy_k, old.policy_k_citizen, old.visitors_per_day, old.targets, old.participants, old.unit_id)
        and exists (select from app.waves w where w.programme_id = old.id and w.state <> 'planned')
    then
        raise exception 'The publication policy and the questions are frozen since the first wave opened.' using errcode = 'check_violation';
    end if;
    return new;
end $$;

CREATE FUNCTION app.refuse_moved_first_day() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if old.state <> 'planned' and (new.opens_on, new.announced_opens_on) is distinct from (old.opens_on, old.announced_opens_on) then
        raise exception 'The first day of a wave is fixed once it has opened.' using errcode = 'check_violation';
    end if;
    return new;
end $$;

CREATE FUNCTION app.refuse_moved_last_day() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if new.extended_from is distinct from old.extended_from then
        if old.state = 'open' and new.state = 'open' and old.extended_from is null and new.extended_from = old.closes_on
            and new.closes_on > old.closes_on and new.closes_on <= old.closes_on + 14 and app.today_of(old) < old.closes_on
        then
            return new;
        end if;
    elsif old.state = 'planned' or new.closes_on = old.closes_on then
        return new;
    elsif new.closes_on > old.closes_on and old.state = 'open' and app.is_batch(old.id) then
        return new;
    elsif new.closes_on < old.closes_on and old.state = 'open' and new.state = 'closed'
        and new.announced_closes_on = old.closes_on
    then
        return new;
    end if;
    raise exception 'The last day of an open wave moves once by two weeks at most, or forward for a batch of citizens, unless a close before it says so.'
        using errcode = 'check_violation';
end $$;

CREATE FUNCTION app.refuse_removal() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    unit uuid;
    is_planned boolean;
begin
    if tg_table_name = 'units' then
        -- A unit that was registered by mistake may go as long as nobody was asked.
        if old.demo or not exists (select from app.waves w join app.programmes p on p.id = w.programme_id
            where p.unit_id = old.id and w.state <> 'planned')
        then
            return old;
        end if;
    elsif tg_table_name = 'programmes' then
        if app.is_removable(old.unit_id) or not exists (select from app.waves w
            where w.programme_id = old.id and w.state <> 'planned')
        then
            return old;
        end if;
    elsif tg_table_name = 'waves' then
        select p.unit_id into unit from app.programmes p where p.id = old.programme_id;
        if old.state = 'planned' or app.is_removable(unit) then
            return old;
        end if;
    else
        -- A roster of other numbers takes the key file of a planned wave along; nobody was asked with it.
        select p.unit_id, w.state = 'planned' into unit, is_planned
        from app.waves w join app.programmes p on p.id = w.programme_id where w.id = old.wave_id;
        if is_planned or app.is_removable(unit) then
            return old;
        end if;
    end if;
    raise exception 'Only the demo data is removed: what was opened or published for a real unit stays.' using errcode = 'check_violation';
end $$;

CREATE FUNCTION app.refuse_unbounded_citizens() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if new.rater_group = 'citizen' and (select p.visitors_per_day from app.waves w
        join app.programmes p on p.id = w.programme_id where w.id = new.wave_id) is null
    then
        raise exception 'A wave that asks citizens needs the number of visitors on a busy day.' using errcode = 'check_violation';
    end if;
    return new;
end $$;

CREATE FUNCTION app.refuse_wrong_state() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
begin
    if new.state <> old.state and (old.state, new.state) not in
        (('planned', 'open'), ('open', 'closed'), ('closed', 'published'),
            ('planned', 'discarded'), ('open', 'discarded'), ('closed', 'discarded'))
    then
        raise exception 'A wave goes from planned to open to closed to published, or is discarded before that, not from % to %.',
            old.state, new.state
            using errcode = 'check_violation';
    end if;
    if old.state <> 'planned' and (new.programme_id, new.month, new.code, new.instrument, new.entry)
        is distinct from (old.programme_id, old.month, old.code, old.instrument, old.entry)
    then
        raise exception 'What a wave asks is fixed once it has opened.' using errcode = 'check_violation';
    end if;
    return new;
end $$;

CREATE TABLE app.staff_ballots (
    spent bytea NOT NULL,
    wave_id uuid NOT NULL,
    rater_group app.rater_group NOT NULL,
    seq integer NOT NULL,
    prepared bytea NOT NULL,
    signature bytea NOT NULL,
    own_public bytea NOT NULL,
    own_signature bytea NOT NULL,
    box bytea NOT NULL,
    CONSTRAINT staff_ballots_box_check CHECK ((length(box) = ((65 + 4096) + 16))),
    CONSTRAINT staff_ballots_own_public_check CHECK ((length(own_public) = 65)),
    CONSTRAINT staff_ballots_own_signature_check CHECK ((length(own_signature) = 64)),
    CONSTRAINT staff_ballots_prepared_check CHECK ((length(prepared) = 64)),
    CONSTRAINT staff_ballots_rater_group_check CHECK ((rater_group <> 'citizen'::app.rater_group)),
    CONSTRAINT staff_ballots_seq_check CHECK (((seq >= 1) AND (seq <= 50))),
    CONSTRAINT staff_ballots_signature_check CHECK ((length(signature) = 256)),
    CONSTRAINT staff_ballots_spent_check CHECK ((length(spent) = 32))
);
ALTER TABLE ONLY app.staff_ballots ALTER COLUMN spent SET STATISTICS 0;
ALTER TABLE ONLY app.staff_ballots ALTER COLUMN wave_id SET STATISTICS 0;
ALTER TABLE ONLY app.staff_ballots ALTER COLUMN rater_group SET STATISTICS 0;
ALTER TABLE ONLY app.staff_ballots ALTER COLUMN seq SET STATISTICS 0;
ALTER TABLE ONLY app.staff_ballots ALTER COLUMN prepared SET STATISTICS 0;
ALTER TABLE ONLY app.staff_ballots ALTER COLUMN signature SET STATISTICS 0;
ALTER TABLE ONLY app.staff_ballots ALTER COLUMN own_public SET STATISTICS 0;
ALTER TABLE ONLY app.staff_ballots ALTER COLUMN own_signature SET STATISTICS 0;
ALTER TABLE ONLY app.staff_ballots ALTER COLUMN box SET STATISTICS 0;
ALTER TABLE ONLY app.staff_ballots ALTER COLUMN box SET STORAGE EXTERNAL;

CREATE FUNCTION app.rewrite_box(added app.staff_ballots) RETURNS void
    LANGUAGE sql
    SET search_path TO ''
    AS $$
    with taken as (delete from app.staff_ballots b where b.wave_id = added.wave_id returning b.*)
    insert into app.staff_ballots
    select ballot.* from (
        select t.* from taken t where t.spent <> added.spent
        union all select added.*
    ) ballot order by ballot.spent
$$;

CREATE TABLE app.codes (
    code_hash bytea NOT NULL,
    wave_id uuid NOT NULL,
    rater_group app.rater_group NOT NULL,
    sealed bytea,
    CONSTRAINT codes_check CHECK (((rater_group = 'citizen'::app.rater_group) = (sealed IS NULL))),
    CONSTRAINT codes_code_hash_check CHECK ((length(code_hash) = 32)),
    CONSTRAINT codes_sealed_check CHECK ((length(sealed) = ((12 + 256) + 16)))
);
ALTER TABLE ONLY app.codes ALTER COLUMN code_hash SET STATISTICS 0;
ALTER TABLE ONLY app.codes ALTER COLUMN wave_id SET STATISTICS 0;
ALTER TABLE ONLY app.codes ALTER COLUMN rater_group SET STATISTICS 0;
ALTER TABLE ONLY app.codes ALTER COLUMN sealed SET STATISTICS 0;

CREATE FUNCTION app.rewrite_codes(wave uuid, gone bytea, added app.codes, leaves boolean) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.roles_with(right_name text) RETURNS app.desk_role[]
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case right_name
        when 'enter' then '{organiser,reviewer,agency_admin}'::app.desk_role[]
        when 'see' then '{organiser,agency_admin}'
        when 'organise' then '{organiser}'
        when 'review' then '{reviewer}'
        when 'oversee' then '{agency_admin}'
        else '{}' end
$$;

CREATE FUNCTION app.show_comments(wave app.waves, place smallint, actor text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.size_of(groups jsonb, counts jsonb) RETURNS integer
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select coalesce(sum((counts ->> g)::integer), 0)::integer from jsonb_array_elements_text(groups) g
$$;

CREATE FUNCTION app.state_of(draft app.desk_drafts) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce((select p.state::text from app.programmes p
        where p.unit_id = draft.unit_id and p.number = draft.number and p.state <> 'draft'), 'writing')
$$;

CREATE FUNCTION app.state_of_count(n integer, fewest integer) RETURNS text
    LANGUAGE sql IMMUTABLE
    SET search_path TO ''
    AS $$
    select case when n >= fewest then 'enough' when n >= fewest - greatest(2, round(fewest / 4.0)::integer) then 'nearly' else 'few' end
$$;

CREATE FUNCTION app.store_reviewers(programme uuid, addresses jsonb) RETURNS boolean
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $_$
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
end $_$;

CREATE FUNCTION app.take_theme_back(wave app.waves, place smallint, theme integer, actor text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.today_in(time_zone text) RETURNS date
    LANGUAGE sql STABLE
    AS $$ select (app.clock() at time zone time_zone)::date $$;

CREATE FUNCTION app.today_of(wave app.waves) RETURNS date
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select app.today_in(u.time_zone) from app.programmes p join app.units u on u.id = p.unit_id
    where p.id = wave.programme_id
$$;

CREATE FUNCTION app.try_reviewer_code(wave uuid, code_hash text) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION app.turnout_of(wave uuid) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_object_agg(g.rater_group, jsonb_build_object(
        'roster', case when g.rater_group <> 'citizen' then g.invited else (select count(*) from app.codes c
            where c.wave_id = w.id and c.rater_group = g.rater_group) end,
        'tickets', (select count(*) from app.claims k where k.wave_id = w.id and k.rater_group = g.rater_group))
        || case when r.wave_id is null then '{}' else jsonb_build_object('added', r.added, 'withdrawn', r.withdrawn) end), '{}')
    from app.waves w join app.wave_groups g on g.wave_id = w.id
    left join app.roster_changes r on r.wave_id = w.id and r.rater_group = g.rater_group
    where w.id = wave and (g.rater_group <> 'citizen' or w.entry = 'slip')
$$;

CREATE FUNCTION app.unanswered_of(unit app.units) RETURNS jsonb
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object('wave', w.code, 'month', w.month, 'publishedOn', s.published_on)
        order by s.published_on, w.code), '[]')
    from app.programmes p join app.waves w on w.programme_id = p.id join app.snapshots s on s.wave_id = w.id
    where p.unit_id = unit.id and p.state = 'active' and not exists (
        select from app.unit_notes n where n.unit_id = unit.id and n.recorded_on >= s.published_on)
$$;

CREATE FUNCTION app.unit_of(wave app.waves) RETURNS uuid
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$ select p.unit_id from app.programmes p where p.id = wave.programme_id $$;

CREATE FUNCTION app.why_not_stored(own_id bytea, wave_code text, sealed bytea) RETURNS jsonb
    LANGUAGE plpgsql
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    stored bytea;
begin
    select w.* into wave from app.waves w join app.wave_groups g on g.wave_id = w.id and g.rater_group = 'citizen'
    where w.code = why_not_stored.wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.entry = 'slip' then
        return '{"ok": false, "reason": "needs-slip"}';
    end if;
    select b.box into stored from app.ballots b where b.wave_id = wave.id and b.id = own_id;
    if stored = sealed then
        return '{"ok": true, "reason": "already-stored"}';
    elsif not app.accepts_ballots(wave, app.today_of(wave)) then
        return '{"ok": false, "reason": "wave-closed"}';
    elsif stored is not null then
        return '{"ok": false, "reason": "id-taken"}';
    end if;
    return '{"ok": false, "reason": "day-full"}';
end $$;

CREATE FUNCTION app.why_roster_stays(wave app.waves, actor text, is_person boolean) RETURNS text
    LANGUAGE sql STABLE
    SET search_path TO ''
    AS $$
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

CREATE FUNCTION public.add_member(agency jsonb, address text, role_name text, unit_slug text, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    known app.agencies;
    unit app.units;
begin
    if coalesce(length(btrim(actor)), 0) not between 1 and 100 then
        return '{"ok": false, "reason": "operator-missing"}';
    elsif role_name not in ('organiser', 'reviewer', 'agency_admin') or (role_name = 'agency_admin' and unit_slug is not null) then
        return '{"ok": false, "reason": "no-role"}';
    end if;
    if agency ? 'name' then
        insert into app.agencies (slug, name) values (agency ->> 'slug', agency -> 'name') on conflict (slug) do nothing;
    end if;
    select a.* into known from app.agencies a where a.slug = agency ->> 'slug';
    if known.id is null then
        return '{"ok": false, "reason": "agency-unknown"}';
    end if;
    select u.* into unit from app.units u where u.slug = unit_slug and u.agency_id = known.id;
    if unit_slug is not null and unit.id is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    end if;
    return app.add_member(known.id, unit.id, btrim(address), role_name::app.desk_role, actor);
end $$;

COMMENT ON FUNCTION public.add_member(agency jsonb, address text, role_name text, unit_slug text, actor text) IS 'Takes somebody in at the desk of an agency, which is made where it brings its name: how the first administrator comes. Reasons: invited, known, no-address, no-role, agency-unknown, unit-unknown, operator-missing. Operator only.';

CREATE FUNCTION public.answer_unsure(wave_code text, mail text, answer text, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.answer_unsure(wave_code text, mail text, answer text, actor text) IS 'Sends an unsure mail again (resend) or takes it as arrived (leave). Reasons: answered, not-unsure, operator-missing, wave-unknown.';

CREATE FUNCTION public.begin_count(wave_code text, again boolean) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    begun smallint;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select k.counts into begun from app.wave_keys k where k.wave_id = wave.id;
    if begun is null or not app.may_be_counted(wave) then
        return '{"ok": false, "reason": "not-closed", "counts": 0}';
    elsif begun > 0 and again is not true then
        return jsonb_build_object('ok', false, 'reason', 'counted-before', 'counts', begun);
    end if;
    update app.wave_keys k set counts = begun + 1 where k.wave_id = wave.id;
    return jsonb_build_object('ok', true, 'reason', 'begun', 'counts', begun + 1);
end $$;

COMMENT ON FUNCTION public.begin_count(wave_code text, again boolean) IS 'Notes that a trustee begins to count a closed wave, or a batch whose last day is over; again only where that is said. Reasons: begun, counted-before, not-closed.';

CREATE FUNCTION public.cast_citizen_ballot(ballot_id text, wave_code text, box text, plain boolean) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
        select w.id, app.today_in(u.time_zone) as today,
            app.places_of(p.visitors_per_day, cast_citizen_ballot.plain) as most
        from app.waves w
        join app.wave_groups g on g.wave_id = w.id and g.rater_group = 'citizen'
        join app.programmes p on p.id = w.programme_id
        join app.units u on u.id = p.unit_id
        where w.code = cast_citizen_ballot.wave_code and w.entry = 'open' and app.accepts_ballots(w, app.today_in(u.time_zone))
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

COMMENT ON FUNCTION public.cast_citizen_ballot(ballot_id text, wave_code text, box text, plain boolean) IS 'Stores one sealed ballot (base64 id and box) of an open entrance if the day still has a place for its kind of form. Reasons: stored, already-stored, id-taken, day-full, needs-slip, wave-closed, wave-unknown, not-a-ballot.';

CREATE FUNCTION public.cast_slip_ballot(wave_code text, prepared text, signature text, own_public text, own_signature text, box text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    given app.slip_ballots;
    stored bytea;
    accepts boolean;
begin
    begin
        given := row(sha256(decode(own_public, 'base64')), null, decode(prepared, 'base64'), decode(signature, 'base64'),
            decode(own_public, 'base64'), decode(own_signature, 'base64'), decode(box, 'base64'))::app.slip_ballots;
    exception when others then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end;
    if (length(given.prepared), length(given.signature), length(given.own_public), length(given.own_signature), length(given.box))
        is distinct from (64, 256, 65, 64, 65 + 1792 + 16)
    then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end if;
    -- Shared with other ballots, exclusive against closing: nothing arrives once counting has begun.
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    select w.id, app.accepts_ballots(w, app.today_of(w)) into given.wave_id, accepts
    from app.waves w join app.wave_groups g on g.wave_id = w.id and g.rater_group = 'citizen'
    where w.code = cast_slip_ballot.wave_code and w.entry = 'slip';
    if given.wave_id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    if accepts then
        insert into app.slip_ballots select given.* on conflict do nothing;
        if found then
            return '{"ok": true, "reason": "stored"}';
        end if;
    end if;
    select b.box into stored from app.slip_ballots b where b.wave_id = given.wave_id and b.spent = given.spent;
    if stored = given.box then
        return '{"ok": true, "reason": "already-stored"}';
    elsif not accepts then
        return '{"ok": false, "reason": "wave-closed"}';
    end if;
    return '{"ok": false, "reason": "slip-used"}';
end $$;

COMMENT ON FUNCTION public.cast_slip_ballot(wave_code text, prepared text, signature text, own_public text, own_signature text, box text) IS 'Stores a sealed ballot under the ticket of a slip whose signatures the caller has checked (base64 parts); the first one stands. Reasons: stored, already-stored, slip-used, wave-closed, wave-unknown (or a wave without slips), not-a-ballot.';

CREATE FUNCTION public.cast_staff_ballot(wave_code text, rater_group text, seq integer, prepared text, signature text, own_public text, own_signature text, box text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    given app.staff_ballots;
    stored app.staff_ballots;
    accepts boolean;
begin
    begin
        given := row(sha256(decode(own_public, 'base64')), null, rater_group::app.rater_group, seq,
            decode(prepared, 'base64'), decode(signature, 'base64'), decode(own_public, 'base64'),
            decode(own_signature, 'base64'), decode(box, 'base64'))::app.staff_ballots;
    exception when others then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end;
    if (length(given.prepared), length(given.signature), length(given.own_public), length(given.own_signature), length(given.box))
        is distinct from (64, 256, 65, 64, 65 + 4096 + 16) or not coalesce(given.seq between 1 and 50, false)
    then
        return '{"ok": false, "reason": "not-a-ballot"}';
    end if;
    -- Shared with other ballots, exclusive against closing: nothing arrives once counting has begun.
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    select w.id, app.accepts_ballots(w, app.today_of(w)) into given.wave_id, accepts
    from app.waves w join app.wave_groups g on g.wave_id = w.id and g.rater_group = given.rater_group
    where w.code = cast_staff_ballot.wave_code;
    if given.wave_id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    end if;
    perform pg_advisory_xact_lock(app.box_lock_of(wave_code));
    select b.* into stored from app.staff_ballots b where b.wave_id = given.wave_id and b.spent = given.spent;
    if stored.seq = given.seq and stored.box = given.box then
        return '{"ok": true, "reason": "already-stored"}';
    elsif not accepts then
        return '{"ok": false, "reason": "wave-closed"}';
    elsif stored.seq >= given.seq then
        return jsonb_build_object('ok', false, 'reason', 'outdated', 'seq', stored.seq);
    end if;
    perform app.rewrite_box(given);
    return jsonb_build_object('ok', true, 'reason', case when stored.seq is null then 'stored' else 'replaced' end);
end $$;

COMMENT ON FUNCTION public.cast_staff_ballot(wave_code text, rater_group text, seq integer, prepared text, signature text, own_public text, own_signature text, box text) IS 'Stores a sealed ballot under a ticket whose signatures the caller has checked (base64 parts). Reasons: stored, replaced, already-stored, outdated (with the seq that stands), wave-closed, wave-unknown, not-a-ballot.';

CREATE FUNCTION public.change_roster(wave_code text, withdrawn jsonb, added jsonb, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.change_roster(wave_code text, withdrawn jsonb, added jsonb, actor text) IS 'Adds or withdraws one person, or puts one in the place of another, within the first half of an open wave; in a planned one only within a group. Never says whether somebody has answered. Reasons: changed, code-unknown, group-not-asked, not-open, too-many-added, last-of-group, too-late, no-roster, wave-closed, wave-unknown, operator-missing.';

CREATE FUNCTION public.citizen_entry(unit_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object(
        'unit', jsonb_build_object('slug', u.slug, 'name', u.name, 'demo', u.demo),
        'open', asked.open, 'opensOn', asked.next, 'overdueSince', asked.overdue)
    from app.units u, lateral (
        select (array_agg(w.code order by w.opens_on desc, w.code)
                filter (where app.accepts_ballots(w, app.today_in(u.time_zone))))[1] as open,
            min(w.opens_on) filter (where w.state = 'planned' and w.opens_on > app.today_in(u.time_zone)) as next,
            max(w.opens_on) filter (where w.state = 'planned'
                and app.today_in(u.time_zone) between w.opens_on and w.closes_on) as overdue
        from app.programmes p join app.waves w on w.programme_id = p.id
        join app.wave_groups g on g.wave_id = w.id and g.rater_group = 'citizen'
        where p.unit_id = u.id and p.state = 'active') asked
    where u.slug = unit_slug and app.is_shown(u.id)
$$;

COMMENT ON FUNCTION public.citizen_entry(unit_slug text) IS 'Where citizens answer about a unit now: the code of the newest wave that takes their ballots, the first day of the next planned one, and that of one whose day has come and that is not open; null where there is no such unit.';

CREATE FUNCTION public.claim_ticket(code_hash text, wave_code text, rater_group text, blinded_hash text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    used bytea := decode(claim_ticket.code_hash, 'base64');
    signed bytea := decode(claim_ticket.blinded_hash, 'base64');
begin
    -- Shared with ballots, exclusive against closing: no ticket is made once counting has begun.
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    with gone as (
        delete from app.unclaimed u using app.codes c, app.waves w
        where u.code_hash = used and c.code_hash = u.code_hash and w.id = c.wave_id and w.code = claim_ticket.wave_code
            and c.rater_group::text = claim_ticket.rater_group and app.accepts_ballots(w, app.today_of(w))
            -- A value that is signed already uses up no code.
            and not exists (select from app.claims k where k.wave_id = c.wave_id
                and k.rater_group = c.rater_group and k.blinded_hash = signed)
        returning c.wave_id, c.rater_group
    )
    insert into app.claims (wave_id, rater_group, blinded_hash)
    select gone.wave_id, gone.rater_group, signed from gone on conflict do nothing;
    -- Looked at anew: the same claim may have come twice at once.
    return to_jsonb(exists (select from app.claims k join app.waves w on w.id = k.wave_id
        where w.code = claim_ticket.wave_code and k.rater_group::text = claim_ticket.rater_group and k.blinded_hash = signed));
end $$;

COMMENT ON FUNCTION public.claim_ticket(code_hash text, wave_code text, rater_group text, blinded_hash text) IS 'Uses a code once, and says whether a blinded value may be signed: now, or again. Unknown, used, misplaced and closed are one refusal.';

CREATE FUNCTION public.close_batch(wave_code text, later date, enough boolean, actor text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    unit uuid;
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
    elsif wave.state = 'discarded' then
        return '{"ok": false, "reason": "discarded"}';
    elsif wave.state = 'closed' then
        return public.counting_terms(wave_code);
    elsif app.today_of(wave) <= wave.closes_on then
        return jsonb_build_object('ok', false, 'reason', 'not-ended', 'closesOn', wave.closes_on);
    end if;
    if later is null or later <= wave.closes_on or later < app.today_of(wave) then
        return '{"ok": false, "reason": "not-a-later-day"}';
    end if;
    select p.policy_k_citizen, p.unit_id into fewest, unit from app.programmes p where p.id = wave.programme_id;
    -- Who holds the key says whether enough of the boxes can be read. With a trustee nobody here knows that: too few boxes
    -- are surely too few answers, and with more the trustee has to look.
    if not coalesce(enough, (select count(*) from app.ballots b where b.wave_id = wave.id)
        + (select count(*) from app.slip_ballots b where b.wave_id = wave.id) >= fewest)
    then
        update app.waves w set closes_on = later where w.id = wave.id;
        -- A count that ended so has drawn nothing.
        update app.wave_keys k set counts = 0 where k.wave_id = wave.id;
        if actor is not null then
            perform app.record_act(actor, 'let-wait', unit, wave_code, jsonb_build_object('closesOn', wave.closes_on),
                jsonb_build_object('closesOn', later));
        end if;
        return jsonb_build_object('ok', true, 'reason', 'waits', 'closesOn', later);
    elsif enough is null then
        return '{"ok": true, "reason": "trustee-counts"}';
    end if;
    update app.waves w set state = 'closed' where w.id = wave.id;
    if actor is not null then
        perform app.record_act(actor, 'close-wave', unit, wave_code, null, '{"early": false}');
    end if;
    return public.counting_terms(wave_code);
end $$;

COMMENT ON FUNCTION public.close_batch(wave_code text, later date, enough boolean, actor text) IS 'Ends a batch of citizens that has enough answers and tells what counting needs, or lets one with fewer take answers until a later day; where nobody says whether they are enough, one with enough boxes stays as it is. Reasons: closed, waits, trustee-counts, not-ended, already-published, discarded, not-open, not-a-later-day, not-a-batch, wave-unknown.';

CREATE FUNCTION public.close_wave(wave_code text, early boolean, actor text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    last_day date;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state = 'planned' then
        return '{"ok": false, "reason": "not-open"}';
    elsif wave.state = 'published' then
        return '{"ok": true, "reason": "already-published"}';
    elsif wave.state = 'discarded' then
        return '{"ok": false, "reason": "discarded"}';
    elsif wave.state = 'open' and app.today_of(wave) > wave.closes_on then
        update app.waves w set state = 'closed' where w.id = wave.id;
    elsif wave.state = 'open' and early is true then
        last_day := greatest(wave.opens_on, app.today_of(wave));
        update app.waves w set state = 'closed', closes_on = last_day, announced_closes_on = w.closes_on where w.id = wave.id;
    elsif wave.state = 'open' then
        return jsonb_build_object('ok', false, 'reason', 'not-ended', 'closesOn', wave.closes_on);
    end if;
    if actor is not null and wave.state = 'open' then
        perform app.record_act(actor, 'close-wave', app.unit_of(wave),
            wave_code, null, jsonb_build_object('early', app.today_of(wave) <= wave.closes_on));
    end if;
    return public.counting_terms(wave_code);
end $$;

COMMENT ON FUNCTION public.close_wave(wave_code text, early boolean, actor text) IS 'Ends the taking of ballots once the last day is over, or earlier where that is said, and tells what counting needs. Reasons: closed, not-ended, already-published, discarded, not-open, wave-unknown.';

CREATE FUNCTION public.code_place(code_hash text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object('wave', w.code, 'group', c.rater_group)
    from app.codes c join app.waves w on w.id = c.wave_id
    where c.code_hash = decode(code_place.code_hash, 'base64')
$$;

COMMENT ON FUNCTION public.code_place(code_hash text) IS 'Wave and group of a code, used or not; null for an unknown code.';

CREATE FUNCTION public.confirm_theme(wave_code text, code_hash text, theme integer, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.confirm_theme(wave_code text, code_hash text, theme integer, actor text) IS 'Makes a theme public that the other reviewer proposed. Reasons: confirmed, already-confirmed, own-theme, theme-unknown, code-unknown, codes-locked, no-comments, comments-deleted, wave-unknown.';

CREATE FUNCTION public.correct_programme(unit_slug text, number integer, changes jsonb, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    unit app.units;
    agency app.agencies;
    programme app.programmes;
    public_numbers integer[];
    today date;
    wave app.waves;
    moved jsonb;
    corrections jsonb := '[]';
begin
    perform pg_advisory_xact_lock(hashtextextended(unit_slug, 7305443));
    select u.* into unit from app.units u where u.slug = unit_slug;
    if unit.id is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    elsif app.lacks_actor(actor, unit) then
        return '{"ok": false, "reason": "operator-missing"}';
    end if;
    today := app.today_in(unit.time_zone);
    select a.* into agency from app.agencies a where a.id = unit.agency_id;
    select array_agg(p.number order by p.number) into public_numbers from app.programmes p
    where p.unit_id = unit.id and p.state in ('active', 'archived');
    if public_numbers is null then
        return '{"ok": false, "reason": "still-draft"}';
    elsif correct_programme.number is null and cardinality(public_numbers) > 1 and changes ?| '{training,participants,waves}' then
        return jsonb_build_object('ok', false, 'reason', 'several', 'numbers', to_jsonb(public_numbers));
    end if;
    select p.* into programme from app.programmes p
    where p.unit_id = unit.id and p.number = coalesce(correct_programme.number, public_numbers[1]);
    if programme.id is null then
        return '{"ok": false, "reason": "programme-unknown"}';
    elsif programme.state not in ('active', 'archived') then
        return '{"ok": false, "reason": "still-draft"}';
    end if;
    if changes ? 'name' and changes -> 'name' <> unit.name then
        corrections := corrections || jsonb_build_object('subject', 'name', 'before', unit.name, 'after', changes -> 'name');
    end if;
    if changes ? 'agency' and changes -> 'agency' <> agency.name then
        corrections := corrections || jsonb_build_object('subject', 'agency', 'before', agency.name, 'after', changes -> 'agency');
    end if;
    if changes ? 'training' and changes -> 'training' <> programme.training then
        corrections := corrections
            || jsonb_build_object('subject', 'training', 'before', programme.training, 'after', changes -> 'training');
    end if;
    if changes ? 'participants' and (changes ->> 'participants')::integer <> programme.participants then
        -- The questions follow from their number, and a key file names the questions.
        if exists (select from app.waves w where w.programme_id = programme.id and (w.state <> 'planned'
            or exists (select from app.wave_keys k where k.wave_id = w.id)))
        then
            return '{"ok": false, "reason": "participants-frozen"}';
        end if;
        corrections := corrections || jsonb_build_object('subject', 'participants', 'before', programme.participants,
            'after', changes -> 'participants');
    end if;
    for moved in select * from jsonb_array_elements(coalesce(changes -> 'waves', '[]')) loop
        perform pg_advisory_xact_lock(app.lock_of(moved ->> 'code'));
        select w.* into wave from app.waves w where w.code = moved ->> 'code' and w.programme_id = programme.id;
        if wave.id is null then
            return jsonb_build_object('ok', false, 'reason', 'wave-unknown', 'wave', moved ->> 'code');
        elsif wave.state <> 'planned' then
            return jsonb_build_object('ok', false, 'reason', 'wave-opened', 'wave', wave.code);
        elsif (moved ->> 'opensOn')::date < today then
            return jsonb_build_object('ok', false, 'reason', 'days-over', 'wave', wave.code);
        elsif wave.month = 0 and (moved ->> 'closesOn')::date >= programme.trained_on then
            return jsonb_build_object('ok', false, 'reason', 'after-training', 'wave', wave.code);
        end if;
        if ((moved ->> 'opensOn')::date, (moved ->> 'closesOn')::date) is distinct from (wave.opens_on, wave.closes_on) then
            corrections := corrections || jsonb_build_object('subject', 'days', 'wave', wave.code,
                'before', jsonb_build_object('opensOn', wave.opens_on, 'closesOn', wave.closes_on),
                'after', jsonb_build_object('opensOn', moved -> 'opensOn', 'closesOn', moved -> 'closesOn'));
        end if;
    end loop;
    if corrections = '[]' then
        return '{"ok": false, "reason": "nothing-changed"}';
    end if;
    -- Looked at before anything is written, as the days would stand: a refusal leaves everything as it was.
    if exists (
        with days as (
            select w.code, w.month, coalesce((m.value ->> 'opensOn')::date, w.opens_on) as opens_on,
                coalesce((m.value ->> 'closesOn')::date, w.closes_on) as closes_on
            from app.waves w left join jsonb_array_elements(coalesce(changes -> 'waves', '[]')) m on m.value ->> 'code' = w.code
            where w.programme_id = programme.id and w.state <> 'discarded'
        )
        select from days d join days e on e.month > d.month where e.opens_on <= d.closes_on)
    then
        return '{"ok": false, "reason": "overlaps"}';
    end if;
    update app.units u set name = coalesce(changes -> 'name', u.name) where u.id = unit.id;
    update app.agencies a set name = coalesce(changes -> 'agency', a.name) where a.id = unit.agency_id;
    update app.programmes p set training = coalesce(changes -> 'training', p.training),
        participants = coalesce((changes ->> 'participants')::smallint, p.participants)
    where p.id = programme.id;
    update app.waves w set opens_on = (c.value #>> '{after,opensOn}')::date, closes_on = (c.value #>> '{after,closesOn}')::date
    from jsonb_array_elements(corrections) c where w.code = c.value ->> 'wave';
    insert into app.corrections (unit_id, corrected_on, subject, wave, before, after)
    select unit.id, today, c ->> 'subject', c ->> 'wave', c -> 'before', c -> 'after' from jsonb_array_elements(corrections) c;
    perform app.record_act(actor, 'correct', unit.id, coalesce(c ->> 'wave', unit.slug),
        jsonb_build_object(c ->> 'subject', c -> 'before'), jsonb_build_object(c ->> 'subject', c -> 'after'))
    from jsonb_array_elements(corrections) c;
    return jsonb_build_object('ok', true, 'reason', 'corrected', 'corrections', corrections, 'agency', agency.slug);
end $$;

COMMENT ON FUNCTION public.correct_programme(unit_slug text, number integer, changes jsonb, actor text) IS 'Puts right what an approved programme may have wrong, with a line of public history for each change, all or nothing. Reasons: corrected, nothing-changed, still-draft, several, programme-unknown, participants-frozen, wave-unknown, wave-opened, days-over, after-training, overlaps, operator-missing, unit-unknown.';

CREATE FUNCTION public.counting_terms(wave_code text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object('ok', app.may_be_counted(w), 'reason', w.state, 'instrument', w.instrument, 'month', w.month,
        'unit', u.slug, 'participants', p.participants, 'targets', p.targets,
        'policy', jsonb_build_object('k', p.policy_k, 'kCitizen', p.policy_k_citizen, 'steps', 4, 'insiders', 1, 'values', 2, 'epsilon', 1),
        'opensOn', w.opens_on, 'closesOn', w.closes_on, 'entry', w.entry,
        'invited', (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = w.id),
        'added', (select coalesce(jsonb_object_agg(r.rater_group, r.added) filter (where r.added > 0), '{}')
            from app.roster_changes r where r.wave_id = w.id),
        -- Not while ballots are taken: a number that grows tells that somebody has just answered.
        'cast', case when app.may_be_counted(w) then jsonb_build_object(
            'citizen', (select count(*) from app.ballots b where b.wave_id = w.id)
                + (select count(*) from app.slip_ballots b where b.wave_id = w.id),
            'slips', (select count(*) from app.slip_ballots b where b.wave_id = w.id),
            'staff', (select count(*) from app.staff_ballots b where b.wave_id = w.id)) end,
        'issuers', (select coalesce(jsonb_object_agg(k.rater_group, app.base64_of(k.modulus)), '{}')
            from app.issuer_keys k where k.wave_id = w.id),
        'tallyPublic', (select app.base64_of(k.tally_public) from app.wave_keys k where k.wave_id = w.id),
        'tallyPrivateWrapped', (select app.base64_of(k.tally_private_wrapped) from app.wave_keys k where k.wave_id = w.id),
        'trusteeTokenHash', (select app.base64_of(k.trustee_token_hash) from app.wave_keys k where k.wave_id = w.id))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.code = wave_code
$$;

COMMENT ON FUNCTION public.counting_terms(wave_code text) IS 'What counting a wave needs, whatever its state, without changing it; ok where its boxes may be read; null where there is no such wave. Reasons: the states.';

CREATE FUNCTION public.delete_comments(wave_code text, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.delete_comments(wave_code text, actor text) IS 'Deletes the comments of a wave with the codes of its reviewers before their day; the page of the unit says so. Reasons: deleted, already-deleted, no-comments, wave-unknown.';

CREATE FUNCTION public.delete_due_comments(actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.delete_due_comments(actor text) IS 'Deletes the comments of all waves whose 180 days are over, and says of which waves and units.';

CREATE FUNCTION public.desk_agency(agency_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    with overseen as materialized (
        select a.* from app.agencies a where a.slug = agency_slug and app.has_right('oversee', a.id, null)
    ), mine as (
        select u as unit, u.id, u.slug, u.name, app.today_in(u.time_zone) as today from app.units u
        join overseen a on a.id = u.agency_id
    ), warned as (
        select w ->> 'unit' as slug, jsonb_agg(w - 'unit' order by w ->> 'day', w ->> 'subject', w ->> 'fact') as list
        from jsonb_array_elements(case when exists (select from overseen) then public.unit_warnings(null) else '[]' end) w group by 1
    )
    select jsonb_build_object('slug', a.slug, 'name', a.name, 'units', (
        select coalesce(jsonb_agg(jsonb_build_object('slug', m.slug, 'name', m.name, 'today', m.today,
            'programmes', (select coalesce(jsonb_agg(jsonb_build_object('number', p.number, 'state', p.state,
                'training', p.training, 'trainedOn', p.trained_on, 'k', p.policy_k, 'kCitizen', p.policy_k_citizen,
                'hasReviewers', (select count(*) = 2 from app.reviewers r where r.programme_id = p.id),
                'asksCitizens', exists (select from app.waves w join app.wave_groups g on g.wave_id = w.id
                    where w.programme_id = p.id and g.rater_group = 'citizen'),
                'waves', (select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'month', w.month, 'state', w.state,
                    'opensOn', w.opens_on, 'closesOn', w.closes_on) order by w.opens_on, w.code), '[]')
                    from app.waves w where w.programme_id = p.id)) order by p.number), '[]')
                from app.programmes p where p.unit_id = m.id),
            'unanswered', app.unanswered_of(m.unit),
            'warnings', coalesce((select w.list from warned w where w.slug = m.slug), '[]')) order by m.slug), '[]')
        from mine m))
    from overseen a
$$;

COMMENT ON FUNCTION public.desk_agency(agency_slug text) IS 'An agency with its units: their programmes and waves, results that nobody answered, and what somebody should look at; null for others. For administrators of the agency.';

CREATE FUNCTION public.desk_answers(wave_code text) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    unit app.units;
    known app.shown_bands;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.units u where u.id = app.unit_of(wave);
    if wave.id is null or wave.state <> 'open' or not app.has_right('see', unit.agency_id, unit.id) then
        return null;
    end if;
    select s.* into known from app.shown_bands s where s.wave_id = wave.id order by s.day desc limit 1;
    if known.wave_id is not null then
        return jsonb_build_object('day', known.day, 'sets', known.content);
    end if;
    -- As it opened: what follows from the roster alone.
    return jsonb_build_object('day', wave.opens_on, 'sets', (
        select app.answer_states((select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = wave.id),
            '{}', p.policy_k, p.policy_k_citizen) from app.programmes p where p.id = wave.programme_id));
end $$;

COMMENT ON FUNCTION public.desk_answers(wave_code text) IS 'How far the answers of an open wave had come when its day began, as states that stay for that day; null for others, and for a wave that is not open. For who is signed in.';

CREATE FUNCTION public.desk_audit(agency_slug text, unit_slug text DEFAULT NULL::text, skipped integer DEFAULT 0, rows integer DEFAULT 50) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    with overseen as materialized (
        select a.id from app.agencies a where a.slug = agency_slug and app.has_right('oversee', a.id, null)
    ), acts as (
        select x.done_at, x.id, 1 as place, x.actor, x.act, x.subject, x.before, x.after, u.slug, u.name, u.time_zone
        from app.audit x join app.units u on u.id = x.unit_id join overseen a on a.id = u.agency_id
        where unit_slug is null or u.slug = unit_slug
        union all
        select x.done_at, x.id, 2, x.actor, x.act, x.subject, null, x.after, null, null, 'Asia/Jakarta'
        from app.agency_audit x join overseen a on a.id = x.agency_id where unit_slug is null
    ), page as (
        select * from acts order by done_at desc, place, id desc
        offset greatest(desk_audit.skipped, 0) limit least(greatest(desk_audit.rows, 1), 5000)
    )
    select jsonb_build_object('total', (select count(*) from acts), 'acts', (
        select coalesce(jsonb_agg(jsonb_build_object('at', to_char(p.done_at at time zone p.time_zone, 'YYYY-MM-DD"T"HH24:MI'),
            'zone', p.time_zone, 'actor', p.actor, 'act', p.act, 'subject', p.subject, 'before', p.before, 'after', p.after,
            'unit', case when p.slug is not null then jsonb_build_object('slug', p.slug, 'name', p.name) end)
            order by p.done_at desc, p.place, p.id desc), '[]') from page p))
$$;

COMMENT ON FUNCTION public.desk_audit(agency_slug text, unit_slug text, skipped integer, rows integer) IS 'Who did what to an agency, its people and its units, newest first; nothing for others. For administrators of the agency.';

CREATE FUNCTION public.desk_comments(wave_code text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.desk_comments(wave_code text) IS 'The comments of a published wave in an order of chance, and its themes; that they were opened is recorded. Reasons: read, also-organiser, not-named, no-comments, comments-deleted, unknown. For the two readers of the programme.';

CREATE FUNCTION public.desk_confirm_theme(wave_code text, theme integer) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.desk_confirm_theme(wave_code text, theme integer) IS 'Makes a theme public that the other reader proposed. Reasons: confirmed, already-confirmed, own-theme, theme-unknown, also-organiser, not-named, no-comments, comments-deleted, unknown. For the two readers of the programme.';

CREATE FUNCTION public.desk_draft(draft uuid, right_name text DEFAULT 'see'::text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    -- Who may review or enter, and not see, is shown nothing, whatever right is named.
    select app.describe_draft(d) from app.desk_drafts d
    where d.id = draft and app.has_right_in('see', d) and app.has_right_in(right_name, d)
$$;

COMMENT ON FUNCTION public.desk_draft(draft uuid, right_name text) IS 'A draft with all its sections; null where who asks lacks this right in it. For who is signed in.';

CREATE FUNCTION public.desk_drafts() RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(app.describe_draft(d) order by d.started_on, d.id), '[]')
    from app.desk_drafts d where app.has_right_in('see', d)
$$;

COMMENT ON FUNCTION public.desk_drafts() IS 'The drafts that who asks may see. For who is signed in.';

CREATE FUNCTION public.desk_drop_draft(draft uuid) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    known app.desk_drafts;
begin
    select d.* into known from app.desk_drafts d where d.id = draft for update;
    if known.id is null or not app.has_right_in('organise', known) then
        return '{"ok": false, "reason": "unknown"}';
    elsif app.state_of(known) <> 'writing' then
        return jsonb_build_object('ok', false, 'reason', 'not-writing', 'state', app.state_of(known));
    end if;
    -- Its programme goes along; a unit that has no other one was made by it.
    delete from app.programmes p where p.unit_id = known.unit_id and p.number = known.number and p.state = 'draft';
    delete from app.desk_drafts d where d.id = known.id;
    delete from app.units u where u.id = known.unit_id and known.number is not null
        and not exists (select from app.programmes p where p.unit_id = u.id);
    return '{"ok": true, "reason": "dropped"}';
end $$;

COMMENT ON FUNCTION public.desk_drop_draft(draft uuid) IS 'Throws a draft away, with the programme that it became as long as nobody submitted that. Reasons: dropped, not-writing, unknown. For organisers.';

CREATE FUNCTION public.desk_invite(agency_slug text, address text, role_name text, unit_slug text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    agency app.agencies;
    unit app.units;
begin
    select a.* into agency from app.agencies a where a.slug = agency_slug;
    if agency.id is null or not app.has_right('oversee', agency.id, null) then
        return '{"ok": false, "reason": "unknown"}';
    elsif role_name not in ('organiser', 'reviewer', 'agency_admin') or (role_name = 'agency_admin' and unit_slug is not null) then
        return '{"ok": false, "reason": "no-role"}';
    end if;
    select u.* into unit from app.units u where u.slug = unit_slug and u.agency_id = agency.id;
    if unit_slug is not null and unit.id is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    end if;
    return app.add_member(agency.id, unit.id, btrim(address), role_name::app.desk_role, app.desk_actor());
end $$;

COMMENT ON FUNCTION public.desk_invite(agency_slug text, address text, role_name text, unit_slug text) IS 'Takes somebody in, for one unit or for the whole agency. Reasons: invited, known, no-address, no-role, unit-unknown, unknown. For administrators of the agency.';

CREATE FUNCTION public.desk_may(right_name text, unit_slug text DEFAULT NULL::text, agency_slug text DEFAULT NULL::text, wave_code text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    actor constant text := app.desk_actor();
    agency app.agencies;
    unit app.units;
begin
    if actor is null then
        return null;
    elsif unit_slug is null and agency_slug is null and wave_code is null then
        return (select to_jsonb(actor) where exists (select from app.memberships m
            where m.email = actor and m.role = any (app.roles_with(right_name))));
    end if;
    select u.* into unit from app.units u where u.slug = unit_slug;
    select a.* into agency from app.agencies a
    where a.slug = coalesce(agency_slug, a.slug) and a.id = coalesce(unit.agency_id, a.id)
        and (agency_slug is not null or unit.id is not null);
    -- What an address names must belong together: a wave to its unit, a unit to its agency.
    if agency.id is null or (unit_slug is not null and unit.id is null) or (wave_code is not null and not exists (
        select from app.waves w where w.code = wave_code and app.unit_of(w) = unit.id))
    then
        return null;
    end if;
    return (select to_jsonb(actor) where app.has_right(right_name, agency.id, unit.id));
end $$;

COMMENT ON FUNCTION public.desk_may(right_name text, unit_slug text, agency_slug text, wave_code text) IS 'The address of who asks, if that person has this right in the unit or agency that is named, or anywhere where none is; null otherwise. For who is signed in.';

CREATE FUNCTION public.desk_may_send(address text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    hash constant bytea := sha256(convert_to(lower(address), 'utf8'));
    known app.sign_in_attempts;
begin
    delete from app.sign_in_attempts a where a.since < app.clock() - interval '1 hour';
    -- Counted for every address alike: the row of an unknown one is as long as that of a known one.
    insert into app.sign_in_attempts as a (email_hash, sent) values (hash, 1)
    on conflict (email_hash) do update set sent = least(a.sent + 1, 100), failed = case when a.sent < 5 then 0 else a.failed end
    returning a.* into known;
    return known.sent <= 5 and exists (select from app.memberships m where m.email = lower(address));
end $$;

COMMENT ON FUNCTION public.desk_may_send(address text) IS 'Counts that a code was asked for, and says whether one is to be sent: to known addresses, five an hour. Operator only.';

CREATE FUNCTION public.desk_may_try(address text) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    -- Counted before the code is compared, so that guesses at the same time count too.
    update app.sign_in_attempts a set failed = a.failed + 1
    where a.email_hash = sha256(convert_to(lower(address), 'utf8')) and a.failed < 5;
    return found;
end $$;

COMMENT ON FUNCTION public.desk_may_try(address text) IS 'Counts a try of a code, and says whether it may be compared: five for each code. Operator only.';

CREATE FUNCTION public.desk_me() RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object('email', a.email, 'memberships', (
        select coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'agency', jsonb_build_object('slug', g.slug, 'name', g.name),
            'unit', case when u.id is not null then jsonb_build_object('slug', u.slug, 'name', u.name) end)
            order by g.slug, u.slug nulls first, m.role), '[]')
        from app.memberships m join app.agencies g on g.id = m.agency_id left join app.units u on u.id = m.unit_id
        where m.email = a.email))
    from (select app.desk_actor() as email) a where a.email is not null
$$;

COMMENT ON FUNCTION public.desk_me() IS 'The address and the memberships of who asks; null without a living session. For who is signed in.';

CREATE FUNCTION public.desk_meetings(unit_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object('timeZone', u.time_zone, 'today', app.today_in(u.time_zone),
        'meetings', (select coalesce(jsonb_agg(jsonb_build_object('wave', w.code, 'heldOn', m.held_on, 'recordedOn', m.recorded_on)
            order by m.held_on, w.code), '[]')
            from app.unit_meetings m join app.waves w on w.id = m.wave_id where app.unit_of(w) = u.id))
    from app.units u where u.slug = unit_slug and app.has_right('see', u.agency_id, u.id)
$$;

COMMENT ON FUNCTION public.desk_meetings(unit_slug text) IS 'The meetings that a unit held on its results, and the day and zone where it works; null for who may not see the unit. For who is signed in.';

CREATE FUNCTION public.desk_note_meeting(wave_code text, held_on date, is_taken_back boolean) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.desk_note_meeting(wave_code text, held_on date, is_taken_back boolean) IS 'Notes the day of a meeting on the results of a wave, or takes it back. Reasons: noted, taken-back, day-to-come, before-results, unknown. For organisers of the unit.';

CREATE FUNCTION public.desk_people(agency_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'email', m.email, 'role', m.role,
        'unit', case when u.id is not null then jsonb_build_object('slug', u.slug, 'name', u.name) end,
        'invitedOn', m.invited_on, 'invitedBy', m.invited_by) order by m.role, m.email, u.slug), '[]')
    from app.memberships m join app.agencies a on a.id = m.agency_id left join app.units u on u.id = m.unit_id
    where a.slug = agency_slug and app.has_right('oversee', a.id, null)
$$;

COMMENT ON FUNCTION public.desk_people(agency_slug text) IS 'Who works at the desk of an agency. For its administrators.';

CREATE FUNCTION public.desk_programme(agency_slug text, unit_slug text, number integer) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select app.describe_programme(p) || jsonb_build_object(
        'unit', jsonb_build_object('slug', u.slug, 'name', u.name), 'today', app.today_in(u.time_zone),
        'visitorsPerDay', p.visitors_per_day,
        'draft', (select d.id from app.desk_drafts d where d.unit_id = u.id and d.number = p.number),
        'hasReviewers', (select count(*) = 2 from app.reviewers r where r.programme_id = p.id),
        'submitted', (select jsonb_build_object('by', x.actor, 'at', x.done_at) from app.audit x
            where x.unit_id = u.id and x.act = 'submit' and x.after -> 'programme' = to_jsonb(p.number) order by x.id desc limit 1),
        'approved', (select jsonb_build_object('by', x.actor, 'at', x.done_at, 'samePerson', x.after -> 'samePerson') from app.audit x
            where x.unit_id = u.id and x.act = 'approve' and x.after -> 'programme' = to_jsonb(p.number) order by x.id desc limit 1))
    from app.programmes p join app.units u on u.id = p.unit_id join app.agencies a on a.id = u.agency_id
    where a.slug = agency_slug and u.slug = unit_slug and p.number = desk_programme.number and app.has_right('oversee', a.id, null)
$$;

COMMENT ON FUNCTION public.desk_programme(agency_slug text, unit_slug text, number integer) IS 'Everything that a programme of an agency asks and promises, and who submitted it; no contact. Null for others. For administrators of the agency.';

CREATE FUNCTION public.desk_propose_theme(wave_code text, body jsonb, numbers jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.desk_propose_theme(wave_code text, body jsonb, numbers jsonb) IS 'Proposes a theme that at least k comments to one question stand behind; nothing is public yet. Reasons: proposed, too-few-comments, comment-unknown, too-many-themes, also-organiser, not-named, no-comments, comments-deleted, unknown. For the two readers of the programme.';

CREATE FUNCTION public.desk_remove(agency_slug text, member uuid) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    known app.memberships;
begin
    -- Two administrators who remove each other at once come one after the other.
    perform pg_advisory_xact_lock(hashtextextended(agency_slug, 7305444));
    select m.* into known from app.memberships m join app.agencies a on a.id = m.agency_id
    where m.id = member and a.slug = agency_slug;
    if known.id is null or not app.has_right('oversee', known.agency_id, null) then
        return '{"ok": false, "reason": "unknown"}';
    elsif known.role = 'agency_admin' and not exists (select from app.memberships m
        where m.agency_id = known.agency_id and m.role = 'agency_admin' and m.id <> known.id)
    then
        return '{"ok": false, "reason": "last-administrator"}';
    end if;
    insert into app.agency_audit (actor, act, agency_id, subject, after)
    values (app.desk_actor(), 'take-out', known.agency_id, known.email, jsonb_build_object('role', known.role,
        'unit', (select u.slug from app.units u where u.id = known.unit_id)));
    delete from app.memberships m where m.id = known.id;
    return '{"ok": true, "reason": "removed"}';
end $$;

COMMENT ON FUNCTION public.desk_remove(agency_slug text, member uuid) IS 'Takes a membership away; it ends at once, whatever sessions there are. Reasons: removed, last-administrator, unknown. For administrators of the agency.';

CREATE FUNCTION public.desk_retention(agency_slug text, skipped integer DEFAULT 0, units integer DEFAULT 10) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    with overseen as materialized (
        select a.id from app.agencies a where a.slug = agency_slug and app.has_right('oversee', a.id, null)
    ), page as (
        select u.slug, u.name from app.units u join overseen a on a.id = u.agency_id
        order by u.slug offset greatest(desk_retention.skipped, 0) limit least(greatest(desk_retention.units, 1), 50)
    )
    select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name,
        'facts', public.retention_facts(p.slug) -> 'facts') order by p.slug), '[]') from page p
$$;

COMMENT ON FUNCTION public.desk_retention(agency_slug text, skipped integer, units integer) IS 'What is kept of the waves of an agency''s units until when, some units at a time; nothing for others. For administrators of the agency.';

CREATE FUNCTION public.desk_save_section(draft uuid, section text, seen integer, content jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    known app.desk_drafts;
    stored app.desk_sections;
begin
    select d.* into known from app.desk_drafts d where d.id = draft for update;
    if known.id is null or not app.has_right_in('organise', known) then
        return '{"ok": false, "reason": "unknown"}';
    elsif app.state_of(known) <> 'writing' then
        return jsonb_build_object('ok', false, 'reason', 'not-writing', 'state', app.state_of(known));
    end if;
    select s.* into stored from app.desk_sections s where s.draft_id = known.id and s.section = desk_save_section.section;
    -- Only on top of what the form was made from: otherwise it says what is there now, and nothing is lost.
    if coalesce(stored.version, 0) <> seen and stored.content is distinct from desk_save_section.content then
        return jsonb_build_object('ok', false, 'reason', 'changed', 'now', app.describe_section(stored));
    end if;
    insert into app.desk_sections as s (draft_id, section, content, changed_by)
    values (known.id, desk_save_section.section, desk_save_section.content, app.desk_actor())
    on conflict on constraint desk_sections_pkey do update set content = excluded.content, version = s.version + 1,
        changed_at = app.clock(), changed_by = excluded.changed_by
    returning s.* into stored;
    return jsonb_build_object('ok', true, 'reason', 'saved', 'now', app.describe_section(stored));
end $$;

COMMENT ON FUNCTION public.desk_save_section(draft uuid, section text, seen integer, content jsonb) IS 'Saves a section of a draft on top of the version that its form was made from (0 where there was none). Reasons: saved, changed, not-writing, unknown. For organisers.';

CREATE FUNCTION public.desk_start_draft(agency_slug text, unit_slug text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    agency app.agencies;
    unit app.units;
    started uuid;
begin
    select a.* into agency from app.agencies a where a.slug = agency_slug;
    select u.* into unit from app.units u where u.slug = unit_slug and u.agency_id = agency.id;
    if agency.id is null or (unit_slug is not null and unit.id is null) or not app.has_right('organise', agency.id, unit.id) then
        return '{"ok": false, "reason": "unknown"}';
    end if;
    -- One unfinished programme of a unit at a time, as with plans.
    select d.id into started from app.desk_drafts d where d.unit_id = unit.id and app.state_of(d) = 'writing';
    if started is null then
        insert into app.desk_drafts (agency_id, unit_id, started_by) values (agency.id, unit.id, app.desk_actor())
        returning id into started;
    end if;
    return jsonb_build_object('ok', true, 'reason', 'started', 'id', started);
end $$;

COMMENT ON FUNCTION public.desk_start_draft(agency_slug text, unit_slug text) IS 'Starts a programme of a unit, or of a new one where null; answers the one that is unfinished where there is one. Reasons: started, unknown. For organisers.';

CREATE FUNCTION public.desk_units() RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(r.record || jsonb_build_object('timeZone', u.time_zone, 'may', (
            select coalesce(jsonb_agg(n.name), '[]') from unnest('{see,organise,review}'::text[]) n (name)
            where app.has_right(n.name, u.agency_id, u.id))) order by u.slug), '[]')
    from app.units u, lateral (select public.read_programmes(u.slug) -> 0 as record) r
    where app.has_right('see', u.agency_id, u.id) or app.has_right('review', u.agency_id, u.id)
$$;

COMMENT ON FUNCTION public.desk_units() IS 'The units whose desk is open to who asks, with all their programmes and what that person may do there. For who is signed in.';

CREATE FUNCTION public.desk_warnings() RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(w.value order by w.value ->> 'day', w.value ->> 'unit', w.value ->> 'subject', w.value ->> 'fact'), '[]')
    from app.units u, lateral jsonb_array_elements(public.unit_warnings(u.slug)) w
    where app.has_right('see', u.agency_id, u.id)
$$;

COMMENT ON FUNCTION public.desk_warnings() IS 'What somebody should look at in the units that who asks may see. For who is signed in.';

CREATE FUNCTION public.desk_withdraw_theme(wave_code text, theme integer) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.desk_withdraw_theme(wave_code text, theme integer) IS 'Takes a theme back: a proposal is deleted, and a public theme stays on the page with the day of its withdrawal. Reasons: withdrawn, already-withdrawn, theme-unknown, also-organiser, not-named, no-comments, comments-deleted, unknown. For the two readers of the programme.';

CREATE FUNCTION public.directory() RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object(
        'slug', u.slug, 'name', u.name, 'type', u.unit_type, 'typeLabel', u.type_label, 'demo', u.demo,
        'agency', jsonb_build_object('slug', a.slug, 'name', a.name),
        'waves', coalesce(w.published, 0),
        'state', case when w.states @> '{open}' then 'open' when w.states @> '{closed}' then 'closed'
            when w.states @> '{published}' then 'published' when w.states @> '{planned}' then 'planned'
            else 'none' end) order by a.slug, u.slug), '[]')
    from app.units u join app.agencies a on a.id = u.agency_id
    left join lateral (
        select array_agg(v.state) as states, count(*) filter (where v.state = 'published') as published
        from app.waves v join app.programmes p on p.id = v.programme_id
        where p.unit_id = u.id and p.state in ('active', 'archived')) w on true
    where app.is_shown(u.id)
$$;

COMMENT ON FUNCTION public.directory() IS 'All units with the state of their waves, by agency; never a rank.';

CREATE FUNCTION public.discard_wave(wave_code text, cause text, actor text DEFAULT NULL::text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    bulletin jsonb;
    proof jsonb;
    unit app.units;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state = 'discarded' then
        return '{"ok": true, "reason": "already-discarded"}';
    elsif wave.state = 'published' then
        return '{"ok": false, "reason": "already-published"}';
    elsif cause = 'cancelled' and wave.state = 'closed' then
        return '{"ok": false, "reason": "already-closed"}';
    elsif cause is distinct from 'cancelled' and not exists (select from app.wave_keys k where k.wave_id = wave.id) then
        return '{"ok": false, "reason": "not-prepared"}';
    elsif cause is null or cause not in ('key-lost', 'organiser', 'cancelled') then
        return '{"ok": false, "reason": "not-a-cause"}';
    elsif app.lacks_actor(actor, unit) then
        return '{"ok": false, "reason": "operator-missing"}';
    end if;
    bulletin := jsonb_build_object('version', 2, 'wave', wave.code, 'discarded', cause, 'discardedOn', app.today_of(wave),
        'groups', app.turnout_of(wave.id));
    proof := app.destroy_secrets(wave.id);
    insert into app.bulletins (wave_id, content) values (wave.id, bulletin || proof);
    update app.waves w set state = 'discarded' where w.id = wave.id;
    perform app.record_act(actor, case when cause = 'cancelled' then 'cancel' else 'discard' end, unit.id, wave.code,
        jsonb_build_object('state', wave.state), jsonb_build_object('cause', cause));
    return jsonb_build_object('ok', true, 'reason', 'discarded') || proof;
end $$;

COMMENT ON FUNCTION public.discard_wave(wave_code text, cause text, actor text) IS 'Ends a wave without a result: destroys ballots, keys and invitations in one transaction, notes the cause (key-lost, organiser; cancelled, for one that is planned or open) in its bulletin, and says what was destroyed and what is left. Reasons: discarded, already-discarded, already-published, already-closed, not-prepared, not-a-cause, operator-missing, wave-unknown.';

CREATE FUNCTION public.draft_of(unit_slug text, number integer) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select app.describe_draft(d) from app.desk_drafts d join app.units u on u.id = d.unit_id
    where u.slug = unit_slug and d.number = draft_of.number
$$;

COMMENT ON FUNCTION public.draft_of(unit_slug text, number integer) IS 'The draft that became a programme, or null. Operator only.';

CREATE FUNCTION public.end_draft(unit_slug text, number integer) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    delete from app.desk_drafts d using app.units u
    where u.id = d.unit_id and u.slug = unit_slug and d.number = end_draft.number;
    return jsonb_build_object('ok', true, 'reason', 'ended');
end $$;

COMMENT ON FUNCTION public.end_draft(unit_slug text, number integer) IS 'Deletes the draft of a programme that runs, and with it the sealed roster. Operator only.';

CREATE FUNCTION public.extend_wave(wave_code text, until date, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    unit app.units;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif app.lacks_actor(actor, unit) then
        return '{"ok": false, "reason": "operator-missing"}';
    elsif wave.state <> 'open' then
        return jsonb_build_object('ok', false, 'reason', 'not-open', 'state', wave.state);
    elsif wave.extended_from is not null then
        return jsonb_build_object('ok', false, 'reason', 'extended-before', 'closesOn', wave.closes_on);
    elsif app.today_of(wave) >= wave.closes_on then
        return jsonb_build_object('ok', false, 'reason', 'too-late', 'closesOn', wave.closes_on);
    elsif until is null or until <= wave.closes_on or until > wave.closes_on + 14 then
        return jsonb_build_object('ok', false, 'reason', 'not-within', 'closesOn', wave.closes_on, 'latest', wave.closes_on + 14);
    elsif exists (select from app.waves o where o.programme_id = wave.programme_id and o.id <> wave.id and o.state <> 'discarded'
        and o.opens_on <= until and o.opens_on > wave.opens_on)
    then
        return '{"ok": false, "reason": "overlaps"}';
    -- Whoever answered before the training must not have seen it.
    elsif wave.month = 0 and until >= (select p.trained_on from app.programmes p where p.id = wave.programme_id) then
        return '{"ok": false, "reason": "after-training"}';
    end if;
    update app.waves w set closes_on = until, extended_from = wave.closes_on where w.id = wave.id;
    perform app.record_act(actor, 'extend', unit.id, wave.code, jsonb_build_object('closesOn', wave.closes_on),
        jsonb_build_object('closesOn', until));
    return jsonb_build_object('ok', true, 'reason', 'extended', 'unit', unit.slug, 'closesOn', until);
end $$;

COMMENT ON FUNCTION public.extend_wave(wave_code text, until date, actor text) IS 'Moves the last day of an open wave, once, before that day has come and by two weeks at most; its page and form say so. Reasons: extended, not-open, extended-before, too-late, not-within, overlaps, after-training, operator-missing, wave-unknown.';

CREATE FUNCTION public.fail_job(job uuid, holder text, problem text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.fail_job(job uuid, holder text, problem text) IS 'Puts a job back to be tried again later, unless another one has taken it meanwhile. Reasons: put-back, not-held. Operator only.';

CREATE FUNCTION public.finish_job(job uuid, holder text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    update app.jobs j set state = 'done', holder = null, lease_until = null, problem = null
    where j.id = job and j.state = 'taken' and j.holder = finish_job.holder;
    if not found then
        return '{"ok": false, "reason": "not-held"}';
    end if;
    return '{"ok": true, "reason": "finished"}';
end $$;

COMMENT ON FUNCTION public.finish_job(job uuid, holder text) IS 'Notes that a job is done, unless another one has taken it meanwhile. Reasons: finished, not-held. Operator only.';

CREATE FUNCTION public.finish_mail(worker text, mail text, outcome text, reply integer) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.finish_mail(worker text, mail text, outcome text, reply integer) IS 'Says how the sending of a taken mail ended: sent, refused, again (later, six times at most), unreached (no server) or unsure. Reasons: finished, not-yours, not-an-outcome.';

CREATE FUNCTION public.forget_plan(unit_slug text, number integer) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    unit uuid := (select u.id from app.units u where u.slug = unit_slug);
begin
    -- A draft that still points here keeps what it points to.
    if exists (select from app.desk_drafts d where d.unit_id = unit) then
        return '{"ok": false, "reason": "linked"}';
    end if;
    delete from app.programmes p where p.unit_id = unit and p.number = forget_plan.number and p.state = 'draft';
    delete from app.units u where u.id = unit and not exists (select from app.programmes p where p.unit_id = u.id);
    return '{"ok": true, "reason": "forgotten"}';
end $$;

COMMENT ON FUNCTION public.forget_plan(unit_slug text, number integer) IS 'Deletes the plan that a draft left behind when its unit got another address, and the unit where it has no other programme. Reasons: forgotten, linked. Operator only.';

CREATE FUNCTION public.health() RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    return jsonb_build_object('migration', (select max(m.version) from supabase_migrations.schema_migrations m));
end $$;

COMMENT ON FUNCTION public.health() IS 'The newest migration that this database has.';

CREATE FUNCTION public.import_invitations(wave_code text, invitations jsonb, actor text DEFAULT NULL::text, replaces boolean DEFAULT false) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    unit app.units;
    differing jsonb;
    counts jsonb;
    has_file boolean;
    needs_keys boolean;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif coalesce(actor, '') = '' and not unit.demo then
        return '{"ok": false, "reason": "operator-missing"}';
    elsif wave.state not in ('planned', 'open') then
        return '{"ok": false, "reason": "wave-closed"}';
    elsif not app.is_approved(wave) then
        return '{"ok": false, "reason": "not-approved"}';
    elsif wave.state = 'open' and exists (select from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen') then
        return '{"ok": false, "reason": "roster-taken"}';
    end if;
    has_file := exists (select from app.key_files f where f.wave_id = wave.id);
    select jsonb_object_agg(coalesce(g.rater_group, r.rater_group),
            jsonb_build_object('asked', g.invited, 'given', coalesce(r.n, 0)))
            filter (where g.rater_group is null or r.rater_group is null or (r.n <> g.invited and has_file)),
        jsonb_object_agg(coalesce(g.rater_group, r.rater_group), coalesce(r.n, 0))
    into differing, counts
    from (select w.rater_group, w.invited from app.wave_groups w where w.wave_id = wave.id and w.rater_group <> 'citizen') g
    full join (select (i ->> 'group')::app.rater_group as rater_group, count(*) as n
        from jsonb_array_elements(invitations) i group by 1) r on r.rater_group = g.rater_group;
    if replaces and wave.state = 'planned' and not exists (select from jsonb_each(differing) d
        where d.value ->> 'asked' is null or d.value ->> 'given' = '0')
    then
        -- The key file names the roster, so another roster needs another one, and so does a wave whose keys are from before its
        -- programme had a trustee. Nobody has answered under it; but slips that are printed name it.
        needs_keys := differing is not null
            or (exists (select from app.trustee_programmes t where t.programme_id = wave.programme_id)
                and exists (select from app.wave_keys k where k.wave_id = wave.id and k.trustee_token_hash is null));
        if needs_keys and exists (select from app.codes c where c.wave_id = wave.id and c.rater_group = 'citizen') then
            return '{"ok": false, "reason": "slips-printed"}';
        elsif needs_keys then
            delete from app.wave_keys k where k.wave_id = wave.id;
            delete from app.issuer_keys k where k.wave_id = wave.id;
            delete from app.key_files f where f.wave_id = wave.id;
        end if;
    elsif differing is not null then
        -- Once the key file stands, its roster counts stand too.
        return jsonb_build_object('ok', false, 'reason', 'roster-differs', 'groups', differing);
    end if;
    -- Of a planned wave, where no code can have been used; slips stay.
    delete from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen';
    insert into app.codes (code_hash, wave_id, rater_group, sealed)
    select decode(i ->> 'codeHash', 'base64'), wave.id, (i ->> 'group')::app.rater_group, decode(i ->> 'sealed', 'base64')
    from jsonb_array_elements(invitations) i order by 1;
    insert into app.unclaimed (code_hash)
    select c.code_hash from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen' order by 1;
    update app.wave_groups w set invited = r.n
    from (select c.rater_group, count(*) as n from app.codes c where c.wave_id = wave.id and c.rater_group <> 'citizen' group by 1) r
    where w.wave_id = wave.id and w.rater_group = r.rater_group and w.invited <> r.n;
    perform app.record_act(actor, 'import-roster', unit.id, wave_code, null, counts);
    return '{"ok": true, "reason": "imported"}';
end $$;

COMMENT ON FUNCTION public.import_invitations(wave_code text, invitations jsonb, actor text, replaces boolean) IS 'Stores the roster of a wave, all or nothing: hashes of codes with group and wrapped contact. It may be replaced until the wave opens, where that is said with other counts, or to name the trustee of the programme, and then without keys. Reasons: imported, roster-taken, roster-differs, slips-printed, wave-closed, wave-unknown, operator-missing.';

CREATE FUNCTION public.import_slips(wave_code text, code_hashes jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    -- More is a slip of the keyboard: nobody hands out as many in one wave.
    most constant integer := 10000;
    wave app.waves;
    printed integer;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.entry is distinct from 'slip' then
        return '{"ok": false, "reason": "no-slips"}';
    elsif wave.state not in ('planned', 'open') then
        return '{"ok": false, "reason": "wave-closed"}';
    elsif not app.is_approved(wave) then
        return '{"ok": false, "reason": "not-approved"}';
    end if;
    select count(*) into printed from app.codes c where c.wave_id = wave.id and c.rater_group = 'citizen';
    if printed + jsonb_array_length(code_hashes) > most then
        return jsonb_build_object('ok', false, 'reason', 'too-many', 'printed', printed, 'most', most);
    end if;
    with given as (
        insert into app.codes (code_hash, wave_id, rater_group)
        select decode(h, 'base64'), wave.id, 'citizen' from jsonb_array_elements_text(code_hashes) h order by 1
        returning code_hash
    )
    insert into app.unclaimed (code_hash) select g.code_hash from given g order by 1;
    return jsonb_build_object('ok', true, 'reason', 'imported', 'printed', printed + jsonb_array_length(code_hashes));
end $$;

COMMENT ON FUNCTION public.import_slips(wave_code text, code_hashes jsonb) IS 'Stores the hashes of the codes of slips, in their order; more may follow while the wave is planned or open. Says how many are printed. Reasons: imported, too-many, no-slips, wave-closed, wave-unknown.';

CREATE FUNCTION public.issuer_key(wave_code text, rater_group text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object('privateWrapped', app.base64_of(k.private_wrapped))
    from app.waves w join app.issuer_keys k on k.wave_id = w.id
    where w.code = wave_code and k.rater_group::text = issuer_key.rater_group
$$;

COMMENT ON FUNCTION public.issuer_key(wave_code text, rater_group text) IS 'The wrapped issuer key of a group; null where there is none, or none any more.';

CREATE FUNCTION public.keep_shown_answers() RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    -- Not on the day on which a wave opened: until midnight it is shown as it opened.
    insert into app.shown_bands (wave_id, day, content)
    select w.id, app.today_of(w), app.answer_states_now(w) from app.waves w
    where w.state = 'open' and w.opens_on < app.today_of(w)
        and not exists (select from app.shown_bands s where s.wave_id = w.id and s.day >= app.today_of(w))
    on conflict do nothing;
    delete from app.shown_bands s using app.waves w
    where w.id = s.wave_id and (w.state <> 'open' or exists (select from app.shown_bands n where n.wave_id = s.wave_id and n.day > s.day));
    return '{"ok": true, "reason": "kept"}';
end $$;

COMMENT ON FUNCTION public.keep_shown_answers() IS 'Keeps how far the answers of open waves have come, once for each day where the unit works, and forgets what was kept of the days before. For the schedule. Operator only.';

CREATE FUNCTION public.link_draft(draft uuid, unit_slug text, number integer) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    update app.desk_drafts d set unit_id = u.id, number = link_draft.number
    from app.units u where d.id = draft and u.slug = unit_slug and u.agency_id = d.agency_id;
    return jsonb_build_object('ok', found, 'reason', case when found then 'linked' else 'unknown' end);
end $$;

COMMENT ON FUNCTION public.link_draft(draft uuid, unit_slug text, number integer) IS 'Notes which programme a draft has become. Reasons: linked, unknown. Operator only.';

CREATE FUNCTION public.list_members(agency_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object('agency', a.slug, 'email', m.email, 'role', m.role,
        'unit', (select u.slug from app.units u where u.id = m.unit_id)) order by a.slug, m.role, m.email), '[]')
    from app.memberships m join app.agencies a on a.id = m.agency_id where agency_slug is null or a.slug = agency_slug
$$;

COMMENT ON FUNCTION public.list_members(agency_slug text) IS 'Who works at the desk of an agency, or of all where null. Operator only.';

CREATE FUNCTION public.mail_replacement(wave_code text, code_hash text, language text, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    reach jsonb;
    hash constant bytea := decode(mail_replacement.code_hash, 'base64');
begin
    perform pg_advisory_xact_lock_shared(app.lock_of(wave_code));
    reach := app.reach_of(wave_code);
    if reach is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif coalesce(actor, '') = '' and not (reach -> 'demo')::boolean then
        return '{"ok": false, "reason": "operator-missing"}';
    elsif (reach -> 'isOver')::boolean or not exists (select from app.codes c
        where c.wave_id = (reach ->> 'id')::uuid and c.code_hash = hash and c.rater_group <> 'citizen')
    then
        return '{"ok": false, "reason": "code-unknown"}';
    end if;
    perform pg_advisory_xact_lock_shared(app.outbox_lock());
    delete from app.outbox o where o.code_hash = hash and o.kind = 'replacement' and o.state <> 'sending';
    insert into app.outbox (code_hash, kind, language) values (hash, 'replacement', mail_replacement.language) on conflict do nothing;
    perform app.record_act(mail_replacement.actor, 'queue-invitations', (reach ->> 'unit')::uuid, wave_code, null,
        '{"kind": "replacement", "mails": 1}');
    return '{"ok": true, "reason": "queued"}';
end $$;

COMMENT ON FUNCTION public.mail_replacement(wave_code text, code_hash text, language text, actor text) IS 'Lets the mail with a new link wait for one person on a roster. Reasons: queued, code-unknown, operator-missing, wave-unknown. Operator only.';

CREATE FUNCTION public.mail_status(wave_code text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.mail_status(wave_code text) IS 'How the mails of a wave stand, with the wrapped contacts of those that were refused or are unsure; null where there is no such wave. Operator only.';

CREATE FUNCTION public.move_programme(unit_slug text, number integer, target text, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    unit app.units;
    programme app.programmes;
    source app.programme_state := case target when 'submitted' then 'draft' when 'draft' then 'submitted'
        when 'active' then 'submitted' when 'archived' then 'active' end;
    fitting integer[];
    hindering jsonb;
    submitter text;
begin
    perform pg_advisory_xact_lock(hashtextextended(unit_slug, 7305443));
    select u.* into unit from app.units u where u.slug = unit_slug;
    if unit.id is null then
        return '{"ok": false, "reason": "unit-unknown"}';
    elsif app.lacks_actor(actor, unit) then
        return '{"ok": false, "reason": "operator-missing"}';
    end if;
    select array_agg(p.number order by p.number) into fitting from app.programmes p
    where p.unit_id = unit.id and p.state = source;
    if move_programme.number is null and cardinality(fitting) > 1 then
        return jsonb_build_object('ok', false, 'reason', 'several', 'numbers', to_jsonb(fitting));
    end if;
    select p.* into programme from app.programmes p
    where p.unit_id = unit.id and p.number = coalesce(move_programme.number, fitting[1]);
    if programme.id is null and move_programme.number is null then
        return '{"ok": false, "reason": "none-fits"}';
    elsif programme.id is null then
        return '{"ok": false, "reason": "programme-unknown"}';
    elsif programme.state is distinct from source then
        return jsonb_build_object('ok', false, 'reason', 'wrong-state', 'state', programme.state);
    end if;
    if target = 'draft' and exists (select from app.programmes p where p.unit_id = unit.id and p.state = 'draft') then
        return '{"ok": false, "reason": "draft-exists"}';
    end if;
    -- What was planned long ago may have missed its days.
    select jsonb_agg(w.code order by w.month) into hindering from app.waves w
    where w.programme_id = programme.id and case
        when target in ('submitted', 'active') then w.closes_on < app.today_in(unit.time_zone)
        -- One that was planned and missed its days can no longer open.
        when target = 'archived' then w.state in ('open', 'closed')
            or w.state = 'planned' and w.closes_on >= app.today_in(unit.time_zone) end;
    if hindering is not null then
        return jsonb_build_object('ok', false, 'reason', case when target = 'archived' then 'waves-left' else 'days-over' end,
            'waves', hindering);
    end if;
    update app.programmes p set state = target::app.programme_state where p.id = programme.id;
    if target = 'active' then
        select a.actor into submitter from app.audit a
        where a.unit_id = unit.id and a.act = 'submit' and a.after -> 'programme' = to_jsonb(programme.number)
        order by a.id desc limit 1;
    end if;
    perform app.record_act(actor, case target when 'submitted' then 'submit' when 'draft' then 'return' when 'active' then 'approve'
        else 'archive' end, unit.id, unit.slug, jsonb_build_object('programme', programme.number, 'state', programme.state),
        jsonb_build_object('programme', programme.number, 'state', target)
            || case when target = 'active' then jsonb_build_object('samePerson', submitter is not distinct from actor) else '{}' end);
    return jsonb_build_object('ok', true, 'reason', 'moved', 'number', programme.number,
        'samePerson', target = 'active' and submitter is not distinct from actor,
        'agency', (select a.slug from app.agencies a where a.id = unit.agency_id));
end $$;

COMMENT ON FUNCTION public.move_programme(unit_slug text, number integer, target text, actor text) IS 'Takes a programme from draft to submitted, back to draft, on to active, and to archived once all its waves have ended. Reasons: moved, several, none-fits, programme-unknown, wrong-state, draft-exists, days-over, waves-left, operator-missing, unit-unknown.';

CREATE FUNCTION public.name_key_writer(wave_code text, thing text, writer text, instead text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    named text;
begin
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null or wave.state in ('published', 'discarded') then
        return null;
    end if;
    insert into app.key_writers (wave_id, thing, writer)
    values (wave.id, name_key_writer.thing, name_key_writer.writer)
    on conflict on constraint key_writers_pkey do nothing;
    update app.key_writers k set writer = name_key_writer.writer
    where k.wave_id = wave.id and k.thing = name_key_writer.thing and k.writer = name_key_writer.instead;
    select k.writer into named from app.key_writers k
    where k.wave_id = wave.id and k.thing = name_key_writer.thing;
    return to_jsonb(named);
end $$;

COMMENT ON FUNCTION public.name_key_writer(wave_code text, thing text, writer text, instead text) IS 'Names the one writer of a thing in the key store, unless one is named, or in the place of one that died; answers who is named, null for a wave that is published, discarded or unknown.';

CREATE FUNCTION public.next_reminder(wave_code text) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select min(n) from app.waves w, generate_series(1, 2) n
    where w.code = wave_code and not exists (select from app.reminders r where r.wave_id = w.id and r.which = n)
$$;

COMMENT ON FUNCTION public.next_reminder(wave_code text) IS 'Which reminder of a wave comes next, 1 or 2; null where both were sent. Operator only.';

CREATE FUNCTION public.note_missed_wave(wave_code text, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.note_missed_wave(wave_code text, actor text) IS 'Records, once, that nobody opened a wave on its days. Reasons: noted, not-missed, wave-unknown. Operator only.';

CREATE FUNCTION public.note_tick() RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    this_hour constant timestamptz := date_trunc('hour', app.clock());
begin
    if not exists (select from app.ticks t where t.hour = this_hour) then
        insert into app.ticks (hour) values (this_hour) on conflict (is_last) do update set hour = excluded.hour;
    end if;
    return '{"ok": true, "reason": "noted"}';
end $$;

COMMENT ON FUNCTION public.note_tick() IS 'Notes the hour of the last tick. Operator only.';

CREATE FUNCTION public.open_wave(wave_code text, actor text DEFAULT NULL::text, early boolean DEFAULT false) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    unit app.units;
    training_day date;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    select u.* into unit from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    select p.trained_on into training_day from app.programmes p where p.id = wave.programme_id;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state <> 'planned' then
        return '{"ok": false, "reason": "not-planned"}';
    elsif not app.is_approved(wave) then
        return '{"ok": false, "reason": "not-approved"}';
    elsif app.lacks_actor(actor, unit) then
        return '{"ok": false, "reason": "operator-missing"}';
    elsif app.today_of(wave) < wave.opens_on and early is true then
        -- What comes after the training cannot be asked before it, and one wave of a programme is answered at a time.
        if wave.month > 0 and app.today_of(wave) < training_day then
            return jsonb_build_object('ok', false, 'reason', 'before-training', 'trainedOn', training_day);
        elsif exists (select from app.waves o where o.programme_id = wave.programme_id and o.id <> wave.id
            and o.state <> 'discarded' and o.opens_on <= app.today_of(wave) and o.closes_on >= app.today_of(wave))
        then
            return '{"ok": false, "reason": "overlaps"}';
        end if;
    -- The demo units have a past: their waves are opened and published at once, and take no answer.
    elsif app.today_of(wave) < wave.opens_on or (app.today_of(wave) > wave.closes_on and not unit.demo) then
        return '{"ok": false, "reason": "not-its-days"}';
    end if;
    -- At last, so that keys are made for a wave that opens, and for no other.
    if not exists (select from app.wave_keys k where k.wave_id = wave.id) then
        return '{"ok": false, "reason": "not-prepared"}';
    elsif app.today_of(wave) < wave.opens_on then
        update app.waves w set state = 'open', opens_on = app.today_of(wave), announced_opens_on = wave.opens_on
        where w.id = wave.id;
        perform app.record_act(actor, 'open-early', unit.id, wave.code,
            jsonb_build_object('opensOn', wave.opens_on), jsonb_build_object('opensOn', app.today_of(wave)));
        return '{"ok": true, "reason": "opened"}';
    end if;
    update app.waves w set state = 'open' where w.id = wave.id;
    perform app.record_act(actor, 'open', unit.id, wave.code);
    return '{"ok": true, "reason": "opened"}';
end $$;

COMMENT ON FUNCTION public.open_wave(wave_code text, actor text, early boolean) IS 'Opens a prepared wave on one of its days, or before the first one where that is said: then the true day and the announced one are kept. Reasons: opened, not-its-days, before-training, overlaps, not-prepared, not-approved, not-planned, operator-missing, wave-unknown.';

CREATE FUNCTION public.operator_health() RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.operator_health() IS 'The hour of the last tick, how many jobs are failing, how many waves should be open, and the newest wave that has keys. Operator only.';

CREATE FUNCTION public.plan_batch(after text, wave_code text, month integer, opens_on date, closes_on date) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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
        and app.is_batch(w.id) and w.state not in ('published', 'discarded')
        and not (w.state = 'planned' and w.closes_on < app.today_of(w)))
    then
        return '{"ok": true, "reason": "already-planned"}';
    end if;
    insert into app.waves (programme_id, code, month, opens_on, closes_on, instrument, entry)
    values (before.programme_id, wave_code, plan_batch.month, plan_batch.opens_on, plan_batch.closes_on, before.instrument,
        before.entry)
    on conflict do nothing returning id into new_wave;
    if new_wave is null then
        return '{"ok": false, "reason": "code-taken"}';
    end if;
    insert into app.wave_groups (wave_id, rater_group, invited) values (new_wave, 'citizen', null);
    return '{"ok": true, "reason": "planned"}';
end $$;

COMMENT ON FUNCTION public.plan_batch(after text, wave_code text, month integer, opens_on date, closes_on date) IS 'Plans the batch of citizens that follows another one, with the same questions. Reasons: planned, already-planned, code-taken, not-a-batch, wave-unknown.';

CREATE FUNCTION public.plan_due_jobs(kinds jsonb, impatient boolean) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.plan_due_jobs(kinds jsonb, impatient boolean) IS 'Writes down the jobs of these kinds that the dates ask for and that are not written yet; where impatient, those that failed are tried again at once. Operator only.';

CREATE FUNCTION public.plan_job(kind text, subject text, unit_slug text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.plan_job(kind text, subject text, unit_slug text) IS 'Writes down a job that is due now, such as a purge, unless the same one waits already. Reasons: planned, already-planned, unit-unknown. Operator only.';

CREATE FUNCTION public.plan_programme(record jsonb, replaces boolean, namesake boolean, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    agency app.agencies;
    unit app.units;
    draft app.programmes;
    number integer := 1;
    planned uuid;
    twin text;
    differing jsonb;
begin
    -- Two who plan the same unit at once come one after the other.
    perform pg_advisory_xact_lock(hashtextextended(record ->> 'slug', 7305443));
    select u.* into unit from app.units u where u.slug = record ->> 'slug';
    if app.lacks_actor(actor, unit) is not false then
        return '{"ok": false, "reason": "operator-missing"}';
    end if;
    select a.* into agency from app.agencies a where a.slug = record #>> '{agency,slug}';
    -- A name that stands on pages already, or beside other units, is put right by a correction, which leaves a public line.
    if agency.name <> record #> '{agency,name}' and (app.is_shown(unit.id)
        or exists (select from app.units u where u.agency_id = agency.id and u.id is distinct from unit.id))
    then
        return jsonb_build_object('ok', false, 'reason', 'agency-differs', 'name', agency.name);
    end if;
    select p.* into draft from app.programmes p where p.unit_id = unit.id and p.state = 'draft';
    if replaces is true and draft.id is null then
        return '{"ok": false, "reason": "nothing-to-replace"}';
    elsif replaces is not true and draft.id is not null then
        return jsonb_build_object('ok', false, 'reason', 'draft-exists', 'number', draft.number);
    end if;
    select u.slug into twin from app.units u
    where u.agency_id = agency.id and u.id is distinct from unit.id
        and (lower(u.name ->> 'id') = lower(record #>> '{name,id}') or lower(u.name ->> 'en') = lower(record #>> '{name,en}'))
    limit 1;
    if twin is not null and namesake is not true then
        return jsonb_build_object('ok', false, 'reason', 'name-taken', 'slug', twin);
    end if;
    -- A unit whose only programme is this draft is as free as the draft; another one is put right by a correction.
    if unit.id is not null and exists (select from app.programmes p where p.unit_id = unit.id and p.id is distinct from draft.id) then
        differing := app.differences_of(unit, record);
        if differing is not null then
            return jsonb_build_object('ok', false, 'reason', 'unit-differs', 'fields', differing);
        end if;
    end if;
    insert into app.agencies (slug, name) values (record #>> '{agency,slug}', record #> '{agency,name}')
    on conflict (slug) do update set name = excluded.name;
    select a.* into agency from app.agencies a where a.slug = record #>> '{agency,slug}';
    if unit.id is null then
        insert into app.units (agency_id, slug, name, unit_type, type_label, demo, time_zone)
        values (agency.id, record ->> 'slug', record -> 'name', record ->> 'type', nullif(record -> 'typeLabel', 'null'),
            false, coalesce(record ->> 'timeZone', 'Asia/Jakarta'))
        returning * into unit;
    else
        update app.units u set agency_id = agency.id, name = record -> 'name', unit_type = record ->> 'type',
            type_label = nullif(record -> 'typeLabel', 'null'), time_zone = coalesce(record ->> 'timeZone', 'Asia/Jakarta')
        where u.id = unit.id;
        delete from app.programmes p where p.id = draft.id;
        select coalesce(draft.number, max(p.number) + 1, 1) into number from app.programmes p where p.unit_id = unit.id;
    end if;
    planned := app.add_programme(unit.id, number, record #> '{programmes,0}', 'draft');
    perform app.record_act(actor, case when draft.id is null then 'plan' else 'replan' end, unit.id, unit.slug, null,
        jsonb_build_object('programme', number, 'trainedOn', record #> '{programmes,0,trainedOn}'));
    return jsonb_build_object('ok', true, 'reason', case when draft.id is null then 'planned' else 'replaced' end,
        'number', number, 'waves', (select jsonb_agg(jsonb_build_object('code', w.code, 'opensOn', w.opens_on,
            'closesOn', w.closes_on) order by w.month) from app.waves w where w.programme_id = planned));
end $$;

COMMENT ON FUNCTION public.plan_programme(record jsonb, replaces boolean, namesake boolean, actor text) IS 'Stores a programme as a draft, of a new unit or a known one, all or nothing; a draft may be replaced. Reasons: planned, replaced, draft-exists, nothing-to-replace, name-taken, agency-differs, unit-differs, operator-missing.';

CREATE FUNCTION public.prepare_wave(wave_code text, tally_public text, tally_private_wrapped text, trustee_token_hash text, issuers jsonb, key_file text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state <> 'planned' then
        return '{"ok": false, "reason": "not-planned"}';
    elsif not app.is_approved(wave) then
        return '{"ok": false, "reason": "not-approved"}';
    elsif exists (select from app.wave_keys k where k.wave_id = wave.id) then
        return '{"ok": true, "reason": "already-prepared"}';
    end if;
    insert into app.wave_keys (wave_id, tally_public, tally_private_wrapped, trustee_token_hash)
    values (wave.id, decode(tally_public, 'base64'), decode(tally_private_wrapped, 'base64'), decode(trustee_token_hash, 'base64'));
    if prepare_wave.trustee_token_hash is not null then
        insert into app.trustee_programmes (programme_id) values (wave.programme_id) on conflict do nothing;
    end if;
    insert into app.issuer_keys (wave_id, rater_group, modulus, private_wrapped)
    select wave.id, (i ->> 'group')::app.rater_group, decode(i ->> 'modulus', 'base64'), decode(i ->> 'privateWrapped', 'base64')
    from jsonb_array_elements(issuers) i;
    if key_file is not null then
        insert into app.key_files (wave_id, content) values (wave.id, key_file);
    end if;
    return '{"ok": true, "reason": "prepared"}';
end $$;

COMMENT ON FUNCTION public.prepare_wave(wave_code text, tally_public text, tally_private_wrapped text, trustee_token_hash text, issuers jsonb, key_file text) IS 'Gives a planned wave its keys and its immutable key file. Reasons: prepared, already-prepared, not-planned, wave-unknown.';

CREATE FUNCTION public.propose_theme(wave_code text, code_hash text, body jsonb, numbers jsonb, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.propose_theme(wave_code text, code_hash text, body jsonb, numbers jsonb, actor text) IS 'Proposes a theme that at least k comments to one question stand behind, by one reviewer; nothing is public yet. Reasons: proposed, too-few-comments, comment-unknown, too-many-themes, code-unknown, codes-locked, no-comments, comments-deleted, wave-unknown.';

CREATE FUNCTION public.publish_wave(wave_code text, snapshot jsonb, comments jsonb, report jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    wave app.waves;
    bulletin jsonb;
    proof jsonb;
begin
    perform pg_advisory_xact_lock(app.lock_of(wave_code));
    select w.* into wave from app.waves w where w.code = wave_code;
    if wave.id is null then
        return '{"ok": false, "reason": "wave-unknown"}';
    elsif wave.state = 'published' then
        return '{"ok": true, "reason": "already-published"}';
    elsif wave.state <> 'closed' then
        return '{"ok": false, "reason": "not-closed"}';
    end if;
    -- A wave that a demo unit brings along from the past, without a count, was published on the day after its last one.
    insert into app.snapshots (wave_id, content, content_hash, published_on)
    select wave.id, snapshot, encode(sha256(convert_to(snapshot::text, 'UTF8')), 'hex'), case
        when u.demo and jsonb_typeof(report) is distinct from 'object'
            then least(wave.closes_on + 1, app.today_in(u.time_zone))
        else app.today_in(u.time_zone) end
    from app.programmes p join app.units u on u.id = p.unit_id where p.id = wave.programme_id;
    perform app.keep_comments(wave.id, comments);
    bulletin := app.bulletin_of(wave, report);
    proof := app.destroy_secrets(wave.id);
    if jsonb_typeof(report) = 'object' then
        insert into app.bulletins (wave_id, content) values (wave.id, bulletin || proof);
    end if;
    update app.waves w set state = 'published' where w.id = wave.id;
    return jsonb_build_object('ok', true, 'reason', 'published') || proof;
end $$;

COMMENT ON FUNCTION public.publish_wave(wave_code text, snapshot jsonb, comments jsonb, report jsonb) IS 'Stores a snapshot and, with a report of the count, the bulletin; destroys ballots, keys and invitations, in one transaction, and says what it destroyed and what is left. Reasons: published, already-published, not-closed, wave-unknown.';

CREATE FUNCTION public.queue_mail(wave_code text, kind text, language text, code_hashes jsonb, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.queue_mail(wave_code text, kind text, language text, code_hashes jsonb, actor text) IS 'Lets one kind of mail wait for those colleagues of a wave whose codes have these hashes (base64); a reminder counts even if it reaches nobody by mail. Reasons: queued, already-reminded, not-open, not-prepared, wave-over, programme-inactive, operator-missing, wave-unknown.';

CREATE FUNCTION public.read_audit(unit_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object('at', a.done_at, 'actor', a.actor, 'act', a.act, 'subject', a.subject,
        'before', a.before, 'after', a.after) order by a.id), '[]')
    from app.audit a join app.units u on u.id = a.unit_id where u.slug = unit_slug
$$;

COMMENT ON FUNCTION public.read_audit(unit_slug text) IS 'Everything that was done to a unit, oldest first. Operator only.';

CREATE FUNCTION public.read_boxes(wave_code text, after text, at_most integer) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object('id', encode(b.id, 'base64'), 'group', b.rater_group,
        'box', app.base64_of(b.box)) order by b.id), '[]')
    from (
        select b.id, b.rater_group, b.box from app.waves w join app.ballots b on b.wave_id = w.id
        where w.code = wave_code and app.may_be_counted(w) and b.id > decode(after, 'base64')
        order by b.id limit least(at_most, 1000)
    ) b
$$;

COMMENT ON FUNCTION public.read_boxes(wave_code text, after text, at_most integer) IS 'Sealed ballots of citizens in a closed wave, or in a batch whose last day is over, in the order of their random ids, a chunk at a time.';

CREATE FUNCTION public.read_comments(wave_code text, code_hash text, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.read_comments(wave_code text, code_hash text, actor text) IS 'The comments of a published wave in an order of chance, and its themes, for the holder of a reviewer''s code. Reasons: read, code-unknown, codes-locked, no-comments, comments-deleted, wave-unknown.';

CREATE FUNCTION public.read_programmes(unit_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object('slug', u.slug, 'name', u.name, 'demo', u.demo,
        'today', app.today_in(u.time_zone),
        'agency', jsonb_build_object('slug', a.slug, 'name', a.name),
        'programmes', (select coalesce(jsonb_agg(app.describe_programme(p) order by p.number), '[]')
            from app.programmes p where p.unit_id = u.id)) order by u.slug), '[]')
    from app.units u join app.agencies a on a.id = u.agency_id
    where unit_slug is null or u.slug = unit_slug
$$;

COMMENT ON FUNCTION public.read_programmes(unit_slug text) IS 'All programmes of a unit, or of every unit where none is named, in whatever state. Operator only.';

CREATE FUNCTION public.read_roster(wave_code text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object('state', w.state,
        'invitations', (select coalesce(jsonb_agg(jsonb_build_object('codeHash', app.base64_of(c.code_hash),
            'group', c.rater_group, 'sealed', app.base64_of(c.sealed)) order by c.code_hash), '[]')
            from app.codes c where c.wave_id = w.id and c.rater_group <> 'citizen'))
    from app.waves w where w.code = wave_code
$$;

COMMENT ON FUNCTION public.read_roster(wave_code text) IS 'The sealed contacts of a roster with their groups, in the order of hashes and never saying which code was used; null where there is no such wave. Operator only.';

CREATE FUNCTION public.read_slip_boxes(wave_code text, after text, at_most integer) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object('spent', app.base64_of(b.spent), 'prepared', app.base64_of(b.prepared),
        'signature', app.base64_of(b.signature), 'ownPublic', app.base64_of(b.own_public),
        'ownSignature', app.base64_of(b.own_signature), 'box', app.base64_of(b.box)) order by b.spent), '[]')
    from (
        select b.* from app.waves w join app.slip_ballots b on b.wave_id = w.id
        where w.code = wave_code and app.may_be_counted(w) and b.spent > decode(after, 'base64')
        order by b.spent limit least(at_most, 1000)
    ) b
$$;

COMMENT ON FUNCTION public.read_slip_boxes(wave_code text, after text, at_most integer) IS 'Ballots under slips in a wave whose last day is over, in the order of their spent hashes, a chunk at a time.';

CREATE FUNCTION public.read_staff_boxes(wave_code text, after text, at_most integer) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object('group', b.rater_group, 'seq', b.seq, 'spent', app.base64_of(b.spent),
        'prepared', app.base64_of(b.prepared), 'signature', app.base64_of(b.signature), 'ownPublic', app.base64_of(b.own_public),
        'ownSignature', app.base64_of(b.own_signature), 'box', app.base64_of(b.box)) order by b.spent), '[]')
    from (
        select b.* from app.waves w join app.staff_ballots b on b.wave_id = w.id
        where w.code = wave_code and w.state = 'closed' and b.spent > decode(after, 'base64')
        order by b.spent limit least(at_most, 1000)
    ) b
$$;

COMMENT ON FUNCTION public.read_staff_boxes(wave_code text, after text, at_most integer) IS 'Staff ballots of a closed wave in the order of their spent hashes, a chunk at a time.';

CREATE FUNCTION public.register_unit(record jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    agency uuid;
    unit uuid;
    programme jsonb;
    number integer;
begin
    if exists (select from app.units u where u.slug = record ->> 'slug') then
        return '{"ok": false, "reason": "slug-taken"}';
    end if;
    insert into app.agencies (slug, name) values (record #>> '{agency,slug}', record #> '{agency,name}')
    on conflict (slug) do nothing;
    select a.id into agency from app.agencies a where a.slug = record #>> '{agency,slug}';
    insert into app.units (agency_id, slug, name, unit_type, type_label, demo, time_zone)
    values (agency, record ->> 'slug', record -> 'name', record ->> 'type', nullif(record -> 'typeLabel', 'null'),
        (record ->> 'demo')::boolean, coalesce(record ->> 'timeZone', 'Asia/Jakarta'))
    returning id into unit;
    -- The oldest training is the first one of the unit, in whatever order they are listed.
    for number, programme in select row_number() over (order by p.value ->> 'trainedOn', p.ordinality), p.value
        from jsonb_array_elements(record -> 'programmes') with ordinality p
    loop
        perform app.add_programme(unit, number, programme, coalesce(programme ->> 'state', 'active')::app.programme_state);
    end loop;
    -- A plan's note with a last day is a commitment, the others say what was done. Only demo units come with some.
    insert into app.unit_notes (unit_id, number, version, recorded_on, noted_on, state, body, item, responsible, promised_until,
        done_on)
    select unit, n.place, 1, (n.note ->> 'on')::date, (n.note ->> 'on')::date,
        case when n.note ? 'until' and not n.note ? 'doneOn' then 'planned' else 'done' end, n.note -> 'text', n.note ->> 'item',
        n.note -> 'responsible', (n.note ->> 'until')::date,
        case when n.note ? 'until' then (n.note ->> 'doneOn')::date else (n.note ->> 'on')::date end
    from jsonb_array_elements(record -> 'notes') with ordinality n (note, place);
    insert into app.companion_figures (unit_id, measure, counted_in, version, value, source, recorded_on)
    select unit, (c ->> 'measure')::app.companion_measure, (c ->> 'period' || '-01')::date, 1, (c ->> 'value')::numeric,
        c -> 'source', (c ->> 'recordedOn')::date
    from jsonb_array_elements(record -> 'companions') c;
    return '{"ok": true, "reason": "registered"}';
end $$;

COMMENT ON FUNCTION public.register_unit(record jsonb) IS 'Registers a unit with its agency, programmes, planned waves, notes and figures, all or nothing.';

CREATE FUNCTION public.remove_demo() RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    units jsonb;
    codes jsonb;
    agencies uuid[];
begin
    -- Exclusive against casting, always in one order.
    perform pg_advisory_xact_lock(app.lock_of(w.code)) from (
        select v.code from app.waves v join app.programmes p on p.id = v.programme_id
        join app.units u on u.id = p.unit_id where u.demo order by v.code) w;
    select coalesce(jsonb_agg(w.code order by w.code), '[]') into codes
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id where u.demo;
    with gone as (delete from app.units u where u.demo returning u.slug, u.agency_id)
    select coalesce(jsonb_agg(g.slug order by g.slug), '[]'), coalesce(array_agg(g.agency_id), '{}')
    into units, agencies from gone g;
    delete from app.agencies a where a.id = any (agencies)
        and not exists (select from app.units u where u.agency_id = a.id);
    return jsonb_build_object('ok', true, 'reason', case when units = '[]' then 'none-there' else 'removed' end,
        'units', units, 'waves', codes);
end $$;

COMMENT ON FUNCTION public.remove_demo() IS 'Removes every demo unit with all that belongs to it, and agencies that are left without a unit; says which units and waves these were. Reasons: removed, none-there.';

CREATE FUNCTION public.remove_member(agency_slug text, address text, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
declare
    removed integer;
begin
    if coalesce(length(btrim(actor)), 0) not between 1 and 100 then
        return '{"ok": false, "reason": "operator-missing"}';
    end if;
    insert into app.agency_audit (actor, act, agency_id, subject, after)
    select remove_member.actor, 'take-out', m.agency_id, m.email, jsonb_build_object('role', m.role)
    from app.memberships m join app.agencies a on a.id = m.agency_id where a.slug = agency_slug and m.email = lower(btrim(address));
    delete from app.memberships m using app.agencies a
    where a.id = m.agency_id and a.slug = agency_slug and m.email = lower(btrim(address));
    get diagnostics removed = row_count;
    return jsonb_build_object('ok', removed > 0, 'reason', case when removed > 0 then 'removed' else 'unknown' end);
end $$;

COMMENT ON FUNCTION public.remove_member(agency_slug text, address text, actor text) IS 'Takes all memberships of a person in an agency away. Reasons: removed, unknown, operator-missing. Operator only.';

CREATE FUNCTION public.replace_invitation(wave_code text, code_hash text, instead jsonb, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.replace_invitation(wave_code text, code_hash text, instead jsonb, actor text) IS 'Puts a new code in the place of another one, used where that one was, and answers alike for both. Reasons: replaced, code-unknown, no-roster, wave-closed, wave-unknown, operator-missing.';

CREATE FUNCTION public.retention_facts(unit_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.retention_facts(unit_slug text) IS 'What is kept of the waves of a unit, or of all units that are no demo where null: until which day, or since when it is gone and what a second look finds; and the day of the oldest job that is done. Operator only.';

CREATE FUNCTION public.return_draft(unit_slug text, number integer, note text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
begin
    update app.desk_drafts d set returned = nullif(btrim(note), '')
    from app.units u where u.id = d.unit_id and u.slug = unit_slug and d.number = return_draft.number;
    return jsonb_build_object('ok', found, 'reason', case when found then 'noted' else 'unknown' end);
end $$;

COMMENT ON FUNCTION public.return_draft(unit_slug text, number integer, note text) IS 'Notes on a draft why the agency gave it back; null once it was submitted again. Reasons: noted, unknown. Operator only.';

CREATE FUNCTION public.reviewer_addresses(wave_code text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object('unit', u.slug, 'unitName', u.name, 'hasComments', r.wave_id is not null,
        'deletedOn', r.deleted_on, 'until', r.delete_on,
        'reviewers', coalesce((select jsonb_agg(jsonb_build_object('place', v.place, 'address', v.address,
                'hasCode', exists (select from app.reviewer_codes c where c.wave_id = w.id and c.place = v.place)) order by v.place)
            from app.reviewers v where v.programme_id = p.id), '[]'))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    left join app.comment_rooms r on r.wave_id = w.id
    where w.code = wave_code
$$;

COMMENT ON FUNCTION public.reviewer_addresses(wave_code text) IS 'Whom the codes for the comments of a wave are sent to, and whether they have one; null where there is no such wave. Operator only.';

CREATE FUNCTION public.set_reviewers(unit_slug text, addresses jsonb, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.set_reviewers(unit_slug text, addresses jsonb, actor text) IS 'Names the two who read the comments of the newest programme of a unit; codes that were issued stay good. The addresses stand in no record. Reasons: stored, not-two-addresses, wave-running, unit-unknown.';

CREATE FUNCTION public.settle_outbox(lost_after_seconds integer) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.settle_outbox(lost_after_seconds integer) IS 'Gives up mails whose worker has been gone for some seconds, says how many, and rewrites the outbox in hash order. Operator only.';

CREATE FUNCTION public.store_reviewer_codes(wave_code text, codes jsonb, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.store_reviewer_codes(wave_code text, codes jsonb, actor text) IS 'Stores hashes of new codes for the comments of a wave; the codes before them stop working. Reasons: stored, no-reviewers, no-comments, comments-deleted, wave-unknown.';

CREATE FUNCTION public.take_job(holder text, kinds jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.take_job(holder text, kinds jsonb) IS 'Takes the earliest job of these kinds that is due, or whose holder did not finish it in time; one job of a unit at a time. Null where there is none. Operator only.';

CREATE FUNCTION public.take_mail(worker text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.take_mail(worker text) IS 'Takes one due mail to be sent by a worker (32 hexadecimal digits), or null where none is due. Operator only.';

CREATE FUNCTION public.taken_names(agency_slug text, proposed text, except_unit text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object(
        'isTaken', exists (select from app.units u where u.slug = proposed and u.slug is distinct from except_unit),
        'names', (select coalesce(jsonb_agg(distinct lower(n.name)), '[]')
            from app.units u join app.agencies a on a.id = u.agency_id,
                lateral (values (u.name ->> 'id'), (u.name ->> 'en')) n (name)
            where a.slug = agency_slug and u.slug is distinct from except_unit))
$$;

COMMENT ON FUNCTION public.taken_names(agency_slug text, proposed text, except_unit text) IS 'Whether another unit has this slug, and the names of the other units of an agency. Operator only.';

CREATE FUNCTION public.unfinished_batches() RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select coalesce(jsonb_agg(jsonb_build_object('code', w.code, 'state', w.state, 'closesOn', w.closes_on,
        'today', app.today_in(u.time_zone),
        'unit', u.slug, 'programme', p.number, 'entry', w.entry, 'kCitizen', p.policy_k_citizen, 'trainedOn', p.trained_on,
        'months', (select jsonb_agg(o.month) from app.waves o where o.programme_id = p.id),
        'codes', (select jsonb_agg(o.code) from app.waves o join app.programmes q on q.id = o.programme_id where q.unit_id = u.id),
        'next', (select jsonb_build_object('code', o.code, 'state', o.state, 'opensOn', o.opens_on, 'closesOn', o.closes_on)
            from app.waves o where o.programme_id = p.id and o.month > w.month and app.is_batch(o.id)
                and o.state not in ('published', 'discarded')
                -- Nobody opened it on its days, and nobody will.
                and not (o.state = 'planned' and o.closes_on < app.today_in(u.time_zone)) order by o.month limit 1)
        ) order by w.code), '[]')
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.state in ('open', 'closed') and app.is_batch(w.id)
$$;

COMMENT ON FUNCTION public.unfinished_batches() IS 'Batches of citizens that are open or not counted yet, each with the day where its unit works and what planning the next one needs; never how many answered.';

CREATE FUNCTION public.unit_summary(unit_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object(
        'slug', u.slug, 'name', u.name, 'type', u.unit_type, 'typeLabel', u.type_label, 'demo', u.demo,
        'agency', jsonb_build_object('slug', a.slug, 'name', a.name),
        'programmes', coalesce((
            select jsonb_agg(jsonb_build_object(
                'number', p.number, 'state', p.state, 'training', p.training, 'trainedOn', p.trained_on, 'participants', p.participants, 'targets', p.targets,
                'policy', jsonb_build_object('k', p.policy_k, 'kCitizen', p.policy_k_citizen,
                    'steps', 4, 'insiders', 1, 'values', 2, 'epsilon', 1),
                'visitorsPerDay', p.visitors_per_day,
                'waves', coalesce((
                    select jsonb_agg(jsonb_build_object(
                        'code', w.code, 'month', w.month, 'state', w.state,
                        'opensOn', w.opens_on, 'closesOn', w.closes_on, 'entry', w.entry,
                        'announcedOpensOn', w.announced_opens_on, 'extendedFrom', w.extended_from,
                        'groups', (select jsonb_agg(g.rater_group order by g.rater_group)
                            from app.wave_groups g where g.wave_id = w.id),
                        -- Citizens have no roster and stand as null. The same counts stand in kunci.json from the first day on;
                        -- who joined later is told with the results.
                        'invited', (select coalesce(jsonb_object_agg(g.rater_group, g.invited
                                + case when w.state = 'published' then coalesce(r.added, 0) else 0 end), '{}')
                            from app.wave_groups g
                            left join app.roster_changes r on r.wave_id = g.wave_id and r.rater_group = g.rater_group
                            where g.wave_id = w.id),
                        -- What the close noted; null before it. Demo waves of the past have no bulletin: they ended as planned.
                        'fullDays', case when s.wave_id is not null and w.entry = 'open'
                            then coalesce(b.content -> 'fullDays', '0') end,
                        'counts', case when s.wave_id is not null then coalesce(b.content -> 'counts', '1') end,
                        'endedEarly', w.announced_closes_on is not null,
                        'comments', app.comments_of(w.id),
                        'publishedOn', s.published_on, 'contentHash', s.content_hash,
                        'snapshot', s.content) order by w.month)
                    from app.waves w left join app.snapshots s on s.wave_id = w.id
                    left join app.bulletins b on b.wave_id = w.id
                    where w.programme_id = p.id), '[]')
                ) order by p.trained_on desc, p.number desc)
            from app.programmes p where p.unit_id = u.id and p.state in ('active', 'archived')), '[]'),
        'corrections', coalesce((
            select jsonb_agg(jsonb_build_object('on', c.corrected_on, 'subject', c.subject, 'wave', c.wave,
                'before', c.before, 'after', c.after) order by c.corrected_on, c.id)
            from app.corrections c where c.unit_id = u.id), '[]'),
        'notes', app.notes_of(u.id), 'companions', app.companions_of(u.id))
    from app.units u join app.agencies a on a.id = u.agency_id
    where u.slug = unit_slug and app.is_shown(u.id)
$$;

COMMENT ON FUNCTION public.unit_summary(unit_slug text) IS 'Everything published about a unit, with rosters, days and hashes, or null where there is no such unit, or only drafts of one.';

CREATE FUNCTION public.unit_terms(unit_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object('slug', u.slug, 'name', u.name, 'type', u.unit_type, 'typeLabel', u.type_label,
        'timeZone', u.time_zone, 'programmes', (select coalesce(jsonb_agg(p.number order by p.number), '[]')
            from app.programmes p where p.unit_id = u.id))
    from app.units u where u.slug = unit_slug
$$;

COMMENT ON FUNCTION public.unit_terms(unit_slug text) IS 'The facts of a unit that its programmes share, with the numbers of these in whatever state; null where there is none. Operator only.';

CREATE FUNCTION public.unit_warnings(unit_slug text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.unit_warnings(unit_slug text) IS 'What somebody should look at in a unit, or in all units where null, as its dates and tables say it now: fact, subject and day. Operator only.';

CREATE FUNCTION public.wave_form(wave_code text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object(
        'code', w.code, 'month', w.month, 'state', w.state, 'accepts', app.accepts_ballots(w, app.today_in(u.time_zone)),
        'opensOn', w.opens_on, 'closesOn', w.closes_on, 'announcedClosesOn', w.announced_closes_on,
        'announcedOpensOn', w.announced_opens_on, 'extendedFrom', w.extended_from,
        'onItsDays', app.today_in(u.time_zone) between w.opens_on and w.closes_on, 'instrument', w.instrument, 'entry', w.entry,
        -- Its day has come, and nobody has opened it: it may still open, or its days are over.
        'overdue', case when w.state <> 'planned' or app.today_in(u.time_zone) < w.opens_on then null
            when app.today_in(u.time_zone) <= w.closes_on then 'delayed' else 'missed' end,
        'k', p.policy_k, 'kCitizen', p.policy_k_citizen,
        'groups', (select jsonb_agg(g.rater_group order by g.rater_group) from app.wave_groups g where g.wave_id = w.id),
        'invited', (select jsonb_object_agg(g.rater_group, g.invited) from app.wave_groups g where g.wave_id = w.id),
        'training', p.training, 'trainedOn', p.trained_on, 'participants', p.participants, 'targets', p.targets,
        'asksComments', exists (select from app.reviewers r where r.programme_id = p.id),
        'unit', jsonb_build_object('slug', u.slug, 'name', u.name, 'demo', u.demo),
        'tallyKey', (select app.base64_of(k.tally_public) from app.wave_keys k where k.wave_id = w.id),
        'keyFile', (select f.content from app.key_files f where f.wave_id = w.id),
        'bulletin', (select b.content from app.bulletins b where b.wave_id = w.id))
    from app.waves w join app.programmes p on p.id = w.programme_id join app.units u on u.id = p.unit_id
    where w.code = wave_code and p.state in ('active', 'archived')
$$;

COMMENT ON FUNCTION public.wave_form(wave_code text) IS 'What a rater must know before answering a wave, with its key file and, once published, its bulletin; null where there is no such wave.';

CREATE FUNCTION public.wave_progress(wave_code text) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO ''
    AS $$
    select jsonb_build_object('code', w.code, 'state', w.state, 'opensOn', w.opens_on, 'closesOn', w.closes_on,
        'approved', app.is_approved(w), 'today', app.today_of(w), 'entry', w.entry, 'month', w.month,
        'announcedOpensOn', w.announced_opens_on, 'announcedClosesOn', w.announced_closes_on, 'extendedFrom', w.extended_from,
        'unit', (select u.slug from app.programmes p join app.units u on u.id = p.unit_id where p.id = w.programme_id),
        'publishedOn', (select s.published_on from app.snapshots s where s.wave_id = w.id),
        'discarded', (select b.content ->> 'discarded' from app.bulletins b where b.wave_id = w.id),
        'prepared', exists (select from app.wave_keys k where k.wave_id = w.id),
        'trustee', exists (select from app.wave_keys k where k.wave_id = w.id and k.trustee_token_hash is not null),
        'promisesTrustee', exists (select from app.trustee_programmes t where t.programme_id = w.programme_id),
        'added', (select coalesce(sum(r.added), 0) from app.roster_changes r where r.wave_id = w.id),
        'withdrawn', (select coalesce(sum(r.withdrawn), 0) from app.roster_changes r where r.wave_id = w.id),
        'groups', (select jsonb_agg(jsonb_build_object('group', g.rater_group, 'roster', g.invited,
            'invitations', (select count(*) from app.codes c where c.wave_id = w.id and c.rater_group = g.rater_group),
            'tickets', app.band_of((select count(*) from app.claims k where k.wave_id = w.id and k.rater_group = g.rater_group)),
            'ballots', app.band_of(case when g.rater_group = 'citizen'
                then (select count(*) from app.ballots b where b.wave_id = w.id)
                    + (select count(*) from app.slip_ballots b where b.wave_id = w.id)
                else (select count(*) from app.staff_ballots b where b.wave_id = w.id and b.rater_group = g.rater_group) end)
            ) order by g.rater_group) from app.wave_groups g where g.wave_id = w.id))
    from app.waves w where w.code = wave_code
$$;

COMMENT ON FUNCTION public.wave_progress(wave_code text) IS 'How far a wave has come, in bands only; null where there is no such wave.';

CREATE FUNCTION public.withdraw_theme(wave_code text, code_hash text, theme integer, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.withdraw_theme(wave_code text, code_hash text, theme integer, actor text) IS 'Takes a theme back: a proposal is deleted, and a public theme stays on the page with the day of its withdrawal. Reasons: withdrawn, already-withdrawn, theme-unknown, code-unknown, codes-locked, no-comments, comments-deleted, wave-unknown.';

CREATE FUNCTION public.write_figure(unit_slug text, figure jsonb, correcting boolean, seen_version integer, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.write_figure(unit_slug text, figure jsonb, correcting boolean, seen_version integer, actor text) IS 'Stores a figure of one calendar month, or a correction of it; what stood before stays public. Reasons: written, figure-there, figure-unknown, changed-meanwhile, month-to-come, nothing-changed, too-many-versions, unit-unknown.';

CREATE FUNCTION public.write_note(unit_slug text, note_number integer, note jsonb, seen_version integer, actor text) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO ''
    AS $$
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

COMMENT ON FUNCTION public.write_note(unit_slug text, note_number integer, note jsonb, seen_version integer, actor text) IS 'Writes down what a unit changes, or a new version of it; versions before it stay public. Reasons: written, nothing-changed, changed-meanwhile, day-to-come, days-reversed, note-unknown, too-many-versions, unit-unknown.';

CREATE TABLE app.agencies (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    slug app.place_slug NOT NULL,
    name app.bilingual NOT NULL
);

CREATE TABLE app.agency_audit (
    id bigint NOT NULL,
    done_at timestamp with time zone DEFAULT app.clock() NOT NULL,
    actor text NOT NULL,
    act text NOT NULL,
    agency_id uuid NOT NULL,
    subject text NOT NULL,
    after jsonb,
    CONSTRAINT agency_audit_act_check CHECK ((act ~ '^[a-z]+(-[a-z]+)*$'::text)),
    CONSTRAINT agency_audit_actor_check CHECK (((length(actor) >= 1) AND (length(actor) <= 100))),
    CONSTRAINT agency_audit_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 100)))
);

ALTER TABLE app.agency_audit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.agency_audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE app.audit (
    id bigint NOT NULL,
    done_at timestamp with time zone DEFAULT app.clock() NOT NULL,
    actor text NOT NULL,
    act text NOT NULL,
    unit_id uuid NOT NULL,
    subject app.slug NOT NULL,
    before jsonb,
    after jsonb,
    CONSTRAINT audit_act_check CHECK ((act ~ '^[a-z]+(-[a-z]+)*$'::text)),
    CONSTRAINT audit_actor_check CHECK (((length(actor) >= 1) AND (length(actor) <= 100)))
);

ALTER TABLE app.audit ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME app.audit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE app.ballots (
    id bytea NOT NULL,
    wave_id uuid NOT NULL,
    rater_group app.rater_group NOT NULL,
    box bytea NOT NULL,
    CONSTRAINT ballots_box_check CHECK ((octet_length(box) = ((65 + 1792) + 16))),
    CONSTRAINT ballots_id_check CHECK ((octet_length(id) = 16))
);
ALTER TABLE ONLY app.ballots ALTER COLUMN id SET STATISTICS 0;
ALTER TABLE ONLY app.ballots ALTER COLUMN wave_id SET STATISTICS 0;
ALTER TABLE ONLY app.ballots ALTER COLUMN rater_group SET STATISTICS 0;
ALTER TABLE ONLY app.ballots ALTER COLUMN box SET STATISTICS 0;
ALTER TABLE ONLY app.ballots ALTER COLUMN box SET STORAGE EXTERNAL;

CREATE TABLE app.bulletins (
    wave_id uuid NOT NULL,
    content jsonb NOT NULL
);

CREATE TABLE app.citizen_days (
    wave_id uuid NOT NULL,
    day date NOT NULL,
    plain boolean NOT NULL,
    taken integer NOT NULL,
    CONSTRAINT citizen_days_taken_check CHECK ((taken >= 0))
);

CREATE TABLE app.claims (
    wave_id uuid NOT NULL,
    rater_group app.rater_group NOT NULL,
    blinded_hash bytea NOT NULL,
    CONSTRAINT claims_blinded_hash_check CHECK ((length(blinded_hash) = 32))
);
ALTER TABLE ONLY app.claims ALTER COLUMN wave_id SET STATISTICS 0;
ALTER TABLE ONLY app.claims ALTER COLUMN rater_group SET STATISTICS 0;
ALTER TABLE ONLY app.claims ALTER COLUMN blinded_hash SET STATISTICS 0;

CREATE TABLE app.comment_rooms (
    wave_id uuid NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    delete_on date NOT NULL,
    deleted_on date,
    left_over integer,
    CONSTRAINT comment_rooms_attempts_check CHECK (((attempts >= 0) AND (attempts <= 20))),
    CONSTRAINT comment_rooms_check CHECK (((left_over IS NULL) = (deleted_on IS NULL)))
);

CREATE TABLE app.comments (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    wave_id uuid NOT NULL,
    body text NOT NULL,
    kind text DEFAULT 'improve'::text NOT NULL,
    CONSTRAINT comments_body_check CHECK (((octet_length(body) >= 1) AND (octet_length(body) <= 1500))),
    CONSTRAINT comments_kind_check CHECK ((kind = ANY (ARRAY['start'::text, 'continue'::text, 'improve'::text])))
);
ALTER TABLE ONLY app.comments ALTER COLUMN id SET STATISTICS 0;
ALTER TABLE ONLY app.comments ALTER COLUMN wave_id SET STATISTICS 0;
ALTER TABLE ONLY app.comments ALTER COLUMN body SET STATISTICS 0;
ALTER TABLE ONLY app.comments ALTER COLUMN kind SET STATISTICS 0;

CREATE TABLE app.companion_figures (
    unit_id uuid NOT NULL,
    measure app.companion_measure NOT NULL,
    counted_in date NOT NULL,
    version smallint NOT NULL,
    value numeric(8,2) NOT NULL,
    source app.bilingual NOT NULL,
    recorded_on date NOT NULL,
    CONSTRAINT companion_figures_counted_in_check CHECK ((EXTRACT(day FROM counted_in) = (1)::numeric)),
    CONSTRAINT companion_figures_value_check CHECK ((value >= (0)::numeric)),
    CONSTRAINT companion_figures_version_check CHECK (((version >= 1) AND (version <= 99)))
);

CREATE TABLE app.corrections (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    unit_id uuid NOT NULL,
    corrected_on date NOT NULL,
    subject text NOT NULL,
    wave app.slug,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    CONSTRAINT corrections_check CHECK (((wave IS NOT NULL) = (subject = 'days'::text))),
    CONSTRAINT corrections_subject_check CHECK ((subject = ANY (ARRAY['name'::text, 'agency'::text, 'training'::text, 'participants'::text, 'days'::text])))
);

CREATE TABLE app.issuer_keys (
    wave_id uuid NOT NULL,
    rater_group app.rater_group NOT NULL,
    modulus bytea NOT NULL,
    private_wrapped bytea NOT NULL,
    CONSTRAINT issuer_keys_modulus_check CHECK (((length(modulus) = 256) AND (get_byte(modulus, 0) >= 128))),
    CONSTRAINT issuer_keys_private_wrapped_check CHECK (((length(private_wrapped) >= 1000) AND (length(private_wrapped) <= 2000)))
);

CREATE TABLE app.jobs (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    kind text NOT NULL,
    subject app.slug NOT NULL,
    unit_id uuid,
    due timestamp with time zone NOT NULL,
    not_after timestamp with time zone,
    state text DEFAULT 'due'::text NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    holder text,
    lease_until timestamp with time zone,
    problem text,
    CONSTRAINT jobs_check CHECK ((not_after > due)),
    CONSTRAINT jobs_holder_check CHECK ((holder ~ '^[0-9a-f]{32}$'::text)),
    CONSTRAINT jobs_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
    CONSTRAINT jobs_problem_check CHECK ((problem = ANY (ARRAY['needs-operator'::text, 'database'::text, 'unforeseen'::text]))),
    CONSTRAINT jobs_state_check CHECK ((state = ANY (ARRAY['due'::text, 'taken'::text, 'done'::text, 'late'::text, 'failed'::text])))
);
ALTER TABLE ONLY app.jobs ALTER COLUMN id SET STATISTICS 0;
ALTER TABLE ONLY app.jobs ALTER COLUMN kind SET STATISTICS 0;
ALTER TABLE ONLY app.jobs ALTER COLUMN subject SET STATISTICS 0;
ALTER TABLE ONLY app.jobs ALTER COLUMN unit_id SET STATISTICS 0;
ALTER TABLE ONLY app.jobs ALTER COLUMN due SET STATISTICS 0;
ALTER TABLE ONLY app.jobs ALTER COLUMN not_after SET STATISTICS 0;
ALTER TABLE ONLY app.jobs ALTER COLUMN state SET STATISTICS 0;
ALTER TABLE ONLY app.jobs ALTER COLUMN attempts SET STATISTICS 0;
ALTER TABLE ONLY app.jobs ALTER COLUMN holder SET STATISTICS 0;
ALTER TABLE ONLY app.jobs ALTER COLUMN lease_until SET STATISTICS 0;
ALTER TABLE ONLY app.jobs ALTER COLUMN problem SET STATISTICS 0;

CREATE TABLE app.key_files (
    wave_id uuid NOT NULL,
    content text NOT NULL,
    CONSTRAINT key_files_content_check CHECK (((length(content) >= 100) AND (length(content) <= 20000)))
);

CREATE TABLE app.key_writers (
    wave_id uuid NOT NULL,
    thing text NOT NULL,
    writer text NOT NULL,
    CONSTRAINT key_writers_thing_check CHECK ((thing = ANY (ARRAY['secret'::text, 'result'::text]))),
    CONSTRAINT key_writers_writer_check CHECK ((writer ~ '^[0-9a-f]{32}$'::text))
);

CREATE TABLE app.memberships (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    email text NOT NULL,
    agency_id uuid NOT NULL,
    unit_id uuid,
    role app.desk_role NOT NULL,
    invited_on date DEFAULT (app.clock())::date NOT NULL,
    invited_by text NOT NULL,
    CONSTRAINT memberships_check CHECK (((unit_id IS NULL) OR (role <> 'agency_admin'::app.desk_role))),
    CONSTRAINT memberships_email_check CHECK (((email = lower(email)) AND ((length(email) >= 6) AND (length(email) <= 100)) AND (email ~ '^[^@\s]+@[^@\s]+\.[^@\s]+$'::text))),
    CONSTRAINT memberships_invited_by_check CHECK (((length(invited_by) >= 1) AND (length(invited_by) <= 100)))
);

CREATE TABLE app.outbox (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    code_hash bytea NOT NULL,
    kind text NOT NULL,
    language text NOT NULL,
    state text DEFAULT 'due'::text NOT NULL,
    attempts smallint DEFAULT 0 NOT NULL,
    not_before timestamp with time zone,
    claimed_by text,
    claimed_at timestamp with time zone,
    reply smallint,
    CONSTRAINT outbox_attempts_check CHECK (((attempts >= 0) AND (attempts <= 6))),
    CONSTRAINT outbox_check CHECK ((((state = 'sending'::text) = (claimed_by IS NOT NULL)) AND ((state = 'sending'::text) = (claimed_at IS NOT NULL)))),
    CONSTRAINT outbox_check1 CHECK (((state = 'due'::text) OR (not_before IS NULL))),
    CONSTRAINT outbox_check2 CHECK (((state <> ALL (ARRAY['sent'::text, 'unsure'::text])) OR ((attempts = 0) AND (reply IS NULL)))),
    CONSTRAINT outbox_claimed_by_check CHECK ((claimed_by ~ '^[0-9a-f]{32}$'::text)),
    CONSTRAINT outbox_kind_check CHECK ((kind = ANY (ARRAY['invitation'::text, 'replacement'::text, 'reminder-1'::text, 'reminder-2'::text]))),
    CONSTRAINT outbox_language_check CHECK ((language = ANY (ARRAY['id'::text, 'en'::text]))),
    CONSTRAINT outbox_reply_check CHECK (((reply >= 400) AND (reply <= 599))),
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['due'::text, 'sending'::text, 'sent'::text, 'refused'::text, 'unsure'::text])))
)
WITH (autovacuum_vacuum_threshold='0', autovacuum_vacuum_scale_factor='0');
ALTER TABLE ONLY app.outbox ALTER COLUMN id SET STATISTICS 0;
ALTER TABLE ONLY app.outbox ALTER COLUMN code_hash SET STATISTICS 0;
ALTER TABLE ONLY app.outbox ALTER COLUMN kind SET STATISTICS 0;
ALTER TABLE ONLY app.outbox ALTER COLUMN language SET STATISTICS 0;
ALTER TABLE ONLY app.outbox ALTER COLUMN state SET STATISTICS 0;
ALTER TABLE ONLY app.outbox ALTER COLUMN attempts SET STATISTICS 0;
ALTER TABLE ONLY app.outbox ALTER COLUMN not_before SET STATISTICS 0;
ALTER TABLE ONLY app.outbox ALTER COLUMN claimed_by SET STATISTICS 0;
ALTER TABLE ONLY app.outbox ALTER COLUMN claimed_at SET STATISTICS 0;
ALTER TABLE ONLY app.outbox ALTER COLUMN reply SET STATISTICS 0;

CREATE TABLE app.snapshots (
    wave_id uuid NOT NULL,
    content jsonb NOT NULL,
    content_hash text NOT NULL,
    published_on date DEFAULT ((app.clock() AT TIME ZONE 'Asia/Jakarta'::text))::date NOT NULL,
    CONSTRAINT snapshots_content_check CHECK (((content ->> 'version'::text) = '2'::text)),
    CONSTRAINT snapshots_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text))
);

CREATE VIEW app.published_cells WITH (security_invoker='true') AS
 SELECT s.wave_id,
    cell.atom,
    cell.item,
    cell.n,
    cell.sum,
    cell.favorable
   FROM app.snapshots s,
    LATERAL jsonb_to_recordset((s.content -> 'cells'::text)) cell(atom text, item text, n integer, sum jsonb, favorable jsonb);

CREATE TABLE app.reminders (
    wave_id uuid NOT NULL,
    which smallint NOT NULL,
    CONSTRAINT reminders_which_check CHECK ((which = ANY (ARRAY[1, 2])))
);

CREATE TABLE app.reviewer_codes (
    wave_id uuid NOT NULL,
    place smallint NOT NULL,
    code_hash bytea NOT NULL,
    CONSTRAINT reviewer_codes_code_hash_check CHECK ((octet_length(code_hash) = 32)),
    CONSTRAINT reviewer_codes_place_check CHECK ((place = ANY (ARRAY[1, 2])))
);

CREATE TABLE app.reviewers (
    programme_id uuid NOT NULL,
    place smallint NOT NULL,
    address text NOT NULL,
    CONSTRAINT reviewers_address_check CHECK (((address = lower(address)) AND (address ~ '^[^[:space:]@]+@[^[:space:]@]+[.][^[:space:]@]+$'::text) AND (length(address) <= 254))),
    CONSTRAINT reviewers_place_check CHECK ((place = ANY (ARRAY[1, 2])))
);

CREATE TABLE app.roster_changes (
    wave_id uuid NOT NULL,
    rater_group app.rater_group NOT NULL,
    added smallint DEFAULT 0 NOT NULL,
    withdrawn smallint DEFAULT 0 NOT NULL,
    CONSTRAINT roster_changes_added_check CHECK ((added >= 0)),
    CONSTRAINT roster_changes_rater_group_check CHECK ((rater_group <> 'citizen'::app.rater_group)),
    CONSTRAINT roster_changes_withdrawn_check CHECK ((withdrawn >= 0))
);
ALTER TABLE ONLY app.roster_changes ALTER COLUMN wave_id SET STATISTICS 0;
ALTER TABLE ONLY app.roster_changes ALTER COLUMN rater_group SET STATISTICS 0;
ALTER TABLE ONLY app.roster_changes ALTER COLUMN added SET STATISTICS 0;
ALTER TABLE ONLY app.roster_changes ALTER COLUMN withdrawn SET STATISTICS 0;

CREATE TABLE app.shown_bands (
    wave_id uuid NOT NULL,
    day date NOT NULL,
    content jsonb NOT NULL
);
ALTER TABLE ONLY app.shown_bands ALTER COLUMN wave_id SET STATISTICS 0;
ALTER TABLE ONLY app.shown_bands ALTER COLUMN day SET STATISTICS 0;
ALTER TABLE ONLY app.shown_bands ALTER COLUMN content SET STATISTICS 0;

CREATE TABLE app.sign_in_attempts (
    email_hash bytea NOT NULL,
    sent smallint NOT NULL,
    failed smallint DEFAULT 0 NOT NULL,
    since timestamp with time zone DEFAULT app.clock() NOT NULL,
    CONSTRAINT sign_in_attempts_email_hash_check CHECK ((length(email_hash) = 32))
);

CREATE TABLE app.slip_ballots (
    spent bytea NOT NULL,
    wave_id uuid NOT NULL,
    prepared bytea NOT NULL,
    signature bytea NOT NULL,
    own_public bytea NOT NULL,
    own_signature bytea NOT NULL,
    box bytea NOT NULL,
    CONSTRAINT slip_ballots_box_check CHECK ((length(box) = ((65 + 1792) + 16))),
    CONSTRAINT slip_ballots_own_public_check CHECK ((length(own_public) = 65)),
    CONSTRAINT slip_ballots_own_signature_check CHECK ((length(own_signature) = 64)),
    CONSTRAINT slip_ballots_prepared_check CHECK ((length(prepared) = 64)),
    CONSTRAINT slip_ballots_signature_check CHECK ((length(signature) = 256)),
    CONSTRAINT slip_ballots_spent_check CHECK ((length(spent) = 32))
);
ALTER TABLE ONLY app.slip_ballots ALTER COLUMN spent SET STATISTICS 0;
ALTER TABLE ONLY app.slip_ballots ALTER COLUMN wave_id SET STATISTICS 0;
ALTER TABLE ONLY app.slip_ballots ALTER COLUMN prepared SET STATISTICS 0;
ALTER TABLE ONLY app.slip_ballots ALTER COLUMN signature SET STATISTICS 0;
ALTER TABLE ONLY app.slip_ballots ALTER COLUMN own_public SET STATISTICS 0;
ALTER TABLE ONLY app.slip_ballots ALTER COLUMN own_signature SET STATISTICS 0;
ALTER TABLE ONLY app.slip_ballots ALTER COLUMN box SET STATISTICS 0;
ALTER TABLE ONLY app.slip_ballots ALTER COLUMN box SET STORAGE EXTERNAL;

CREATE TABLE app.theme_comments (
    wave_id uuid NOT NULL,
    number smallint NOT NULL,
    comment_id uuid NOT NULL
);

CREATE TABLE app.themes (
    wave_id uuid NOT NULL,
    number smallint NOT NULL,
    body app.bilingual NOT NULL,
    proposed_by smallint NOT NULL,
    proposer text,
    confirmed_by smallint,
    confirmed_on date,
    fewest_comments smallint,
    withdrawn_on date,
    CONSTRAINT themes_check CHECK (((confirmed_by = ANY (ARRAY[1, 2])) AND (confirmed_by <> proposed_by))),
    CONSTRAINT themes_check1 CHECK ((withdrawn_on >= confirmed_on)),
    CONSTRAINT themes_check2 CHECK ((num_nulls(confirmed_by, confirmed_on, fewest_comments) = ANY (ARRAY[0, 3]))),
    CONSTRAINT themes_fewest_comments_check CHECK ((fewest_comments >= 5)),
    CONSTRAINT themes_number_check CHECK (((number >= 1) AND (number <= 99))),
    CONSTRAINT themes_proposed_by_check CHECK ((proposed_by = ANY (ARRAY[1, 2])))
);

CREATE TABLE app.ticks (
    is_last boolean DEFAULT true NOT NULL,
    hour timestamp with time zone NOT NULL,
    CONSTRAINT ticks_is_last_check CHECK (is_last)
);
ALTER TABLE ONLY app.ticks ALTER COLUMN is_last SET STATISTICS 0;
ALTER TABLE ONLY app.ticks ALTER COLUMN hour SET STATISTICS 0;

CREATE TABLE app.trustee_programmes (
    programme_id uuid NOT NULL
);
ALTER TABLE ONLY app.trustee_programmes ALTER COLUMN programme_id SET STATISTICS 0;

CREATE TABLE app.unclaimed (
    code_hash bytea NOT NULL
)
WITH (autovacuum_vacuum_threshold='0', autovacuum_vacuum_scale_factor='0');
ALTER TABLE ONLY app.unclaimed ALTER COLUMN code_hash SET STATISTICS 0;

CREATE TABLE app.unit_meetings (
    wave_id uuid NOT NULL,
    held_on date NOT NULL,
    recorded_on date NOT NULL
);

CREATE TABLE app.wave_groups (
    wave_id uuid NOT NULL,
    rater_group app.rater_group NOT NULL,
    invited smallint,
    CONSTRAINT wave_groups_check CHECK (((rater_group = 'citizen'::app.rater_group) = (invited IS NULL))),
    CONSTRAINT wave_groups_invited_check CHECK (((invited >= 1) AND (invited <= 5000)))
);

CREATE TABLE app.wave_keys (
    wave_id uuid NOT NULL,
    tally_public bytea NOT NULL,
    tally_private_wrapped bytea NOT NULL,
    trustee_token_hash bytea,
    counts smallint DEFAULT 0 NOT NULL,
    CONSTRAINT wave_keys_check CHECK (((length(tally_public) = 130) = (trustee_token_hash IS NOT NULL))),
    CONSTRAINT wave_keys_counts_check CHECK (((counts >= 0) AND (counts <= 1000))),
    CONSTRAINT wave_keys_tally_private_wrapped_check CHECK (((length(tally_private_wrapped) >= 100) AND (length(tally_private_wrapped) <= 400))),
    CONSTRAINT wave_keys_tally_public_check CHECK ((length(tally_public) = ANY (ARRAY[65, 130]))),
    CONSTRAINT wave_keys_trustee_token_hash_check CHECK ((length(trustee_token_hash) = 32))
);

ALTER TABLE ONLY app.agencies
    ADD CONSTRAINT agencies_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.agencies
    ADD CONSTRAINT agencies_slug_key UNIQUE (slug);

ALTER TABLE ONLY app.agency_audit
    ADD CONSTRAINT agency_audit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.ballots
    ADD CONSTRAINT ballots_pkey PRIMARY KEY (wave_id, id);

ALTER TABLE ONLY app.bulletins
    ADD CONSTRAINT bulletins_pkey PRIMARY KEY (wave_id);

ALTER TABLE ONLY app.citizen_days
    ADD CONSTRAINT citizen_days_pkey PRIMARY KEY (wave_id, day, plain);

ALTER TABLE ONLY app.claims
    ADD CONSTRAINT claims_pkey PRIMARY KEY (wave_id, rater_group, blinded_hash);

ALTER TABLE ONLY app.codes
    ADD CONSTRAINT codes_pkey PRIMARY KEY (code_hash);

ALTER TABLE ONLY app.comment_rooms
    ADD CONSTRAINT comment_rooms_pkey PRIMARY KEY (wave_id);

ALTER TABLE ONLY app.comments
    ADD CONSTRAINT comments_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.companion_figures
    ADD CONSTRAINT companion_figures_pkey PRIMARY KEY (unit_id, measure, counted_in, version);

ALTER TABLE ONLY app.corrections
    ADD CONSTRAINT corrections_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.desk_drafts
    ADD CONSTRAINT desk_drafts_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.desk_drafts
    ADD CONSTRAINT desk_drafts_unit_id_number_key UNIQUE (unit_id, number);

ALTER TABLE ONLY app.desk_sections
    ADD CONSTRAINT desk_sections_pkey PRIMARY KEY (draft_id, section);

ALTER TABLE ONLY app.issuer_keys
    ADD CONSTRAINT issuer_keys_pkey PRIMARY KEY (wave_id, rater_group);

ALTER TABLE ONLY app.jobs
    ADD CONSTRAINT jobs_kind_subject_due_key UNIQUE (kind, subject, due);

ALTER TABLE ONLY app.jobs
    ADD CONSTRAINT jobs_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.key_files
    ADD CONSTRAINT key_files_pkey PRIMARY KEY (wave_id);

ALTER TABLE ONLY app.key_writers
    ADD CONSTRAINT key_writers_pkey PRIMARY KEY (wave_id, thing);

ALTER TABLE ONLY app.memberships
    ADD CONSTRAINT memberships_email_agency_id_unit_id_role_key UNIQUE NULLS NOT DISTINCT (email, agency_id, unit_id, role);

ALTER TABLE ONLY app.memberships
    ADD CONSTRAINT memberships_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.outbox
    ADD CONSTRAINT outbox_code_hash_kind_key UNIQUE (code_hash, kind);

ALTER TABLE ONLY app.outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.programmes
    ADD CONSTRAINT programmes_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.programmes
    ADD CONSTRAINT programmes_unit_id_number_key UNIQUE (unit_id, number);

ALTER TABLE ONLY app.reminders
    ADD CONSTRAINT reminders_pkey PRIMARY KEY (wave_id, which);

ALTER TABLE ONLY app.reviewer_codes
    ADD CONSTRAINT reviewer_codes_code_hash_key UNIQUE (code_hash);

ALTER TABLE ONLY app.reviewer_codes
    ADD CONSTRAINT reviewer_codes_pkey PRIMARY KEY (wave_id, place);

ALTER TABLE ONLY app.reviewers
    ADD CONSTRAINT reviewers_pkey PRIMARY KEY (programme_id, place);

ALTER TABLE ONLY app.reviewers
    ADD CONSTRAINT reviewers_programme_id_address_key UNIQUE (programme_id, address);

ALTER TABLE ONLY app.roster_changes
    ADD CONSTRAINT roster_changes_pkey PRIMARY KEY (wave_id, rater_group);

ALTER TABLE ONLY app.shown_bands
    ADD CONSTRAINT shown_bands_pkey PRIMARY KEY (wave_id, day);

ALTER TABLE ONLY app.sign_in_attempts
    ADD CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (email_hash);

ALTER TABLE ONLY app.slip_ballots
    ADD CONSTRAINT slip_ballots_pkey PRIMARY KEY (wave_id, spent);

ALTER TABLE ONLY app.snapshots
    ADD CONSTRAINT snapshots_pkey PRIMARY KEY (wave_id);

ALTER TABLE ONLY app.staff_ballots
    ADD CONSTRAINT staff_ballots_pkey PRIMARY KEY (wave_id, spent);

ALTER TABLE ONLY app.theme_comments
    ADD CONSTRAINT theme_comments_pkey PRIMARY KEY (wave_id, number, comment_id);

ALTER TABLE ONLY app.themes
    ADD CONSTRAINT themes_pkey PRIMARY KEY (wave_id, number);

ALTER TABLE ONLY app.ticks
    ADD CONSTRAINT ticks_pkey PRIMARY KEY (is_last);

ALTER TABLE ONLY app.trustee_programmes
    ADD CONSTRAINT trustee_programmes_pkey PRIMARY KEY (programme_id);

ALTER TABLE ONLY app.unclaimed
    ADD CONSTRAINT unclaimed_pkey PRIMARY KEY (code_hash);

ALTER TABLE ONLY app.unit_meetings
    ADD CONSTRAINT unit_meetings_pkey PRIMARY KEY (wave_id, held_on);

ALTER TABLE ONLY app.unit_notes
    ADD CONSTRAINT unit_notes_pkey PRIMARY KEY (unit_id, number, version);

ALTER TABLE ONLY app.units
    ADD CONSTRAINT units_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.units
    ADD CONSTRAINT units_slug_key UNIQUE (slug);

ALTER TABLE ONLY app.wave_groups
    ADD CONSTRAINT wave_groups_pkey PRIMARY KEY (wave_id, rater_group);

ALTER TABLE ONLY app.wave_keys
    ADD CONSTRAINT wave_keys_pkey PRIMARY KEY (wave_id);

ALTER TABLE ONLY app.waves
    ADD CONSTRAINT waves_code_key UNIQUE (code);

ALTER TABLE ONLY app.waves
    ADD CONSTRAINT waves_pkey PRIMARY KEY (id);

ALTER TABLE ONLY app.waves
    ADD CONSTRAINT waves_programme_id_month_key UNIQUE (programme_id, month);

CREATE INDEX agency_audit_by_agency ON app.agency_audit USING btree (agency_id, id);

CREATE INDEX audit_by_unit ON app.audit USING btree (unit_id, id);

CREATE INDEX codes_by_wave ON app.codes USING btree (wave_id, code_hash);

CREATE INDEX comments_by_wave ON app.comments USING btree (wave_id);

CREATE INDEX corrections_by_unit ON app.corrections USING btree (unit_id, corrected_on);

CREATE INDEX desk_drafts_by_agency ON app.desk_drafts USING btree (agency_id);

CREATE INDEX jobs_by_unit ON app.jobs USING btree (unit_id) WHERE (state = 'taken'::text);

CREATE INDEX jobs_waiting ON app.jobs USING btree (due) WHERE (state = ANY (ARRAY['due'::text, 'taken'::text, 'failed'::text]));

CREATE INDEX memberships_by_agency ON app.memberships USING btree (agency_id);

CREATE INDEX memberships_by_unit ON app.memberships USING btree (unit_id);

CREATE INDEX programmes_by_unit ON app.programmes USING btree (unit_id);

CREATE INDEX theme_comments_by_comment ON app.theme_comments USING btree (comment_id);

CREATE INDEX units_by_agency ON app.units USING btree (agency_id);

CREATE TRIGGER append_only BEFORE UPDATE ON app.agency_audit FOR EACH ROW EXECUTE FUNCTION app.refuse_altered_audit();

CREATE TRIGGER append_only BEFORE UPDATE ON app.audit FOR EACH ROW EXECUTE FUNCTION app.refuse_altered_audit();

CREATE TRIGGER bounded_citizens BEFORE INSERT ON app.wave_groups FOR EACH ROW EXECUTE FUNCTION app.refuse_unbounded_citizens();

CREATE TRIGGER fixed_demo BEFORE UPDATE OF demo ON app.units FOR EACH ROW EXECUTE FUNCTION app.refuse_changed_demo();

CREATE TRIGGER fixed_first_day BEFORE UPDATE OF opens_on, announced_opens_on ON app.waves FOR EACH ROW EXECUTE FUNCTION app.refuse_moved_first_day();

CREATE TRIGGER fixed_last_day BEFORE UPDATE OF closes_on, extended_from ON app.waves FOR EACH ROW EXECUTE FUNCTION app.refuse_moved_last_day();

CREATE TRIGGER frozen_policy BEFORE UPDATE ON app.programmes FOR EACH ROW EXECUTE FUNCTION app.refuse_changed_policy();

CREATE TRIGGER immutable BEFORE UPDATE ON app.bulletins FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER immutable BEFORE UPDATE ON app.key_files FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER immutable BEFORE UPDATE ON app.snapshots FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER kept BEFORE DELETE ON app.bulletins FOR EACH ROW EXECUTE FUNCTION app.refuse_removal();

CREATE TRIGGER kept BEFORE DELETE ON app.key_files FOR EACH ROW EXECUTE FUNCTION app.refuse_removal();

CREATE TRIGGER kept BEFORE DELETE ON app.programmes FOR EACH ROW EXECUTE FUNCTION app.refuse_removal();

CREATE TRIGGER kept BEFORE DELETE ON app.snapshots FOR EACH ROW EXECUTE FUNCTION app.refuse_removal();

CREATE TRIGGER kept BEFORE DELETE ON app.units FOR EACH ROW EXECUTE FUNCTION app.refuse_removal();

CREATE TRIGGER kept BEFORE DELETE ON app.waves FOR EACH ROW EXECUTE FUNCTION app.refuse_removal();

CREATE TRIGGER kept_history BEFORE UPDATE ON app.companion_figures FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER kept_history BEFORE UPDATE ON app.unit_notes FOR EACH ROW EXECUTE FUNCTION app.refuse_change();

CREATE TRIGGER one_way_states BEFORE UPDATE ON app.waves FOR EACH ROW EXECUTE FUNCTION app.refuse_wrong_state();

ALTER TABLE ONLY app.agency_audit
    ADD CONSTRAINT agency_audit_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agencies(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.audit
    ADD CONSTRAINT audit_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.ballots
    ADD CONSTRAINT ballots_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.bulletins
    ADD CONSTRAINT bulletins_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.citizen_days
    ADD CONSTRAINT citizen_days_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.claims
    ADD CONSTRAINT claims_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.codes
    ADD CONSTRAINT codes_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.comment_rooms
    ADD CONSTRAINT comment_rooms_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.comments
    ADD CONSTRAINT comments_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.companion_figures
    ADD CONSTRAINT companion_figures_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.corrections
    ADD CONSTRAINT corrections_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.desk_drafts
    ADD CONSTRAINT desk_drafts_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agencies(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.desk_drafts
    ADD CONSTRAINT desk_drafts_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.desk_sections
    ADD CONSTRAINT desk_sections_draft_id_fkey FOREIGN KEY (draft_id) REFERENCES app.desk_drafts(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.issuer_keys
    ADD CONSTRAINT issuer_keys_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.jobs
    ADD CONSTRAINT jobs_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.key_files
    ADD CONSTRAINT key_files_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.key_writers
    ADD CONSTRAINT key_writers_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.memberships
    ADD CONSTRAINT memberships_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agencies(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.memberships
    ADD CONSTRAINT memberships_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.outbox
    ADD CONSTRAINT outbox_code_hash_fkey FOREIGN KEY (code_hash) REFERENCES app.codes(code_hash) ON DELETE CASCADE;

ALTER TABLE ONLY app.programmes
    ADD CONSTRAINT programmes_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.reminders
    ADD CONSTRAINT reminders_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.reviewer_codes
    ADD CONSTRAINT reviewer_codes_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.comment_rooms(wave_id) ON DELETE CASCADE;

ALTER TABLE ONLY app.reviewers
    ADD CONSTRAINT reviewers_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES app.programmes(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.roster_changes
    ADD CONSTRAINT roster_changes_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.shown_bands
    ADD CONSTRAINT shown_bands_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.slip_ballots
    ADD CONSTRAINT slip_ballots_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.snapshots
    ADD CONSTRAINT snapshots_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.staff_ballots
    ADD CONSTRAINT staff_ballots_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.theme_comments
    ADD CONSTRAINT theme_comments_comment_id_fkey FOREIGN KEY (comment_id) REFERENCES app.comments(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.theme_comments
    ADD CONSTRAINT theme_comments_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.theme_comments
    ADD CONSTRAINT theme_comments_wave_id_number_fkey FOREIGN KEY (wave_id, number) REFERENCES app.themes(wave_id, number) ON DELETE CASCADE;

ALTER TABLE ONLY app.themes
    ADD CONSTRAINT themes_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.comment_rooms(wave_id) ON DELETE CASCADE;

ALTER TABLE ONLY app.trustee_programmes
    ADD CONSTRAINT trustee_programmes_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES app.programmes(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.unclaimed
    ADD CONSTRAINT unclaimed_code_hash_fkey FOREIGN KEY (code_hash) REFERENCES app.codes(code_hash) ON DELETE CASCADE;

ALTER TABLE ONLY app.unit_meetings
    ADD CONSTRAINT unit_meetings_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.unit_notes
    ADD CONSTRAINT unit_notes_unit_id_fkey FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.units
    ADD CONSTRAINT units_agency_id_fkey FOREIGN KEY (agency_id) REFERENCES app.agencies(id);

ALTER TABLE ONLY app.wave_groups
    ADD CONSTRAINT wave_groups_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.wave_keys
    ADD CONSTRAINT wave_keys_wave_id_fkey FOREIGN KEY (wave_id) REFERENCES app.waves(id) ON DELETE CASCADE;

ALTER TABLE ONLY app.waves
    ADD CONSTRAINT waves_programme_id_fkey FOREIGN KEY (programme_id) REFERENCES app.programmes(id) ON DELETE CASCADE;

ALTER TABLE app.agencies ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.agency_audit ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.audit ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.ballots ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.bulletins ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.citizen_days ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.claims ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.codes ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.comment_rooms ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.comments ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.companion_figures ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.corrections ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.desk_drafts ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.desk_sections ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.issuer_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.jobs ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.key_files ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.key_writers ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.memberships ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.outbox ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.programmes ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.reminders ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.reviewer_codes ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.reviewers ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.roster_changes ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.shown_bands ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.sign_in_attempts ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.slip_ballots ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.snapshots ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.staff_ballots ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.theme_comments ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.themes ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.ticks ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.trustee_programmes ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.unclaimed ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.unit_meetings ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.unit_notes ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.units ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.wave_groups ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.wave_keys ENABLE ROW LEVEL SECURITY;

ALTER TABLE app.waves ENABLE ROW LEVEL SECURITY;

REVOKE ALL ON FUNCTION app.accepts_ballots(wave app.waves, today date) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.add_member(agency uuid, unit uuid, address text, role app.desk_role, actor text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.add_programme(unit uuid, number integer, programme jsonb, state app.programme_state) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.add_theme(wave app.waves, place smallint, body jsonb, numbers jsonb, actor text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.address_of_reviewer(wave app.waves, place smallint) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.agree_on_theme(wave app.waves, place smallint, theme integer, actor text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.answer_states(invited jsonb, answered jsonb, k integer, k_citizen integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.answer_states_now(wave app.waves) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.band_of(n bigint) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.base64_of(bytes bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.box_lock_of(wave_code text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.bulletin_of(wave app.waves, report jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.clock() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.comments_of(wave uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.companions_of(unit uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.describe_draft(draft app.desk_drafts) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.describe_programme(programme app.programmes) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.describe_section(section app.desk_sections) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.desk_actor() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.desk_user() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.destroy_secrets(wave uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.differences_of(unit app.units, record jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.due_jobs() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.empty_comment_room(wave app.waves, actor text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.full_days_of(wave app.waves) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.has_right(right_name text, agency uuid, unit uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.has_right_in(right_name text, draft app.desk_drafts) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.is_approved(wave app.waves) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.is_batch(wave uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.is_removable(unit uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.is_shown(unit uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.keep_comments(wave uuid, comments jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.lacks_actor(actor text, unit app.units) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.lock_of(wave_code text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.may_be_counted(wave app.waves) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.note_as_json(note app.unit_notes) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.notes_of(unit uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.numbered_comments(wave uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.obstacle_of(wave app.waves) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.ordered_blocks(blocks jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.outbox_lock() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.places_of(visitors_per_day integer, plain boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.pool_blocks(blocks jsonb, counts jsonb, k integer, keeps_empty boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.reach_of(wave_code text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.reader_of(wave app.waves) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.record_act(actor text, act text, unit uuid, subject text, before jsonb, after jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.refuse_altered_audit() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.refuse_change() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.refuse_changed_demo() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.refuse_changed_policy() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.refuse_moved_first_day() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.refuse_moved_last_day() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.refuse_removal() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.refuse_unbounded_citizens() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.refuse_wrong_state() FROM PUBLIC;

REVOKE ALL ON FUNCTION app.rewrite_box(added app.staff_ballots) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.rewrite_codes(wave uuid, gone bytea, added app.codes, leaves boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.roles_with(right_name text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.show_comments(wave app.waves, place smallint, actor text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.size_of(groups jsonb, counts jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.state_of(draft app.desk_drafts) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.state_of_count(n integer, fewest integer) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.store_reviewers(programme uuid, addresses jsonb) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.take_theme_back(wave app.waves, place smallint, theme integer, actor text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.today_in(time_zone text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.today_of(wave app.waves) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.try_reviewer_code(wave uuid, code_hash text) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.turnout_of(wave uuid) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.unanswered_of(unit app.units) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.unit_of(wave app.waves) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.why_not_stored(own_id bytea, wave_code text, sealed bytea) FROM PUBLIC;

REVOKE ALL ON FUNCTION app.why_roster_stays(wave app.waves, actor text, is_person boolean) FROM PUBLIC;

REVOKE ALL ON FUNCTION public.add_member(agency jsonb, address text, role_name text, unit_slug text, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.add_member(agency jsonb, address text, role_name text, unit_slug text, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.answer_unsure(wave_code text, mail text, answer text, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.answer_unsure(wave_code text, mail text, answer text, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.begin_count(wave_code text, again boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.begin_count(wave_code text, again boolean) TO service_role;

REVOKE ALL ON FUNCTION public.cast_citizen_ballot(ballot_id text, wave_code text, box text, plain boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cast_citizen_ballot(ballot_id text, wave_code text, box text, plain boolean) TO service_role;

REVOKE ALL ON FUNCTION public.cast_slip_ballot(wave_code text, prepared text, signature text, own_public text, own_signature text, box text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cast_slip_ballot(wave_code text, prepared text, signature text, own_public text, own_signature text, box text) TO service_role;

REVOKE ALL ON FUNCTION public.cast_staff_ballot(wave_code text, rater_group text, seq integer, prepared text, signature text, own_public text, own_signature text, box text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.cast_staff_ballot(wave_code text, rater_group text, seq integer, prepared text, signature text, own_public text, own_signature text, box text) TO service_role;

REVOKE ALL ON FUNCTION public.change_roster(wave_code text, withdrawn jsonb, added jsonb, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.change_roster(wave_code text, withdrawn jsonb, added jsonb, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.citizen_entry(unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.citizen_entry(unit_slug text) TO anon;
GRANT ALL ON FUNCTION public.citizen_entry(unit_slug text) TO authenticated;
GRANT ALL ON FUNCTION public.citizen_entry(unit_slug text) TO service_role;

REVOKE ALL ON FUNCTION public.claim_ticket(code_hash text, wave_code text, rater_group text, blinded_hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.claim_ticket(code_hash text, wave_code text, rater_group text, blinded_hash text) TO service_role;

REVOKE ALL ON FUNCTION public.close_batch(wave_code text, later date, enough boolean, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.close_batch(wave_code text, later date, enough boolean, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.close_wave(wave_code text, early boolean, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.close_wave(wave_code text, early boolean, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.code_place(code_hash text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.code_place(code_hash text) TO service_role;

REVOKE ALL ON FUNCTION public.confirm_theme(wave_code text, code_hash text, theme integer, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.confirm_theme(wave_code text, code_hash text, theme integer, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.correct_programme(unit_slug text, number integer, changes jsonb, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.correct_programme(unit_slug text, number integer, changes jsonb, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.counting_terms(wave_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.counting_terms(wave_code text) TO service_role;

REVOKE ALL ON FUNCTION public.delete_comments(wave_code text, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.delete_comments(wave_code text, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.delete_due_comments(actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.delete_due_comments(actor text) TO service_role;

REVOKE ALL ON FUNCTION public.desk_agency(agency_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_agency(agency_slug text) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_answers(wave_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_answers(wave_code text) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_audit(agency_slug text, unit_slug text, skipped integer, rows integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_audit(agency_slug text, unit_slug text, skipped integer, rows integer) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_comments(wave_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_comments(wave_code text) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_confirm_theme(wave_code text, theme integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_confirm_theme(wave_code text, theme integer) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_draft(draft uuid, right_name text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_draft(draft uuid, right_name text) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_drafts() FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_drafts() TO authenticated;

REVOKE ALL ON FUNCTION public.desk_drop_draft(draft uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_drop_draft(draft uuid) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_invite(agency_slug text, address text, role_name text, unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_invite(agency_slug text, address text, role_name text, unit_slug text) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_may(right_name text, unit_slug text, agency_slug text, wave_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_may(right_name text, unit_slug text, agency_slug text, wave_code text) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_may_send(address text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_may_send(address text) TO service_role;

REVOKE ALL ON FUNCTION public.desk_may_try(address text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_may_try(address text) TO service_role;

REVOKE ALL ON FUNCTION public.desk_me() FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_me() TO authenticated;

REVOKE ALL ON FUNCTION public.desk_meetings(unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_meetings(unit_slug text) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_note_meeting(wave_code text, held_on date, is_taken_back boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_note_meeting(wave_code text, held_on date, is_taken_back boolean) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_people(agency_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_people(agency_slug text) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_programme(agency_slug text, unit_slug text, number integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_programme(agency_slug text, unit_slug text, number integer) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_propose_theme(wave_code text, body jsonb, numbers jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_propose_theme(wave_code text, body jsonb, numbers jsonb) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_remove(agency_slug text, member uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_remove(agency_slug text, member uuid) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_retention(agency_slug text, skipped integer, units integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_retention(agency_slug text, skipped integer, units integer) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_save_section(draft uuid, section text, seen integer, content jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_save_section(draft uuid, section text, seen integer, content jsonb) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_start_draft(agency_slug text, unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_start_draft(agency_slug text, unit_slug text) TO authenticated;

REVOKE ALL ON FUNCTION public.desk_units() FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_units() TO authenticated;

REVOKE ALL ON FUNCTION public.desk_warnings() FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_warnings() TO authenticated;

REVOKE ALL ON FUNCTION public.desk_withdraw_theme(wave_code text, theme integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.desk_withdraw_theme(wave_code text, theme integer) TO authenticated;

REVOKE ALL ON FUNCTION public.directory() FROM PUBLIC;
GRANT ALL ON FUNCTION public.directory() TO anon;
GRANT ALL ON FUNCTION public.directory() TO authenticated;
GRANT ALL ON FUNCTION public.directory() TO service_role;

REVOKE ALL ON FUNCTION public.discard_wave(wave_code text, cause text, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.discard_wave(wave_code text, cause text, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.draft_of(unit_slug text, number integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.draft_of(unit_slug text, number integer) TO service_role;

REVOKE ALL ON FUNCTION public.end_draft(unit_slug text, number integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.end_draft(unit_slug text, number integer) TO service_role;

REVOKE ALL ON FUNCTION public.extend_wave(wave_code text, until date, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.extend_wave(wave_code text, until date, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.fail_job(job uuid, holder text, problem text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.fail_job(job uuid, holder text, problem text) TO service_role;

REVOKE ALL ON FUNCTION public.finish_job(job uuid, holder text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.finish_job(job uuid, holder text) TO service_role;

REVOKE ALL ON FUNCTION public.finish_mail(worker text, mail text, outcome text, reply integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.finish_mail(worker text, mail text, outcome text, reply integer) TO service_role;

REVOKE ALL ON FUNCTION public.forget_plan(unit_slug text, number integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.forget_plan(unit_slug text, number integer) TO service_role;

REVOKE ALL ON FUNCTION public.health() FROM PUBLIC;
GRANT ALL ON FUNCTION public.health() TO anon;
GRANT ALL ON FUNCTION public.health() TO authenticated;
GRANT ALL ON FUNCTION public.health() TO service_role;

REVOKE ALL ON FUNCTION public.import_invitations(wave_code text, invitations jsonb, actor text, replaces boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.import_invitations(wave_code text, invitations jsonb, actor text, replaces boolean) TO service_role;

REVOKE ALL ON FUNCTION public.import_slips(wave_code text, code_hashes jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.import_slips(wave_code text, code_hashes jsonb) TO service_role;

REVOKE ALL ON FUNCTION public.issuer_key(wave_code text, rater_group text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.issuer_key(wave_code text, rater_group text) TO service_role;

REVOKE ALL ON FUNCTION public.keep_shown_answers() FROM PUBLIC;
GRANT ALL ON FUNCTION public.keep_shown_answers() TO service_role;

REVOKE ALL ON FUNCTION public.link_draft(draft uuid, unit_slug text, number integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.link_draft(draft uuid, unit_slug text, number integer) TO service_role;

REVOKE ALL ON FUNCTION public.list_members(agency_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.list_members(agency_slug text) TO service_role;

REVOKE ALL ON FUNCTION public.mail_replacement(wave_code text, code_hash text, language text, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.mail_replacement(wave_code text, code_hash text, language text, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.mail_status(wave_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.mail_status(wave_code text) TO service_role;

REVOKE ALL ON FUNCTION public.move_programme(unit_slug text, number integer, target text, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.move_programme(unit_slug text, number integer, target text, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.name_key_writer(wave_code text, thing text, writer text, instead text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.name_key_writer(wave_code text, thing text, writer text, instead text) TO service_role;

REVOKE ALL ON FUNCTION public.next_reminder(wave_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.next_reminder(wave_code text) TO service_role;

REVOKE ALL ON FUNCTION public.note_missed_wave(wave_code text, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.note_missed_wave(wave_code text, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.note_tick() FROM PUBLIC;
GRANT ALL ON FUNCTION public.note_tick() TO service_role;

REVOKE ALL ON FUNCTION public.open_wave(wave_code text, actor text, early boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.open_wave(wave_code text, actor text, early boolean) TO service_role;

REVOKE ALL ON FUNCTION public.operator_health() FROM PUBLIC;
GRANT ALL ON FUNCTION public.operator_health() TO service_role;

REVOKE ALL ON FUNCTION public.plan_batch(after text, wave_code text, month integer, opens_on date, closes_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION public.plan_batch(after text, wave_code text, month integer, opens_on date, closes_on date) TO service_role;

REVOKE ALL ON FUNCTION public.plan_due_jobs(kinds jsonb, impatient boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION public.plan_due_jobs(kinds jsonb, impatient boolean) TO service_role;

REVOKE ALL ON FUNCTION public.plan_job(kind text, subject text, unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.plan_job(kind text, subject text, unit_slug text) TO service_role;

REVOKE ALL ON FUNCTION public.plan_programme(record jsonb, replaces boolean, namesake boolean, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.plan_programme(record jsonb, replaces boolean, namesake boolean, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.prepare_wave(wave_code text, tally_public text, tally_private_wrapped text, trustee_token_hash text, issuers jsonb, key_file text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.prepare_wave(wave_code text, tally_public text, tally_private_wrapped text, trustee_token_hash text, issuers jsonb, key_file text) TO service_role;

REVOKE ALL ON FUNCTION public.propose_theme(wave_code text, code_hash text, body jsonb, numbers jsonb, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.propose_theme(wave_code text, code_hash text, body jsonb, numbers jsonb, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.publish_wave(wave_code text, snapshot jsonb, comments jsonb, report jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.publish_wave(wave_code text, snapshot jsonb, comments jsonb, report jsonb) TO service_role;

REVOKE ALL ON FUNCTION public.queue_mail(wave_code text, kind text, language text, code_hashes jsonb, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.queue_mail(wave_code text, kind text, language text, code_hashes jsonb, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.read_audit(unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_audit(unit_slug text) TO service_role;

REVOKE ALL ON FUNCTION public.read_boxes(wave_code text, after text, at_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_boxes(wave_code text, after text, at_most integer) TO service_role;

REVOKE ALL ON FUNCTION public.read_comments(wave_code text, code_hash text, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_comments(wave_code text, code_hash text, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.read_programmes(unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_programmes(unit_slug text) TO service_role;

REVOKE ALL ON FUNCTION public.read_roster(wave_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_roster(wave_code text) TO service_role;

REVOKE ALL ON FUNCTION public.read_slip_boxes(wave_code text, after text, at_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_slip_boxes(wave_code text, after text, at_most integer) TO service_role;

REVOKE ALL ON FUNCTION public.read_staff_boxes(wave_code text, after text, at_most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.read_staff_boxes(wave_code text, after text, at_most integer) TO service_role;

REVOKE ALL ON FUNCTION public.register_unit(record jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.register_unit(record jsonb) TO service_role;

REVOKE ALL ON FUNCTION public.remove_demo() FROM PUBLIC;
GRANT ALL ON FUNCTION public.remove_demo() TO service_role;

REVOKE ALL ON FUNCTION public.remove_member(agency_slug text, address text, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.remove_member(agency_slug text, address text, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.replace_invitation(wave_code text, code_hash text, instead jsonb, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.replace_invitation(wave_code text, code_hash text, instead jsonb, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.retention_facts(unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.retention_facts(unit_slug text) TO service_role;

REVOKE ALL ON FUNCTION public.return_draft(unit_slug text, number integer, note text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.return_draft(unit_slug text, number integer, note text) TO service_role;

REVOKE ALL ON FUNCTION public.reviewer_addresses(wave_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.reviewer_addresses(wave_code text) TO service_role;

REVOKE ALL ON FUNCTION public.set_reviewers(unit_slug text, addresses jsonb, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.set_reviewers(unit_slug text, addresses jsonb, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.settle_outbox(lost_after_seconds integer) FROM PUBLIC;
GRANT ALL ON FUNCTION public.settle_outbox(lost_after_seconds integer) TO service_role;

REVOKE ALL ON FUNCTION public.store_reviewer_codes(wave_code text, codes jsonb, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.store_reviewer_codes(wave_code text, codes jsonb, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.take_job(holder text, kinds jsonb) FROM PUBLIC;
GRANT ALL ON FUNCTION public.take_job(holder text, kinds jsonb) TO service_role;

REVOKE ALL ON FUNCTION public.take_mail(worker text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.take_mail(worker text) TO service_role;

REVOKE ALL ON FUNCTION public.taken_names(agency_slug text, proposed text, except_unit text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.taken_names(agency_slug text, proposed text, except_unit text) TO service_role;

REVOKE ALL ON FUNCTION public.unfinished_batches() FROM PUBLIC;
GRANT ALL ON FUNCTION public.unfinished_batches() TO service_role;

REVOKE ALL ON FUNCTION public.unit_summary(unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.unit_summary(unit_slug text) TO anon;
GRANT ALL ON FUNCTION public.unit_summary(unit_slug text) TO authenticated;
GRANT ALL ON FUNCTION public.unit_summary(unit_slug text) TO service_role;

REVOKE ALL ON FUNCTION public.unit_terms(unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.unit_terms(unit_slug text) TO service_role;

REVOKE ALL ON FUNCTION public.unit_warnings(unit_slug text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.unit_warnings(unit_slug text) TO service_role;

REVOKE ALL ON FUNCTION public.wave_form(wave_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.wave_form(wave_code text) TO anon;
GRANT ALL ON FUNCTION public.wave_form(wave_code text) TO authenticated;
GRANT ALL ON FUNCTION public.wave_form(wave_code text) TO service_role;

REVOKE ALL ON FUNCTION public.wave_progress(wave_code text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.wave_progress(wave_code text) TO service_role;

REVOKE ALL ON FUNCTION public.withdraw_theme(wave_code text, code_hash text, theme integer, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.withdraw_theme(wave_code text, code_hash text, theme integer, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.write_figure(unit_slug text, figure jsonb, correcting boolean, seen_version integer, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.write_figure(unit_slug text, figure jsonb, correcting boolean, seen_version integer, actor text) TO service_role;

REVOKE ALL ON FUNCTION public.write_note(unit_slug text, note_number integer, note jsonb, seen_version integer, actor text) FROM PUBLIC;
GRANT ALL ON FUNCTION public.write_note(unit_slug text, note_number integer, note jsonb, seen_version integer, actor text) TO service_role;
