// Who calls every RPC after every ballot cannot tell which visitor has just answered, except where a band ends.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { clientsOf, openSmallWave, randomBallot } from '../../fixtures/small-unit.ts';

const UNIT = 'dinas-antre';
const VISITORS = 60;
/** The first visitor of each band: only then does the operator's view change. */
const ENDS = [5, 10, 20, 50];

/** Visitors after whom a view differed from what it was before them. */
const changesIn = (views: readonly string[]) =>
  views.flatMap((view, visitor) => (visitor > 0 && view !== views[visitor - 1] ? [visitor] : []));

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('one who asks $kind after every ballot', ({ kind, present }) => {
  let database: AttachedForTests;
  const seen: Record<'anyone' | 'operator' | 'naive', string[]> = {
    anyone: [],
    operator: [],
    naive: [],
  };
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    const { anyone, operator } = clientsOf(database.gateway);
    const wave = await openSmallWave(database.gateway, UNIT);
    const look = async () => {
      const open = [
        await anyone('wave_form', { wave_code: wave }),
        await anyone('unit_summary', { unit_slug: UNIT }),
        await anyone('directory', {}),
      ];
      expect(open.map(({ status }) => status)).toEqual([200, 200, 200]);
      const progress = await operator('wave_progress', { wave_code: wave });
      expect(progress.status).toBe(200);
      const [row] = await database.gateway.run('select count(*)::int as n from app.ballots');
      seen.anyone.push(JSON.stringify(open));
      seen.operator.push(JSON.stringify(progress));
      seen.naive.push(JSON.stringify({ ballots: row!.n }));
    };
    await look();
    for (let visitor = 0; visitor < VISITORS; visitor += 1) {
      await operator('cast_citizen_ballot', randomBallot(wave));
      await look();
    }
  });
  afterAll(() => database?.close());

  test.skipIf(!present)('sees nothing move in public', () => {
    expect(changesIn(seen.anyone)).toEqual([]);
  });

  test.skipIf(!present)('sees the operator’s view move at the ends of bands only', () => {
    expect(changesIn(seen.operator)).toEqual(ENDS);
  });

  test.skipIf(!present)('would see each visitor in an exact number', () => {
    expect(changesIn(seen.naive)).toHaveLength(VISITORS);
  });
});
