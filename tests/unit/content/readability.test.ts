// Every text can be read by a hurried clerk: short sentences, known words, explained abbreviations, terms linked at first use.
import { readFileSync } from 'node:fs';
import { parseFrontmatter } from 'astro/markdown';
import { describe, expect, test } from 'vitest';
import { termSchema } from '#content/glossary/schema.ts';
import { en } from '#i18n/en.ts';
import { id } from '#i18n/id.ts';
import { refusals } from '#i18n/refusals.ts';
import { textsIn, tools } from '../../tools/shelf.ts';
import { LANGUAGES, readTexts, type Language, type Text } from '../bookshelf.ts';
import { findUnlinked, JARGON } from './jargon.ts';
import { findHardPlaces, findUnexplained, plainText, sentencesOf } from './readability.ts';

const readYaml = (path: string): unknown =>
  parseFrontmatter(
    `---\nentries:\n${readFileSync(new URL(`../../../src/content/${path}`, import.meta.url), 'utf8')}\n---\n`,
  ).frontmatter.entries;
const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../src/content/${path}`, import.meta.url), 'utf8'));

const terms = (readYaml('glossary/glossary.yaml') as unknown[]).map((term) =>
  termSchema.parse(term),
);
/** Abbreviations that the glossary has, in names and meanings. */
const glossary = new Set(
  terms
    .flatMap(({ term, meaning }) => Object.values({ ...term, m: meaning.id, n: meaning.en }))
    .join(' ')
    .match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu),
);

/** Front matter that is an address or a name for programs. */
const UNREAD = [
  'url',
  'covers',
  'moves',
  'mark',
  'path',
  'roles',
  'pictures',
  'guide',
  'unit',
  'figure',
];

function readFully({ front, body }: Pick<Text, 'front' | 'body'>): string {
  const strings: string[] = [];
  JSON.stringify(front, (key, value: unknown) => {
    if (UNREAD.includes(key)) return undefined;
    if (typeof value === 'string') strings.push(value);
    return value;
  });
  return plainText([...strings, body].join('\n\n'));
}

function stringsIn(node: unknown): string[] {
  return typeof node === 'string' ? [node] : Object.values(node as object).flatMap(stringsIn);
}

const join = (texts: readonly string[]) => plainText(texts.join('\n\n'));

/** Texts that hold both languages side by side. */
const BILINGUAL: Readonly<Record<string, unknown>> = {
  worksheets: tools,
  'interactive tools': ['calendar', 'diagnosis', 'goal', 'sorting'].map((name) =>
    readJson(`tools/interactive/${name}.json`),
  ),
  glossary: readYaml('glossary/glossary.yaml'),
  regulations: readYaml('regulations/regulations.yaml'),
  sources: readYaml('sources/sources.yaml'),
  changes: readYaml('changes/changes.yaml'),
};

/** Everything that people read in one language, by name. */
function readEverything(language: Language): [string, string][] {
  const prose = (['guides', 'pages'] as const).flatMap((shelf) =>
    readTexts(shelf, language).map((text): [string, string] => [text.slug, readFully(text)]),
  );
  const lists = Object.entries(BILINGUAL).map(([name, tree]): [string, string] => [
    name,
    join(textsIn(tree).map((text) => text[language])),
  ]);
  const words = { ...(language === 'id' ? id : en), refusals: refusals[language] };
  const rooms = Object.entries(words).map(([room, texts]): [string, string] => [
    `words of ${room}`,
    join(stringsIn(texts)),
  ]);
  return [...prose, ...lists, ...rooms];
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(readEverything(language))('%s is easy to read', (_, plain) => {
    expect(sentencesOf(plain).length).toBeGreaterThan(0);
    expect(findHardPlaces(plain, language)).toEqual([]);
    expect(findUnexplained(plain, glossary)).toEqual([]);
  });

  test.each(readTexts('guides', language).map(({ slug, body }) => [slug, body] as const))(
    '%s links every term where it first uses it',
    (_, body) => {
      expect(findUnlinked(body, language).map(({ term, text }) => `${term}: ${text}`)).toEqual([]);
    },
  );
});

test('every term that must be linked is in the glossary', () => {
  const known = terms.map((term) => term.id);
  expect(Object.keys(JARGON).filter((term) => !known.includes(term))).toEqual([]);
});

describe('the reader stumbles over', () => {
  const hard = (text: string, language: Language = 'id') =>
    findHardPlaces(plainText(text), language);
  const ramble = (words: number) => `${'Kami pun datang dan '.repeat(words / 4)}pulang.`;

  test('a sentence of more words than one breath holds', () => {
    expect(hard(ramble(24))).toEqual([]);
    expect(hard(`Pendek saja. Ini juga. Ini pun. ${ramble(28)}`)).toEqual([
      expect.stringMatching(/^29 words: Kami/),
    ]);
  });

  test('a long sentence hidden in a list, a table or behind a link', () => {
    const long = ramble(28);
    for (const hidden of [`- ${long}`, `| a | ${long} |`, `1. [a](/b/) ${long}`, `**${long}**`]) {
      expect(hard(hidden).join()).toMatch(/(29|30) words/);
    }
  });

  test('sentences that are all rather long', () => {
    const text = Array.from({ length: 5 }, () => ramble(16)).join(' ');
    expect(hard(text)).toEqual(['17.0 words on average']);
  });

  test('a very long word', () => {
    expect(hard('Kita mempertanggungjawabkan itu.')).toEqual(['long word: mempertanggungjawabkan']);
  });

  test.each([
    ['id', 'Berikan feedback kepada user.', ['feedback', 'user']],
    ['id', 'Dalam rangka implementasi itu.', ['Dalam rangka', 'implementasi']],
    [
      'en',
      'Please note that we utilize it in order to win.',
      ['Please note', 'utilize', 'in order to'],
    ],
  ] as const)('in %s “%s”', (language, text, words) => {
    expect(hard(text, language)).toEqual(words.map((word) => `forbidden: ${word}`));
  });

  test('an abbreviation that nobody explains', () => {
    expect(findUnexplained('Isi SKP dan XYZ.', new Set(['SKP']))).toEqual(['XYZ']);
    expect(findUnexplained('Isi XYZ (daftar kami).', new Set())).toEqual([]);
    expect(findUnexplained('Isi daftar kami (XYZ).', new Set())).toEqual([]);
  });

  test.each([
    ['Isi SKP Anda.', ['skp']],
    ['Isi [SKP](/panduan/glosarium/#skp) Anda, lalu SKP lagi.', []],
    ['Isi SKP, lalu [SKP](/panduan/glosarium/#skp) lagi.', ['skp']],
    ['Isi [SKP](/panduan/glosarium/#skm) Anda.', ['skp']],
    ['## SKP Anda\n\nIsi [SKP](/panduan/glosarium/#skp).', []],
    ['Baca [panduan SKP](/panduan/integrasi-skp-ekinerja/).', []],
  ])('a term before its link: %s', (body, expected) => {
    expect(findUnlinked(body, 'id').map(({ term }) => term)).toEqual(expected);
  });

  test('nothing in a short name with a stop', () => {
    expect(sentencesOf('Hughes dkk. (2020) menulis. Lalu?')).toEqual([
      'Hughes dkk. (2020) menulis.',
      'Lalu?',
    ]);
  });
});
