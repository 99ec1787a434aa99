// Every retention, threshold and duration that a text may state, with the number of the program and the sentences that state it.
import first from '#content/instruments/v0.1.json' with { type: 'json' };
import second from '#content/instruments/v0.2.json' with { type: 'json' };
import { writeBackupCode, writeInvitationCode } from '#crypto/codes.ts';
import { LONGEST_COMMENT } from '#domain/ballots/ballot.ts';
import { ENOUGH_BALLOTS, ENOUGH_COMMENTS, KEPT_DAYS } from '#domain/ballots/kept-comments.ts';
import { FEWEST, OFFERED_CITIZENS } from '#domain/disclosure/policy.ts';
import { FEWEST_SUPERIORS, minutesFor, TARGETS } from '#domain/instrument/programme-form.ts';
import { ANSWER_DAYS } from '#domain/waves/answered.ts';
import { daysBetween, planDates } from '#domain/waves/calendar.ts';
import { MOST_DAYS } from '#domain/waves/days.ts';
import { DAYS_IN_MAILBOX } from '#operations/retention.ts';
import { filesLike, read } from '../../fixtures/tree.ts';
import { FACTS } from './protection-figures.ts';

/** A text with its path. */
type Stated = readonly [path: string, text: string];

/** What the site said of itself on a day stands in its list of changes for ever. */
const HISTORY = 'src/content/changes/changes.yaml';

/** Everything that people read: guides, pages, lists, the interface in both languages, README, papers. */
export const texts: readonly Stated[] = filesLike(
  /^(src\/content\/(guides|pages|glossary|tools)\/.+\.(md|yaml|json)|src\/content\/pages\/.+|src\/i18n\/.+\.ts|README\.md|docs\/.+\.md)$/,
)
  .filter((path) => path !== HISTORY)
  .map((path) => [path, read(path)]);

/** What every plain text says of one matter, and the numbers that are true of it. */
interface Figure {
  readonly name: string;
  /** In the order in which a sentence tells them. */
  readonly numbers: readonly number[];
  /** Each finds a statement and captures its numbers. */
  readonly says: readonly RegExp[];
  /** Where a sentence of that form means this matter; everywhere, if absent. */
  readonly within?: RegExp;
  /** So many places state it at least. */
  readonly least: number;
}

const WORDS: Readonly<Record<string, number>> = {
  ...{ satu: 1, dua: 2, tiga: 3, empat: 4, lima: 5, enam: 6, tujuh: 7, delapan: 8, sepuluh: 10 },
  ...{ 'dua belas': 12, 'dua puluh': 20, 'tiga puluh': 30, 'lima puluh': 50 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, ten: 10 },
  ...{ twelve: 12, twenty: 20, thirty: 30, fifty: 50 },
};

/** A number in digits, not as part of another one, or in words. */
const N = `((?<![\\d.,])\\d+|${Object.keys(WORDS)
  .toSorted((a, b) => b.length - a.length)
  .map((word) => `\\b${word}\\b`)
  .join('|')})`;

const saying = (...patterns: readonly string[]) =>
  patterns.map((pattern) => new RegExp(pattern.replaceAll('#', N), 'gi'));

/** Texts about answers and figures; elsewhere days, people and points may mean anything. */
const PROTECTION =
  /pages|glossary|i18n|README|docs|(anonimitas|membaca-ringkasan|untuk-warga|metode|mengukur|menjalankan|ringkasan-untuk)/;

/** A number that its module keeps to itself. */
const numberIn = (path: string, pattern: RegExp) => Number(pattern.exec(read(path))![1]);

/** Letters and digits of a code as people type it. */
const lengthOf = (code: string) => code.replaceAll('-', '').length;

const programmeForm = 'src/domain/instrument/programme-form.ts';
const seconds = numberIn(programmeForm, /^const SECONDS = (\d+)/m);
const months = planDates('2027-03-01').map(({ month }) => month);
const [wave] = planDates('2027-03-01');
const citizenQuestions = first.forms.citizen.items.length;

