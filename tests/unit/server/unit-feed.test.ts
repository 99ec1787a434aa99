// The feed of a unit tells everything that its page shows with a day, newest first, and each happening once.
import { expect, test } from 'vitest';
import type { UnitRecord } from '#domain/waves/record.ts';
import { writeUnitFeed } from '#server/unit-feed.ts';
import { demoUnit } from '../../fixtures/demo-units.ts';

const SITE = 'https://jejak.example';
const dinas = demoUnit('dinas-contoh');
const valuesOf = (feed: string, tag: string) =>
  Array.from(
    feed.matchAll(new RegExp(`<item>.*?<${tag}[^>]*>(.*?)</${tag}>`, 'gs')),
    ([, it]) => it!,
  );

test.each(['id', 'en'] as const)('openings, results, notes and themes, in %s', async (language) => {
  const feed = await writeUnitFeed(dinas, SITE, language);
  const titles = valuesOf(feed, 'title');
  const { waves } = dinas.programmes[0]!;
  const opened = waves.filter(({ state }) => state !== 'planned').length;
  const published = waves.filter(({ publishedOn }) => publishedOn).length;
  expect(titles).toHaveLength(opened + published + dinas.notes.length + 1);
  expect(feed).toContain(
    waves.find(({ comments }) => comments)!.comments!.themes[0]!.text[language],
  );
  const links = valuesOf(feed, 'link');
  expect(new Set(links).size).toBe(links.length);
  const page = `${SITE}${language === 'en' ? '/en' : ''}/unit/dinas-contoh/#`;
  expect(links.filter((link) => !link.startsWith(page))).toEqual([]);
  const days = valuesOf(feed, 'pubDate').map((day) => Date.parse(day));
  expect(days).toEqual(days.toSorted((a, b) => b - a));
});

test('corrections, withdrawn themes and deletions', async () => {
  const { waves, ...programme } = dinas.programmes[0]!;
  const record: UnitRecord = {
    ...dinas,
    notes: [],
    companions: [
      {
        ...{ ...dinas.companions[0]!, value: 9, recordedOn: '2026-11-20' },
        history: [{ value: 11.8, recordedOn: '2026-10-01' }],
      },
    ],
    programmes: [
      {
        ...programme,
        waves: waves.map((wave) => {
          const { comments } = wave;
          if (!comments) return wave;
          const themes = comments.themes.map((one) => ({ ...one, withdrawnOn: '2026-11-22' }));
          return { ...wave, comments: { ...comments, deletedOn: '2026-11-21', left: 0, themes } };
        }),
      },
    ],
  };
  const feed = await writeUnitFeed(record, SITE, 'id');
  expect(feed).toContain('dikoreksi pada 20 November 2026 dari 11,8 menjadi 9,0');
  expect(feed).toContain('dihapus pada 21 November 2026; tersisa 0');
  expect(feed).toContain('Tema ditarik');
});
