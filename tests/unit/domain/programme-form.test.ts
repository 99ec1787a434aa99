// The form of a programme holds its anchors and targets once each, is short enough, and every target is seen by two groups.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import first from '#content/instruments/v0.1.json' with { type: 'json' };
import second from '#content/instruments/v0.2.json' with { type: 'json' };
import type { Instrument } from '#domain/instrument/instrument.ts';
import {
  isClimate,
  isTransfer,
  itemsOf,
  retrospectiveOf,
  scaleOf,
  sees,
} from '#domain/instrument/items.ts';
import {
  checkTargets,
  countedItems,
  MOST_ITEMS,
  minutesFor,
  ofProgramme,
  questionsOf,
  ratesAs,
  TARGETS,
} from '#domain/instrument/programme-form.ts';
import { staffForm, type StaffInstrument } from '#domain/instrument/staff-questions.ts';
import { RATER_GROUPS, STAFF_GROUPS } from '#domain/instrument/terms.ts';

const instrument: StaffInstrument = second;
const bank = instrument.items.filter(({ module }) => module !== undefined).map(({ id }) => id);

/** Targets of one training: its modules mixed, then three to seven behaviors of them, in any order. */
const targetSets = fc
  .subarray([...instrument.modules!.map(({ id }) => id)], { minLength: 1 })
  .chain((modules) => {
    const offered = instrument.items.filter(({ module }) => modules.includes(module ?? ''));
    return fc.shuffledSubarray(
      offered.map(({ id }) => id),
      { minLength: TARGETS.fewest, maxLength: Math.min(TARGETS.most, offered.length) },
    );
  });
const months = [0, 1, 3, 6];

describe('The form of any programme', () => {
  test('asks anchors and targets, each once, in the order of the instrument, and no colleague more than twelve', () => {
    fc.assert(
      fc.property(targetSets, (targets) => {
        const programme = ofProgramme(instrument, targets);
        expect(checkTargets(instrument, targets)).toEqual([]);
        for (const group of STAFF_GROUPS) {
          for (const month of months) {
            const asked = itemsOf(programme, group, month);
            expect(new Set(asked).size).toBe(asked.length);
            expect(countedItems(asked).length).toBeLessThanOrEqual(MOST_ITEMS);
            for (const anchor of instrument.forms.anchor_items) expect(asked).toContain(anchor);
            const others = countedItems(asked).filter(
              (item) => !instrument.forms.anchor_items.includes(item),
            );
            expect(others.every((item) => targets.includes(item))).toBe(true);
            expect(asked.filter(isTransfer)).toEqual(
              month === 0 ? [] : group === 'subordinate' ? ['TER1'] : ['TER1', 'TER4'],
            );
            expect(asked.some(isClimate)).toBe(group === 'self' && (month === 1 || month === 3));
            const order = asked.filter((item) => !isClimate(item));
            const inBank = instrument.items.map(({ id }) => id);
            expect(order).toEqual(inBank.filter((item) => order.includes(item)));
          }
        }
      }),
    );
  });

  test('shows every target to at least two groups, and to nobody who cannot see it', () => {
    fc.assert(
      fc.property(targetSets, (targets) => {
        const programme = ofProgramme(instrument, targets);
        for (const target of targets) {
          const asked = STAFF_GROUPS.filter((group) =>
            itemsOf(programme, group, 6).includes(target),
          );
          expect(asked.length).toBeGreaterThanOrEqual(2);
          expect(asked).toEqual(STAFF_GROUPS.filter((group) => sees(instrument, group, target)));
        }
      }),
    );
  });

  test('does not depend on the order in which a plan names the targets', () => {
    fc.assert(
      fc.property(targetSets, (targets) => {
        expect(ofProgramme(instrument, [...targets].reverse())).toEqual(
          ofProgramme(instrument, targets),
        );
      }),
    );
  });

  test('asks "then" only of what it asks "now", and stands whole on its pages', () => {
    fc.assert(
      fc.property(targetSets, fc.constantFrom(...STAFF_GROUPS), (targets, group) => {
        const programme = ofProgramme(instrument, targets);
        const then = retrospectiveOf(programme, group, 3);
        const expected = targets.includes('LAY2') ? ['KOM3', 'LAY2'] : ['KOM3'];
        expect(then).toEqual(group === 'peer' ? expected : []);
        const form = staffForm(programme, { group, month: 3, participants: 8 }, 'id');
        const questions = form.parts.flatMap((part) => part.questions);
        const now = questions.filter(({ about }) => about === 'now').map(({ id }) => id);
        expect([...now].sort()).toEqual([...form.items].sort());
        expect(questions.filter(({ about }) => about === 'before').map(({ id }) => id)).toEqual(
          then,
        );
        expect(questions.some(({ retrospective }) => retrospective)).toBe(false);
        const pages = form.parts.map(({ page }) =>
          ['now', 'transfer', 'then', 'climate'].indexOf(page),
        );
        expect(pages).toEqual([...pages].sort((a, b) => a - b));
        expect(new Set(form.parts.map(({ id }) => id)).size).toBe(form.parts.length);
      }),
    );
  });
});

