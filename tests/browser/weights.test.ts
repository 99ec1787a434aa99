// A first view stays light enough for a slow village link; every text is weighed in depth.
import { describe, expect, test } from 'vitest';
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import { hasChromium } from '../fixtures/chromium.ts';
import { DESK, readings, view, weighReading } from '../fixtures/pages/first-view.ts';
import { addressOf, LANGUAGES } from '../fixtures/pages/visited-pages.ts';
import { openStaffWave } from '../fixtures/staff-wave.ts';
import { setScene } from '../fixtures/visitor.ts';

const scene = setScene();

/** One text of each kind: with pictures, with a figure of a unit, with neither, and a reference. */
const KINDS = ['mulai-di-sini', 'membaca-ringkasan', 'metode', 'glosarium'].map(
  (slug) => `/panduan/${slug}/`,
);

describe.skipIf(!hasChromium).each(LANGUAGES)('in %s', (language) => {
  test('the survey weighs at most 2,700 bytes until it can be answered, and 7,900 with its script', async () => {
    const { total, page, scripts } = await view(scene, addressOf(language, '/w/dinas-contoh-9/'));
    expect(page).toBeLessThanOrEqual(2_700);
    expect(scripts).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(7_900);
  });

  test.each(['self', 'peer'] as const)(
    'the longest form of %s with all its cryptography weighs at most 24,000 bytes',
    async (group) => {
      const wave = await openStaffWave(
        `dinas-bobot-${group}-${language}`,
        { [group]: 6 },
        { month: 1 },
      );
      const path = `/isi/${wave.code}/${addressOfGroup(group)}/#${wave.people[0]!.code}`;
      const { total, scripts } = await view(scene, addressOf(language, path));
      expect(scripts).toBeGreaterThan(0);
      expect(total).toBeLessThanOrEqual(24_000);
    },
  );

  test.each(KINDS)('%s has no script and weighs at most 1.4 times its own text', (path) =>
    weighReading(scene, path, language),
  );

  test('a page that carried its styles inside it would be too heavy', async () => {
    const { page, sheets, text } = await view(
      scene,
      addressOf(language, readings[0]!),
      DESK,
      'load',
    );
    expect((page + sheets) / text).toBeGreaterThan(1.4);
  });

  test.each(['dinas', 'puskesmas'])(
    'the summary of %s has no script and weighs at most 14,600 bytes',
    async (unit) => {
      const { total, scripts } = await view(scene, addressOf(language, `/unit/${unit}-contoh/`));
      expect(scripts).toBe(0);
      expect(total).toBeLessThanOrEqual(14_600);
    },
  );

  test('home and directory have no script', async () => {
    expect((await view(scene, addressOf(language, '/'))).scripts).toBe(0);
    expect((await view(scene, addressOf(language, '/unit/'))).scripts).toBe(0);
  });
});
