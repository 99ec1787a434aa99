// What the whole schema promises, asked of a real PostgreSQL with the default grants of a hosted project.
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasPostgres, newDatabaseUrl } from '../fixtures/databases.ts';

const ANYONE = ['citizen_entry', 'directory', 'health', 'unit_summary', 'wave_form'];
/** What people of the desk may call beside that; each asks by itself who calls. */
const DESK = [
  ...['desk_me', 'desk_may', 'desk_people', 'desk_invite', 'desk_remove'],
  ...['desk_drafts', 'desk_draft', 'desk_start_draft', 'desk_save_section', 'desk_drop_draft'],
  ...['desk_answers', 'desk_units', 'desk_warnings'],
  ...['desk_meetings', 'desk_note_meeting', 'desk_comments'],
  ...['desk_propose_theme', 'desk_confirm_theme', 'desk_withdraw_theme'],
  ...['desk_agency', 'desk_programme', 'desk_audit', 'desk_retention'],
];
const OPERATOR = [
  ...ANYONE,
  ...[
    'cast_citizen_ballot',
    'cast_slip_ballot',
    'cast_staff_ballot',
    'claim_ticket',
    'code_place',
    'issuer_key',
    'import_invitations',
    'import_slips',
  ],
  ...['name_key_writer', 'begin_count'],
  ...['prepare_wave', 'open_wave', 'wave_progress', 'close_wave', 'publish_wave'],
  ...['counting_terms', 'read_boxes', 'read_slip_boxes', 'read_staff_boxes', 'register_unit'],
  ...['close_batch', 'plan_batch', 'unfinished_batches', 'discard_wave'],
  'read_audit',
  ...['plan_programme', 'read_programmes', 'move_programme', 'correct_programme', 'extend_wave'],
  ...['plan_due_jobs', 'plan_job', 'take_job', 'finish_job', 'fail_job', 'note_tick'],
  ...['note_missed_wave', 'unit_warnings', 'operator_health', 'retention_facts'],
  ...['queue_mail', 'next_reminder', 'take_mail', 'finish_mail'],
  ...['settle_outbox', 'mail_status', 'answer_unsure'],
  'remove_demo',
  ...['read_roster', 'replace_invitation', 'change_roster'],
  ...['set_reviewers', 'reviewer_addresses', 'store_reviewer_codes', 'read_comments'],
  ...['propose_theme', 'confirm_theme', 'withdraw_theme', 'delete_comments'],
  ...['delete_due_comments', 'write_note', 'write_figure'],
  ...['desk_may_send', 'desk_may_try', 'add_member', 'remove_member', 'list_members'],
  ...['link_draft', 'return_draft', 'draft_of', 'end_draft', 'mail_replacement'],
  'keep_shown_answers',
  ...['unit_terms', 'taken_names', 'forget_plan'],
].sort();
/** Whatever says something about who was invited, who came and what was cast. */
const BOXES = [
  ...['app.ballots', 'app.slip_ballots', 'app.staff_ballots'],
  ...['app.codes', 'app.unclaimed', 'app.claims'],
];
/** Every way in which PostgreSQL tells the time. */
const NAMES_OF_NOW =
  '\\m(now|(transaction|statement|clock)_timestamp|timeofday)\\M *\\(|\\m(current|local)_?(date|time|timestamp)\\M';
const SECRET_TABLES = [
  'ballots',
  'comments',
  'codes',
  'unclaimed',
  'claims',
  'staff_ballots',
  'outbox',
  'roster_changes',
];
/** What the schedule writes while raters answer. */
const SCHEDULE = ['jobs', 'ticks'];
const UNSAMPLED = [...SECRET_TABLES, ...SCHEDULE];