describe('What a plan gets wrong about its targets', () => {
  test('fewer than three, more than seven, unknown ones and one named twice', () => {
    expect(checkTargets(instrument, ['TEK1', 'TEK2'])).toEqual([{ problem: 'too-few', count: 2 }]);
    expect(checkTargets(instrument, bank.slice(0, 8))).toEqual([{ problem: 'too-many', count: 8 }]);
    expect(checkTargets(instrument, ['TEK1', 'TEK2', 'TER1', 'XYZ'])).toEqual([
      { problem: 'unknown', item: 'TER1' },
      { problem: 'unknown', item: 'XYZ' },
    ]);
    expect(checkTargets(instrument, ['TEK1', 'TEK1', 'TEK2', 'TEK3'])).toEqual([
      { problem: 'twice', item: 'TEK1' },
    ]);
  });

  test('a behavior that fewer than two of the groups asked can see', () => {
    expect(
      checkTargets(instrument, ['KEP1', 'KEP5', 'KEP4'], ['self', 'superior', 'peer']),
    ).toEqual([{ problem: 'unseen', item: 'KEP1' }]);
    // Citizens see what their form asks about.
    expect(checkTargets(instrument, ['KOM2', 'KOM3', 'LAY2'], ['peer', 'citizen'])).toEqual([]);
  });

  test('of a version that asks everybody the same, any targets will do', () => {
    const one: Instrument = first;
    expect(checkTargets(one, ['KOM2'])).toEqual([]);
    expect(ofProgramme(one, ['KOM2'])).toBe(one);
  });
});

test('TER1 and TER4 come on top after the training on a page of their own, and nothing else does', () => {
  const programme = ofProgramme(instrument, ['KOM2', 'TEK1', 'KEP4']);
  for (const group of STAFF_GROUPS) {
    for (const month of months) {
      const terms = { group, month, participants: 8 };
      const { parts } = staffForm(programme, terms, 'id');
      const asked = (page: string) =>
        parts
          .filter((part) => part.page === page)
          .flatMap(({ questions }) => questions.map(({ id }) => id));
      const wanted = group === 'subordinate' ? ['TER1'] : ['TER1', 'TER4'];
      expect(asked('transfer'), `${group} ${month}`).toEqual(month === 0 ? [] : wanted);
      expect(asked('now').some(isTransfer)).toBe(false);
    }
  }
  // The bank keeps the other two, TER3 in weeks; the first version still asks them.
  expect(['TER2', 'TER3'].every((item) => instrument.items.some(({ id }) => id === item))).toBe(
    true,
  );
  expect(scaleOf(instrument, 'TER3')).toBe('weeks');
  expect(itemsOf(first, 'superior', 6).filter(isTransfer)).toEqual([
    'TER1',
    'TER2',
    'TER3',
    'TER4',
  ]);
});

