// A bulletin that breaks ballots ≤ tickets ≤ roster, or leaves anything behind, is named for what it breaks.
import { expect, test } from 'vitest';
import fc from 'fast-check';
import { checkBulletin, readReport, reportOf, type Bulletin } from '#domain/waves/bulletin.ts';

const honest: Bulletin = {
  version: 2,
  wave: 'dinas-uji-0',
  endedEarly: false,
  announcedClosesOn: null,
  fullDays: null,
  groups: { peer: { roster: 8, tickets: 6 }, subordinate: { roster: 6, tickets: 5 } },
  ballots: 3,
  atoms: {},
  spent: ['aa', 'bb', 'cc'],
  unreadable: 0,
  counts: 1,
  destroyed: { ballots: 3, invitations: 14, keys: 3 },
  left: { ballots: 0, invitations: 0, keys: 0 },
};

test('an honest bulletin has no fault', () => {
  expect(checkBulletin(honest)).toEqual([]);
});

test('who joined later may have a ticket', () => {
  const withAdded = (added: number) =>
    checkBulletin({
      ...honest,
      groups: { ...honest.groups, peer: { roster: 8, tickets: 10, added, withdrawn: 3 } },
    });
  expect(withAdded(2)).toEqual([]);
  expect(withAdded(1)).toEqual(['more-tickets-than-roster']);
});

test.each<[string, Partial<Bulletin>]>([
  ['more-tickets-than-roster', { groups: { ...honest.groups, peer: { roster: 8, tickets: 9 } } }],
  ['more-ballots-than-tickets', { groups: { peer: { roster: 8, tickets: 2 } } }],
  ['more-counted-than-cast', { atoms: { peer: 4 } }],
  [
    'more-counted-than-tickets',
    { atoms: { peer: 3 }, groups: { peer: { roster: 8, tickets: 2 } } },
  ],
  ['hashes-differ-from-ballots', { spent: ['aa', 'bb'] }],
  ['hash-twice', { spent: ['aa', 'bb', 'bb'] }],
  ['early-without-day', { endedEarly: true }],
  ['early-without-day', { announcedClosesOn: '2026-12-01' }],
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

const hashOf = (place: number) => place.toString(16).padStart(64, '0');
const PUBLISHED = {
  atoms: [
    { id: 'peer', n: 5 },
    { id: 'citizen', n: 20 },
  ],
};
const REPORT = reportOf(PUBLISHED, [3, 1, 2, 5, 4].map(hashOf), 2);
const CAST = { staff: 6, citizen: 21, slips: 0 };

test('a report names ballots of staff only, in an order that tells nothing', () => {
  expect(REPORT).toEqual({
    ballots: 5,
    atoms: { peer: 5 },
    spent: [1, 2, 3, 4, 5].map(hashOf),
    unreadable: 2,
  });
  expect(readReport(REPORT, PUBLISHED, CAST)).toEqual(REPORT);
});

test('a report names citizens among its ballots where they came by slips, and nowhere else', () => {
  const citizens = { n: 20, entry: 'slip' as const };
  const spent = Array.from({ length: 25 }, (_, place) => hashOf(place));
  const report = reportOf({ ...PUBLISHED, citizens }, spent, 2);
  expect(report).toMatchObject({ ballots: 25, atoms: { peer: 5, citizen: 20 } });
  const cast = { staff: 6, citizen: 21, slips: 21 };
  expect(readReport(report, { ...PUBLISHED, citizens }, cast)).toEqual(report);
  // As many tickets as an open entrance has: none.
  expect(readReport(report, { ...PUBLISHED, citizens }, { ...cast, slips: 0 })).toBeNull();
  const open = { ...PUBLISHED, citizens: { n: 20, entry: 'open' as const } };
  expect(readReport(report, open, cast)).toBeNull();
});

test('more citizens than tickets of slips are found', () => {
  const groups = { citizen: { roster: 40, tickets: 20 } };
  const spent = Array.from({ length: 20 }, (_, place) => hashOf(place));
  const bulletin = { ...honest, groups, ballots: 20, spent, atoms: { citizen: 20 } };
  expect(checkBulletin(bulletin)).toEqual([]);
  expect(checkBulletin({ ...bulletin, groups: { citizen: { roster: 19, tickets: 20 } } })).toEqual([
    'more-tickets-than-roster',
  ]);
  const stuffed = { ...bulletin, groups: { ...groups, peer: { roster: 9, tickets: 9 } } };
  const more = [...spent, hashOf(20)];
  expect(checkBulletin({ ...stuffed, ballots: 21, spent: more, atoms: { citizen: 21 } })).toEqual([
    'more-counted-than-tickets',
  ]);
});

test.each<[string, unknown]>([
  ['no object', null],
  ['more counted than listed', { ...REPORT, ballots: 6 }],
  ['other atoms than published', { ...REPORT, atoms: { peer: 4 } }],
  ['an atom more', { ...REPORT, atoms: { peer: 5, self: 5 } }],
  ['hashes in the order of the ballots', { ...REPORT, spent: [3, 1, 2, 5, 4].map(hashOf) }],
  ['a hash twice', { ...REPORT, spent: [1, 1, 2, 3, 4].map(hashOf) }],
  ['a hash that is none', { ...REPORT, spent: ['aa', ...[2, 3, 4, 5].map(hashOf)] }],
  ['more than was cast', { ...REPORT, unreadable: 23 }],
  ['something beside it', { ...REPORT, answers: { KOM2: 4 } }],
])('a report with %s is none', (_, value) => {
  expect(readReport(value, PUBLISHED, CAST)).toBeNull();
});