export const figures: readonly Figure[] = [
  {
    name: 'days that comments are kept',
    numbers: [KEPT_DAYS],
    says: saying(
      '(?:catatan(?! pekerjaan)|komentar|comments?|tertulis)\\b[^.|]{0,90}?# (?:hari|days)\\b',
      '# days after a publication\\W+its comments',
    ),
    within: PROTECTION,
    least: 5,
  },
  {
    name: 'answers and comments before comments are kept',
    numbers: [ENOUGH_BALLOTS, ENOUGH_COMMENTS],
    says: saying('# (?:lembar jawaban dan|answer sheets and) # (?:catatan|comments)'),
    least: 2,
  },
  {
    name: 'thresholds of staff that a unit may choose',
    numbers: FACTS.staff,
    says: saying('#, #,? (?:atau|or) # (?:penilai|pegawai|catatan|raters|staff|comments)'),
    least: 8,
  },
  {
    name: 'thresholds of citizens that a unit may choose',
    numbers: OFFERED_CITIZENS,
    says: saying('#, #,? (?:atau|or)\\s+# (?:lembar|answer sheets|sheets)'),
    least: 6,
  },
  {
    name: 'fewest staff',
    numbers: [FEWEST.k],
    says: saying(
      '(?:sedikitnya|paling sedikit) # (?:penilai|pegawai)\\b',
      'at least # (?:raters|staff)\\b',
      '(?:batas|thresholds of) # (?:untuk pegawai|for staff)',
    ),
    within: PROTECTION,
    least: 4,
  },
  {
    name: 'fewest answers of citizens',
    numbers: [FEWEST.kCitizen],
    says: saying(
      '(?:sedikitnya|paling sedikit|batas|mulai) # (?:lembar )?jawaban\\b(?! dan \\d)',
      '(?:at least|threshold of|from) # (?:answers|answer sheets)\\b(?! and \\d)',
      '(?:pegawai|penilai) atau # lembar jawaban warga',
      '(?:staff|raters) or # answer sheets of citizens',
    ),
    within: PROTECTION,
    least: 6,
  },
  {
    name: 'seconds of chance before a sheet is sent',
    numbers: [FACTS.leastPause, FACTS.mostPause],
    says: saying('# (?:sampai|to) # (?:detik|seconds)\\b'),
    least: 6,
  },
  {
    name: 'times that a token may send',
    numbers: [FACTS.casts],
    says: saying(
      'token\\b[^.|]*?paling banyak # kali',
      'token\\b[^.|]*? # times at most',
      'token\\b[^.|]*?at most # times',
      'token\\b[^.|]*?at most #\\.',
    ),
    least: 6,
  },
  {
    name: 'days that a wave of staff takes answers',
    numbers: [daysBetween(wave!.opensOn, wave!.closesOn) + 1],
    says: saying('\\bdibuka\\b[^.|]*?# hari\\b', '\\bopens\\b[^.|]*?# days\\b', 'lama buka # hari'),
    within: /menjalankan-umpan-balik-360/,
    least: 8,
  },
  {
    name: 'months of the waves after the training',
    numbers: months.slice(1),
    says: saying(
      'bulan (?:ke-)?#, #,? dan #\\b',
      'months #, #,? and #\\b',
      '(?:lalu|dan) #, #,? dan # bulan',
      '(?:again|then|and) #, #,? and # months',
    ),
    least: 8,
  },
  {
    name: 'days that a plan may give a wave',
    numbers: [MOST_DAYS],
    says: saying('putaran bulan \\S+ lebih panjang dari # hari', 'wave of .* longer than # days'),
    least: 2,
  },
  {
    name: 'days within which a unit answers its results',
    numbers: [ANSWER_DAYS],
    says: saying('within # days of each publication'),
    least: 1,
  },
  {
    name: 'days that mail for development is kept',
    numbers: [DAYS_IN_MAILBOX],
    says: saying('mails? in `data_dir/mail` are kept for # days'),
    least: 1,
  },
  {
    name: 'days that jobs of the schedule are kept',
    numbers: [numberIn('supabase/schema.sql', /delete from app\.jobs[^;]*interval '(\d+) days'/)],
    says: saying(
      'jadwal yang selesai disimpan # hari',
      'jobs[^.]* are kept for # days',
      '`jobs`, `ticks`.*after # days',
    ),
    least: 3,
  },
  {
    name: 'minutes that citizens need',
    numbers: [minutesFor(citizenQuestions)],
    says: saying('\\b(?:sekitar|about) # (?:menit|minutes?)\\b'),
    within: /untuk-warga|surveys\/(survey|paper)\.ts/,
    least: 8,
  },
  {
    name: 'questions that citizens are asked',
    numbers: [citizenQuestions],
    says: saying('\\b# (?:pertanyaan|questions)\\b'),
    within: /untuk-warga/,
    least: 8,
  },
  {
    name: 'seconds that a question takes',
    numbers: [seconds],
    says: saying('# (?:detik|seconds)\\b'),
    within: /menjalankan-umpan-balik-360/,
    least: 2,
  },
  {
    name: 'minutes of the longest form of peers',
    numbers: [15, seconds, minutesFor(15)],
    says: saying(
      'dan # sesudahnya. satu pertanyaan kami perkirakan memakan # detik, jadi sekitar # menit',
      'and # afterward. by our estimate one question takes # seconds, so about # minutes',
    ),
    within: /menjalankan-umpan-balik-360/,
    least: 2,
  },
  {
    name: 'behaviors that a training may aim at',
    numbers: [TARGETS.fewest, TARGETS.most],
    says: saying('# (?:sampai|to) # (?:perilaku|behaviors)\\b'),
    least: 2,
  },
  {
    name: 'superiors before subordinates rate them',
    numbers: [FEWEST_SUPERIORS],
    says: saying('atasan yang ikut diklat kurang dari #', 'fewer than # superiors'),
    least: 2,
  },
  {
    name: 'points below which a change is slight',
    numbers: [numberIn('src/domain/summary/index-value.ts', /^const SLIGHT = (\d+)/m)],
    says: saying('(?:di bawah|below) # (?:poin|points)\\b'),
    within: PROTECTION,
    least: 4,
  },
  {
    name: 'percent of items before a rater has a score',
    numbers: [
      Math.round(100 * numberIn('src/domain/disclosure/tally.ts', /^const ENOUGH = ([\d.]+)/m)),
    ],
    says: saying('#% (?:butir|of the items)'),
    least: 2,
  },
  {
    name: 'fixed items of version 0.2',
    numbers: [second.forms.anchor_items.length],
    says: saying('# (?:butir tetap|fixed items)\\b'),
    least: 2,
  },
  {
    name: 'letters of a code that is typed',
    numbers: [lengthOf(writeInvitationCode(new Uint8Array(10)))],
    says: saying('(?:terdiri dari|has) # (?:huruf dan angka|letters and digits|characters)'),
    least: 6,
  },
  {
    name: 'letters of a backup code',
    numbers: [lengthOf(await writeBackupCode(new Uint8Array(16)))],
    says: saying('kode cadangan dari #\\b', 'a backup code #\\b'),
    least: 2,
  },
  {
    name: 'letters of a comment',
    numbers: [LONGEST_COMMENT],
    says: saying('paling banyak # huruf', 'at most # (?:letters|characters)'),
    least: 4,
  },
];

