// Published numbers are exported as files that any program can read and no spreadsheet will run.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerWith, type Write } from '#server/open-data/answers.ts';
import { citizensOf } from '#domain/disclosure/published.ts';
import { quoteField, writeCsv, writeJson } from '#server/open-data/exports.ts';
import { labelUnitType } from '#content/unit-types.ts';
import { demoUnit } from '../../../fixtures/demo-units.ts';

const dinas = demoUnit('dinas-contoh');
const cells = dinas.programmes.flatMap(({ waves }) =>
  waves.flatMap((wave) => wave.snapshot?.cells ?? []),
);

test('JSON is the whole record under a schema version', () => {
  const { schema, about, typeLabel, ...record } = JSON.parse(
    writeJson(dinas, 'https://contoh.test'),
  );
  expect(schema).toBe('2');
  expect(about.page).toBe('https://contoh.test/unit/dinas-contoh/');
  expect(record).toEqual(JSON.parse(JSON.stringify(dinas)));
  expect(typeLabel).toEqual(labelUnitType(dinas));
});

test('a type that is not on the list is said in the words of its unit', () => {
  const label = { id: 'museum daerah', en: 'regional museum' };
  const museum = { ...dinas, type: 'lainnya', typeLabel: label };
  expect(JSON.parse(writeJson(museum)).typeLabel).toEqual(label);
});

describe('CSV', () => {
  const csv = writeCsv(dinas);
  const [header, ...lines] = csv.slice(1).trimEnd().split('\r\n');

  test('begins with the mark that spreadsheets need and columns that never move', () => {
    expect(csv.codePointAt(0)).toBe(0xfeff);
    expect(header).toBe(
      'unit,trained_on,month,instrument,atom,groups,raters,spread,item,n,sum_at,sum_value,favorable_at,favorable_value,' +
        'more_at,more_value,less_at,less_value,answer_1_at,answer_1_value,answer_2_at,answer_2_value,' +
        'answer_3_at,answer_3_value,answer_4_at,answer_4_value,invited,published_on,content_hash,' +
        'unit_type,entry,epsilon,bin_1,bin_2,bin_3,bin_4,bin_missing,' +
        'turunan_mean,turunan_mean_low,turunan_mean_high,turunan_share,turunan_share_low,turunan_share_high,' +
        'full_days,counts,ended_early',
    );
  });

  /** Lines as records of their columns. */
  const rows = lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(header!.split(',').map((name, at) => [name, fields[at]!]));
  });

  test('has one line for each published cell of staff and all of its numbers', () => {
    const staff = rows.filter(({ atom }) => atom !== 'citizen');
    expect(staff).toHaveLength(cells.length);
    const numbers = staff.map((row) => Number(row['sum_value']));
    expect(numbers.toSorted()).toEqual(cells.map(({ sum }) => sum.value).toSorted());
    expect(staff.every((row) => row['bin_1'] === '' && row['entry'] === '')).toBe(true);
  });

  test('has one line for each item of citizens, with noisy numbers and nothing counted', () => {
    const citizens = rows.filter(({ atom }) => atom === 'citizen');
    const published = dinas.programmes.flatMap(({ waves }) =>
      waves.flatMap(({ snapshot }) => (snapshot && citizensOf(snapshot)) ?? []),
    );
    const bins = published.flatMap(({ items }) => Object.values(items).map((five) => five.join()));
    const names = ['bin_1', 'bin_2', 'bin_3', 'bin_4', 'bin_missing'];
    expect(citizens.map((row) => names.map((name) => row[name]).join())).toEqual(bins);
    for (const row of citizens) {
      expect([row['entry'], row['epsilon'], row['n']]).toEqual(['slip', '1', row['raters']]);
      const counted = ['sum_at', 'sum_value', 'favorable_at', 'favorable_value', 'spread'];
      expect(counted.map((name) => row[name]).join('')).toBe('');
      const [low, share, high] = ['_low', '', '_high'].map((end) =>
        Number(row[`turunan_share${end}`]),
      );
      expect(low! <= share! && share! <= high!).toBe(true);
    }
  });

  test('of a unit without published numbers is the header alone', () => {
    const csvOfNothing = writeCsv({ ...dinas, programmes: [] });
    expect(csvOfNothing.trimEnd().split('\r\n')).toHaveLength(1);
  });

  test('never starts a text with a character that a spreadsheet would run', () => {
    expect(quoteField('=1+1')).toBe("'=1+1");
    expect(quoteField('a "b", c')).toBe('"a ""b"", c"');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(quoteField(text).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  test('leaves numbers alone, even negative ones', () => {
    expect(quoteField(-1.5)).toBe('-1.5');
    expect(quoteField(null)).toBe('');
  });
});

describe('the address of a file', () => {
  const asked: string[] = [];
  const read = async (slug: string) => {
    asked.push(slug);
    return slug === dinas.slug ? dinas : null;
  };
  const ask = (slug: string | undefined, write: Write, type: string, headers = {}) => {
    const site = new URL('https://contoh.test');
    const request = { headers: new Headers(headers) };
    return answerWith({ params: { slug }, request, site }, read, { name: write.name, type, write });
  };

  test('answers with the file, cached under the tag of its unit and open to other sites', async () => {
    const response = await ask('dinas-contoh', writeJson, 'application/json');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('netlify-cache-tag')).toBe('unit-dinas-contoh');
    expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test('is not sent again to somebody who has it', async () => {
    const etag = (await ask('dinas-contoh', writeCsv, 'text/csv')).headers.get('etag')!;
    const known = { 'if-none-match': etag };
    const again = await ask('dinas-contoh', writeCsv, 'text/csv', known);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await ask('dinas-contoh', writeJson, 'application/json', known)).status).toBe(200);
  });

  test('keeps the mark of the CSV in the bytes', async () => {
    const response = await ask('dinas-contoh', writeCsv, 'text/csv');
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
  });

  test.each(['tidak-ada', 'a\0b', '\ufffd', '../x', '', undefined, 'x'.repeat(81)])(
    'is not found for %j, and is not remembered',
    async (part) => {
      const response = await ask(part, writeJson, 'application/json');
      expect([response.status, response.headers.get('cache-control')]).toEqual([404, 'no-store']);
    },
  );

  test('asks the database only for what can be a unit', () => {
    expect(asked.filter((slug) => !/^[a-z0-9-]{1,80}$/.test(slug))).toEqual([]);
  });
});
