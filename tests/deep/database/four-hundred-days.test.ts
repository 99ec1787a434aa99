// Four hundred days in which nobody types a command after the plan: everything happens once, in order, and a quarter of an hour late
// at most; it stands in the audit trail in the name of the schedule, and mail reaches everybody once.
import { describe, expect, test } from 'vitest';
import { TICK } from '#operations/tick/tick.ts';
import { attach } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import type { Year } from '../../fixtures/year-faults.ts';
import { liveThrough } from '../../fixtures/year.ts';

/** Milliseconds; hours of a busy machine would not be a fault of the schedule. */
const TIME = 3_600_000;

async function live(kind: 'pglite' | 'postgres', options: Parameters<typeof liveThrough>[1]) {
  const database = await attach(kind);
  try {
    return await liveThrough(database, options);
  } finally {
    await database.close();
  }
}

const countOf = ({ happenings }: Year, what: string) =>
  happenings.filter((one) => one.what === what).length;

describe.each([
  { kind: 'pglite' as const, present: true, seed: 'a year' },
  { kind: 'postgres' as const, present: hasPostgres(), seed: 'another year' },
])('on $kind', ({ kind, present, seed }) => {
  test.skipIf(!present)(
    'a year runs by itself, whatever is cut off, comes twice or gets lost',
    { timeout: TIME },
    async () => {
      const year = await live(kind, { days: 400, seed });
      expect(year.faults).toEqual([]);
      // Something did happen, and something did go wrong.
      expect(countOf(year, 'published')).toBeGreaterThan(15);
      expect(year.cuts.length).toBeGreaterThan(10);
      expect(
        year.executions.filter((one) => one.kind === 'delete-comments').length,
      ).toBeGreaterThan(3);
      const mailsThat = (ending: string) => year.mails.filter((mail) => mail.ending === ending);
      expect(mailsThat('sent').length).toBeGreaterThan(100);
      expect(mailsThat('again').length).toBeGreaterThan(5);
      expect(year.opened.size).toBeGreaterThan(10);
      expect(year.acts.filter(({ actor }) => actor === TICK).length).toBeGreaterThan(80);
    },
  );
});

describe('a careless schedule is found out', () => {
  test.each([
    [
      'that has no unique key',
      `alter table app.jobs drop constraint jobs_kind_subject_due_key;
      create or replace function public.plan_due_jobs(kinds jsonb, impatient boolean) returns jsonb
      language plpgsql security definer set search_path = '' as $$ begin
        insert into app.jobs (kind, subject, unit_id, due, not_after)
        select d.kind, d.subject, d.unit_id, d.due, d.not_after from app.due_jobs() d where kinds ? d.kind and d.due <= app.clock();
        return '{"ok": true, "reason": "planned"}'; end $$`,
      /began \d+ times/,
    ],
    [
      'that has no lease',
      `do $$ declare body text; begin
        select pg_get_functiondef('public.take_job'::regproc) into body;
        execute replace(body, 'and (c.lease_until is null or c.lease_until <= moment)', '');
      end $$`,
      /began \d+ times/,
    ],
    [
      'that does not catch up',
      `do $$ declare body text; begin
        select pg_get_functiondef('public.plan_due_jobs'::regproc) into body;
        execute replace(body, 'd.due <= app.clock()', 'd.due between app.clock() - interval ''5 minutes'' and app.clock()');
      end $$`,
      /was never (opened|published)/,
    ],
    [
      'that sends again what may have arrived',
      `do $$ declare body text; begin
        select pg_get_functiondef('public.settle_outbox'::regproc) into body;
        execute replace(body, 'set state = ''unsure''', 'set state = ''due''');
      end $$`,
      /got mail \w+ \d+ times/,
    ],
    [
      'that leaves no trace of what it ends',
      `do $$ declare body text; begin
        select pg_get_functiondef('public.close_wave'::regproc) into body;
        execute replace(body, 'actor is not null and wave.state', 'false and wave.state');
      end $$`,
      /has close-wave 0 times on record/,
    ],
  ])('%s', { timeout: TIME }, async (_, careless, fault) => {
    const { faults } = await live('pglite', { days: 45, seed: 'careless', careless });
    expect(faults.join('\n')).toMatch(fault);
  });
});
