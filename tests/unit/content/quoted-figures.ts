// Says what the demo data publishes in the very words that the guides quote, so that a changed demo makes them wrong.
import { programmeShown } from '#charts/figures.ts';
import instrument from '#content/instruments/v0.1.json' with { type: 'json' };
import { meanOf } from '#domain/summary/ranges.ts';
import { summarize } from '#domain/summary/summarize.ts';
import type { Range } from '#domain/statistics/range.ts';
import type { Change, IndexValue } from '#domain/summary/values.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { formatNumber } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { Language } from '../../fixtures/texts.ts';

type Unit = (slug: string) => UnitRecord;

/** A sentence, or a part of one, that a guide must hold. */
export interface Quote {
  readonly guide: string;
  readonly language: Language;
  readonly says: string;
}

const round = (value: number) => String(Math.round(value)).replace('-', '−');

/** A range as a unit's page shows it: exact values rounded, bounds rounded away from what is possible. */
const ends = ({ low, high }: Range): [string, string] =>
  low === high ? [round(low), round(high)] : [String(Math.floor(low)), String(Math.ceil(high))];

/** Reads the published figures of a unit. */
function readUnit(unit: UnitRecord) {
  const { trend } = summarize(programmeShown(unit)!, instrument);
  const seriesOf = (atom: string) => trend.find((series) => series.atom === atom)!;
  const valueAt = (atom: string, month: number) =>
    seriesOf(atom).points.find((point) => point.month === month)!.value as IndexValue;
  return {
    index: (atom: string, month: number) => ends(valueAt(atom, month).index)[0],
    between: (atom: string, month: number) => ends(valueAt(atom, month).index),
    range: (atom: string, month: number) => {
      const { low, high } = valueAt(atom, month).interval;
      return [round(low), round(high)] as const;
    },
    n: (atom: string, month: number) => String(valueAt(atom, month).n),
    change: (atom: string) => {
      const { state, interval } = seriesOf(atom).change as Change;
      return { state, low: round(interval.low), high: round(interval.high) };
    },
    /** Mean of one item, 1–4. */
    mean: (atom: string, item: string, month: number, language: Language) => {
      const { snapshot } = programmeShown(unit)!.waves.find((wave) => wave.month === month)!;
      const cell = snapshot!.cells.find((each) => each.atom === atom && each.item === item)!;
      const { low, high } = meanOf(cell);
      const { least, most } = wordsIn(language).summary.ranges;
      const value = formatNumber(cell.sum.at === 'least' ? low : high, language, 1);
      if (cell.sum.at === 'exactly') return value;
      return fill(cell.sum.at === 'most' ? most : least, { low: value, high: value });
    },
    complaints: (month: number, language: Language) =>
      formatNumber(unit.companions.find((each) => each.month === month)!.value, language, 1),
  };
}

