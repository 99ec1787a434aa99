// While nobody can read comments no form has a field for one, in either language, with a script or without.
import { beforeAll, expect, test } from 'vitest';
import { ASKS_COMMENTS } from '#domain/disclosure/policy.ts';
import { wordsIn } from '#i18n/words.ts';
import type { Site } from '../../fixtures/site.ts';
import { openSharedSite } from '../../fixtures/visitor.ts';
import { openStaffWave } from '../../fixtures/staff-wave.ts';

let site: Site;
let peers: string;
beforeAll(async () => {
  site = await openSharedSite();
  peers = (await openStaffWave('dinas-tanpa-catatan', { peer: 6 }, { month: 1 })).code;
}, 300_000);

/** Fields for writing that a page holds before any script runs; the scripts of the surveys add none. */
const fieldsIn = (html: string) => html.match(/<textarea/g) ?? [];

test.skipIf(ASKS_COMMENTS).each(['id', 'en'] as const)(
  'the forms of citizens and of peers only offer choices, in %s',
  async (language) => {
    const prefix = language === 'en' ? '/en' : '';
    const words = wordsIn(language);
    for (const [path, heading] of [
      ['/w/dinas-contoh-9/', words.survey.form.send],
      [`/isi/${peers}/rekan/`, words.staff.start.button],
    ] as const) {
      const response = await fetch(site.url + prefix + path);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html).toContain(heading);
      expect(html).toContain('<fieldset');
      expect(fieldsIn(html)).toEqual([]);
    }
  },
);

test('a field for a comment would be seen', () => {
  expect(fieldsIn('<form><textarea name="comment"></textarea></form>')).toHaveLength(1);
});
