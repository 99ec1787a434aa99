// Who compares both tables after every event gets from person to ciphertext, and from there to nothing.
// The naive ways of closing a ballot give every answer away to the same rules.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contextOf, seal } from '#crypto/seal.ts';
import { writeStaffBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import type { Answer } from '#domain/instrument/terms.ts';
import { chanceOf } from '#demo/random.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import {
  claim,
  hashOf,
  makeBallot,
  openStaffWave,
  sendStaffBallot,
} from '../../fixtures/staff-wave.ts';
import { tooManyHits } from '../../fixtures/attacks/chance.ts';
import { GUESSES } from '../../fixtures/attacks/guesses.ts';

const chance = chanceOf('answers');
const anyAnswer = () => (Math.floor(chance() * 4) + 1) as Answer;

/** Right guesses of each rule. */
const hitsOf = (boxes: readonly Buffer[], answers: readonly Answer[]) =>
  Object.entries(GUESSES).map(([rule, guess]) => {
    const guessed = guess(boxes);
    return [rule, answers.filter((answer, at) => answer === guessed[at]).length] as const;
  });

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('one who watches $kind live', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());

  test.skipIf(!present)('learns whose ciphertext is whose, and no answer', async () => {
    const wave = await openStaffWave('dinas-diintai', { peer: 12 });
    const { run } = database.gateway;
    const look = async () => ({
      came: (
        await run(`select encode(c.code_hash, 'base64') as code from app.codes c
          where not exists (select from app.unclaimed u where u.code_hash = c.code_hash)`)
      ).map(({ code }) => String(code)),
      boxes: (await run(`select encode(box, 'hex') as box from app.staff_ballots`)).map(({ box }) =>
        String(box),
      ),
    });
    const links: { person: string; box: string }[] = [];
    const truth = new Map<string, Answer>();
    let before = await look();
    let latest = '';
    for (const person of wave.people) {
      const given = anyAnswer();
      truth.set(hashOf(person.code), given);
      const ticket = await claim(wave, person);
      const claimed = await look();
      latest = claimed.came.find((name) => !before.came.includes(name))!;
      const items = wave.file.groups.peer!.items;
      const answers = Object.fromEntries(items.map((item) => [item, given]));
      await sendStaffBallot(await makeBallot(wave, 'peer', ticket, answers));
      const cast = await look();
      const box = cast.boxes.find((each) => !before.boxes.includes(each))!;
      links.push({ person: latest, box });
      before = cast;
    }
    // This much is known: participation and order can be watched by who can watch the tables, and the page on limits says so.
    expect(links.map(({ person }) => person)).toEqual(wave.people.map(({ code }) => hashOf(code)));
    const boxes = links.map(({ box }) => Buffer.from(box, 'hex'));
    const answers = links.map(({ person }) => truth.get(person)!);
    const alarming = hitsOf(boxes, answers).filter(([, hits]) => hits >= tooManyHits(12, 1 / 4));
    expect(alarming).toEqual([]);
  });
});

describe('without the tally key', () => {
  const N = 400;
  const answers = Array.from({ length: N }, anyAnswer);
  const items = Array.from({ length: 12 }, (_, at) => `KOM${at}`);
  const ballotOf = (answer: Answer) =>
    writeStaffBallot(
      { answers: Object.fromEntries(items.map((item) => [item, answer])), before: {} },
      { start: 'x'.repeat(answer), continue: '' },
      '0.1-draft',
    );
  const limit = tooManyHits(N, 1 / 4);
  let tallyKey: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
      'deriveBits',
    ]);
    tallyKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  });
  const best = (boxes: readonly Buffer[]) => Math.max(...hitsOf(boxes, answers).map(([, n]) => n));

  test('no rule guesses the answers of 400 sealed ballots better than chance', async () => {
    const context = contextOf('dinas-uji-0', 'peer', randomBytes(65));
    const boxes = await Promise.all(
      answers.map(async (answer) =>
        Buffer.from(await seal(tallyKey, ballotOf(answer), context, PADDED_BYTES.staff)),
      ),
    );
    expect(new Set(boxes.map(({ length }) => length))).toEqual(new Set([65 + 4096 + 16]));
    expect(limit).toBeLessThan(N / 2);
    expect(best(boxes)).toBeLessThan(limit);
  });

  test('the same rules open ballots in the clear, sealed without padding, or sealed the same every time', async () => {
    const plain = answers.map((answer) =>
      Buffer.from(JSON.stringify(ballotOf(answer)).padEnd(4096)),
    );
    expect(best(plain)).toBe(N);
    const unpadded = answers.map((answer) =>
      randomBytes(JSON.stringify(ballotOf(answer)).length + 81),
    );
    expect(best(unpadded)).toBeGreaterThan(limit);
    const same = answers.map((answer) => Buffer.alloc(4177, answer));
    expect(best(same)).toBeGreaterThanOrEqual(limit);
  });
});
