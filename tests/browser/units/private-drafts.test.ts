// No page and no file of the site tells of a programme that was not approved; the same walk finds it once it was.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { planProgramme } from '#data/programmes.ts';
import { takeStep } from '#operations/planning/move-programme.ts';
import { openSharedSite } from '../../fixtures/visitor.ts';
import { PATIENCE } from '../../fixtures/shared-site.ts';
import { dayFromNow } from '../../fixtures/commands.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import type { Site } from '../../fixtures/site.ts';

const UNIT = 'dinas-tersimpan';
const AGENCY = 'kota-tersimpan';
const NAME = 'Dinas Masih Rancangan';
const ACTOR = 'Siti Aminah';
const both = { id: NAME, en: NAME };

let site: Site;
beforeAll(async () => {
  site = await openSharedSite();
  const { programmes, notes: _, companions: __, demo: ___, ...unit } = smallPlan(UNIT);
  const [programme] = programmes;
  const [first] = programme!.waves;
  const { code: ____, ...wave } = first!;
  const days = { opensOn: dayFromNow(10), closesOn: dayFromNow(12) };
  const planned = {
    ...programme!,
    training: both,
    trainedOn: dayFromNow(30),
    waves: [{ ...wave, ...days, invited: { peer: 8, citizen: null } }] as const,
  };
  const agency = { slug: AGENCY, name: both };
  const record = { ...unit, name: both, agency, programmes: [planned] as const };
  const outcome = await planProgramme(record, { replaces: false, namesake: false }, ACTOR);
  expect(outcome.reason).toBe('planned');
}, PATIENCE);

/** What stands for each part of an address that is not fixed. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'unit/[slug]': [`unit/${UNIT}`],
  'instansi/[slug]': [`instansi/${AGENCY}`],
  'w/[code]': [`w/${UNIT}`, `w/${UNIT}-0`],
  'gelombang/[code]': [`gelombang/${UNIT}-0`],
  'isi/[wave]': [`isi/${UNIT}-0`],
};

/** Every address of the site that can say something of a unit, from the tree of its pages: a new page is walked by itself. */
function addresses(): readonly string[] {
  const root = fileURLToPath(new URL('../../../src/pages/', import.meta.url));
  const pages = readdirSync(root, { recursive: true }).map(String);
  const paths = pages.flatMap((page) => {
    if (!/\.(astro|ts)$/.test(page)) return [];
    let found = [page.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '$1')];
    for (const [part, instead] of Object.entries(PARTS))
      found = found.flatMap((path) => instead.map((one) => path.replace(part, one)));
    found = found.map((path) => path.replace('[group]', 'rekan'));
    const places = found.flatMap((path) =>
      path.startsWith('[...lang]/')
        ? ['', 'en/'].map((language) => path.replace('[...lang]/', language))
        : [path],
    );
    return places.map((path) =>
      /\.\w+$/.test(path) || path === '' ? path : `${path.replace(/\/$/, '')}/`,
    );
  });
  const others = [
    ...[`grafik/${UNIT}/pratinjau.png`, `grafik/${UNIT}/perubahan.svg`, 'api/health'],
    ...['sitemap-index.xml', 'sitemap-0.xml', `unit/?cari=${encodeURIComponent(NAME)}`],
  ];
  // Guides, tools and states are written by hand, and named by their own slugs.
  return [...new Set([...paths, ...others])].filter((path) => !path.includes('['));
}

interface Told {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

const walk = async (): Promise<readonly Told[]> => {
  const told: Told[] = [];
  for (const path of addresses()) {
    const response = await fetch(`${site.url}/${path}`);
    told.push({ path, status: response.status, text: await response.text() });
  }
  return told;
};

/** Addresses whose answers hold the name, and those that name the unit or its wave and are there. */
const leaksIn = (told: readonly Told[]): readonly string[] =>
  told
    .filter(({ path, status, text }) => {
      const isOwn = [UNIT, AGENCY].some((slug) => path.includes(slug));
      return text.includes(NAME) || (isOwn && status !== 404);
    })
    .map(({ path }) => path)
    // Looked for by name: the page says what was typed.
    .filter((path) => !path.startsWith('unit/?cari='));

test(
  'no address tells of a draft, nor of what waits for approval',
  { timeout: PATIENCE },
  async () => {
    const walked = await walk();
    expect(walked.length).toBeGreaterThan(60);
    expect(leaksIn(walked)).toEqual([]);
    await takeStep(UNIT, null, 'submitted', ACTOR);
    expect(leaksIn(await walk())).toEqual([]);
    await takeStep(UNIT, null, 'active', ACTOR);
    const found = leaksIn(await walk());
    for (const path of [
      ...[`unit/${UNIT}/`, `en/unit/${UNIT}/`, 'unit/', `instansi/${AGENCY}/`, `w/${UNIT}/`],
      ...[`gelombang/${UNIT}-0/`, `unit/${UNIT}/data.json`, 'data/semua.json'],
    ])
      expect(found).toContain(path);
  },
);
