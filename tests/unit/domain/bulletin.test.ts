// A bulletin that breaks ballots ≤ tickets ≤ roster, or leaves anything behind, is named for what it breaks.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { checkBulletin, type Bulletin } from '#domain/waves/bulletin.ts';

const honest: Bulletin = {
  version: 1,
  wave: 'dinas-uji-0',
  groups: { peer: { roster: 8, tickets: 6 }, subordinate: { roster: 6, tickets: 5 } },
  ballots: 3,
  atoms: {},
  spent: ['aa', 'bb', 'cc'],
  destroyed: { ballots: 3, invitations: 14, keys: 3 },
  left: { ballots: 0, invitations: 0, keys: 0 },
};

test('an honest bulletin has no fault', () => {
  expect(checkBulletin(honest)).toEqual([]);
});

test.each<[string, Partial<Bulletin>]>([
  ['more-tickets-than-roster', { groups: { ...honest.groups, peer: { roster: 8, tickets: 9 } } }],
  ['more-ballots-than-tickets', { groups: { peer: { roster: 8, tickets: 2 } } }],
  ['more-counted-than-cast', { atoms: { peer: 4 } }],
  ['hashes-differ-from-ballots', { spent: ['aa', 'bb'] }],
  ['hash-twice', { spent: ['aa', 'bb', 'bb'] }],
  ['something-left', { left: { ballots: 0, invitations: 0, keys: 1 } }],
])('%s is found', (fault, change) => {
  expect(checkBulletin({ ...honest, ...change })).toContain(fault);
});

test('every ballot added without a ticket is found once tickets run out', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), (added) => {
      const spent = Array.from({ length: 3 + added }, (_, place) => `h${place}`);
      const stuffed = checkBulletin({ ...honest, ballots: 3 + added, spent });
      expect(stuffed.includes('more-ballots-than-tickets')).toBe(3 + added > 11);
    }),
  );
});
