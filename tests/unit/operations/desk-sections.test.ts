// What a section of a programme has missing or wrong is said field by field.
import { describe, expect, test } from 'vitest';
import { makeTrusteeFiles } from '#counting/trustee-files.ts';
import {
  checkTraining,
  checkUnit,
  checkWaves,
  countAsRaters,
  trainedOnOf,
  trusteeOf,
  type FieldFault,
} from '#operations/desk/sections.ts';
import { trainingTyped, unitTyped, wavesTyped } from '../../fixtures/desk-draft.ts';

const TODAY = '2026-12-01';
const DAY = '2027-02-01';
const FREE = { slugs: [], names: [] };
const said = (faults: readonly FieldFault[]) =>
  faults.map(({ field, fault }) => `${field} ${fault}`);

describe('a unit', () => {
  test('is right as it is typed', () => {
    expect(checkUnit(unitTyped('dinas-anu'), FREE)).toEqual([]);
  });

  test('lacks what is empty, and visitors only where citizens are asked', () => {
    expect(said(checkUnit({}, FREE))).toEqual([
      ...['nama missing', 'jenis missing', 'zona missing', 'warga missing'],
    ]);
    const quiet = { ...unitTyped('dinas-anu'), warga: 'tidak', pengunjung: '' };
    expect(checkUnit(quiet, FREE)).toEqual([]);
    expect(said(checkUnit({ ...quiet, warga: 'ya' }, FREE))).toEqual(['pengunjung missing']);
  });

  test.each([
    ['Dinas Anu', 'noSlug'],
    ['dinas-9', 'numberedSlug'],
    ['isi', 'pageName'],
    ['dinas-lain', 'slugTaken'],
  ])('does not get the address %s', (alamat, fault) => {
    const taken = { slugs: ['dinas-lain'], names: [] };
    expect(said(checkUnit({ ...unitTyped('dinas-anu'), alamat }, taken))).toEqual([
      `alamat ${fault}`,
    ]);
  });

  test('has a name of its own within its agency', () => {
    const taken = { slugs: [], names: ['dinas dinas-anu'] };
    expect(said(checkUnit(unitTyped('dinas-anu'), taken))).toEqual(['nama nameTaken']);
  });

  test('that is known is asked about citizens alone', () => {
    expect(said(checkUnit({}, null))).toEqual(['warga missing']);
  });
});

describe('a training', () => {
  const check = (more: object) => said(checkTraining(trainingTyped(DAY, { ...more }), TODAY, null));

  test('is right as it is typed', () => {
    expect(check({})).toEqual([]);
    expect(trainedOnOf(trainingTyped(DAY))).toBe(DAY);
  });

  test.each([
    [{ hari: '31', bulan: '2' }, 'hari noDate'],
    [{ tahun: '2026', bulan: '12', hari: '1' }, 'hari past'],
    [{ tahun: '2036' }, 'hari tooFar'],
    [{ hari: '', bulan: '', tahun: '' }, 'hari missing'],
    [{ peserta: 'dua belas' }, 'peserta number'],
    [{ atasanPeserta: '13' }, 'atasanPeserta moreSuperiors'],
    [{ sasaran: [] }, 'sasaran missing'],
    [{ sasaran: ['KOM3', 'LAY2'] }, 'sasaran targetCount'],
    [{ k: '4' }, 'k missing'],
    [{ diri: '', atasan: '', rekan: '', bawahan: '' }, 'diri missing'],
    [{ rekan: '290' }, 'diri tooMany'],
    [{ pembaca2: '' }, 'pembaca2 oneReader'],
    [{ pembaca2: 'SATU@rancang.example' }, 'pembaca2 sameReader'],
    [{ pembaca1: 'satu' }, 'pembaca1 noAddress'],
  ])('with %o is told so', (more, fault) => {
    expect(check(more)).toEqual([fault]);
  });

  test('aims at nothing that one group alone sees: subordinates are none where two superiors attend', () => {
    const sasaran = ['KEP1', 'KEP2', 'KEP5'];
    expect(check({ sasaran })).toEqual([]);
    expect(check({ sasaran, atasanPeserta: '2' })).toEqual([
      ...['sasaran targetUnseen', 'sasaran targetUnseen'],
    ]);
  });

  test('takes the numbers of a roster before those that were expected', () => {
    const counts = { self: 1 };
    expect(said(checkTraining(trainingTyped(DAY), TODAY, counts))).toContain(
      'sasaran targetUnseen',
    );
  });
});

test('subordinates join colleagues only where fewer than three superiors attend', () => {
  const given = { peer: 4, subordinate: 3 };
  expect(countAsRaters(given, 3)).toEqual(given);
  expect(countAsRaters(given, 2)).toEqual({ peer: 7 });
});

describe('waves', () => {
  const check = (more: object) => said(checkWaves(wavesTyped(DAY, { ...more }), DAY, TODAY));

  test.each([
    [{}, []],
    [{ tutup0: '' }, ['tutup0 missing']],
    [{ tutup0: DAY }, ['tutup0 afterTraining']],
    [{ tutup1: '2027-02-01' }, ['tutup1 endsBefore']],
    [{ buka1: '2027-01-25' }, ['buka1 beforeTraining', 'buka1 overlaps']],
    [{ tutup6: '2027-12-01' }, ['tutup6 waveTooLong']],
    [{ libur: 'besok' }, ['libur holiday']],
    [{ pemegang: '{}' }, ['pemegang notTrustee']],
  ])('with %o say %o', (more, faults) => {
    expect(check(more)).toEqual(faults);
  });

  test('take the public half of a trustee and refuse the secret one', async () => {
    const { publicFile, privateFile } = await makeTrusteeFiles();
    expect(check({ pemegang: publicFile })).toEqual([]);
    expect(trusteeOf(wavesTyped(DAY, { pemegang: publicFile }))?.tallyKey).toHaveLength(88);
    expect(check({ pemegang: privateFile })).toEqual(['pemegang privateHalf']);
  });
});
