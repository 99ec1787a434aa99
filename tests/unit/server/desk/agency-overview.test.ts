// What waits in an agency comes first, and units stand in the order in which they need a person, never in that of their results.
import { describe, expect, test } from 'vitest';
import type { AgencyOverview, AgencyProgramme, AgencyUnit, AgencyWave } from '#data/desk-agency.ts';
import { sayIn, message } from '#operations/message.ts';
import {
  findAgencyUnits,
  listWaiting,
  nextDayOf,
  PAGE_SIZE,
  pageOf,
  readUnitSearch,
} from '#server/desk/agency/overview.ts';
import { insteadOf, sayWaiting } from '#server/desk/agency/say.ts';

const TODAY = '2027-06-15';

const wave = (given: Partial<AgencyWave>): AgencyWave => ({
  ...{ code: 'u-0', month: 0, state: 'planned', opensOn: '2027-07-01', closesOn: '2027-07-14' },
  ...given,
});

function unit(name: string, given: Partial<AgencyUnit> = {}, waves = [wave({})]): AgencyUnit {
  const programme: AgencyProgramme = {
    ...{ number: 1, state: 'active' as const, training: { id: 'Diklat', en: 'Training' } },
    ...{ trainedOn: '2027-08-01', k: 5, kCitizen: 20, hasReviewers: false, asksCitizens: false },
    waves,
  };
  const slug = name.toLowerCase().replaceAll(' ', '-');
  return {
    ...{ slug, name: { id: name, en: name }, today: TODAY, programmes: [programme] },
    ...{ unanswered: [], warnings: [] },
    ...given,
  };
}

const submitted = (one: AgencyUnit): AgencyUnit => ({
  ...one,
  programmes: one.programmes.map((programme) => ({ ...programme, state: 'submitted' as const })),
});
const agency = (units: readonly AgencyUnit[]): AgencyOverview => ({
  ...{ slug: 'kota-uji', name: { id: 'Kota Uji', en: 'Uji City' }, units },
});
const ALL = { text: '', standing: null };
const namesOf = (
  units: readonly AgencyUnit[],
  search: Parameters<typeof findAgencyUnits>[1] = ALL,
) => findAgencyUnits(agency(units), search, 'id').map((line) => line.unit.name.id);

const unanswered = (days: number, month = 1) => {
  const published = new Date(Date.parse(`${TODAY}T00:00:00Z`) - days * 86_400_000);
  return { wave: `u-${month}`, month, publishedOn: published.toISOString().slice(0, 10) };
};

describe('what waits', () => {
  const units = [
    unit('Aman'),
    unit('Baik', { unanswered: [unanswered(40), unanswered(3, 3)] }),
    unit('Cakap', { warnings: [{ fact: 'missed', subject: 'cakap-1', day: '2027-06-01' }] }),
    submitted(unit('Damai', {}, [wave({ opensOn: '2027-07-20' })])),
    submitted(unit('Elok', {}, [wave({ opensOn: '2027-06-20' })])),
  ];

  test('is listed with decisions first, the most urgent at the top', () => {
    const waiting = listWaiting(agency(units));
    expect(waiting.map(({ kind, unit: { slug } }) => `${kind} ${slug}`)).toEqual([
      'submitted elok',
      'submitted damai',
      'warning cakap',
      'unanswered baik',
    ]);
  });

  test('names unanswered results with their days, and once for a unit', () => {
    const [found] = listWaiting(agency([units[1]!]));
    expect(found).toMatchObject({ kind: 'unanswered', months: [1, 3], days: 40 });
    expect(sayWaiting(found!, 'id')).toContain('40\u00a0hari');
    expect(sayWaiting(found!, 'en')).toContain('40\u00a0days');
  });

  test('counts results from their publication on, and not once more by the warning after 30 days', () => {
    const warnings = [{ fact: 'results-unanswered', subject: 'u-1', day: '2027-05-06' } as const];
    expect(
      listWaiting(agency([unit('F', { warnings, unanswered: [unanswered(40)] })])),
    ).toHaveLength(1);
    expect(listWaiting(agency([unit('F', { unanswered: [unanswered(0)] })]))).toHaveLength(1);
  });

  test('says that an opening is over which an approval would have had to come before', () => {
    const [late] = listWaiting(
      agency([submitted(unit('G', {}, [wave({ opensOn: '2027-06-01' })]))]),
    );
    expect(sayWaiting(late!, 'id')).toContain('seharusnya dibuka');
  });
});

