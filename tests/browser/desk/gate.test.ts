// The gate of the desk over HTTP: every address, asked for by everybody, about what is theirs and what is not.
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DeskRight } from '#data/desk.ts';
import { ROUTES } from '#server/desk/routes.ts';
import type { Answered } from '../../fixtures/desk.ts';
import {
  openDesk,
  VISITOR_NAMES,
  type DeskStage,
  type Place,
  type VisitorName,
} from '../../fixtures/desk-site.ts';
import { setScene } from '../../fixtures/visitor.ts';

const PAGES = fileURLToPath(new URL('../../../src/pages/[...lang]/kelola', import.meta.url));
const ENTRANCES = ['masuk/', 'keluar/'];

const CONFIG = fileURLToPath(new URL('../../../astro.config.mjs', import.meta.url));
const shapeOf = (template: string) => template.replace(/\{\w+\}|\[\w+\]/g, '{}');

/** Addresses of the pages that are there, with `{}` for each part that varies; some pages are put in by the settings of the site. */
const PAGES_THERE = new Set([
  ...[...readFileSync(CONFIG, 'utf8').matchAll(/'\/kelola\/([^']+)'/g)].map(([, name]) =>
    shapeOf(name!),
  ),
  ...readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(astro|ts)$/.test(name))
    .map((name) => name.replace(/index\.(astro|ts)$/, '').replace(/\.(astro|ts)$/, ''))
    .map(shapeOf),
]);
const hasPage = (template: string) => PAGES_THERE.has(shapeOf(template));

const scene = setScene();
let stage: DeskStage;
beforeAll(async () => {
  stage = await openDesk(scene.site, 'loket');
}, 300_000);

interface Asked {
  readonly path: string;
  /** Where it is; `null` where what it names does not belong together or is not there. */
  readonly place: Place | null | undefined;
}

const UNITS = ['A', 'B', 'C'] as const;
const AGENCIES = ['X', 'Y'] as const;

/** Addresses of a route: those that name one place, and those that mix two; the last one names what is not there. */
function addressesOf(template: string): Asked[] {
  const { places } = stage;
  const put = (given: Readonly<Record<string, string>>) =>
    `/kelola/${template.replace(/\{(\w+)\}/g, (_, name: string) => given[name]!)}`;
  const has = (name: string) => template.includes(`{${name}}`);
  const of = (given: Readonly<Record<string, string>>, place: Asked['place']): Asked => ({
    path: put({ number: '1', ...given }),
    place,
  });
  const wave = (place: Place) => `${places[place].unit}-0`;
  if (has('draft'))
    return [
      ...[...UNITS, ...AGENCIES].map((place) => of({ draft: places[place].draft }, place)),
      of({ draft: 'ffffffff-0000-4000-8000-000000000000' }, null),
    ];
  if (has('agency') && has('unit'))
    return [
      ...UNITS.flatMap((place) =>
        AGENCIES.map((agency) =>
          of(
            { agency: places[agency].agency, unit: places[place].unit! },
            places[agency].agency === places[place].agency ? place : null,
          ),
        ),
      ),
      of({ agency: places.X.agency, unit: 'loket-tidak-ada' }, null),
    ];
  if (has('agency'))
    return [
      ...AGENCIES.map((place) => of({ agency: places[place].agency }, place)),
      of({ agency: 'kota-tidak-ada' }, null),
    ];
  if (has('wave'))
    return [
      ...UNITS.flatMap((place) =>
        UNITS.map((other) =>
          of({ unit: places[place].unit!, wave: wave(other) }, place === other ? place : null),
        ),
      ),
      of({ unit: places.A.unit!, wave: `${places.A.unit}-9` }, null),
    ];
  if (has('unit'))
    return [
      ...UNITS.map((place) => of({ unit: places[place].unit! }, place)),
      of({ unit: 'loket-tidak-ada' }, null),
    ];
  return [of({}, undefined)];
}

/** Everybody asks for what is A's, C's or X's; one of them asks for all the rest too, and in every way. */
const isThorough = (visitor: VisitorName) => visitor === 'organiserA';
const isAskedBy = (visitor: VisitorName, { place }: Asked) =>
  isThorough(visitor) || place === undefined || ['A', 'C', 'X'].includes(place ?? '');

/** What an answer says apart from the address that it was asked for and the moment. */
function saidBy({ status, headers, text: body }: Answered, path: string): string {
  const kept = [...headers].filter(([name]) => !['date', 'set-cookie'].includes(name));
  return JSON.stringify([status, kept, body]).replaceAll(path, 'ADDRESS');
}

