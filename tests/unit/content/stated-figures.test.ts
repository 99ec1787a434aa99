// No text states a retention, a threshold or a duration other than the program's, wherever it states one.
import { describe, expect, test } from 'vitest';
import { read } from '../../fixtures/tree.ts';
import { figures, findFalse, findStatements, texts, type Statement } from './stated-figures.ts';

const named = figures.map((figure) => [figure.name, figure] as const);

/** The same sentence with another number in the given place. */
function restate({ sentence, told, numbers }: Statement, place: number): string {
  const at = told
    .slice(0, place + 1)
    .reduce((from, word) => sentence.indexOf(word, from) + word.length, 0);
  const word = told[place]!;
  return `${sentence.slice(0, at - word.length)}${numbers[place]! + 1}${sentence.slice(at)}`;
}

describe.each(named)('the %s', (_, figure) => {
  const statements = findStatements(figure);

  test('stand in the texts as in the program', () => {
    expect(texts.length).toBeGreaterThan(80);
    expect(findFalse(figure)).toEqual([]);
  });

  test('stand in as many places as they should', () => {
    expect(statements.length).toBeGreaterThanOrEqual(figure.least);
  });

  test('would be noticed with another number, in every sentence and every place of it', () => {
    const missed = statements.flatMap((statement) =>
      statement.told
        .map((_word, place) => restate(statement, place))
        .filter((changed) => findFalse(figure, [[statement.path, changed]]).length !== 1),
    );
    expect(missed).toEqual([]);
  });
});

test('a whole guide with one number changed is named, with its sentence', () => {
  const path = 'src/content/pages/id/privacy.md';
  const kept = figures.find(({ name }) => name === 'days that comments are kept')!;
  const changed = read(path).replace('paling lambat 180 hari', 'paling lambat 90 hari');
  expect(findFalse(kept, [[path, read(path)]])).toEqual([]);
  expect(findFalse(kept, [[path, changed]])).toEqual([
    expect.stringMatching(/^src\/content\/pages\/id\/privacy\.md: “.*90 hari”.*uses 180$/),
  ]);
});

/** What texts say is deleted once results are published, with the tables that hold it. */
const GONE = {
  'the answer sheets': ['ballots', 'staff_ballots', 'slip_ballots'],
  'the list of invitations and its codes': ['codes'],
  'the fingerprints of tokens': ['claims'],
  'the keys': ['issuer_keys', 'wave_keys'],
  'the count of a day': ['citizen_days'],
} as const;

/** Tables that a body of SQL empties of a wave. */
const emptied = (sql: string) =>
  Array.from(
    sql.matchAll(/delete from app\.(\w+) \w+ where \w+\.wave_id = wave\b/g),
    ([, t]) => t!,
  );

describe('what is kept until results are published', () => {
  const destroy = /CREATE FUNCTION app\.destroy_secrets\([\s\S]*?end \$\$;/.exec(
    read('supabase/schema.sql'),
  )![0];

  test.each(Object.entries(GONE))('is deleted with them: %s', (_, tables) => {
    expect(emptied(destroy)).toEqual(expect.arrayContaining([...tables]));
    expect(emptied(destroy.replaceAll('delete from', 'select from'))).toEqual([]);
  });

  test.each([
    ['id', /\*\*Lembar jawaban dan kuncinya:\*\* sampai hasil terbit/],
    ['id', /\*\*Daftar undangan, kode, dan sidik token:\*\* sampai hasil terbit/],
    ['en', /\*\*Answer sheets and their keys:\*\* until results are published/],
    ['en', /\*\*The list of invitations, codes and fingerprints of tokens:\*\* until results are/],
  ])('is called so on the page on privacy in %s: %s', (language, line) => {
    expect(read(`src/content/pages/${language}/privacy.md`)).toMatch(line);
  });
});