describe('the list of units', () => {
  const plain = [unit('Zamrud'), unit('Aman', {}, [wave({ opensOn: '2027-09-01' })])];
  const needy = unit('Tua', { unanswered: [unanswered(10)] }, [wave({ state: 'published' })]);
  const deciding = submitted(unit('Yakin'));

  test('is sorted by need, then by the next day, then by name', () => {
    expect(namesOf([...plain, needy, deciding])).toEqual(['Yakin', 'Tua', 'Zamrud', 'Aman']);
    expect(namesOf([unit('B'), unit('A')])).toEqual(['A', 'B']);
  });

  test('does not change with what was published, as a list by results would', () => {
    const units = [...plain, needy, deciding];
    const scored = units.map((one, place) => ({ ...one, index: [12, 99, 47, 3][place]! }));
    const other = units.map((one, place) => ({ ...one, index: [99, 3, 12, 47][place]! }));
    expect(namesOf(scored)).toEqual(namesOf(other));
    const byResult = (list: typeof scored) =>
      list.toSorted((a, b) => b.index - a.index).map(({ slug }) => slug);
    expect(byResult(scored)).not.toEqual(byResult(other));
  });

  test('tells the next day that something happens by itself', () => {
    const open = wave({ month: 1, state: 'open', opensOn: '2027-06-10', closesOn: '2027-06-24' });
    expect(nextDayOf(unit('A', {}, [wave({}), open]))).toEqual({
      ...{ month: 1, day: '2027-06-24', act: 'closes' },
    });
    expect(nextDayOf(unit('A', {}, [wave({ state: 'published' })]))).toBeNull();
  });

  test('finds by words of unit and training, whatever the marks, and by state', () => {
    const units = [unit('Dinas Élok'), unit('Kantor Camat'), deciding];
    expect(namesOf(units, { text: 'elok dinas', standing: null })).toEqual(['Dinas Élok']);
    expect(namesOf(units, { text: 'diklat', standing: null })).toHaveLength(3);
    expect(namesOf(units, { text: '', standing: 'submitted' })).toEqual(['Yakin']);
    expect(namesOf(units, { text: '', standing: 'waiting' })).toEqual(['Yakin']);
    expect(namesOf(units, { text: '', standing: 'ended' })).toEqual([]);
  });

  test('shows 300 units a page at a time, each once', () => {
    const many = Array.from({ length: 300 }, (_, place) => unit(`Unit ${place}`));
    const lines = findAgencyUnits(agency(many), ALL, 'id');
    const { pages } = pageOf(lines, 1);
    const shown = Array.from({ length: pages }, (_, place) => pageOf(lines, place + 1).shown);
    expect(shown[0]).toHaveLength(PAGE_SIZE);
    expect(new Set(shown.flat().map((line) => line.unit.slug)).size).toBe(300);
    expect(pageOf(lines, 99).page).toBe(pages);
    expect(pageOf([], 4)).toMatchObject({ page: 1, pages: 1, count: 0 });
  });

  test('takes nonsense in an address for "all"', () => {
    const read = readUnitSearch(new URLSearchParams('keadaan=terbaik&halaman=-3&cari=%20x%20'));
    expect(read).toEqual({ text: 'x', standing: null, page: 1 });
  });
});

test('a refused decision never names a command, though the sentence of the command does', () => {
  const said = [
    message('programme.noneTo_active', { unit: 'u' }),
    message('programme.daysOver', { waves: 'u-0' }),
    message('commands.operatorMissing', { unit: 'u' }),
    message('roster.otherSecret'),
  ];
  for (const one of said)
    for (const language of ['id', 'en'] as const)
      expect(insteadOf(language)(one)).not.toMatch(/npm run|unit --|wave --|\{/);
  expect(said.some((one) => /unit --|npm run/.test(sayIn('id', one)))).toBe(true);
  expect(insteadOf('id')(said[1]!)).toContain('u-0');
});
