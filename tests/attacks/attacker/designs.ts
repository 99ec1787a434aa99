// Four ways to keep a vote, three of them naive: each lets people come and vote in one sitting, and says where it keeps what.
import { createHash, randomBytes } from 'node:crypto';
import { writeNumber } from '#crypto/ticket.ts';
import type { RunSql } from '#selfhost/database/migrations.ts';
import { openStaffWave, vote, type StaffWave } from '../../fixtures/staff-wave.ts';
import type { Link, Tables } from './readings.ts';

export interface Design {
  readonly name: string;
  /** Invite so many people, who then come in a given order. Answers who cast which ballot, which only the test knows. */
  readonly play: (
    run: RunSql,
    round: number,
    order: readonly number[],
    beforeLast: () => Promise<unknown>,
  ) => Promise<readonly Link[]>;
  readonly tablesOf: (round: number) => Tables;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const nameOf = (round: number, person: number) => `peer ${round}-${person}`;

/** Tables of a naive design, made anew for each round. */
const naiveTables = (letter: string) => (round: number) => ({
  people: `naive.invitations_${letter}${round}`,
  person: 'name',
  came: 'used is not null',
  peopleHere: 'true',
  ballots: `naive.ballots_${letter}${round}`,
  ballot: 'id',
  content: 'content',
  ballotsHere: 'true',
  mark: `''`,
});

/** A naive design: how a person and a ballot are written down. */
function naive(
  name: string,
  letter: string,
  write: (use: string, keep: string) => readonly string[],
): Design {
  const tablesOf = naiveTables(letter);
  const play: Design['play'] = async (run, round, order, beforeLast) => {
    const { people, ballots } = tablesOf(round);
    await run(`create schema if not exists naive;
      create table ${people} (code text primary key, name text, used bytea);
      create table ${ballots} (id bytea primary key, content bytea);
      alter table ${ballots} alter column content set storage external;`);
    const invited = order.map(
      (_, person) => `('${randomBytes(8).toString('hex')}', '${nameOf(round, person)}')`,
    );
    await run(`insert into ${people} (code, name) values ${invited.join(', ')}`);
    const truth: Link[] = [];
    for (const [place, person] of order.entries()) {
      if (place === order.length - 1) await beforeLast();
      const person_ = nameOf(round, person);
      const ballot = hash(`${person_} ${randomBytes(8).toString('hex')}`);
      const use = `update ${people} set used = '\\x${hash(`b${ballot}`)}' where name = '${person_}';`;
      const content = `${ballot}${randomBytes(4145).toString('hex')}`;
      const keep = `insert into ${ballots} values ('\\x${ballot}', '\\x${content}');`;
      for (const transaction of write(use, keep)) await run(transaction);
      truth.push([person_, ballot]);
    }
    return truth;
  };
  return { name, play, tablesOf };
}

/** What the naive designs do, each a little less naive than the one before. */
export const NAIVE: readonly Design[] = [
  naive('marking the code and keeping the answer in one transaction', 'a', (use, keep) => [
    `begin; ${use} ${keep} commit;`,
  ]),
  naive('marking the code and keeping the answer in two transactions', 'b', (use, keep) => [
    use,
    keep,
  ]),
  naive('a blind ticket, but rows added as they come', 'c', (use, keep) => [use, 'select 1', keep]),
];

const waves = new Map<number, StaffWave>();

/** The design of this program: a blind ticket, a sealed ballot, both tables written anew in hash order at every step. */
export const OURS: Design = {
  name: 'ours',
  play: async (_run, round, order, beforeLast) => {
    const wave = await openStaffWave(`dinas-ronde-${round}`, { peer: order.length });
    waves.set(round, wave);
    const truth: Link[] = [];
    for (const [place, person] of order.entries()) {
      if (place === order.length - 1) await beforeLast();
      const invited = wave.people[person]!;
      const ticket = await vote(wave, invited, { KOM2: ((person % 4) + 1) as 1 | 2 | 3 | 4 });
      truth.push([invited.contact, writeNumber(ticket.spent)]);
    }
    return truth;
  },
  tablesOf: (round) => {
    const wave = `(select id from app.waves where code = '${waves.get(round)!.code}')`;
    const here = `wave_id = ${wave}`;
    return {
      people: 'app.invitations',
      person: 'contact',
      came: 'blinded_hash is not null',
      peopleHere: here,
      ballots: 'app.staff_ballots',
      ballot: 'spent',
      content: 'box',
      ballotsHere: here,
      mark: `${wave}::text`,
    };
  },
};
