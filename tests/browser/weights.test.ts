// A first view stays light enough for a slow village link: whole pages with everything they load, in kB under brotli.
import { describe, test } from 'vitest';
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import { hasChromium } from '../fixtures/chromium.ts';
import { expectLight } from '../fixtures/pages/first-view.ts';
import { addressOf, LANGUAGES } from '../fixtures/pages/visited-pages.ts';
import { openSlipWave } from '../fixtures/slip-wave.ts';
import { openStaffWave } from '../fixtures/staff-wave.ts';
import { becomeLive, setScene } from '../fixtures/visitor.ts';

const scene = setScene();

/** Most kB of each kind of page. Days and points that a page shows change its weight by some tenths, so none stands at its limit. */
const MOST = { home: 30, guide: 25, unit: 26, citizen: 49, slip: 60, staff: 64, explore: 63 };

/** One text of each kind: with pictures, with a figure of a unit, with neither, and a reference; all are weighed in depth. */
const KINDS = ['mulai-di-sini', 'membaca-ringkasan', 'metode', 'glosarium'].map(
  (slug) => `/panduan/${slug}/`,
);

describe.skipIf(!hasChromium).each(LANGUAGES)('in %s', (language) => {
  const at = (path: string) => addressOf(language, path);

  test.each(['/', '/unit/'])('%s is light and has no script', (path) =>
    expectLight(scene, at(path), { atMost: MOST.home, script: false }),
  );

  test.each(KINDS)('%s is light and has no script', (path) =>
    expectLight(scene, at(path), { atMost: MOST.guide, script: false }),
  );

  test.each(['dinas', 'puskesmas'])('the summary of %s is light and has no script', (unit) =>
    expectLight(scene, at(`/unit/${unit}-contoh/`), { atMost: MOST.unit, script: false }),
  );

  test('the survey of citizens is light, its script included', () =>
    expectLight(scene, at('/w/dinas-contoh-9/'), {
      ...{ atMost: MOST.citizen, script: true },
      act: becomeLive,
    }));

  test('the survey of citizens with slips is light, its cryptography included', async () => {
    const wave = await openSlipWave(`kota-bobot-${language}`, 1);
    await expectLight(scene, `${at(`/w/${wave.code}/`)}#${wave.slips[0]}`, {
      ...{ atMost: MOST.slip, script: true },
      act: becomeLive,
    });
  });

  test.each(['self', 'peer'] as const)(
    'the survey of %s is light, its cryptography included',
    async (group) => {
      const wave = await openStaffWave(
        `dinas-bobot-${group}-${language}`,
        { [group]: 6 },
        { month: 1 },
      );
      const path = `/isi/${wave.code}/${addressOfGroup(group)}/#${wave.people[0]!.code}`;
      await expectLight(scene, at(path), { atMost: MOST.staff, script: true });
    },
  );

  test('the interactive view is light, its chart included', () =>
    expectLight(scene, at('/unit/dinas-contoh/jelajah/'), {
      ...{ atMost: MOST.explore, script: true },
      act: async (page) => {
        await page.locator('#explore canvas').waitFor();
      },
    }));
});
