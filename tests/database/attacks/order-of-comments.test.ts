// Neither the rows of comments nor those of a theme tell in which order comments were written or counted.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KeptComment } from '#domain/ballots/kept-comments.ts';
import { attach, type AttachedForTests } from '../../fixtures/attached.ts';
import { tooManyMatches } from '../../fixtures/attacks/chance.ts';
import { hasPostgres } from '../../fixtures/databases.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { setReviewers } from '#data/comments.ts';
import { registerUnit } from '#data/units.ts';

const WAVES = 15;
const WRITTEN = Array.from({ length: 12 }, (_, at): KeptComment => ({
  kind: 'improve',
  body: `${at}`,
}));
const SLUGS = Array.from({ length: WAVES }, (_, at) => `dinas-urut-${'abcdefghijklmno'[at]}`);

describe.each([
  { kind: 'pglite' as const, present: true },
  { kind: 'postgres' as const, present: hasPostgres() },
])('on $kind', ({ kind, present }) => {
  let database: AttachedForTests;
  beforeAll(async () => {
    if (!present) return;
    database = await attach(kind);
    for (const slug of SLUGS) {
      await registerUnit(smallPlan(slug));
      await setReviewers(slug, ['satu@kantor.example', 'dua@kantor.example'], null);
    }
  });
  afterAll(() => database?.close());

  /** How many comments stand where they were written, over all waves, read in an order. */
  async function matchesBy(order: string): Promise<number> {
    let matches = 0;
    for (const slug of SLUGS) {
      const rows = await database.gateway.run(
        `select c.body from app.waves w join app.comments c on c.wave_id = w.id
          left join app.theme_comments h on h.comment_id = c.id where w.code = '${slug}-0' order by ${order}`,
      );
      expect(rows).toHaveLength(WRITTEN.length);
      matches += rows.filter(({ body }, place) => body === String(place)).length;
    }
    return matches;
  }

  /** Keep the comments of every wave anew, and one theme over all of them. */
  async function keepAll(keep: (code: string) => string): Promise<void> {
    for (const slug of SLUGS) {
      const code = `${slug}-0`;
      const wave = `(select w.id from app.waves w where w.code = '${code}')`;
      await database.gateway.run(`delete from app.comments where wave_id = ${wave}`);
      await database.gateway.run(`delete from app.comment_rooms where wave_id = ${wave}`);
      await database.gateway.run(
        `insert into app.snapshots (wave_id, content, content_hash) select ${wave}, '{"version": 2}', repeat('0', 64)
          on conflict do nothing`,
      );
      await database.gateway.run(keep(code));
      await database.gateway.run(
        `insert into app.themes (wave_id, number, body, proposed_by) values (${wave}, 1, '{"id": "x", "en": "x"}', 1)`,
      );
      await database.gateway.run(`insert into app.theme_comments (wave_id, number, comment_id)
        select ${wave}, 1, c.id from app.numbered_comments(${wave}) c`);
    }
  }
  const list = JSON.stringify(WRITTEN);

  test.skipIf(!present)(
    'places, numbers and rows of a theme match no better than chance',
    async () => {
      await keepAll(
        (code) =>
          `select app.keep_comments(w.id, '${list}') from app.waves w where w.code = '${code}'`,
      );
      for (const order of ['c.ctid', 'c.id', 'h.ctid'])
        expect(await matchesBy(order), order).toBeLessThan(tooManyMatches(WAVES));
    },
  );

  test.skipIf(!present)('a naive database, which keeps them as they come, is caught', async () => {
    await keepAll(
      (code) => `with room as (
        insert into app.comment_rooms (wave_id, delete_on)
        select w.id, app.clock()::date from app.waves w where w.code = '${code}' returning wave_id)
      insert into app.comments (wave_id, kind, body)
      select r.wave_id, c.one ->> 'kind', c.one ->> 'body'
      from room r, jsonb_array_elements('${list}') with ordinality c (one, place) order by c.place`,
    );
    expect(await matchesBy('c.ctid')).toBeGreaterThanOrEqual(tooManyMatches(WAVES));
  });
});