describe('who comes to the desk', () => {
  test('finds a route for every page', () => {
    const shapes = ROUTES.map(({ template }) => shapeOf(template));
    expect([...PAGES_THERE].filter((page) => ![...shapes, ...ENTRANCES].includes(page))).toEqual(
      [],
    );
  });
  test('finds a page for every route', () => {
    expect(ROUTES.filter(({ template }) => !hasPage(template))).toEqual([]);
  });

  test.each(VISITOR_NAMES)(
    'as %s, looks and acts where the role allows it, and nowhere else',
    { timeout: 300_000 },
    async (visitor) => {
      const client = stage.clients[visitor];
      const [faults, seen]: [string[], { given: number; kept: number }] = [
        [],
        { given: 0, kept: 0 },
      ];
      for (const { template, see, act } of ROUTES) {
        if (!hasPage(template)) continue;
        const addresses = addressesOf(template);
        const { path: nowhere } = addresses.at(-1)!;
        // Who may not know that something is there is told what is said where nothing is.
        const unknown = saidBy(await client.get(nowhere), nowhere);
        for (const asked of addresses) {
          if (!isAskedBy(visitor, asked)) continue;
          const { path, place } = asked;
          const may = (right: DeskRight) => stage.shouldHave(visitor, right, place);
          const note = (way: string, answer: Answered, good: boolean) => {
            if (!good) faults.push(`${way} ${path}: ${answer.status} ${answer.to ?? ''}`);
          };
          const look = await client.get(path);
          if (!stage.isLiving(visitor)) {
            const door = `/kelola/masuk/?kembali=${encodeURIComponent(path)}`;
            note('GET', look, look.status === 303 && look.to === door);
          } else if (!may(see)) {
            note('GET', look, look.status === 404 && saidBy(look, path) === unknown);
            seen.kept += 1;
          } else {
            // A page may say that something is not there yet; it is never the door, and never broken.
            note('GET', look, [200, 303, 404].includes(look.status));
            seen.given += look.status === 200 ? 1 : 0;
          }
          if (isThorough(visitor)) {
            const head = await client.get(path, { method: 'HEAD' });
            note('HEAD', head, head.status === look.status && head.text === '');
          }
          const post = await client.post(path);
          if (act === null) note('POST', post, post.status === 405);
          else if (!stage.isLiving(visitor)) note('POST', post, post.status === 401);
          else if (!may(act))
            note('POST', post, post.status === 404 && saidBy(post, path) === unknown);
          else note('POST', post, [200, 303, 409, 422].includes(post.status));
        }
      }
      expect(faults).toEqual([]);
      if (stage.isLiving(visitor) && visitor !== 'removed') expect(seen.given).toBeGreaterThan(0);
    },
  );

  test('is sent to the door in her own language', async () => {
    const { stranger, organiserA, organiserC } = stage.clients;
    const path = `/en/kelola/`;
    expect((await stranger.get(path)).to).toBe(
      `/en/kelola/masuk/?kembali=${encodeURIComponent(path)}`,
    );
    expect((await organiserA.get(path)).status).toBe(200);
    const unit = `/en/kelola/unit/${stage.places.A.unit}/`;
    if (hasPage('unit/{unit}/')) {
      expect((await organiserA.get(unit)).status).toBe(200);
      expect((await organiserC.get(unit)).status).toBe(404);
    }
  });

  test('with keys of the desk, nothing is kept by browsers or on the way, and nothing is found by searching', async () => {
    for (const client of [stage.clients.organiserA, stage.clients.stranger])
      for (const path of ['/kelola/', '/kelola/masuk/', '/en/kelola/masuk/']) {
        const { headers } = await client.get(path);
        expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
        expect(headers.get('etag')).toBe(null);
        expect(headers.get('x-robots-tag')).toBe('noindex');
        expect(headers.get('referrer-policy')).toBe('same-origin');
        expect(headers.get('content-security-policy')).toContain('frame-ancestors');
      }
  });
});

/** Ask for an address exactly as it is written: fetch would tidy it up. */
async function askRaw(path: string, method = 'GET', headers: Record<string, string> = {}) {
  const { hostname, port } = new URL(scene.site.url);
  return new Promise<{ status: number; to: string; body: string }>((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      void text(response).then((body) =>
        resolve({ status: response.statusCode!, to: response.headers.location ?? '', body }),
      );
    });
    asked.on('error', reject).end();
  });
}

