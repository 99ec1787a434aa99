// Those who want more than one answer out of a slip, or an answer without one; and those who try to learn from a refusal.
// Each attack also runs against a naive design, which falls to it.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '#crypto/base64.ts';
import { asSigned, signSlipBallot } from '#crypto/slip-ballot.ts';
import { verifyOwner } from '#crypto/staff-ballot.ts';
import { makeSeed, prepareTicket } from '#crypto/ticket.ts';
import { castBallot } from '#data/ballots.ts';
import { castSlipBallot } from '#data/tickets.ts';
import { readWaveForm } from '#data/waves.ts';
import type { Answers } from '#domain/instrument/terms.ts';
import { castPlainSlip } from '#server/plain-slip.ts';
import { receiveBallot } from '#server/receive-ballot.ts';
import { visitWave } from '#server/visit-wave.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { allOf, sealFor } from '../../fixtures/ballots.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { agedToken } from '../../fixtures/form-token.ts';
import { issueTicket, makeIssuer } from '../../fixtures/issuer.ts';
import {
  answerWithSlip,
  claimSlip,
  makeSlipBallot,
  newCodes,
  openSlipWave,
  sendSlipBallot,
  type SlipWave,
} from '../../fixtures/slip-wave.ts';
import { hashOf, openStaffWave, sendClaim } from '../../fixtures/staff-wave.ts';

const SLIPS = 5;
const AT_ONCE = 16;

const times = <T>(count: number, act: (at: number) => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => act(at)));

/** Post a ballot to the endpoint of open entrances, with a token that is old enough. */
async function postOpen(wave: string): Promise<number> {
  const ballot = await sealFor(wave, allOf(1));
  const request = new Request('https://jejak.example/api/ballots', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-form-token': agedToken(ballot),
    },
    body: JSON.stringify(ballot),
  });
  return (await receiveBallot(request)).status;
}

const dependencies = { read: readWaveForm, cast: castBallot, castSlip: castPlainSlip };

/** Post a form without a script, with an aged token and a code, or without. */
async function postPlain(wave: string, fields: Readonly<Record<string, string>>, id?: string) {
  const own = id ?? randomBytes(16).toString('base64');
  const body = new URLSearchParams({
    ...{ id: own, W1: '1', token: agedToken({ wave, id: own }) },
    ...fields,
  });
  const headers = { 'sec-fetch-site': 'same-origin' };
  const request = new Request(`http://localhost/w/${wave}/`, { method: 'POST', headers, body });
  return visitWave(request, wave, 'id', dependencies);
}