test('subordinates rate superiors only where three of them attended, and else count as peers', () => {
  expect(ratesAs('subordinate', 3)).toBe('subordinate');
  expect(ratesAs('subordinate', 2)).toBe('peer');
  for (const group of RATER_GROUPS.filter((one) => one !== 'subordinate')) {
    expect(ratesAs(group, 0)).toBe(group);
  }
});

test('minutes follow from the questions, and participants need about eight at most', () => {
  expect([1, 12, 14, 37].map(minutesFor)).toEqual([1, 3, 3, 8]);
  fc.assert(
    fc.property(targetSets, (targets) => {
      const programme = ofProgramme(instrument, targets);
      expect(minutesFor(questionsOf(programme, 'self', 1))).toBeLessThanOrEqual(8);
      expect(minutesFor(questionsOf(programme, 'peer', 3))).toBeLessThanOrEqual(4);
    }),
  );
});

describe('The words of the second version', () => {
  const leadership = ofProgramme(instrument, ['KEP1', 'KEP3', 'KEP4']);
  const formOf = (group: (typeof STAFF_GROUPS)[number], month = 1, participants = 6) =>
    staffForm(leadership, { group, month, participants }, 'id');

  test('weeks are asked for what is done rarely, with a stem and steps of their own', () => {
    const part = formOf('subordinate').parts.find(({ scale }) => scale === 'weeks')!;
    expect(part.questions.map(({ id }) => id)).toEqual(['KEP3']);
    expect(part.stem).toBe(
      'Dalam 4 pekan terakhir, pada berapa pekan Anda melihat atasan Anda yang ikut diklat …',
    );
    expect(part.choices.map(({ text }) => text)).toEqual([
      'Tidak ada',
      '1 pekan',
      '2 atau 3 pekan',
      'Setiap pekan',
      'Tidak dapat menilai',
    ]);
  });

  test('participants are asked about what they do, the others about the participants as a whole', () => {
    const own = formOf('self');
    expect([own.heading, own.rated]).toEqual(['Yang Anda lakukan di {unit}', '']);
    expect(own.parts[0]!.choices.at(-1)!.hint).toBe('tidak ada kesempatan');
    const peers = formOf('peer');
    expect(peers.rated).toContain('bukan tentang satu orang');
    expect(peers.parts[0]!.choices.at(-1)!.hint).toBe('saya tidak melihatnya');
    const small = formOf('peer', 1, 2);
    expect(small.rated).toContain('pegawai di unit ini');
    expect(small.parts[0]!.stem).toContain('pegawai di unit ini');
  });

  test('use of the training is asked after what it practiced was named, then comes the time before', () => {
    const { parts } = formOf('peer');
    const transfer = parts.find(({ page }) => page === 'transfer')!;
    expect(transfer.trained).toEqual({
      heading: 'Diklat ini melatih:',
      behaviors: [
        'menjelaskan tujuan tugas saat membagi tugas',
        'meluangkan waktu untuk membahas hambatan kerja pegawai',
        'meminta pendapat pegawai sebelum memutuskan hal yang menyangkut pekerjaan mereka',
      ],
    });
    const then = parts.at(-1)!;
    expect([then.page, then.questions.map(({ id }) => id)]).toEqual(['then', ['KOM3']]);
    expect(then.stem).toMatch(/^Sekarang ingat kembali 4 pekan sebelum diklat\./);
    expect(formOf('peer', 0).parts.every(({ page }) => page === 'now')).toBe(true);
  });

  test('subordinates are named where they are among those told', () => {
    const teamwork = ofProgramme(instrument, ['KER2', 'KER3', 'KER4']);
    const texts = staffForm(teamwork, { group: 'subordinate', month: 1, participants: 6 }, 'id')
      .parts.flatMap(({ questions }) => questions)
      .map(({ text }) => text);
    expect(texts).toContain('membagikan hal yang dipelajari kepada Anda dan tim');
  });
});
