// The goal builder refuses verbs nobody can see, in every disguise, and lets those through that can be heard.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { observable, statements, verbs as texts } from '#content/tools/interactive/texts.ts';
import {
  findHiddenIn,
  findHiddenVerb,
  isWhole,
  layGoal,
  type GoalPart,
} from '#domain/tools/goal.ts';

const verbs = texts.map(({ verb, forms, nouns }) => ({ verb: verb.id, forms, nouns }));
const PARTS = ['situation', 'who', 'verb', 'object', 'measure', 'from', 'seenBy'] as const;
const gaps = Object.fromEntries(PARTS.map((part) => [part, part])) as Record<GoalPart, string>;
const PATTERN =
  'Dalam {situation}, {who} {verb} {object}, {measure}, mulai {from}, terlihat oleh {seenBy}.';
const writeGoal = (parts: Partial<Record<GoalPart, string>>) =>
  layGoal(PATTERN, parts, gaps)
    .map(({ text }) => text)
    .join('');

describe('refused', () => {
  test.each([
    ['memahami', 'memahami'],
    ['Mengetahui', 'mengetahui'],
    ['mampu menyadari', 'menyadari'],
    ['akan dapat menguasai', 'menguasai'],
    ['benar-benar mengerti', 'mengerti'],
    ['MEYAKINI', 'meyakini'],
    ['menghayati', 'menghayati'],
    ['pahamilah', 'memahami'],
    ['membuat warga paham', 'memahami'],
    ['memiliki pengetahuan', 'mengetahui'],
    ['meningkatkan kesadarannya', 'menyadari'],
    ['understands', 'memahami'],
    ['is aware of', 'menyadari'],
    ['realise', 'menyadari'],
    ['gets to know', 'mengetahui'],
  ])('%s, as a form of %s', (phrase, verb) => {
    expect(findHiddenVerb(phrase, verbs)?.verb).toBe(verb);
  });

  test('a verb that hides in its object', () => {
    const found = findHiddenIn({ verb: 'menunjukkan', object: 'pemahaman prosedur' }, verbs);
    expect(found).toEqual({ word: 'pemahaman', verb: 'memahami' });
  });
});

describe('let through', () => {
  test.each([
    'memberi tahu',
    'memberitahukan',
    'diberi tahu',
    'lets the applicant know',
    'bertanya apakah pemohon sudah paham',
    'asks whether the applicant understands',
    'memastikan bahwa warga mengerti',
    'acknowledges',
    'menyapa',
    '',
  ])('%s', (phrase) => {
    expect(findHiddenVerb(phrase, verbs)).toBeNull();
  });

  test('an object that asks for somebody else’s understanding', () => {
    const object = 'apakah penjelasannya sudah dipahami';
    expect(findHiddenIn({ verb: 'menanyakan', object }, verbs)).toBeNull();
  });

  test('every verb that is proposed', () => {
    const proposed = texts.flatMap(({ instead }) => [...instead.id, ...instead.en]);
    for (const phrase of [...proposed, ...observable.id, ...observable.en])
      expect(findHiddenVerb(phrase, verbs), phrase).toBeNull();
  });

  test('every behavior of the sorting exercise', () => {
    for (const { kind, text } of statements)
      if (kind === 'behavior') expect(findHiddenVerb(text.id, verbs), text.id).toBeNull();
  });
});

test('every form of every verb is refused, whatever helping words stand before it', () => {
  const word = fc.constantFrom(...verbs.flatMap(({ forms, nouns }) => [...forms, ...nouns]));
  const before = fc.array(fc.constantFrom('mampu', 'dapat', 'selalu', 'is', 'can'));
  fc.assert(
    fc.property(before, word, (helping, hidden) => {
      expect(findHiddenVerb([...helping, hidden.toUpperCase()].join(' '), verbs)).not.toBeNull();
    }),
  );
});

test('no form belongs to two verbs', () => {
  const all = verbs.flatMap(({ forms, nouns }) => [...forms, ...nouns]);
  expect(all.filter((form, place) => all.indexOf(form) !== place)).toEqual([]);
});

describe('the sentence', () => {
  test('names what is missing in brackets', () => {
    expect(writeGoal({ who: 'petugas' })).toBe(
      'Dalam [situation], petugas [verb] [object], [measure], mulai [from], terlihat oleh [seenBy].',
    );
  });

  test('does not repeat its own words or punctuation', () => {
    const sentence = writeGoal({
      situation: 'dalam  antrean ramai,',
      who: 'petugas loket',
      verb: 'menyebut',
      object: 'semua syarat',
      measure: '9 dari 10 pemohon',
      from: 'Mulai 1 Maret 2027',
      seenBy: 'terlihat oleh rekan satu loket.',
    });
    expect(sentence).toBe(
      'Dalam antrean ramai, petugas loket menyebut semua syarat, 9 dari 10 pemohon, mulai 1 Maret 2027, terlihat oleh rekan satu loket.',
    );
  });

  test('is whole exactly when every part says something', () => {
    const entry = fc.constantFrom('', ' ', ' . ', 'x', 'x y');
    fc.assert(
      fc.property(fc.record(Object.fromEntries(PARTS.map((part) => [part, entry]))), (parts) => {
        const says = Object.values(parts).every((text) => text.includes('x'));
        expect(isWhole(layGoal(PATTERN, parts, gaps))).toBe(says);
      }),
    );
  });
});
