// Many units with open waves: citizens through open entrances, citizens with slips, and colleagues with invitations.
import { randomBytes } from 'node:crypto';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { contextOf, seal } from '#crypto/seal.ts';
import { makeSeed } from '#crypto/ticket.ts';
import { sealSlipEntries } from '#components/survey/slip/seal-slip.ts';
import { sealStaffEntries } from '#components/survey/staff/seal-staff.ts';
import type { Sealed } from '#components/survey/outbox/parcel.ts';
import { registerUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { writeBallot } from '#domain/ballots/ballot.ts';
import { PADDED_BYTES } from '#domain/ballots/padding.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { agedToken } from '../fixtures/form-token.ts';
import { SECRET } from '../fixtures/secrets.ts';
import { smallPlan } from '../fixtures/small-unit.ts';
import { openSlipWave } from '../fixtures/slip-wave.ts';
import { openStaffWave } from '../fixtures/staff-wave.ts';

/** How somebody comes to a wave. */
export type Entrance = 'open' | 'slip' | 'staff';

/** Of a hundred ballots. A ticket costs the raters' side, which is this process, ten times as much as an open entrance. */
const SHARES: Readonly<Record<Entrance, number>> = { open: 90, slip: 6, staff: 4 };

/** A sealed ballot of somebody who answers just now. */
export type MakeBallot = () => Promise<Sealed>;

export interface City {
  readonly waves: number;
  /** The next visitor anywhere, with an entrance drawn by chance. */
  readonly next: (chance: () => number) => { readonly wave: string; readonly make: MakeBallot };
}

/** Letters that name a unit: slugs of units do not end in digits. */
const lettersOf = (place: number): string =>
  String.fromCharCode(97 + (Math.floor(place / 26) % 26), 97 + (place % 26));

interface Site {
  readonly wave: string;
  /** `null` once nobody is left who may come. */
  readonly visit: () => MakeBallot | null;
}

async function openEntrance(slug: string): Promise<Site> {
  await registerUnit(smallPlan(slug));
  const wave = `${slug}-0`;
  await openWithNewKeys(wave, SECRET);
  const form = (await readWaveForm(wave))!;
  const key = fromBase64(form.tallyKey!);
  const ballot = writeBallot({ KOM4: 3, KOM2: 2 }, '', form.instrument);
  const make = async (): Promise<Sealed> => {
    const own = randomBytes(16);
    const id = toBase64(own);
    const box = await seal(key, ballot, contextOf(wave, 'citizen', own), PADDED_BYTES.citizen);
    const token = agedToken({ wave, id }, 60_000, SECRET);
    return { address: '/api/ballots', body: { id, wave, box: toBase64(box) }, token };
  };
  return { wave, visit: () => make };
}

async function openSlips(slug: string, count: number): Promise<Site> {
  const { code: wave, file, slips } = await openSlipWave(slug, count);
  const left = [...slips];
  const entered = { W1: '3', W2: '2' };
  const items = { W1: 'KOM4', W2: 'KOM2' };
  return {
    wave,
    visit: () => {
      const code = left.pop();
      return code === undefined ? null : () => sealSlipEntries(entered, items, file, code);
    },
  };
}

async function openStaff(slug: string, count: number): Promise<Site> {
  const { code: wave, file, people } = await openStaffWave(slug, { peer: count });
  const left = [...people];
  const { instrument, tallyKey } = file;
  const sealing = {
    ...{ wave, group: 'peer' as const, instrument, tallyKey, issuer: file.groups.peer! },
    ...{ now: { W1: 'KOM2' }, before: {} },
  };
  return {
    wave,
    visit: () => {
      const person = left.pop();
      if (!person) return null;
      const holder = { code: person.code, seed: makeSeed(), seq: 1 };
      return () => sealStaffEntries({ W1: '3' }, sealing, holder);
    },
  };
}

/**
 * Open so many waves, a third of each kind, with slips and invitations for so many ballots altogether.
 *
 * The database must be attached to this process.
 */
export async function openCity(waves: number, ballots: number): Promise<City> {
  const sites: Record<Entrance, Site[]> = { open: [], slip: [], staff: [] };
  const perKind = Math.ceil(waves / 3);
  const enough = (kind: Entrance) => Math.ceil((ballots * SHARES[kind] * 1.3) / 100 / perKind) + 8;
  for (let place = 0; place < perKind; place += 1) {
    const letters = lettersOf(place);
    sites.open.push(await openEntrance(`kota-${letters}`));
    sites.slip.push(await openSlips(`puskesmas-${letters}`, enough('slip')));
    sites.staff.push(await openStaff(`dinas-${letters}`, enough('staff')));
  }
  return {
    waves: perKind * 3,
    next: (chance) => {
      const drawn = chance() * 100;
      const kind =
        drawn < SHARES.slip ? 'slip' : drawn < SHARES.slip + SHARES.staff ? 'staff' : 'open';
      const pick = (list: readonly Site[]) => list[Math.floor(chance() * list.length)]!;
      const site = pick(sites[kind]);
      const make = site.visit();
      if (make) return { wave: site.wave, make };
      const other = pick(sites.open);
      return { wave: other.wave, make: other.visit()! };
    },
  };
}
