// Every page of the built site exists in both languages, is whole, and leads nowhere that is not there.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { MOST_CHARACTERS } from '#components/guide/share-text.ts';
import { changeSchema } from '#content/changes/schema.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { comeIn, setScene } from '../../fixtures/visitor.ts';
import { readClaims } from '../../fixtures/checklist.ts';
import { readList } from '../../fixtures/lists.ts';
import { readTexts } from '../../fixtures/texts.ts';
import { findLostAnchors, findSkippedLevels, readSheet, walkSite, type Walk } from './crawl.ts';

const scene = setScene();
let reader: Page;
let walk: Walk;

/** Milliseconds that a walk over the whole site may take on a busy machine. */
const PATIENCE = 300_000;

beforeAll(async () => {
  if (!hasChromium) return;
  ({ page: reader } = await comeIn(scene.browser, {}));
  walk = await walkSite(reader, scene.site.url);
}, PATIENCE);

const languageOf = (path: string) => (path === '/en/' || path.startsWith('/en/') ? 'en' : 'id');
const otherOf = (path: string) => (languageOf(path) === 'en' ? path.slice(3) : `/en${path}`);
const faults = (
  find: (
    path: string,
    sheet: Walk['sheets'] extends ReadonlyMap<string, infer S> ? S : never,
  ) => readonly string[],
) =>
  [...walk.sheets].flatMap(([path, sheet]) =>
    find(path, sheet).map((fault) => `${path}: ${fault}`),
  );

describe.skipIf(!hasChromium)('the built site', () => {
  test('has the whole article map, tools and reference pages, all reachable by links', () => {
    const paths = [...walk.sheets.keys()];
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => /^\/panduan\/[^/]+\/$/.test(path)).length).toBeGreaterThanOrEqual(
      23,
    );
    expect(paths.filter((path) => /^\/alat\/[^/]+\/$/.test(path)).length).toBe(20);
  });

  test('has no dead link, picture or file', () => {
    expect(walk.dead).toEqual([]);
  });

  test('has no link to an anchor that is not there', () => {
    expect(findLostAnchors(walk.sheets, scene.site.url)).toEqual([]);
  });

  test('has every page in both languages', () => {
    const lonely = [...walk.sheets.keys()].filter((path) => !walk.sheets.has(otherOf(path)));
    expect(lonely).toEqual([]);
  });

  test('says on every page in which language it is', () => {
    expect(faults((path, { lang }) => (lang === languageOf(path) ? [] : [lang]))).toEqual([]);
  });

  test('is built alike in both languages: as many headings, fields, pictures and anchors', () => {
    const shapeOf = (path: string) => {
      const { levels, files, ids } = walk.sheets.get(path)!;
      return { levels: levels.join(), files: files.length, ids: ids.length };
    };
    // The list of units grows while other tests register theirs, and need not be as long in both moments.
    const uneven = [...walk.sheets.keys()].filter(
      (path) =>
        languageOf(path) === 'id' &&
        path !== '/unit/' &&
        JSON.stringify(shapeOf(path)) !== JSON.stringify(shapeOf(otherOf(path))),
    );
    expect(uneven).toEqual([]);
  });

  test('gives every page one title, and every level its turn', () => {
    expect(faults((_, { title }) => (title === '' ? ['no title'] : []))).toEqual([]);
    expect(
      faults((_, { levels }) =>
        levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1'],
      ),
    ).toEqual([]);
    expect(faults((_, sheet) => findSkippedLevels(sheet))).toEqual([]);
  });

  test('names everything that can be pressed, filled in or looked at', () => {
    expect(faults((_, { nameless }) => nameless)).toEqual([]);
  });

  test('uses no id twice on a page', () => {
    expect(faults((_, { ids }) => ids.filter((id, place) => ids.indexOf(id) !== place))).toEqual(
      [],
    );
  });

  const guidePaths = readTexts('guides', 'id').map(({ slug }) => `/panduan/${slug}/`);
  const BOTH = ['', '/en'].flatMap((prefix) => guidePaths.map((path) => [prefix, path] as const));

  test('tells at the end of every guide what has changed there, and nothing else', () => {
    const changes = readList('changes', changeSchema);
    const wrong = BOTH.filter(([prefix, path]) => {
      const told = walk.sheets
        .get(prefix + path)!
        .links.filter((link) => link.startsWith(`${prefix}/perubahan/#`));
      const due = changes
        .filter(({ paths }) => paths.includes(path))
        .map(({ id }) => `${prefix}/perubahan/#${id}`);
      return told.sort().join() !== due.sort().join();
    });
    expect(wrong).toEqual([]);
  });

  test('hands on every guide in a short text with its own absolute address at the end', () => {
    const wrong = BOTH.filter(([prefix, path]) => {
      const links = walk.sheets.get(prefix + path)!.links;
      const chat = links.filter((link) => link.startsWith('https://wa.me/?'));
      const text = new URL(chat[0] ?? scene.site.url).searchParams.get('text') ?? '';
      const isShort = text.length <= MOST_CHARACTERS;
      const last = text.split('\n').at(-1)!;
      const isOwn = /^https?:\/\/[^/]+/.test(last) && new URL(last).pathname === prefix + path;
      return chat.length !== 1 || !isShort || !isOwn;
    });
    expect(wrong).toEqual([]);
  });

  test.each(['id', 'en'] as const)(
    'shows in %s every claimed point at the anchor that the claim names',
    (language) => {
      const prefix = language === 'en' ? '/en' : '';
      const lost = readClaims(language).filter(({ place, anchor }) => {
        const [kind, slug] = place.split(' ');
        const path =
          kind === 'guide' ? `/panduan/${slug}/` : kind === 'tool' ? `/alat/${slug}/` : '/';
        if (kind === 'item') {
          return !walk.sheets.get(`${prefix}/panduan/butir/`)!.ids.includes(slug!.toLowerCase());
        }
        const sheet = walk.sheets.get(prefix + path);
        return !sheet || (anchor !== undefined && !sheet.ids.includes(anchor));
      });
      expect(lost).toEqual([]);
    },
  );
});

