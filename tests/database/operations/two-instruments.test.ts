// Two units ask two versions of the instrument at once: each is asked, counted and shown by its own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  CURRENT_INSTRUMENT,
  instrumentOfWave,
  registerInstrument,
} from '#content/instruments/registry.ts';
import { castBallot } from '#data/ballots.ts';
import { readUnit, registerUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { itemsOf } from '#domain/instrument/items.ts';
import { readKeyFile } from '#domain/waves/key-file.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { sayIn } from '#operations/message.ts';
import { drawFigureFile } from '#server/figure.ts';
import { castPlainSlip } from '#server/plain-slip.ts';
import { visitWave } from '#server/visit-wave.ts';
import { visitStaff } from '#server/staff-survey.ts';
import { attach, SECRET, type AttachedForTests } from '../../fixtures/attached.ts';
import { agedToken } from '../../fixtures/form-token.ts';
import { knowSecondInstrument, MARK, SECOND_INSTRUMENT } from '../../fixtures/second-instrument.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';

let database: AttachedForTests;
beforeAll(async () => {
  knowSecondInstrument();
  database = await attach();
});
afterAll(() => database.close());

const VERSIONS = [CURRENT_INSTRUMENT.version, SECOND_INSTRUMENT.version, '0.2'];
/** What the small plan aims at; version 0.2 makes its form of them. */
const { targets } = smallPlan().programmes[0]!;
const slugOf = (version: string) => `dinas-versi${VERSIONS.indexOf(version) + 1}`;
const read = { read: readWaveForm, cast: castBallot, castSlip: castPlainSlip };

/** Register a unit whose one wave asks citizens and colleagues by a version, and open it. */
async function openWave(version: string): Promise<string> {
  const plan = smallPlan(slugOf(version));
  const programmes = plan.programmes.map((programme) => ({
    ...programme,
    waves: programme.waves.map((wave) => ({
      ...wave,
      instrument: version,
      invited: { peer: 8, citizen: null },
    })),
  }));
  await registerUnit({ ...plan, programmes });
  await openWithNewKeys(`${slugOf(version)}-0`, SECRET);
  return `${slugOf(version)}-0`;
}

/** Answer every question of the citizen form, as a form without a script does. */
async function answer(wave: string, value: string): Promise<string> {
  const address = `http://localhost/w/${wave}/`;
  const visit = await visitWave(new Request(address), wave, 'id', read);
  if (visit.kind !== 'form') throw new Error(visit.kind);
  const { ballotId, questions } = visit.props;
  const fields = questions.map(({ id }): [string, string] => [id, value]);
  const headers = { 'sec-fetch-site': 'same-origin' };
  const token = agedToken({ wave, id: ballotId });
  const body = new URLSearchParams([['id', ballotId], ['token', token], ...fields]);
  return (
    await visitWave(new Request(address, { method: 'POST', headers, body }), wave, 'id', read)
  ).kind;
}

test.each(VERSIONS)('a wave of version %s is asked, counted and shown by it', async (version) => {
  const instrument = instrumentOfWave({ instrument: version, targets });
  const wave = await openWave(version);
  const isSecond = version === SECOND_INSTRUMENT.version;

  // Asked.
  const visit = await visitWave(new Request(`http://localhost/w/${wave}/`), wave, 'id', read);
  if (visit.kind !== 'form') throw new Error(visit.kind);
  const asked = itemsOf(instrument, 'citizen', 0);
  expect(visit.props.questions.map(({ item }) => item)).toEqual(asked);
  expect(visit.props.questions.every(({ text }) => text.startsWith(MARK))).toBe(isSecond);
  const staff = await visitStaff(wave, 'rekan', 'id', readWaveForm);
  if (staff.kind !== 'form') throw new Error(staff.kind);
  expect(staff.form.items).toEqual(itemsOf(instrument, 'peer', 0));
  const file = readKeyFile((await readWaveForm(wave))!.keyFile!)!;
  expect([file.instrument, file.groups.peer!.items]).toEqual([version, staff.form.items]);

  // Counted: with the items of the other version every one of these ballots would be unreadable or incomplete.
  for (let i = 0; i < 22; i += 1) expect(await answer(wave, i % 2 ? '3' : '4')).toBe('sent');
  const { line: said } = await closeAndPublish(wave, SECRET, true);
  const line = sayIn('en', said);
  expect(line).toContain('22 ballots counted');
  expect(line).not.toContain('unreadable');
  const { snapshot } = (await readUnit(slugOf(version)))!.programmes[0]!.waves[0]!;
  expect(snapshot!.instrument).toBe(version);
  expect(Object.keys(citizensOf(snapshot!)!.items).sort()).toEqual([...asked].sort());

  // Shown.
  const address = `http://localhost/grafik/${slugOf(version)}/perilaku-citizen.svg?bentuk=sempit`;
  const picture = await (await drawFigureFile(new Request(address))).text();
  expect(picture).toMatch(/^<svg/);
  expect(picture.includes(MARK)).toBe(isSecond);
});

test('a version that is not known opens no wave, and none is replaced', async () => {
  const plan = smallPlan('dinas-versi9');
  const programmes = plan.programmes.map((programme) => ({
    ...programme,
    waves: programme.waves.map((wave) => ({ ...wave, instrument: '9' })),
  }));
  await registerUnit({ ...plan, programmes });
  await expect(openWithNewKeys('dinas-versi9-0', SECRET)).rejects.toThrow(/not known/);
  expect((await readWaveForm('dinas-versi9-0'))!.state).toBe('planned');
  expect(() => registerInstrument({ ...SECOND_INSTRUMENT })).toThrow(RangeError);
});
