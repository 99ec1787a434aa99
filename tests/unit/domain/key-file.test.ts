// A key file that is not whole is no key file: a browser must not claim with half a key.
import { expect, test } from 'vitest';
import { readKeyFile, writeKeyFile, type KeyFile } from '#domain/waves/key-file.ts';

const file: KeyFile = {
  version: 2,
  wave: 'dinas-uji-0',
  unit: 'dinas-uji',
  instrument: '0.1-draft',
  policy: { k: 5, kCitizen: 20, steps: 4, insiders: 1, values: 2, epsilon: 1 },
  tallyKey: 'BA==',
  trustee: false,
  entry: null,
  groups: { peer: { n: 'A'.repeat(342), e: 'AQAB', roster: 8, items: ['KOM2'] } },
};

test('what was written is read', () => {
  expect(readKeyFile(writeKeyFile(file))).toEqual(file);
});

test.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['another version', writeKeyFile({ ...file, version: 1 as 2 })],
  [
    'a group that is no group',
    writeKeyFile({ ...file, groups: { warga: file.groups.peer } as never }),
  ],
  [
    'a short modulus',
    writeKeyFile({ ...file, groups: { peer: { ...file.groups.peer!, n: 'AB' } } }),
  ],
  [
    'an exponent of one',
    writeKeyFile({ ...file, groups: { peer: { ...file.groups.peer!, e: 'AQ' as 'AQAB' } } }),
  ],
  [
    'an empty roster',
    writeKeyFile({ ...file, groups: { peer: { ...file.groups.peer!, roster: 0 } } }),
  ],
])('%s is refused', (_, text) => {
  expect(readKeyFile(text)).toBeNull();
});