/** Other ways to write an address of the desk. */
const writings = (path: string): readonly string[] => {
  const bare = path.replace(/\/$/, '');
  const [first, ...others] = path.slice(1).split('/');
  const rest = others.join('/');
  return [
    ...[
      bare,
      `${path}/`,
      `/${path}`,
      `/.${path}`,
      `/x/..${path}`,
      `${path}.`,
      `${bare}/%2e/`,
      `${bare}%2f`,
    ],
    ...[`/%6belola/${rest}`, `/%6Belola/${rest}`, `/KELOLA/${rest}`, `/${first};a=b/${rest}`],
    ...[
      `/en/en${path}`,
      `/id${path}`,
      `/%65n${path}`,
      `/en/${path}`,
      `/EN${path}`,
      `//${first}//${rest}`,
    ],
    ...[
      `${bare}/index.html`,
      `${bare}.html`,
      `${bare}/index`,
      `${bare}?`,
      `${path}?kabar=tersimpan`,
      `${path}#x`,
    ],
    ...[
      `${bare}\\`,
      `${bare}%5c`,
      `${bare}%00/`,
      `${bare}%20/`,
      `${bare}\t/`.replace('\t', '%09'),
      `/kelola/masuk/..${path.slice(7)}`,
    ],
    ...[
      `/kelola/masuk/../../${path.slice(1)}`,
      `/kelola/masuk/%2e%2e/${rest}`,
      `/kelola/keluar/%2e%2e%2f${rest}`,
    ],
  ];
};

/** Whether an answer shows a page of the desk that asks for somebody who is signed in. */
const showsDesk = ({ status, body }: { status: number; body: string }) =>
  status >= 500 ||
  /desk-bar|action="(\/en)?\/kelola\/keluar\/"/.test(body) ||
  (status === 200 && !/name="surel"/.test(body));

describe('an address that is written otherwise', () => {
  /** One of each kind. */
  const KINDS = [
    ...[
      '',
      'program/{draft}/',
      'program/{draft}/penilai/',
      'unit/{unit}/',
      'unit/{unit}/putaran/{wave}/',
    ],
    ...['unit/{unit}/hasil/{wave}/pertemuan.ics', 'instansi/{agency}/', 'instansi/{agency}/orang/'],
  ];
  const paths = () =>
    ROUTES.filter(({ template }) => KINDS.includes(template) && hasPage(template)).flatMap(
      ({ template }) =>
        addressesOf(template)
          .filter(({ place }) => place === undefined || place === 'C' || place === 'Y')
          .map(({ path }) => path),
    );

  test('shows a stranger nothing', { timeout: 300_000 }, async () => {
    const shown: string[] = [];
    for (const path of paths())
      for (const written of [...writings(path), `/en${path.replace(/\/$/, '')}`])
        for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'OPTIONS']) {
          const answer = await askRaw(written, method, { 'sec-fetch-site': 'same-origin' });
          if (
            method === 'HEAD' ? answer.status === 200 && !/masuk/.test(written) : showsDesk(answer)
          )
            shown.push(`${method} ${written}: ${answer.status}`);
        }
    expect(shown).toEqual([]);
  });

  test('shows nothing of another agency to those of this one', { timeout: 300_000 }, async () => {
    const cookie = stage.clients.organiserA.jar.header;
    const shown: string[] = [];
    for (const path of paths().filter((each) => each !== '/kelola/' && !each.includes('/baru/')))
      for (const written of writings(path)) {
        const answer = await askRaw(written, 'GET', { cookie });
        const isFound = answer.status === 200 && !/name="surel"/.test(answer.body);
        if (isFound) shown.push(`${written}: ${answer.status}`);
        if (answer.status >= 500) shown.push(`${written}: ${answer.status}`);
      }
    expect(shown).toEqual([]);
  });

  test('leads to the one address of a page where its slash is missing, with what was asked', async () => {
    const bare = await askRaw('/kelola?kabar=keluar');
    expect([bare.status, bare.to]).toEqual([308, '/kelola/?kabar=keluar']);
    const door = await askRaw('/en/kelola/masuk?kembali=%2Fen%2Fkelola%2F');
    expect([door.status, door.to]).toEqual([308, '/en/kelola/masuk/?kembali=%2Fen%2Fkelola%2F']);
    expect((await askRaw('/kelola', 'POST', { 'sec-fetch-site': 'same-origin' })).status).toBe(405);
  });
});
