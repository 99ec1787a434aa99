// Both languages say the same things, every text is used, and the words keep the tone of the house.
import { describe, expect, test } from 'vitest';
import { en } from '#i18n/en.ts';
import { id } from '#i18n/id.ts';
import { refusals } from '#i18n/refusals.ts';
import { filesLike, linesLike, read } from './tree.ts';

type Text = readonly [key: string, text: string];

/** Every text of a tree of words with its dotted key; entries of lists count by their place. */
function textsIn(node: unknown, key = ''): Text[] {
  if (typeof node === 'string') return [[key, node]];
  return Object.entries(node as object).flatMap(([name, inner]) =>
    textsIn(inner, key ? `${key}.${name}` : name),
  );
}

const indonesian = [...textsIn(id), ...textsIn(refusals.id, 'refusals')];
const english = [...textsIn(en), ...textsIn(refusals.en, 'refusals')];

test('both languages have the same keys', () => {
  expect(indonesian.length).toBeGreaterThan(200);
  expect(english.map(([key]) => key).sort()).toEqual(indonesian.map(([key]) => key).sort());
});

test('no text is empty or has space around it', () => {
  const wrong = [...indonesian, ...english].filter(([, text]) => !text || text !== text.trim());
  expect(wrong).toEqual([]);
});

test('a text takes the same values in both languages', () => {
  const placesIn = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
  const translated = new Map(english);
  const uneven = indonesian.filter(
    ([key, text]) => placesIn(text).join() !== placesIn(translated.get(key)).join(),
  );
  expect(uneven).toEqual([]);
});

/** Groups of texts that are looked up by a value, with the code that does it; the value's type covers every text. */
const LOOKED_UP: Readonly<Record<string, string>> = {
  'data.break.problems': 'told.problems[data.problem]',
  'data.directory.types': 'types[type]',
  'staff.refusals': 'wordsIn(language).staff.refusals[kind]',
  'counting.problems': 'words.problems[problem]',
  'chapters.thenNow.states': 'words.states[row.state]',
  'find.regulations.states': 'words.states[status]',
  'find.search.states': 'JSON.stringify(words.states)',
  'find.topics': 'find.topics[name]',
  'pictures.citizen': 'lines[part]',
  'pictures.route': 'lines[part]',
  'pictures.staff': 'lines[part]',
  'pictures.things': 'things[thing]',
  'pictures.timeline': '{...timeline}',
  'pictures.wave': 'lines[part]',
  'site.guide.marks': 'words.marks[mark]',
  'summary.absence': 'summary.absence[value]',
  'summary.brief': 'brief[row.change.state]',
  'summary.finding': 'finding[`${change.state}By`]',
  'summary.measures': 'summary.measures[measure]',
  'summary.stages.counting': 'stages[stage].body',
  'summary.stages.set-aside': 'stages[stage].body',
  'tools.keeper.problems': 'words.problems[reading.problem]',
  'survey.staffOnly': 'words[visit.kind].body',
};

const sources = filesLike(/^(src|netlify)\/.*\.(ts|mts|astro|svelte)$/)
  .filter((path) => !/^src\/i18n\/(id|en)(\/|\.ts)/.test(path))
  .map((path) => read(path));

/** Whether a source names a key: its last part as a property or in quotes, and the part before it as well. */
function isNamed(key: string): boolean {
  const parts = key.split('.').filter((part) => !/^\d+$/.test(part));
  const [parent, leaf] = parts.slice(-2);
  const word = (part = '') => new RegExp(`(?<![\\w-])${part}(?![\\w-])`);
  const [one, other] = [word(parent), word(leaf)];
  return sources.some((source) => one.test(source) && other.test(source));
}

const isLookedUp = (key: string) =>
  Object.keys(LOOKED_UP).some((group) => key.startsWith(`${group}.`));

test('every text is used', () => {
  const unused = indonesian
    .map(([key]) => key)
    .filter((key) => !key.startsWith('refusals.'))
    .filter((key) => !isLookedUp(key) && !isNamed(key));
  expect(unused).toEqual([]);
});

test('every group that is said to be looked up is looked up', () => {
  const idle = Object.values(LOOKED_UP).filter(
    (code) => !sources.some((source) => source.includes(code)),
  );
  expect(idle).toEqual([]);
});

test('every refusal of the ballot door has a place that refuses so', () => {
  const idle = Object.keys(refusals.id).filter(
    (name) =>
      !sources.some((source) => source.includes(`'${name}'`) && !source.includes('const en:')),
  );
  expect(idle).toEqual([]);
});

describe('the tone', () => {
  const spoken = filesLike(/^src\/(i18n\/(id\/|id\.ts|refusals)|content\/.*\/id\/)/);

  test('Indonesian texts neither beg nor blame', () => {
    expect(spoken.length).toBeGreaterThan(5);
    expect(linesLike(spoken, /\b(maaf|mohon|invalid)\b/i)).toEqual([]);
  });

  test('English is American', () => {
    const all = filesLike(
      /^(src|netlify|supabase)\/.*\.(ts|mts|mjs|astro|svelte|css|sql|md|mdx|json|yaml)$/,
    ).filter((path) => !path.startsWith('src/content/sources/')); // titles are quoted as they were printed
    expect(
      linesLike(all, /behaviou[r]|favou[r]|colou[r]|honou[r]|neighbou[r]|labou[r]|\bcentr[e]\b/i),
    ).toEqual([]);
  });
});
