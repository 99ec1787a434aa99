// A short soak with every kind of fault, over a real PostgreSQL and the real server: nothing is lost or doubled. Devices that do not
// send again, and recorders that store twice or forget, are caught by the same checker.
import { beforeAll, describe, expect, test } from 'vitest';
import { postOver } from '#components/survey/outbox/network.ts';
import type { Schedule } from '#components/survey/outbox/schedule.ts';
import { chanceOf } from '#demo/random.ts';
import { hasPostgres, newDatabaseUrl, newFolder } from '../fixtures/databases.ts';
import { buildOnce } from '../fixtures/site.ts';
import { isClean } from '../soak/check-sets.ts';
import { FAULT_KINDS } from '../soak/faults.ts';
import { nameOfBox, REAL_SCHEDULE, type Sender } from '../soak/raters.ts';
import { runSoak, type Report, type SoakOptions } from '../soak/soak.ts';

/** The waits of the pages, shorter. */
const WAITS: Schedule = {
  ...REAL_SCHEDULE,
  ...{ patience: 8_000, lease: 10_000, first: 400, ceiling: 4_000, glance: 1_000 },
  ...{ mixLeast: 200, mixMost: 1_500 },
};

const soak = async (more: Partial<SoakOptions>): Promise<Report> =>
  runSoak({
    ...{ databaseUrl: await newDatabaseUrl(), folder: newFolder() },
    ...{ rate: 20, seconds: 10, waves: 6, servers: 1, schedule: WAITS },
    ...{ chance: chanceOf('soak'), faults: [], patience: 120_000 },
    ...more,
  });

const LONG = { timeout: 300_000 };

/** Sends once, and once more with the ticket where there is one. */
const once = postOver('id', 8_000);
async function tryOnce(sealed: Parameters<typeof once>[0]): Promise<boolean> {
  const first = await once(sealed);
  const answer = first.kind === 'claimed' ? await once(first.sealed) : first;
  return answer.kind === 'arrived';
}

describe.skipIf(!hasPostgres())('a soak', () => {
  beforeAll(buildOnce, 300_000);

  test(
    'with every kind of fault loses nothing, doubles nothing and refuses nobody',
    LONG,
    async () => {
      const report = await soak({ seconds: 30, waves: 12, servers: 2, faults: FAULT_KINDS });
      expect(report.faults).toEqual({ kill: 1, terminate: 1, freeze: 1, cut: 1 });
      expect(report.cuts).toBeGreaterThan(0);
      expect(report.retries).toBeGreaterThan(0);
      expect(report.verdict).toMatchObject({ lost: 0, doubled: 0, foreign: 0, stuck: 0 });
      expect(report.verdict.acknowledged).toBe(report.verdict.sent);
      expect([report.failures.none, report.unusedTickets, report.endings]).toEqual([0, 0, []]);
      // What the servers say of it holds nothing of a ballot, code or address.
      expect(report.logged).not.toMatch(/[A-Za-z0-9+/]{40}/);
    },
  );

  test('catches a device that does not send again', LONG, async () => {
    const sender: Sender = async (sealed) => ({
      ...{ boxes: [nameOfBox(sealed.body.box!)], acknowledged: await tryOnce(sealed) },
    });
    const { verdict } = await soak({ faults: ['cut'], sender });
    expect(verdict.stuck).toBeGreaterThan(0);
    expect(isClean(verdict)).toBe(false);
  });

  test('catches a device that takes what it has sent for arrived', LONG, async () => {
    const sender: Sender = async (sealed) => {
      await tryOnce(sealed);
      return { boxes: [nameOfBox(sealed.body.box!)], acknowledged: true };
    };
    const { verdict } = await soak({ faults: ['kill'], sender });
    expect(verdict.lost).toBeGreaterThan(0);
  });

  test('catches a device that seals a new ballot for each try', LONG, async () => {
    const sender: Sender = async (sealed, again) => {
      const boxes: string[] = [];
      for (let next = sealed; boxes.length < 5; next = await again()) {
        boxes.push(nameOfBox(next.body.box!));
        if (await tryOnce(next)) return { boxes, acknowledged: true };
      }
      return { boxes, acknowledged: false };
    };
    const { verdict } = await soak({ faults: ['cut'], sender });
    expect(verdict.doubled).toBeGreaterThan(0);
  });

  test(
    'catches a recorder that stores some ballots twice, and one that forgets some',
    LONG,
    async () => {
      const trigger = (act: string) => `create function app.spoil() returns trigger
      language plpgsql as $$ begin if get_byte(new.id, 0) < 64 and pg_trigger_depth() = 1 then ${act} end if; return null; end $$;
      create trigger spoiled after insert on app.ballots for each row execute function app.spoil();`;
      const twice = `insert into app.ballots select decode(md5(new.id::text), 'hex'), new.wave_id, new.rater_group, new.box;`;
      const doubling = await soak({ seconds: 6, spoil: trigger(twice) });
      expect(doubling.verdict.doubled).toBeGreaterThan(0);
      const forget = 'delete from app.ballots b where b.wave_id = new.wave_id and b.id = new.id;';
      const forgetting = await soak({ seconds: 6, spoil: trigger(forget) });
      expect(forgetting.verdict.lost).toBeGreaterThan(0);
    },
  );
});