describe.skipIf(!hasPostgres())('the schema on PostgreSQL', () => {
  let sql: postgres.Sql;
  beforeAll(async () => {
    sql = postgres(await newDatabaseUrl(), { max: 4, onnotice: () => undefined });
  });
  afterAll(() => sql.end());

  const names = async (query: postgres.PendingQuery<postgres.Row[]>) =>
    (await query).map((row) => String(Object.values(row)[0]));

  /** Functions outside the system schemas that a role may execute. */
  const executable = (role: string) =>
    names(sql`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('app', 'public') and has_schema_privilege(${role}, n.oid, 'usage')
        and has_function_privilege(${role}, p.oid, 'execute') order by 1`);

  /** Whatever asks the time itself: functions, defaults, checks and views. */
  const asking = () =>
    names(sql`select name from (
        select proname::text as name, prosrc as body from pg_proc
        where pronamespace in ('app'::regnamespace, 'public'::regnamespace) and oid <> 'app.clock()'::regprocedure
        union all select 'default of ' || adrelid::regclass, pg_get_expr(adbin, adrelid) from pg_attrdef
        union all select 'check of ' || conrelid::regclass, pg_get_constraintdef(oid) from pg_constraint
          where connamespace = 'app'::regnamespace
        union all select viewname::text, definition from pg_views where schemaname in ('app', 'public')) body
      where body ~* ${NAMES_OF_NOW} order by 1`);

  test('anyone may execute exactly the public RPCs, and who is signed in those of the desk', async () => {
    expect(await executable('anon')).toEqual(ANYONE);
    expect(await executable('authenticated')).toEqual([...ANYONE, ...DESK].sort());
  });

  test('the operator may execute the public RPCs and the operator’s', async () => {
    expect(await executable('service_role')).toEqual(OPERATOR);
  });

  test('no role of the API holds a right on any table, view or sequence', async () => {
    const held = await names(sql`select c.relname || ' ' || r.rolname from pg_class c
      join pg_namespace n on n.oid = c.relnamespace,
      unnest(array['anon', 'authenticated', 'service_role']) as r (rolname)
      where n.nspname in ('app', 'public', 'supabase_migrations') and c.relkind in ('r', 'v', 'm', 'p', 'S')
        and has_schema_privilege(r.rolname, n.oid, 'usage')
        and (case c.relkind when 'S' then has_sequence_privilege(r.rolname, c.oid, 'usage')
          else has_table_privilege(r.rolname, c.oid, 'select, insert, update, delete') end)`);
    expect(held).toEqual([]);
  });

  test('row level security is on for every table, with no policy that opens one', async () => {
    const open =
      await names(sql`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('app', 'public') and c.relkind in ('r', 'p') and not c.relrowsecurity`);
    expect(open).toEqual([]);
    expect(await names(sql`select policyname from pg_policies`)).toEqual([]);
  });

  test('every function of public is security definer with an empty search path and a comment', async () => {
    const careless = await names(sql`select p.proname from pg_proc p
      where p.pronamespace = 'public'::regnamespace and (not p.prosecdef or obj_description(p.oid) is null)`);
    expect(careless).toEqual([]);
    const pathless = await names(sql`select p.proname from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.proconfig is distinct from array['search_path=""']`);
    expect(pathless).toEqual([]);
  });

  test('a function without a path is one expression that runs with the rights and the path of its caller', async () => {
    const pathless =
      await names(sql`select p.proname from pg_proc p join pg_language l on l.oid = p.prolang
      where p.pronamespace = 'app'::regnamespace and not p.prosecdef and p.proconfig is null
        and l.lanname = 'sql' and p.prosrc ~ '^ select [^;]*$' order by 1`);
    const loose = await names(sql`select proname from pg_proc
      where pronamespace = 'app'::regnamespace and proconfig is distinct from array['search_path=""'] order by 1`);
    expect(loose).toEqual(pathless);
    const short = ['box_lock_of', 'lock_of', 'outbox_lock', 'places_of'];
    expect(pathless).toEqual(
      ['accepts_ballots', 'base64_of', 'clock', 'today_in', ...short].sort(),
    );
  });

  test('nothing about a ballot or a comment tells a time, a sender or an order', async () => {
    const columns = async (table: string) =>
      names(sql`select column_name || ' ' || data_type from information_schema.columns
        where table_schema = 'app' and table_name = ${table} order by ordinal_position`);
    expect(await columns('ballots')).toEqual([
      'id bytea',
      'wave_id uuid',
      'rater_group USER-DEFINED',
      'box bytea',
    ]);
    expect(await columns('staff_ballots')).toEqual([
      'spent bytea',
      'wave_id uuid',
      'rater_group USER-DEFINED',
      'seq integer',
      'prepared bytea',
      'signature bytea',
      'own_public bytea',
      'own_signature bytea',
      'box bytea',
    ]);
    expect(await columns('comments')).toEqual([
      'id uuid',
      'wave_id uuid',
      'body text',
      'kind text',
    ]);
    expect(await columns('theme_comments')).toEqual([
      'wave_id uuid',
      'number smallint',
      'comment_id uuid',
    ]);
    const sequences = await names(sql`select relname from pg_class where relkind = 'S'
      and relnamespace in ('app'::regnamespace, 'public'::regnamespace)`);
    // Acts of operators and of agencies alone have an order.
    expect(sequences.sort()).toEqual(['agency_audit_id_seq', 'audit_id_seq']);
  });

  test('only the calendar, the notes and the desk hold a date, and only acts of operators, the desk and the schedule a time of day', async () => {
    const columns = (types: readonly string[]) =>
      names(sql`select table_name || '.' || column_name from information_schema.columns
      where table_schema = 'app' and data_type = any(${types as string[]}) order by 1`);
    const times = ['timestamp with time zone', 'timestamp without time zone'];
    expect(await columns([...times, 'time without time zone', 'time with time zone'])).toEqual([
      'agency_audit.done_at',
      'audit.done_at',
      'desk_sections.changed_at',
      'jobs.due',
      'jobs.lease_until',
      'jobs.not_after',
      'outbox.claimed_at', // while a mail is being sent, and not after
      'outbox.not_before', // until a mail that a server put off is sent again
      'sign_in_attempts.since', // for an hour, beside the hash of an address of the desk
      'ticks.hour', // never finer: an idle tick writes nothing
    ]);
    expect(await columns(['date'])).toEqual([
      'citizen_days.day', // how many came on a day; which ballot came then is written nowhere
      'comment_rooms.delete_on',
      'comment_rooms.deleted_on',
      'companion_figures.counted_in',
      'companion_figures.recorded_on',
      'corrections.corrected_on',
      'desk_drafts.started_on',
      'memberships.invited_on',
      'programmes.trained_on',
      'shown_bands.day', // of what everybody is shown all day; when it was looked at stands nowhere
      'snapshots.published_on',
      'themes.confirmed_on', // a day of the reviewers; which comments a theme stands on has none
      'themes.withdrawn_on',
      'unit_meetings.held_on',
      'unit_meetings.recorded_on',
      'unit_notes.done_on',
      'unit_notes.noted_on',
      'unit_notes.promised_until',
      'unit_notes.recorded_on',
      'waves.announced_closes_on',
      'waves.announced_opens_on',
      'waves.closes_on',
      'waves.extended_from',
      'waves.opens_on',
    ]);
  });

  test('every column that names a row of another table is a foreign key', async () => {
    const loose =
      await names(sql`select a.attrelid::regclass || '.' || a.attname from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relnamespace = 'app'::regnamespace
      where a.attname like '%\\_id' and not exists (select from pg_constraint f
        where f.contype = 'f' and f.conrelid = a.attrelid and f.conkey = array[a.attnum])`);
    expect(loose).toEqual([]);
  });

  // The key to the wave tells nothing: its check locks the wave's own row and writes nothing beside a ballot. Whoever reads
  // that lock learns which transaction was the last to cast or claim, as the young rows of either table say already.
  test('from a ballot or a claim a foreign key leads to its wave alone, and no trigger of ours', async () => {
    const ways =
      await names(sql`select conrelid::regclass || ' to ' || confrelid::regclass from pg_constraint
      where contype = 'f' and (conrelid::regclass::text = any(${BOXES}) or confrelid::regclass::text = any(${BOXES}))
      union all select tgrelid::regclass || ' trigger ' || tgname from pg_trigger
      where not tgisinternal and tgrelid::regclass::text = any(${BOXES}) order by 1`);
    expect(ways).toEqual([
      'app.ballots to app.waves',
      'app.claims to app.waves',
      'app.codes to app.waves',
      'app.outbox to app.codes', // asked when mail is queued or rewritten, which no answer brings about
      'app.slip_ballots to app.waves',
      'app.staff_ballots to app.waves',
      'app.unclaimed to app.codes', // asked when a roster is stored, and not when a code is used
    ]);
  });

  test('no trigger keeps a copy of what another table says', async () => {
    const triggers = await names(sql`select tgrelid::regclass || ' ' || p.proname from pg_trigger t
      join pg_proc p on p.oid = t.tgfoid where not tgisinternal order by 1`);
    // All of them refuse.
    expect(triggers.filter((name) => !name.includes(' refuse_'))).toEqual([]);
    expect(triggers).toHaveLength(19);
  });

  test('the time is asked in one place, and that place gives the real one', async () => {
    const [clock] = await sql`select prosrc from pg_proc where oid = 'app.clock()'::regprocedure`;
    expect(String(clock!.prosrc).trim()).toBe('select now()');
    // How old a session is, is measured by the clock that wrote its times: the one of the accounts.
    expect(await asking()).toEqual(['desk_user']);
    await sql`create table app.left_over (at timestamptz default clock_timestamp())`;
    await sql`create function app.left_over() returns date language sql as 'select CURRENT_DATE'`;
    await sql`create view app.left_overs as select now() as at`;
    expect(await asking()).toEqual([
      'default of app.left_over',
      'desk_user',
      'left_over',
      'left_overs',
    ]);
    await sql`drop view app.left_overs; drop function app.left_over; drop table app.left_over`.simple();
  });

  test('ballots, codes and claims share no column but wave and group, and no view or function joins them', async () => {
    const shared = await names(sql`select column_name from information_schema.columns
      where table_schema = 'app' and table_name in ('staff_ballots', 'codes', 'claims')
      group by column_name having count(*) > 1 order by 1`);
    expect(shared).toEqual(['rater_group', 'wave_id']);
    // Three functions name both: one deletes them, two count them apart, of which one does so after the end of a wave alone.
    const both =
      await names(sql`select proname from pg_proc where pronamespace in ('app'::regnamespace, 'public'::regnamespace)
      and prosrc ~ 'app\\.(codes|unclaimed|claims)' and prosrc like '%app.staff_ballots%' order by 1`);
    expect(both).toEqual(['destroy_secrets', 'retention_facts', 'wave_progress']);
    const seeing =
      await names(sql`select viewname from pg_views where schemaname in ('app', 'public')
      and definition ~ 'codes|unclaimed|claims|staff_ballots'`);
    expect(seeing).toEqual([]);
  });

  test('the planner keeps no statistics about them, which would outlive what they were taken from', async () => {
    await sql`analyze`;
    expect(
      await names(sql`select distinct tablename from pg_stats where schemaname = 'app'
      and tablename = any(${UNSAMPLED})`),
    ).toEqual([]);
    const kept = await names(sql`select attrelid::regclass || '.' || attname from pg_attribute
      where attrelid::regclass::text = any(${UNSAMPLED.map((table) => `app.${table}`)}) and attnum > 0
        and not attisdropped and attstattarget is distinct from 0`);
    expect(kept).toEqual([]);
  });
});