/** A ballot under a ticket that an issuer of the forger's own has signed. */
async function forgeSlip({ code, file }: SlipWave): Promise<object> {
  const ticket = await issueTicket(makeIssuer(), `${code}|citizen`);
  const honest = await makeSlipBallot({ code, file } as SlipWave, ticket, allOf(1));
  return honest;
}

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('over $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (present) database = await attach(kind);
  });
  afterAll(() => database?.close());
  const testIfPresent = test.skipIf(!present);
  const run = (sql: string) => database.gateway.run(sql);
  const rowsOf = async (wave: string, tables = ['ballots', 'slip_ballots']) => {
    let sum = 0;
    for (const table of tables) {
      const [row] = await run(
        `select count(*)::int as n from app.${table} b join app.waves w on w.id = b.wave_id where w.code = '${wave}'`,
      );
      sum += Number(row!['n']);
    }
    return sum;
  };

  describe('a flood', () => {
    testIfPresent('through every entrance at once stores no more rows than slips', async () => {
      const wave = await openSlipWave('kota-banjir', SLIPS);
      const forged = await times(4, () => forgeSlip(wave));
      const answers = [
        ...(await times(AT_ONCE, () => postOpen(wave.code))),
        ...(await times(AT_ONCE, async () => (await postPlain(wave.code, {})).kind)),
        ...(await times(AT_ONCE, async () => {
          const [code] = newCodes(1);
          return (await postPlain(wave.code, { kode: code! })).kind;
        })),
        ...(await times(AT_ONCE, async (at) => (await sendSlipBallot(forged[at % 4]!)).status)),
      ];
      expect([...new Set(answers)]).toEqual([422, 'form']);
      expect(await rowsOf(wave.code)).toBe(0);
      // Each slip by many hands at once, on either road.
      const taken = await times(AT_ONCE, async (at) => {
        const code = wave.slips[at % SLIPS]!;
        if (at % 2) return (await postPlain(wave.code, { kode: code })).kind === 'sent';
        return answerWithSlip(wave, code, allOf(2)).then(
          () => true,
          () => false,
        );
      });
      const rows = await rowsOf(wave.code);
      console.info(
        `[slips] ${kind}: ${answers.length + taken.length} posts, ${AT_ONCE} at once: ${rows} rows stored <= ${SLIPS} slips`,
      );
      expect(rows).toBe(SLIPS);
      expect(taken.filter(Boolean)).toHaveLength(SLIPS);
      expect(await rowsOf(wave.code, ['claims'])).toBe(SLIPS);
    });

    testIfPresent('runs over where slips are handed out and the entrance is open', async () => {
      const { code } = await openStaffWave('kota-luber', {}, { citizens: true, entry: 'open' });
      await times(AT_ONCE, () => postOpen(code));
      const rows = await rowsOf(code);
      console.info(`[slips] ${kind}, the entrance open: ${rows} rows over ${SLIPS} slips`);
      expect(rows).toBeGreaterThan(SLIPS);
    });
  });

  describe('one slip in many hands at once', () => {
    testIfPresent('gives one ticket', async () => {
      const wave = await openSlipWave('kota-rebutan', 1);
      const tickets = await times(AT_ONCE, () =>
        claimSlip(wave, wave.slips[0]!).then(
          () => 1,
          () => 0,
        ),
      );
      expect(tickets.reduce<number>((sum, one) => sum + one, 0)).toBe(1);
    });

    testIfPresent('gives several, where the claim looks first and deletes then', async () => {
      const wave = await openSlipWave('kota-rebutan-naif', 1);
      const hash = hashOf(wave.slips[0]!);
      const given = await times(AT_ONCE, async () => {
        const unclaimed = await run(
          `select 1 from app.unclaimed where code_hash = decode('${hash}', 'base64')`,
        );
        if (unclaimed.length === 0) return 0;
        await run(`delete from app.unclaimed where code_hash = decode('${hash}', 'base64')`);
        return 1;
      });
      expect(given.reduce<number>((sum, one) => sum + one, 0)).toBeGreaterThan(1);
    });
  });

  describe('a plain form that is sent again', () => {
    const ballot = { v: 1, instrument: '0.1-draft', answers: { KOM4: 3 } satisfies Answers };
    const slipOf = (wave: SlipWave, id: string) => ({
      ...{ wave: wave.code, keyFile: wave.keyFile, id, code: wave.slips[0]!, ballot },
    });
    const newId = () => randomBytes(16).toString('base64');
    const silence = () => Promise.reject(new Error('silent'));

    testIfPresent(
      'after its answer was lost is stored once, and by many posts at once',
      async () => {
        const wave = await openSlipWave('kota-ulang', 1);
        const slip = slipOf(wave, newId());
        await expect(castPlainSlip(slip, silence)).rejects.toThrow('silent');
        expect(await rowsOf(wave.code, ['claims'])).toBe(1);
        const again = await times(AT_ONCE, () => castPlainSlip(slip));
        expect(again.filter((reason) => reason === 'stored')).toHaveLength(1);
        expect(again.filter((reason) => reason === 'slip-used')).toHaveLength(AT_ONCE - 1);
        expect(await rowsOf(wave.code)).toBe(1);
        // Another page is another form.
        expect(await castPlainSlip(slipOf(wave, newId()))).toBe('refused');
      },
    );

    testIfPresent('is lost where each post draws a seed of its own', async () => {
      const wave = await openSlipWave('kota-ulang-naif', 1);
      const castNaively = async (cast: typeof castSlipBallot) => {
        const ticket = await claimSlip(wave, wave.slips[0]!);
        return cast(await makeSlipBallot(wave, ticket, allOf(3)));
      };
      await expect(castNaively(silence)).rejects.toThrow('silent');
      await expect(castNaively(castSlipBallot)).rejects.toThrow(/signature/);
      expect(await rowsOf(wave.code)).toBe(0);
    });

    testIfPresent('leaves neither its page nor its code in any table', async () => {
      const wave = await openSlipWave('kota-benih', 1);
      const found = async (...texts: readonly string[]) => {
        const tables = await run(`select table_name as name from information_schema.tables
          where table_schema = 'app' and table_type = 'BASE TABLE' order by 1`);
        const places: string[] = [];
        for (const { name } of tables) {
          const rows = await run(`select to_jsonb(t)::text as row from app.${String(name)} t`);
          const all = rows.map(({ row }) => String(row)).join();
          if (texts.some((text) => all.includes(text))) places.push(String(name));
        }
        return places;
      };
      const hexOf = (id: string) => Buffer.from(id, 'base64').toString('hex');
      const id = newId();
      expect(await castPlainSlip(slipOf(wave, id))).toBe('stored');
      expect(await found(hexOf(id), id, wave.slips[0]!)).toEqual([]);
      // The same search finds the page of a ballot that came through an open entrance.
      const open = await openStaffWave('kota-benih-buka', {}, { citizens: true, entry: 'open' });
      const ballot = await sealFor(open.code, allOf(1));
      await castBallot(ballot);
      expect(await found(hexOf(ballot.id))).toEqual(['ballots']);
    });
  });

  describe('a refusal', () => {
    /** A used, an unknown, a misplaced and a closed code. */
    async function refusedCodes() {
      const wave = await openSlipWave('kota-tolak', 2);
      const [other, closed] = [
        await openSlipWave('kota-tolak-lain', 1),
        await openSlipWave('kota-tolak-tutup', 1),
      ];
      const [used] = wave.slips as [string];
      await answerWithSlip(wave, used, allOf(3));
      await run(`update app.waves set state = 'closed' where code = '${closed.code}'`);
      const unknown = newCodes(1)[0]!;
      return [
        { how: 'used', wave, code: used },
        { how: 'unknown', wave, code: unknown },
        { how: 'misplaced', wave, code: other.slips[0]! },
        { how: 'closed', wave: closed, code: closed.slips[0]! },
      ] as const;
    }

    testIfPresent(
      'says nothing of why: used, unknown, misplaced and closed codes look alike',
      async () => {
        const codes = await refusedCodes();
        const shapes = [];
        for (const { wave, code } of codes) {
          const pending = await prepareTicket(
            makeSeed(),
            wave.file.groups.citizen!,
            `${wave.code}|citizen`,
          );
          const blinded = toBase64(pending.blinded);
          const response = await sendClaim({ code, wave: wave.code, group: 'citizen', blinded });
          const body = (await response.json()) as { signature: string };
          shapes.push([response.status, Object.keys(body).join(), body.signature.length].join());
          await expect(
            pending.complete(Uint8Array.from(Buffer.from(body.signature, 'base64'))),
          ).rejects.toThrow();
        }
        expect(new Set(shapes)).toEqual(new Set(['200,signature,344']));
        // Nor does the form without a script, as long as the wave is open.
        const forms = [];
        for (const { wave, code } of codes.slice(0, 3)) {
          const visit = await postPlain(wave.code, { kode: code });
          if (visit.kind !== 'form') throw new Error(visit.kind);
          forms.push(JSON.stringify([visit.status, visit.props.problems]));
        }
        expect(new Set(forms).size).toBe(1);

        // A claim that told why would tell a used slip from one that nobody has handed in.
        const told = [];
        for (const { code } of codes.slice(0, 2)) {
          const [row] = await run(`select
          exists (select from app.codes where code_hash = decode('${hashOf(code)}', 'base64')) as known,
          exists (select from app.unclaimed where code_hash = decode('${hashOf(code)}', 'base64')) as free`);
          told.push(row!['known'] && !row!['free'] ? 'used' : 'unknown');
        }
        expect(told).toEqual(['used', 'unknown']);
      },
    );
  });

  describe('a forger', () => {
    testIfPresent('of tickets, boxes and owners casts nothing', async () => {
      const wave = await openSlipWave('kota-palsu', 2);
      const [first, second] = wave.slips as [string, string];
      const ticket = await claimSlip(wave, first);
      const honest = await makeSlipBallot(wave, ticket, allOf(3));
      const other = await makeSlipBallot(wave, await claimSlip(wave, second), allOf(1));
      const elsewhere = await openSlipWave('kota-palsu-lain', 1);
      const staff = await openStaffWave('kota-palsu-pegawai', { peer: 6 });
      const forgeries = [
        await forgeSlip(wave),
        { ...honest, wave: elsewhere.code },
        { ...honest, wave: staff.code },
        { ...honest, wave: 'tidak-ada-0' },
        ...(['prepared', 'signature', 'ownPublic', 'ownSignature', 'box'] as const).map((part) => ({
          ...honest,
          [part]: other[part],
        })),
      ];
      const statuses = [];
      for (const forgery of forgeries) statuses.push((await sendSlipBallot(forgery)).status);
      expect(new Set(statuses)).toEqual(new Set([422]));
      expect(await rowsOf(wave.code)).toBe(0);

      // Without the owner's signature whoever sees a ballot pass puts another box under its ticket.
      const box = await signSlipBallot(
        await claimSlip(elsewhere, elsewhere.slips[0]!),
        wave.code,
        Uint8Array.from(Buffer.from(other.box, 'base64')),
      );
      const swapped = { ...honest, box: box.box };
      expect(await verifyOwner(asSigned(swapped))).toBe(false);
      expect(await castSlipBallot(swapped)).toBe('stored'); // the database leaves the signatures to the function
      expect((await sendSlipBallot(honest)).status).toBe(409); // and the honest one would come too late
    });
  });
});