/** Everything that guides quote from the demo data, as it should read now. */
export function quoteDemo(unitOf: Unit): Quote[] {
  const office = readUnit(unitOf('dinas-contoh'));
  const district = readUnit(unitOf('kecamatan-contoh-barat'));
  const clinic = readUnit(unitOf('puskesmas-contoh'));
  const peers = [0, 1, 3, 6].map((month) => office.index('peer', month));
  const citizens = [0, 1, 3, 6].map((month) => office.index('citizen', month));
  const fading = [0, 1, 3, 6].map((month) => district.index('peer', month));
  const both = 'superior+subordinate';
  const pooled = [0, 6].map((month) => office.index(both, month));
  const self = [0, 1, 6].map((month) => office.between('self', month));
  const rise = office.change('peer');
  const unsure = office.change(both);
  const [first, many] = [office.range('peer', 0), office.range('citizen', 0)];
  const [n0, n6] = [office.n(both, 0), office.n(both, 6)];
  const figuresIn = (language: Language) => ({
    complaints: [0, 1, 3, 6].map((month) => office.complaints(month, language)),
    spread: [1, 6].map((month) => office.mean('peer', 'TER4', month, language)),
  });
  const [id, en] = [figuresIn('id'), figuresIn('en')];
  const [inIndonesian, inEnglish] = [wordsIn('id').summary.change, wordsIn('en').summary.change];
  const caseStudy = 'studi-kasus-pelayanan-prima';
  const reading = 'membaca-ringkasan';
  const start = 'mulai-di-sini';
  const quote = (guide: string, language: Language, ...sentences: string[]): Quote[] =>
    sentences.map((says) => ({ guide, language, says }));
  return [
    ...peers.flatMap((peer, place) => [
      ...quote(caseStudy, 'id', `| ${peer} | ${id.complaints[place]} |`),
      ...quote(caseStudy, 'en', `| ${peer} | ${en.complaints[place]} |`),
    ]),
    ...quote(
      caseStudy,
      'id',
      `Menurut rekan, indeks itu bergerak dari ${peers[0]} ke ${peers[3]}.`,
      `kenaikannya kira-kira ${rise.low} sampai ${rise.high} poin`,
      `menuliskan “${inIndonesian[rise.state]}”`,
      `memberi ${citizens.slice(0, 3).join(', ')}, lalu ${citizens[3]}.`,
      `Angkanya naik dari ${pooled[0]} ke ${pooled[1]}, tetapi perubahannya “${inIndonesian[unsure.state]}”`,
      `mulai di antara ${self[0]!.join(' dan ')}, turun ke antara ${self[1]!.join(' dan ')}, lalu pulih ke antara ${self[2]!.join(' dan ')}.`,
      `bergerak dari ${id.spread[0]} ke ${id.spread[1]} pada skala`,
      `Perubahan dari ${peers[0]} ke ${peers[1]} belum berarti`,
      `naik dari ${fading[0]} ke ${fading[1]} dalam sebulan`,
      `indeksnya ${fading[2]}, dan pada bulan keenam kembali ${fading[3]}.`,
    ),
    ...quote(
      caseStudy,
      'en',
      `According to peers, it moves from ${peers[0]} to ${peers[3]}.`,
      `for the rise is about ${rise.low} to ${rise.high} points`,
      `writes “${inEnglish[rise.state]}”`,
      `give ${citizens.slice(0, 3).join(', ')}, then ${citizens[3]}.`,
      `It rises from ${pooled[0]} to ${pooled[1]}, but the change “${inEnglish[unsure.state].toLowerCase()}”`,
      `start between ${self[0]!.join(' and ')}, fall to between ${self[1]!.join(' and ')}, then recover to between ${self[2]!.join(' and ')}.`,
      `moves from ${en.spread[0]} to ${en.spread[1]} on a scale`,
      `A change from ${peers[0]} to ${peers[1]} means nothing yet`,
      `rises from ${fading[0]} to ${fading[1]} within a month`,
      `the index is ${fading[2]}, and in month six it is back at ${fading[3]}.`,
    ),
    ...quote(
      reading,
      'id',
      `Rekan: sebelum diklat ${peers[0]}, bulan ke-1 ${peers[1]}, bulan ke-3 ${peers[2]}, bulan ke-6 ${peers[3]}.`,
      `Warga: sebelum diklat ${citizens[0]}, bulan ke-1 ${citizens[1]}, bulan ke-3 ${citizens[2]}, bulan ke-6 ${citizens[3]}. Diri: sebelum diklat ${self[0]!.join(' sampai ')}, bulan ke-6 ${self[2]!.join(' sampai ')}. Atasan dan bawahan: sebelum diklat ${pooled[0]}, bulan ke-6 ${pooled[1]}.`,
      `rekan memberi ${peers[0]} sebelum diklat, n ${office.n('peer', 0)}, dengan rentang kira-kira ${first.join(' sampai ')}.`,
      `Warga memberi ${citizens[0]}, n ${office.n('citizen', 0)}, dengan rentang sekitar ${many.join(' sampai ')} saja.`,
      `indeks kita sekitar ${peers[0]}, mungkin antara ${first.join(' dan ')}.`,
      `Menurut warga, Puskesmas Contoh mulai dari ${clinic.index('citizen', 0)}. Enam bulan kemudian angkanya ${clinic.index('citizen', 6)}, dan perubahannya ${inIndonesian[clinic.change('citizen').state].toLowerCase()}.`,
      `angka rekan bergerak dari ${peers[0]} ke ${peers[3]}. Rentang kemungkinan perubahannya, kira-kira ${rise.low} sampai ${rise.high} poin, seluruhnya di atas nol, maka tertulis “${inIndonesian[rise.state]}”.`,
      `Atasan dan bawahan bergerak dari ${pooled[0]} ke ${pooled[1]},`,
      `penilainya hanya ${n0} lalu ${n6}, dan rentang perubahannya dari sekitar ${unsure.low} sampai ${unsure.high}, maka tertulis “${inIndonesian[unsure.state]}”.`,
    ),
    ...quote(
      reading,
      'en',
      `Peers: before training ${peers[0]}, month 1 ${peers[1]}, month 3 ${peers[2]}, month 6 ${peers[3]}.`,
      `Citizens: before training ${citizens[0]}, month 1 ${citizens[1]}, month 3 ${citizens[2]}, month 6 ${citizens[3]}. Participants: before training ${self[0]!.join(' to ')}, month 6 ${self[2]!.join(' to ')}. Superiors and subordinates: before training ${pooled[0]}, month 6 ${pooled[1]}.`,
      `peers give ${peers[0]} before training, n ${office.n('peer', 0)}, with a likely range of about ${first.join(' to ')}.`,
      `Citizens give ${citizens[0]}, n ${office.n('citizen', 0)}, with a likely range of about ${many.join(' to ')} only.`,
      `our index at about ${peers[0]}, perhaps between ${first.join(' and ')}.`,
      `According to citizens, Puskesmas Contoh, a health center, starts at ${clinic.index('citizen', 0)}. Six months later it is at ${clinic.index('citizen', 6)}, and the change ${inEnglish[clinic.change('citizen').state].toLowerCase()}.`,
      `figure has moved from ${peers[0]} to ${peers[3]}. The likely range of the change, about ${rise.low} to ${rise.high} points, is all above zero, so it says “${inEnglish[rise.state]}”.`,
      `Superiors and subordinates moved from ${pooled[0]} to ${pooled[1]},`,
      `only ${n0} raters and then ${n6}, and the likely range of the change runs from about ${unsure.low} to ${unsure.high}, so it says “${inEnglish[unsure.state]}”.`,
    ),
    ...quote(start, 'id', `turun dari ${id.complaints[0]} menjadi ${id.complaints[3]} per 1.000`),
    ...quote(start, 'en', `from ${en.complaints[0]} to ${en.complaints[3]} per 1,000`),
  ];
}
