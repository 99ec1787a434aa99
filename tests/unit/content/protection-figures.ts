// The numbers of protection that texts name, taken from the program and from the attacks, and the sentences that must hold them.
import { SCHEDULE } from '#components/survey/outbox/schedule.ts';
import { IDLE } from '#components/survey/kiosk/idle.ts';
import { ENOUGH_BALLOTS, ENOUGH_COMMENTS } from '#domain/ballots/kept-comments.ts';
import { WAVE_SECRET_BYTES } from '#crypto/wrapping.ts';
import { BIN_VARIANCE, EPSILON } from '#domain/disclosure/noise.ts';
import {
  checkPolicy,
  DEFAULT_POLICY,
  FEWEST,
  margins,
  OFFERED_CITIZENS,
} from '#domain/disclosure/policy.ts';
import type { Policy } from '#domain/disclosure/published.ts';
import { daysBetween, planDates } from '#domain/waves/calendar.ts';
import { formatNumber } from '#i18n/formats.ts';
import { LEAST_AGE, MOST_AGE } from '#server/form-token.ts';
import { CELLS, GUESSED, MATCHED } from '../../fixtures/attacks/named-figures.ts';
import type { Language } from '../../fixtures/texts.ts';
import { read } from '../../fixtures/tree.ts';

const schema = read('supabase/schema.sql');
const numberIn = (pattern: RegExp) => Number(pattern.exec(schema)![1]);
const [firstWave] = planDates('2027-03-01');
const bandsOf = /FUNCTION app\.band_of\([\s\S]*?case([\s\S]*?)end/i.exec(schema)!;

/** The numbers themselves; texts are built from these. */
export const FACTS = {
  staff: Array.from({ length: 50 }, (_, k) => k).filter(
    (k) => checkPolicy({ ...DEFAULT_POLICY, k: k as Policy['k'] }).length === 0,
  ),
  citizens: OFFERED_CITIZENS,
  fewest: FEWEST.k,
  fewestCitizens: FEWEST.kCitizen,
  advised: DEFAULT_POLICY.k,
  advisedCitizens: DEFAULT_POLICY.kCitizen,
  marginOfSums: margins(DEFAULT_POLICY).sum,
  marginOfCounts: margins(DEFAULT_POLICY).favorable,
  odds: Math.exp(EPSILON),
  variance: BIN_VARIANCE,
  leastPause: SCHEDULE.mixLeast / 1_000,
  mostPause: SCHEDULE.mixMost / 1_000,
  casts: numberIn(/seq >= 1\) AND \(seq <= (\d+)/),
  plainShare: numberIn(/visitors_per_day \/ (\d+)/),
  leastPlain: numberIn(/visitors_per_day \/ \d+, (\d+)/),
  tokenSeconds: LEAST_AGE / 1_000,
  tokenHours: MOST_AGE / 3_600_000,
  quietSeconds: IDLE.quiet / 1_000,
  countdown: IDLE.seconds,
  openDays: daysBetween(firstWave!.opensOn, firstWave!.closesOn) + 1,
  secretBytes: WAVE_SECRET_BYTES,
  bands: Array.from(bandsOf[1]!.matchAll(/'([^']*\d[^']*)'/g), ([, band]) => band!),
  commentBallots: ENOUGH_BALLOTS,
  commentsEnough: ENOUGH_COMMENTS,
  commentDays: numberIn(/published_on \+ (\d+)/),
  matched: MATCHED,
  guessed: GUESSED,
  cells: CELLS,
};
export type Facts = typeof FACTS;

/** A sentence, or a part of one, that a text must hold. */
export interface Quote {
  readonly path: string;
  readonly says: string;
}

const NUMERALS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Everything that texts say of these facts, as it should read. */
export function quotesOf(facts: Facts): Quote[] {
  const {
    matched: { 12: few, 30: many },
    guessed,
    cells,
    casts,
  } = facts;
  const { staff, citizens, fewest, fewestCitizens, advised, advisedCitizens } = facts;
  const pages = (language: Language) => `src/content/pages/${language}/privacy.md`;
  const guide = (language: Language, slug: string) => `src/content/guides/${language}/${slug}.md`;
  const glossary = 'src/content/glossary/glossary.yaml';
  const quote = (path: string, ...sentences: string[]): Quote[] =>
    sentences.map((says) => ({ path, says }));
  const percent = (share: number, language: Language, digits = 0) =>
    `${formatNumber(share * 100, language, digits)}%`;
  const [a, b, c] = staff;
  const [x, y, z] = citizens;
  const pause = {
    id: `${facts.leastPause} sampai ${facts.mostPause} detik`,
    en: `${facts.leastPause} to ${facts.mostPause} seconds`,
  };
  const two = (language: Language) => formatNumber(cells.two.cases, language);
  const one = (language: Language) => formatNumber(cells.one.cases, language);
  const share = {
    id: (value: number, digits = 0) => percent(value, 'id', digits),
    en: (value: number, digits = 0) => percent(value, 'en', digits),
  };
  const [sums, counts] = [facts.marginOfSums, facts.marginOfCounts];
  const { person } = guessed;
  const [lowest, between, highest] = [facts.bands[0], facts.bands.slice(1, -1), facts.bands.at(-1)];
  const bare = (value: number) => `${Math.round(value * 100)} %`;
  const shared = (language: Language) => {
    const p = share[language];
    return {
      p,
      odds: formatNumber(facts.odds, language, 2),
      v: formatNumber(facts.variance, language, 2),
    };
  };
  const [id, en] = [shared('id'), shared('en')];
  return [
    ...quote(
      pages('id'),
      `tampil mulai ${a}, ${b}, atau ${c} penilai`,
      `tampil mulai ${x}, ${y}, atau ${z} lembar jawaban yang terbaca`,
      `paling banyak ${id.odds} kali`,
      `jeda acak ${pause.id}`,
      `dengan jeda acak | ${id.p(many.built)} | ${id.p(few.built)} |`,
      `tanpa jeda | ${id.p(many.withoutPause)} | ${id.p(few.withoutPause)} |`,
      `Saat jawaban diperiksa | ${id.p(many.claimedAtReview)} | ${id.p(few.claimedAtReview)} |`,
      `Saat mulai mengisi | ${id.p(many.claimedAtStart)} | ${id.p(few.claimedAtStart)} |`,
      `Dari ${two('id')} susunan yang kami periksa, mereka dapat memastikan satu jawaban pada ${cells.two.violations} susunan.`,
      `dengan benar ${id.p(guessed.oneOfFour)}, sedangkan tebakan buta ${id.p(guessed.blind)}.`,
      `yang lazim, ${id.p(guessed.knowingUsual)}; tanpa angka kami ${id.p(guessed.usualAlone)}.`,
      `tebakannya benar ${id.p(guessed.oneOrFour)}.`,
      `tertebak ${id.p(person[1])} dalam satu putaran, dan ${id.p(person[2])}, ${id.p(person[4])}, serta ${id.p(person[12], 1)} dalam dua, empat, dan dua belas putaran.`,
      `paling banyak ${casts} kali`,
      `bila ada sedikitnya ${facts.commentBallots} lembar jawaban dan ${facts.commentsEnough} catatan`,
      `di atas sedikitnya ${a}, ${b}, atau ${c} catatan`,
      `paling lambat ${facts.commentDays} hari setelah hasil terbit`,
    ),
    ...quote(
      pages('en'),
      `appear from ${a}, ${b} or ${c} raters`,
      `appear from ${x}, ${y} or ${z} answer sheets that can be read`,
      `at most ${en.odds} times`,
      `a random pause of ${pause.en}`,
      `with a random pause | ${en.p(many.built)} | ${en.p(few.built)} |`,
      `without a pause | ${en.p(many.withoutPause)} | ${en.p(few.withoutPause)} |`,
      `When answers are checked | ${en.p(many.claimedAtReview)} | ${en.p(few.claimedAtReview)} |`,
      `At the start | ${en.p(many.claimedAtStart)} | ${en.p(few.claimedAtStart)} |`,
      `Of ${two('en')} cases that we checked, they can be certain of an answer in ${cells.two.violations}.`,
      `one answer right ${en.p(guessed.oneOfFour)} of the time, where blind guessing gives ${en.p(guessed.blind)}.`,
      `usual, ${en.p(guessed.knowingUsual)}; without our figures ${en.p(guessed.usualAlone)}.`,
      `the guess is right ${en.p(guessed.oneOrFour)} of the time.`,
      `is guessed ${en.p(person[1])} of the time in one round, and ${en.p(person[2])}, ${en.p(person[4])} and ${en.p(person[12], 1)} in two, four and twelve rounds.`,
      `at most ${casts} times`,
      `with at least ${facts.commentBallots} answer sheets and ${facts.commentsEnough} comments`,
      `on at least ${a}, ${b} or ${c} comments`,
      `deleted ${facts.commentDays} days after the results`,
    ),
    ...quote(
      guide('id', 'metode'),
      `Ambangnya ${a}, ${advised} (anjuran), atau ${c} pegawai, serta ${x}, ${advisedCitizens} (anjuran), atau ${z} lembar`,
      `margin t = ${sums}.`,
      `S ≤ n + ${sums} terbit sebagai “paling banyak”; S ≥ 4n − ${sums} sebagai “sedikitnya”`,
      `margin m = ${counts}.`,
      `Hitungan ${counts} sampai n − ${counts} terbit tepat; di luarnya “kurang dari ${counts}” atau “lebih dari n − ${counts}”`,
      `${one('id')} kasus, tanpa pelanggaran`,
      `pada ${cells.two.violations} dari ${two('id')} kasus`,
      `e ≈ ${id.odds} kali`,
      `dengan benar ${id.p(guessed.oneOfFour)} (tebakan buta ${id.p(guessed.blind)}). Bila ia tahu jawaban yang lazim, ${id.p(guessed.knowingUsual)} (tanpa angka kami ${id.p(guessed.usualAlone)}), dan untuk “1 atau 4?” ${id.p(guessed.oneOrFour)}.`,
      `tertebak ${id.p(person[1])} dalam satu putaran`,
      `ragam v = ${id.v}`,
    ),
    ...quote(
      guide('en', 'metode'),
      `is ${a}, ${advised} (advised) or ${c} staff, and ${x}, ${advisedCitizens} (advised) or ${z} sheets`,
      `margin t = ${sums}.`,
      `S ≤ n + ${sums} is published as “at most”; S ≥ 4n − ${sums} as “at least”`,
      `margin m = ${counts}.`,
      `Counts from ${counts} to n − ${counts} are published exactly; beyond that “fewer than ${counts}” or “more than n − ${counts}”`,
      `${one('en')} cases, no violation`,
      `certain in ${cells.two.violations} of ${two('en')}.`,
      `e ≈ ${en.odds} times`,
      `one right ${en.p(guessed.oneOfFour)} of the time (blind ${en.p(guessed.blind)}), ${en.p(guessed.knowingUsual)} knowing what is usual (${en.p(guessed.usualAlone)} without our figures), “1 or 4?” ${en.p(guessed.oneOrFour)}.`,
      `is guessed ${en.p(person[1])} of the time.`,
      `variance v = ${en.v}`,
    ),
    ...quote(
      guide('id', 'anonimitas'),
      `jeda acak ${pause.id}`,
      `tampil mulai ${a}, ${b}, atau ${c} penilai`,
      `tampil mulai ${x}, ${y}, atau ${z} lembar`,
      `Batas ${fewest} untuk pegawai dan ${fewestCitizens} untuk warga`,
      `paling banyak ${casts} kali`,
    ),
    ...quote(
      guide('en', 'anonimitas'),
      `random pause of ${pause.en}`,
      `appear from ${a}, ${b} or ${c} raters`,
      `appear from ${x}, ${y} or ${z} sheets`,
      `thresholds of ${fewest} for staff and ${fewestCitizens} for citizens`,
      `of at most ${casts}.`,
    ),
    ...quote(
      guide('id', 'untuk-warga'),
      `batas ${fewestCitizens} jawaban`,
      `paling sedikit ${fewestCitizens} lembar jawaban terbaca`,
    ),
    ...quote(
      guide('en', 'untuk-warga'),
      `threshold of ${fewestCitizens} answers`,
      `at least ${fewestCitizens} answer sheets can be read`,
    ),
    ...quote(
      guide('id', 'mengukur-perubahan-perilaku'),
      `sedikitnya ${fewest} penilai menjawab`,
      `sedikitnya ${fewestCitizens} lembar jawaban`,
    ),
    ...quote(
      guide('en', 'mengukur-perubahan-perilaku'),
      `at least ${fewest} raters answered`,
      `at least ${fewestCitizens} answer sheets`,
    ),
    ...quote(
      guide('id', 'menjalankan-umpan-balik-360'),
      `sekali, ${a}, ${b}, atau ${c}, lalu terkunci`,
      `${facts.openDays} hari`,
      `di bawah ${lowest!.slice(1)}, ${between.join(', ')}, atau ${highest!.slice(0, -1)} ke atas`,
    ),
    ...quote(
      guide('en', 'menjalankan-umpan-balik-360'),
      `${facts.openDays} days`,
      `below ${lowest!.slice(1)}, ${between.join(', ')}, or ${highest!.slice(0, -1)} and more`,
    ),
    ...quote(
      glossary,
      `${a}, ${b}, atau ${c} pegawai, dan ${x}, ${y}, atau ${z} lembar`,
      `${a}, ${b} or ${c} staff, and ${x}, ${y} or ${z} answer sheets`,
    ),
    ...quote(
      'src/content/changes/changes.yaml',
      `mulai ${fewestCitizens} lembar jawaban`,
      `from ${fewestCitizens} answer sheets on`,
    ),
    ...quote(
      'src/i18n/id/surveys/survey.ts',
      `dengan benar ${id.p(guessed.oneOfFour)}, sedangkan tebakan buta ${id.p(guessed.blind)}.`,
    ),
    ...quote(
      'src/i18n/en/surveys/survey.ts',
      `right ${en.p(guessed.oneOfFour)} of the time; blind guessing gives ${en.p(guessed.blind)}.`,
    ),
    ...quote(
      'src/i18n/id/data.ts',
      `mengisi ${advisedCitizens - 1} dari ${advisedCitizens} jawaban`,
      `sedangkan tebakan buta ${id.p(guessed.blind)}`,
      `benar ${id.p(guessed.oneOrFour)}.`,
      `tertebak ${id.p(person[1])}; dalam empat putaran ${id.p(person[4])}.`,
    ),
    ...quote(
      'src/i18n/en/data.ts',
      `writes ${advisedCitizens - 1} of ${advisedCitizens} answers`,
      `where blind guessing gives ${en.p(guessed.blind)}`,
      `right ${en.p(guessed.oneOrFour)} of the time`,
      `${en.p(person[1])} of the time, over four rounds ${en.p(person[4])}.`,
    ),
    ...quote(
      'docs/operations.md',
      `\`k\` is ${a}, ${b} or ${c}; \`kCitizen\` is ${x}, ${y} or ${z}`,
      `good from ${NUMERALS[facts.tokenSeconds]} seconds to a day`,
      `a fifth of it (at least ${facts.leastPlain})`,
      `last ${facts.openDays} days each`,
      `${facts.secretBytes} random bytes`,
      `after a countdown of ${facts.countdown} seconds`,
    ),
    ...quote(
      'docs/architecture.md',
      `after ${pause.en} of chance`,
      `a ticket is good for ${casts}.`,
      `between ${NUMERALS[facts.tokenSeconds]} seconds and a day old`,
      `${facts.secretBytes} random bytes`,
    ),
    ...quote(
      'docs/threat-model.md',
      `follows ${pause.en} later`,
      `${bare(many.built)} of thirty (${bare(many.withoutPause)} without the pause) and ${bare(few.built)} of twelve (${bare(few.withoutPause)})`,
      `(${bare(many.claimedAtStart)} and ${bare(few.claimedAtStart)})`,
      `Of ${two('en')} cases with 5 to 24 answers, two can be certain of an answer in ${cells.two.violations}`,
      `${bare(guessed.oneOfFour)} right (${bare(guessed.blind)} blind), "1 or 4?" ${bare(guessed.oneOrFour)}`,
      `"all worst or all best?" ${bare(person[1])}, ${bare(person[4])} over four waves`,
    ),
  ];
}