describe.skipIf(!hasChromium)('the walk catches', () => {
  const sheetOf = (body: string) => readSheet(reader, `<html lang=id><title>a</title>${body}`);

  test.each([
    '<a href="/"></a>',
    '<img src="a.png">',
    '<img src="a.png" alt="">',
    '<a href="/"><svg></svg></a>',
    '<svg role="img"></svg>',
    '<input id="a">',
    '<label for="b">a</label><textarea id="a"></textarea>',
    '<button></button>',
  ])('something without a name: %s', async (body) => {
    expect((await sheetOf(body)).nameless).toHaveLength(1);
  });

  test.each([
    '<a href="/">a</a>',
    '<img src="a.png" alt="a">',
    '<label>a <input></label>',
    '<a href="/"><img alt="a"></a>',
  ])('nothing in %s', async (body) => {
    expect((await sheetOf(body)).nameless).toEqual([]);
  });

  test('a level that is left out', async () => {
    expect(findSkippedLevels(await sheetOf('<h1>a</h1><h3>b</h3>'))).toEqual(['h3 follows h1']);
    expect(findSkippedLevels(await sheetOf('<h2>a</h2>'))).toEqual(['h2 follows h0']);
    expect(findSkippedLevels(await sheetOf('<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>'))).toEqual(
      [],
    );
  });

  test('an anchor that leads nowhere', async () => {
    const origin = 'https://contoh.test';
    const sheets = new Map([
      ['/', await sheetOf('<a href="/b/#c">a</a> <a href="/b/#d">a</a> <a href="/z/#d">a</a>')],
      ['/b/', await sheetOf('<p id="d">a</p>')],
    ]);
    expect(findLostAnchors(sheets, origin)).toEqual(['/ links to /b/#c', '/ links to /z/#d']);
  });
});
