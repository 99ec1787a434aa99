// A form has fields for writing only where two are named who read it, in either language, with a script or without.
import { beforeAll, expect, test } from 'vitest';
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

async function readForm(path: string, heading: string): Promise<string> {
  const response = await fetch(site.url + path);
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain(heading);
  expect(html).toContain('<fieldset');
  return html;
}

test.each(['id', 'en'] as const)(
  'without readers the form of peers only offers choices, in %s',
  async (language) => {
    const prefix = language === 'en' ? '/en' : '';
    const html = await readForm(
      `${prefix}/isi/${peers}/rekan/`,
      wordsIn(language).staff.start.button,
    );
    expect(fieldsIn(html)).toEqual([]);
  },
);

test.each(['id', 'en'] as const)(
  'with readers the form of citizens asks, and says before who reads it, in %s',
  async (language) => {
    const prefix = language === 'en' ? '/en' : '';
    const { survey } = wordsIn(language);
    const html = await readForm(`${prefix}/w/dinas-contoh-9/`, survey.form.send);
    expect(fieldsIn(html)).toHaveLength(1);
    expect(html).toContain(language === 'id' ? 'dua orang yang ditunjuk' : 'two people whom');
    expect(html).toContain('180');
  },
);

test('a field for a comment would be seen', () => {
  expect(fieldsIn('<form><textarea name="comment"></textarea></form>')).toHaveLength(1);
});
