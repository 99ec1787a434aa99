// The tools are complete: addresses, outlines, both languages, and names that no file can confuse.
import { describe, expect, test } from 'vitest';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { CORE_VALUES } from '#components/tools/worksheet/core-values.ts';
import { textsIn, tools, type Tool } from '../../../fixtures/worksheets.ts';

const worksheets = tools.filter(({ sections }) => sections.length > 0);
const toolAt = (slug: string): Tool => tools.find((tool) => tool.slug === slug)!;
const fieldsOf = (tool: Tool) => tool.sections.flatMap(({ fields }) => fields);

/** Names under which values of a tool are saved. */
const namesOf = (tool: Tool): string[] =>
  fieldsOf(tool).flatMap((field) => {
    if (field.kind === 'rows')
      return Array.from({ length: field.count }, (_, row) =>
        field.columns.map(({ name }) => `${name}-${row + 1}`),
      ).flat();
    if (field.kind === 'observations')
      return field.behaviors.flatMap((_, card) => [
        `${field.name}-${card + 1}`,
        ...Array.from({ length: field.encounters }, (_, n) => `${field.name}-${card + 1}-${n + 1}`),
      ]);
    return [field.name];
  });

test('tools stand in order at the addresses that the guides link to', () => {
  expect(tools.map(({ order }) => order)).toEqual(tools.map((_, place) => place + 1));
  expect(tools.map(({ slug }) => slug)).toEqual([
    ...['perilaku-atau-sifat', 'diagnosis-hambatan', 'rencana-aksi', 'kesepakatan-mencoba'],
    ...['daftar-periksa-pimpinan', 'perumus-tujuan', 'jadwal-tindak-lanjut', 'panduan-diskusi'],
    ...['kartu-observasi', 'jurnal-refleksi', 'matriks-skp', 'memo-kesinambungan'],
    ...['komunitas-belajar', 'rencana-evaluasi', 'lembar-wawancara', 'kerangka-laporan'],
    ...['lembar-mentor', 'surat-bergabung', 'perjanjian-uji-coba', 'rute-enam-bulan'],
  ]);
});

test.each(worksheets.map((tool) => [tool.slug, tool] as const))(
  '%s gives every value a name of its own',
  (_, tool) => {
    const names = namesOf(tool);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  },
);

describe('the outlines', () => {
  test('an action plan has if and then for start, busy day and relapse, signs at 30, 60 and 90 days, two signatures', () => {
    const names = namesOf(toolAt('rencana-aksi'));
    const plans = ['start', 'busy', 'relapse'].flatMap((when) => [`${when}-if`, `${when}-then`]);
    expect(names).toEqual(expect.arrayContaining([...plans, 'helper', 'first-day']));
    expect(names).toEqual(expect.arrayContaining(['sign-30', 'sign-60', 'sign-90']));
    const signed = fieldsOf(toolAt('rencana-aksi')).filter(({ kind }) => kind === 'signature');
    expect(signed).toHaveLength(2);
  });

  test('a leader ticks three acts before, three in week one, four a month, two in month three, one on leaving', () => {
    const ticks = toolAt('daftar-periksa-pimpinan').sections.map(
      ({ fields }) => fields.filter(({ kind }) => kind === 'tick').length,
    );
    expect(ticks.filter((count) => count > 0)).toEqual([3, 3, 4, 2, 1]);
  });

  test('a discussion of 30 minutes is split into 5, 10, 10 and 5', () => {
    const minutes = toolAt('panduan-diskusi').sections.flatMap(
      ({ heading }) => /^(\d+) menit/.exec(heading.id)?.slice(1).map(Number) ?? [],
    );
    expect(minutes).toEqual([5, 10, 10, 5]);
  });

  test('the learning community has six meetings of 45 minutes', () => {
    const meetings = toolAt('komunitas-belajar').sections.filter(({ heading }) =>
      heading.id.startsWith('Pertemuan '),
    );
    const sums = meetings.map(({ points = [] }) =>
      points.reduce((sum, { id }) => sum + parseInt(id), 0),
    );
    expect(sums).toEqual([45, 45, 45, 45, 45, 45]);
  });

  test('the observation card watches five behaviors that the survey asks about', () => {
    const [card] = fieldsOf(toolAt('kartu-observasi')).filter(
      (field) => field.kind === 'observations',
    );
    const known = instrument.items.map(({ id }) => id);
    expect(card!.behaviors.filter((item) => !known.includes(item))).toEqual([]);
  });

  test('the SKP matrix warns against anonymous results as evidence about a person', () => {
    const warnings = toolAt('matriks-skp').sections.map(({ warning }) => warning?.id);
    expect(warnings).toContain(
      'Jangan menempel hasil survei tanpa nama sebagai bukti kinerja individu.',
    );
  });

  test('the core values are seven with three behaviors each, none of the law left out', () => {
    expect(CORE_VALUES.map(({ behaviors }) => behaviors.length)).toEqual([3, 3, 3, 3, 3, 3, 3]);
    const texts = CORE_VALUES.flatMap(({ behaviors }) => behaviors.map(({ text }) => text));
    expect(texts.sort()).toEqual(Object.values(instrument.berakhlak).sort());
  });
});

describe('the words', () => {
  const texts = tools.flatMap((tool) => textsIn(tool).map((text) => [tool.slug, text] as const));

  test('Indonesian neither begs, blames nor borrows', () => {
    const foreign = /\b(maaf|mohon|invalid|feedback|user|stakeholder)\b/i;
    expect(texts.filter(([, { id }]) => foreign.test(id))).toEqual([]);
  });

  test('no sentence is longer than thirty words', () => {
    const sentences = texts.flatMap(([slug, { id, en }]) =>
      `${id} ${en}`.split(/[.?!]”?\s/).map((sentence) => [slug, sentence] as const),
    );
    expect(sentences.filter(([, sentence]) => sentence.split(/\s+/).length > 30)).toEqual([]);
  });

  test('English is not a copy of the Indonesian', () => {
    expect(texts.filter(([, { id, en }]) => id === en)).toEqual([]);
  });

  test('examples stand in both languages', () => {
    const lone = texts.filter(
      ([, { id, en }]) => id.startsWith('Contoh: ') !== en.startsWith('Example: '),
    );
    expect(lone).toEqual([]);
  });
});
