// Nothing is cited that was not reviewed: every address, author and rule in a text is in the list of sources or regulations.
import { describe, expect, test } from 'vitest';
import { nameWorks } from '#components/guide/strength.ts';
import { regulationSchema } from '#content/regulations/schema.ts';
import { sourceSchema } from '#content/sources/schema.ts';
import { readList } from '../../fixtures/lists.ts';
import { readTexts } from '../../fixtures/texts.ts';
import { filesLike, read } from '../../fixtures/tree.ts';
import { addressesIn, findUnlisted, rulesIn, shorten, worksIn } from './citations.ts';

const sources = readList('sources', sourceSchema);
const regulations = readList('regulations', regulationSchema);
const addressesOfSources = sources.flatMap(({ url }) => url ?? []);
const reviewed = {
  addresses: [
    ...addressesOfSources,
    ...regulations.flatMap(({ official }) => official.map(({ url }) => url)),
  ],
  works: sources.map(({ authors, year }) => `${authors} ${year ?? ''}`),
  rules: regulations.flatMap(({ number, alsoNames }) => [number, ...rulesIn(number), ...alsoNames]),
};

const texts = filesLike(/^src\/(content\/.*\.(md|yaml|json)|i18n\/.*\.ts)$/).filter(
  (path) => path !== 'src/content/sources/sources.yaml',
);

test('there are texts to look at, and they cite', () => {
  expect(texts.length).toBeGreaterThan(60);
  const all = texts.map((path) => read(path)).join('\n');
  expect(addressesIn(all).length).toBeGreaterThan(80);
  expect(worksIn(all).length).toBeGreaterThan(50);
  expect(rulesIn(all).length).toBeGreaterThan(20);
});

/** Names the dialect of a schema; nobody is sent there. */
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

test.each(texts)('%s cites reviewed sources only', (path) => {
  expect(findUnlisted(read(path).replace(DIALECT, ''), reviewed)).toEqual([]);
});

test('no source stands in the list twice', () => {
  const addresses = addressesOfSources.map(shorten);
  expect(addresses.filter((address, place) => addresses.indexOf(address) !== place)).toEqual([]);
});

describe('an unlisted citation is caught', () => {
  test.each([
    ['[baca](https://contoh.test/a)', 'https://contoh.test/a'],
    ['url: https://www.diklatpemerintah.id/?p=1', 'https://www.diklatpemerintah.id/?p=1'],
    ['Menurut Anwar (2019), semua berubah.', 'Anwar 2019'],
    ['Saks & Belcourt (2007)', 'Saks 2007'],
    ['Anwar dkk. (2019)', 'Anwar 2019'],
    ['Anwar, Budi & Citra (2019)', 'Anwar 2019'],
    ['Undang-Undang Nomor 1 Tahun 2030', 'UU 1/2030'],
    ['PermenPANRB 99/2024 mengatur itu.', 'PermenPANRB 99/2024'],
    ['Law 1 of 2030', 'UU 1/2030'],
    ['Perpres 1/2030 dan KepmenPANRB 182/2024', 'Perpres 1/2030'],
  ])('in “%s”', (text, citation) => {
    expect(findUnlisted(text, reviewed)).toEqual([citation]);
  });

  test.each([
    'https://diklatpemerintah.id/?p=6089',
    'https://siop.org/tip/backissues/tipjan02/06saks.aspx',
    'Hughes dkk. (2020); Howard (1980)',
    'UU 20/2023 dan Undang-Undang Nomor 27 Tahun 2022',
  ])('and “%s” is not', (text) => {
    expect(findUnlisted(text, reviewed)).toEqual([]);
  });
});

