// Nothing of a draft, or of what waits for approval, is told to anybody: every public read is walked, and a filter that is
// missing anywhere is caught.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readUnit, readCitizenEntry, listUnits } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { takeStep } from '#operations/planning/move-programme.ts';
import { answerFile } from '#server/public-wave.ts';
import { visitStaff } from '#server/staff-survey.ts';
import { enterUnit } from '#server/unit-entrance.ts';
import { ACTOR, approve, draft } from '../../fixtures/approved.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { shownPlan } from '../../fixtures/plans.ts';
import { setClock } from '../../fixtures/clock.ts';

const HIDDEN = 'dinas-rahasia';
const NAME = 'Dinas Belum Umum';
const plan = {
  ...shownPlan,
  slug: HIDDEN,
  name: { id: NAME, en: NAME },
  agency: { slug: 'kota-rahasia', name: { id: NAME, en: NAME } },
  training: { id: NAME, en: NAME },
};
/** A further draft of a unit that is public: its slug may be told, and nothing of the draft. */
const BESIDE = 'dinas-terlihat';
const SECOND = { id: `${NAME} kedua`, en: `${NAME} kedua` };

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  const testIfPresent = test.skipIf(!present);
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    await setClock(database.gateway, '2026-11-30T05:00:00Z');
    await draft(plan);
    await approve({ ...shownPlan, slug: BESIDE });
    await draft({ ...shownPlan, slug: BESIDE, training: SECOND, trainedOn: '2027-05-03' });
  });
  afterAll(() => database?.close());

  /** What anybody can call of the database, with what each function may be asked. */
  async function walk(): Promise<string[]> {
    const rows = await database.gateway.run(
      `select p.proname as name, pg_get_function_identity_arguments(p.oid) as given from pg_proc p
       where p.pronamespace = 'public'::regnamespace and has_function_privilege('anon', p.oid, 'execute') order by 1`,
    );
    const asked = (given: unknown): readonly string[] => {
      if (given === '') return [''];
      if (String(given).startsWith('wave_code'))
        return [`'${HIDDEN}-0'`, `'${HIDDEN}-6'`, `'${BESIDE}-2-0'`];
      return [`'${HIDDEN}'`, `'${BESIDE}'`];
    };
    const leaks: string[] = [];
    for (const { name, given } of rows) {
      for (const argument of asked(given)) {
        const [row] = await database.gateway.run(
          `select public.${String(name)}(${argument})::text as told`,
        );
        const told = String(row?.['told'] ?? '');
        if ([NAME, HIDDEN, `${BESIDE}-2-`].some((secret) => told.includes(secret)))
          leaks.push(`${String(name)}(${argument})`);
      }
    }
    return leaks;
  }

  testIfPresent('no function that anybody may call tells of a draft', async () => {
    expect(await walk()).toEqual([]);
    await takeStep(HIDDEN, null, 'submitted', ACTOR);
    expect(await walk()).toEqual([]);
  });

  testIfPresent(
    'no page finds it, and each answers as it does where there is nothing',
    async () => {
      expect(await readUnit(HIDDEN)).toBeNull();
      expect(await readCitizenEntry(HIDDEN)).toBeNull();
      expect((await listUnits()).map(({ slug }) => slug)).toEqual([BESIDE]);
      expect(await enterUnit('http://x/w/', HIDDEN, 'id', readCitizenEntry)).toMatchObject({
        kind: 'unknown',
        status: 404,
      });
      for (const code of [`${HIDDEN}-0`, `${BESIDE}-2-0`]) {
        const missing = await visitStaff('tidak-ada-0', 'rekan', 'id', readWaveForm);
        expect(await visitStaff(code, 'rekan', 'id', readWaveForm)).toEqual(missing);
        for (const file of ['kunci', 'buletin'] as const)
          expect((await answerFile(code, file, readWaveForm)).status).toBe(404);
      }
      expect((await readUnit(BESIDE))!.programmes).toHaveLength(1);
    },
  );

  /** Leave out one filter of a function, walk, and put it back. */
  async function without(name: string, filter: string): Promise<string[]> {
    const [row] = await database.gateway.run(
      `select pg_get_functiondef(oid) as body from pg_proc where proname = '${name}'`,
    );
    const body = String(row!['body']);
    expect(body).toContain(filter);
    await database.gateway.run(body.replace(filter, 'true'));
    const leaks = await walk();
    await database.gateway.run(body);
    return leaks;
  }

  testIfPresent('each filter that is left out is caught', async () => {
    const shown = "p.state in ('active', 'archived')";
    expect((await without('is_shown', shown)).join()).toMatch(/citizen_entry.*directory.*unit_sum/);
    expect(await without('unit_summary', shown)).toEqual([`unit_summary('${BESIDE}')`]);
    expect(await without('directory', 'app.is_shown(u.id)')).toEqual(['directory()']);
    expect(await without('citizen_entry', 'app.is_shown(u.id)')).toEqual([
      `citizen_entry('${HIDDEN}')`,
    ]);
    expect(await without('wave_form', shown)).toHaveLength(3);
    expect(await walk()).toEqual([]);
  });

  testIfPresent('a day that only a draft asks citizens on is not announced either', async () => {
    // Between the waves of the approved programme and of its draft the next day would be that of the draft.
    await setClock(database.gateway, '2027-09-20T05:00:00Z');
    await draft(
      { ...shownPlan, slug: BESIDE, training: SECOND, trainedOn: '2028-05-01' },
      { replaces: true },
    );
    expect(await readCitizenEntry(BESIDE)).toMatchObject({ open: null, opensOn: null });
    const [row] = await database.gateway.run(
      `select pg_get_functiondef(oid) as body from pg_proc where proname = 'citizen_entry'`,
    );
    const body = String(row!['body']);
    await database.gateway.run(body.replace("p.state = 'active'", 'true'));
    expect(await readCitizenEntry(BESIDE)).toMatchObject({ opensOn: '2028-04-17' });
    await database.gateway.run(body);
  });
});