/** One sentence that states a figure. */
export interface Statement {
  readonly path: string;
  readonly sentence: string;
  /** As it writes them, and as numbers. */
  readonly told: readonly string[];
  readonly numbers: readonly number[];
}

const plain = (text: string) =>
  text
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\*\*|\[|\]/g, '')
    .replace(/\n {4,}(?=\S)/g, ' ');

const numberOf = (word: string) => WORDS[word.toLowerCase()] ?? Number(word);

/** All sentences that state a figure, in all texts. */
export function findStatements(figure: Figure, all: readonly Stated[] = texts): Statement[] {
  return all
    .filter(([path]) => figure.within?.test(path) ?? true)
    .flatMap(([path, text]) =>
      plain(text)
        .split('\n')
        .flatMap((line) => figure.says.flatMap((says) => Array.from(line.matchAll(says))))
        .map(([sentence, ...told]) => ({ path, sentence, told, numbers: told.map(numberOf) })),
    );
}

/** What a text states otherwise than the program does. */
export const findFalse = (figure: Figure, all: readonly Stated[] = texts): string[] =>
  findStatements(figure, all)
    .filter(({ numbers }) => numbers.join() !== figure.numbers.join())
    .map(
      ({ path, sentence }) =>
        `${path}: “${sentence}”, but the program uses ${figure.numbers.join(', ')}`,
    );