describe('a regulation', () => {
  test.each(regulations.map((rule) => [rule.number, rule] as const))(
    '%s says when it was checked, and whoever quotes it stands among the sources',
    (_, rule) => {
      expect(rule.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(rule.checkedOn <= new Date().toISOString().slice(0, 10)).toBe(true);
      if (rule.seen === 'official') expect(rule.official).not.toEqual([]);
      if (rule.quotedBy) expect(sources.map(({ id }) => id)).toContain(rule.quotedBy);
      if (rule.official.length > 1) {
        for (const { number } of rule.official) expect(rulesIn(rule.number)).toContain(number);
      }
    },
  );

  test('has a status of its own, and none is surer than what was seen', () => {
    const withStatus = (status: string) => regulations.filter((rule) => rule.status === status);
    for (const status of ['in-force', 'replaced', 'unconfirmed'])
      expect(withStatus(status), status).not.toEqual([]);
    expect(withStatus('in-force').filter(({ confidence }) => confidence === 'low')).toEqual([]);
  });

  test('was read in no official text, as the page says once on top and no row again', () => {
    expect(regulations.filter(({ seen }) => seen === 'official')).toEqual([]);
    const said = {
      id: [
        /^\*\*Naskah resmi belum kami baca\.\*\*/m,
        /naskah (resmi|peraturan)nya belum (kami )?(baca|periksa)|kutipan sekunder yang kami lihat/i,
      ],
      en: [
        /^\*\*We have not read the official texts\.\*\*/m,
        /not (read|seen|checked) the official|secondary quotations only/i,
      ],
    } as const;
    for (const language of ['id', 'en'] as const) {
      const [once, again] = said[language];
      expect(read(`src/content/regulations/${language}/introduction.md`)).toMatch(once);
      const rows = regulations.map(({ note }) => note[language]);
      expect(rows.filter((note) => again.test(note))).toEqual([]);
    }
  });

  test.each(['uu-23-2014', 'uu-30-2014'])(
    '%s, whose addresses differ between sources, leads to the front page of the portal',
    (id) => {
      const { official } = regulations.find((rule) => rule.id === id)!;
      expect(official.map(({ url }) => new URL(url).pathname)).toEqual(['/']);
    },
  );

  test('on complaints says that the rule of 2018 is reported as replaced, and by which', () => {
    const old = regulations.find(({ number }) => number === 'PermenPANRB 62/2018')!;
    expect(old.status).toBe('replaced');
    for (const language of ['id', 'en'] as const)
      expect(old.note[language]).toContain('PermenPANRB 5/2025');
  });

  test('quotes no clock, no article and no telephone number of the complaint rules', () => {
    const complaints = regulations.filter(({ number }) =>
      ['Perpres 76/2013', 'PermenPANRB 62/2018', 'PermenPANRB 5/2025'].includes(number),
    );
    expect(complaints).toHaveLength(3);
    for (const rule of complaints)
      expect(JSON.stringify([rule.about, rule.usedFor, rule.note])).not.toMatch(
        /\b1708\b|SMS|hari kerja|working days|[Pp]asal \d|Article \d/,
      );
  });
});

describe('a source', () => {
  const evidence = (['id', 'en'] as const).flatMap((language) =>
    readTexts('guides', language).flatMap(({ slug, front }) =>
      front.evidence.map((one) => ({ guide: `${language}/${slug}`, ...one })),
    ),
  );
  const rowOf = new Map(sources.map((source) => [source.id, source]));

  /** Evidence whose works have no row that leads to a DOI or a page, or a row of somebody else. */
  const findLost = (all: readonly { guide: string; source: string; rows?: readonly string[] }[]) =>
    all.flatMap(({ guide, source, rows = [] }) =>
      nameWorks(source, rows).flatMap(({ name, row }) => {
        if (row === undefined) return worksIn(name).map((work) => `${guide}: ${work} has no row`);
        const found = rowOf.get(row);
        if (!found?.url && !found?.path) return [`${guide}: ${name} leads nowhere`];
        const [author, year] = worksIn(name)[0]?.split(' ') ?? [];
        const isOther =
          author !== undefined && (!found.authors.includes(author) || `${found.year}` !== year);
        return isOther ? [`${guide}: ${name} is not ${row}`] : [];
      }),
    );

  test.each(sources.map((source) => [source.id, source] as const))(
    '%s leads to a DOI or a page',
    (_, { url, path }) => {
      expect(url ?? path).toBeDefined();
      if (url?.includes('doi.org')) expect(url).toMatch(/^https:\/\/doi\.org\/10\.\d{4,9}\/\S+$/);
    },
  );

  test('stands behind every study that the evidence of a guide names, and is that study', () => {
    expect(evidence.length).toBeGreaterThan(100);
    expect(findLost(evidence)).toEqual([]);
  });

  test('stands behind every study that a guide names anywhere', () => {
    const known = (work: string) =>
      sources.some(({ authors, year, url }) => {
        const [author, when] = work.split(' ');
        return authors.includes(author!) && `${year}` === when && url !== undefined;
      });
    const named = ['id', 'en'].flatMap((language) =>
      filesLike(new RegExp(`^src/content/guides/${language}/.*\\.md$`)).flatMap((path) =>
        worksIn(read(path)).map((work) => [path, work] as const),
      ),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(([, work]) => !known(work))).toEqual([]);
  });

  test('that is missing, leads nowhere or is another is noticed', () => {
    const lost = findLost([
      { guide: 'a', source: 'Anwar (2019)' },
      { guide: 'b', source: 'Anwar (2019)', rows: ['tidak-ada'] },
      { guide: 'c', source: 'Anwar (2019)', rows: ['lally-2010'] },
      { guide: 'd', source: 'Howard (1980)', rows: ['howard-1980'] },
    ]);
    expect(lost).toEqual([
      'a: Anwar 2019 has no row',
      'b: Anwar (2019) leads nowhere',
      'c: Anwar (2019) is not lally-2010',
    ]);
  });
});
