// Citizens' batches on the embedded database: refused before their day is over, waiting with too few, and going on from month to month.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeBatch } from '#data/batches.ts';
import { castBallot } from '#data/ballots.ts';
import { readUnit, registerUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { addDays, lastDayOfMonth } from '#domain/waves/calendar.ts';
import { closeDue, closeNamed } from '#operations/close-batch.ts';
import { dayIn } from '#operations/day-in.ts';
import type { Trustee } from '#operations/make-keys.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { message, sayIn } from '#operations/message.ts';
import { setClock } from '../../fixtures/clock.ts';
import { attach, SECRET } from '../../fixtures/attached.ts';
import { withBroken } from '../../fixtures/broken-rpc.ts';
import { allOf, sealFor } from '../../fixtures/ballots.ts';
import { castGarbage, noon, openBatch as openBatchOn, TODAY } from '../../fixtures/batch.ts';
import { appointTrustee } from '../../fixtures/trustee.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { sayDue } from '../../fixtures/say-due.ts';

let database: Awaited<ReturnType<typeof attach>>;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

/** Close by name, or all that is due, at a moment of the database's clock. */
const closeNamedAt = async (moment: string, code: string, secret = SECRET) => {
  await setClock(database.gateway, moment);
  return closeNamed(code, secret);
};
const closeDueAt = async (moment: string, secret = SECRET) => {
  await setClock(database.gateway, moment);
  return closeDue(secret);
};

const openBatch = (slug: string, answers: number, trustee: Trustee | null = null) =>
  openBatchOn(database.gateway, slug, answers, trustee);
const stateOf = async (code: string) => (await readWaveForm(code))!.state;
const wavesOf = async (slug: string) =>
  (await readUnit(slug))!.programmes[0]!.waves.map(({ code, state, closesOn }) => ({
    code,
    state,
    closesOn,
  }));

describe('one batch', () => {
  test('is refused until its last day is over where the unit works, and nothing changes', async () => {
    const { code, closesOn, dayAfter } = await openBatch('kota-tunggu', 22);
    const before = JSON.stringify(await readUnit('kota-tunggu'));
    // The last minute of the day in Jakarta, which is already over in Jayapura and not yet in London.
    const lastMinute = `${closesOn}T16:59:00Z`;
    for (const now of [noon(TODAY), lastMinute]) {
      await expect(closeNamedAt(now, code)).rejects.toThrow(
        `Batch "${code}" takes answers until ${closesOn}`,
      );
    }
    expect(JSON.stringify(await readUnit('kota-tunggu'))).toBe(before);
    const midnight = `${closesOn}T17:00:00Z`;
    expect(dayIn('Asia/Jakarta', new Date(midnight))).toBe(dayAfter);
    const { line: said, unit } = await closeNamedAt(midnight, code);
    const line = sayIn('en', said);
    expect([line, unit]).toEqual([
      expect.stringMatching(/22 ballots counted, 0 cells shown, citizens: 6 items/),
      'kota-tunggu',
    ]);
    expect(await wavesOf('kota-tunggu')).toHaveLength(1);
    expect(sayIn('en', (await closeNamedAt(midnight, code)).line)).toMatch(/already published/);
  });

  test('with nineteen answers waits until the next month ends, and keeps them', async () => {
    const { code, dayAfter } = await openBatch('kota-sepi', 19);
    const until = lastDayOfMonth(dayAfter);
    const { line: said, unit } = await closeNamedAt(noon(dayAfter), code);
    const line = sayIn('en', said);
    // Its pages say until when answers are taken, so they are purged.
    expect([line, unit]).toEqual([
      expect.stringContaining(`it takes more until ${until}`),
      'kota-sepi',
    ]);
    expect(line).not.toMatch(/\b19\b/);
    expect(await wavesOf('kota-sepi')).toEqual([{ code, state: 'open', closesOn: until }]);
    await expect(closeNamedAt(noon(dayAfter), code)).rejects.toThrow(`until ${until}`);
    await castBallot(await sealFor(code, allOf(3)));
    expect(sayIn('en', (await closeNamedAt(noon(addDays(until, 1)), code)).line)).toMatch(
      /20 ballots counted/,
    );
  });

  test('whose boxes cannot be read waits with them, instead of losing its honest answers', async () => {
    const { code, dayAfter } = await openBatch('kota-sampah', 19);
    const until = lastDayOfMonth(dayAfter);
    await castGarbage(code, 30);
    expect(sayIn('en', (await closeNamedAt(noon(dayAfter), code)).line)).toContain(
      `it takes more until ${until}`,
    );
    expect(await wavesOf('kota-sampah')).toEqual([{ code, state: 'open', closesOn: until }]);
    await castBallot(await sealFor(code, allOf(3)));
    expect(sayIn('en', (await closeNamedAt(noon(addDays(until, 1)), code)).line)).toMatch(
      /50 ballots counted, 30 of them unreadable/,
    );
    const [wave] = (await readUnit('kota-sampah'))!.programmes[0]!.waves;
    expect(citizensOf(wave!.snapshot!)).toMatchObject({ n: 20, unreadable: 30 });
  });

  test('is not closed early even where that is asked for', async () => {
    const { code, closesOn } = await openBatch('kota-lekas', 22);
    await expect(closeNamed(code, SECRET, true)).rejects.toThrow(`until ${closesOn}`);
    expect(await stateOf(code)).toBe('open');
    await closeNamedAt(noon(addDays(closesOn, 1)), code);
  });

  test('a wave that asks staff too is closed on any day only where that is asked for', async () => {
    const plan = smallPlan('kota-campur');
    const [programme] = plan.programmes;
    const waves = programme!.waves.map((wave) => ({
      ...wave,
      invited: { peer: 8, citizen: null },
    }));
    await registerUnit({ ...plan, programmes: [{ ...programme!, waves }] });
    await setClock(database.gateway, null);
    await openWithNewKeys('kota-campur-0', SECRET);
    await expect(closeNamedAt(noon(TODAY), 'kota-campur-0')).rejects.toThrow(/--early/);
    expect(await stateOf('kota-campur-0')).toBe('open');
    expect((await closeNamed('kota-campur-0', SECRET, true)).unit).toBe('kota-campur');
  });
});

describe('all batches that are due', () => {
  test('close or wait, and each that is published is followed by the next; again on that day nothing changes', async () => {
    const full = await openBatch('kota-ramai', 21);
    const few = await openBatch('kota-jarang', 3);
    const { dayAfter } = full;
    expect(await closeDueAt(noon(full.closesOn))).toEqual([]);
    const closings = await closeDueAt(noon(dayAfter));
    const lines = closings.map((closing) => sayDue(closing));
    const until = lastDayOfMonth(dayAfter);
    expect(lines).toHaveLength(2);
    expect(lines.find((line) => line.includes('kota-jarang'))).toContain(`until ${until}`);
    expect(lines.find((line) => line.includes('kota-ramai'))).toMatch(
      new RegExp(`21 ballots counted.*Next: "kota-ramai-1" takes answers until ${until}`),
    );
    expect(await wavesOf('kota-ramai')).toEqual([
      { code: full.code, state: 'published', closesOn: full.closesOn },
      { code: 'kota-ramai-1', state: 'open', closesOn: until },
    ]);
    expect(await readWaveForm('kota-ramai-1')).toMatchObject({
      groups: ['citizen'],
      opensOn: dayAfter,
    });
    const world = async () =>
      JSON.stringify(await Promise.all([wavesOf('kota-ramai'), wavesOf('kota-jarang')]));
    const before = await world();
    expect(await closeDueAt(noon(dayAfter))).toEqual([]);
    expect(await world()).toBe(before);
    expect(await stateOf(few.code)).toBe('open');
  });

  test('are finished by a later run where one was killed between the close and the count', async () => {
    const { code, closesOn, dayAfter } = await openBatch('kota-mati', 20);
    const close = () => closeDueAt(noon(dayAfter));
    for (const rpc of [
      'counting_terms',
      'read_boxes',
      'close_batch',
      'plan_batch',
      'open_wave',
      'publish_wave',
    ]) {
      await expect(withBroken(rpc, close)).rejects.toThrow();
    }
    expect(await closeDueAt(noon(dayAfter))).toHaveLength(1);
    expect(await wavesOf('kota-mati')).toEqual([
      { code, state: 'published', closesOn },
      { code: 'kota-mati-1', state: 'open', closesOn: lastDayOfMonth(dayAfter) },
    ]);
  });

  test('of a trustee are left to the trustee, and another secret stops all that it cannot open', async () => {
    const trustee = await appointTrustee();
    const kept = await openBatch('kota-titip', 20, trustee.half);
    const { dayAfter } = kept;
    // With a trustee the secret opens half of the key, and without that half nobody could count.
    const other = await closeDueAt(noon(dayAfter), 'another secret of the tests, also long');
    expect(other).toEqual([{ problem: message('closing.otherSecret') }]);
    expect(await stateOf(kept.code)).toBe('open');
    expect(await closeDueAt(noon(dayAfter))).toEqual([
      { line: message('closing.batchTrustee', { wave: kept.code }), unit: null },
    ]);
    // It may still turn out to have too few, so it is not closed, and no other is planned.
    expect((await wavesOf('kota-titip')).map(({ state }) => state)).toEqual(['open']);
    expect((await readWaveForm(kept.code))!.accepts).toBe(false);
    const own = await openBatch('kota-kunci', 20);
    const [refused] = (
      await closeDueAt(noon(own.dayAfter), 'another secret of the tests, also long')
    ).filter((closing) => 'problem' in closing);
    expect(refused).toEqual({ problem: message('closing.otherSecret') });
    expect(await wavesOf('kota-kunci')).toHaveLength(1);
    const [published] = (await closeDueAt(noon(own.dayAfter))).filter(
      (closing) => 'unit' in closing && closing.unit === 'kota-kunci',
    );
    expect(published).toMatchObject({ unit: 'kota-kunci' });
  });
});

test('two runs at once never close a batch with too few answers', async () => {
  const { code, dayAfter } = await openBatch('kota-kembar', 19);
  const until = lastDayOfMonth(dayAfter);
  const runs = await Promise.all(
    [1, 2, 3].map(() => closeNamedAt(noon(dayAfter), code).catch(String)),
  );
  expect(runs).toHaveLength(3);
  expect(await wavesOf('kota-kembar')).toEqual([{ code, state: 'open', closesOn: until }]);
});

test('the database, asked directly, closes no batch for a day that is over', async () => {
  const { code, dayAfter } = await openBatch('kota-langsung', 20);
  expect(await closeBatch(code, '2099-01-31', true)).toMatchObject({ reason: 'not-ended' });
  await setClock(database.gateway, noon(dayAfter));
  expect(await closeBatch(code, addDays(TODAY, -1), true)).toEqual({
    ok: false,
    reason: 'not-a-later-day',
  });
  expect(await stateOf(code)).toBe('open');
});
