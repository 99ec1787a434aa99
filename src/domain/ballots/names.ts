// Finds names of persons in a comment: behind a title, an office or "called", before a degree, or two names together.
import {
  ABBREVIATIONS,
  CLEAR_TITLES,
  GIVEN_NAMES,
  HEADS,
  HEADS_OF_PLACES,
  ORDINARY,
  PARTS,
  ROLES,
  TITLES,
} from './words-of-names.ts';

interface Word {
  readonly text: string;
  readonly lower: string;
  /** What stands between this word and the one before. */
  readonly gap: string;
}

/** Words with hyphens and apostrophes inside them: "ibu-ibu" is one, and no title. */
function wordsOf(text: string): readonly Word[] {
  const pattern = /([^\p{L}\d]*)([\p{L}\d]+(?:['’`-][\p{L}\d]+)*)/gu;
  return Array.from(text.normalize('NFC').matchAll(pattern), ([, gap = '', word = '']) => ({
    text: word,
    lower: word.toLowerCase(),
    gap,
  }));
}

/** Whether a word goes on from the one before it; a full stop may belong to a shortened title. */
const isJoined = (word: Word, before: Word) =>
  /^[ \t\u00A0]+["“‘']?$/.test(word.gap) ||
  (/^\.[ \t\u00A0]*$/.test(word.gap) &&
    (ABBREVIATIONS.has(before.lower) || GIVEN_NAMES.has(word.lower)));

/** Written as a name is: "Budi", "D'Angelo", "Nur-Aini"; not "RT", and not a number. */
const isCapitalized = ({ text }: Word) =>
  /^\p{Lu}(?=.*\p{Ll})/u.test(text) || /^\p{Lu}['’]\p{Lu}/u.test(text);

/** Ordinary words by their form: verbs with their prefixes, and what belongs to somebody. */
const isInflected = ({ lower }: Word) =>
  /^(?:meng|meny|mem|men|ber|ter|per|peng|peny|pem|pen|se|ke)\p{L}{4,}$/u.test(lower) ||
  /^(?:di|me)\p{L}{5,}$/u.test(lower) ||
  /^\p{L}{3,}(?:nya|kan|lah|kah|ku|mu)$/u.test(lower) ||
  /^(?<half>\p{L}{2,})-\k<half>/u.test(lower);

/** What a part of an office does: "Pertanahan", "Penagihan". */
const isField = ({ lower }: Word) => /^(?:pe|ke)\p{L}{5,}an$/u.test(lower);

const isNumber = ({ text }: Word) => /\d/.test(text);
const isOrdinary = (word: Word) =>
  ORDINARY.has(word.lower) || isNumber(word) || word.lower.length < 2 || isInflected(word);
const isOffice = ({ lower }: Word) =>
  ROLES.has(lower) || HEADS.has(lower) || HEADS_OF_PLACES.has(lower) || PARTS.has(lower);
const isTitle = ({ lower }: Word) => CLEAR_TITLES.has(lower) || TITLES.has(lower);

/** How sure one may be that a name follows. */
type Lead = 'clear' | 'title' | 'office' | 'place';

const isNamed = (word: Word) => GIVEN_NAMES.has(word.lower);

/** Whether a word behind such a lead is a name. */
function isName(word: Word, lead: Lead): boolean {
  if (isTitle(word) || isOffice(word)) return false;
  if (isNamed(word)) return !(ORDINARY.has(word.lower) && !isCapitalized(word));
  if (lead === 'place') return false;
  if (isCapitalized(word)) return !ORDINARY.has(word.lower) && !isNumber(word) && !isField(word);
  return lead === 'clear' && !isOrdinary(word);
}

/** Before a Balinese name: "I Wayan", "Ni Luh". */
const BALINESE: ReadonlySet<string> = new Set(['I', 'Ni']);

/** The name behind a title may stand behind an office as well: "Pak Camat Budi", "Bapak Kepala Bidang Sutrisno". */
function isNamedBehind(words: readonly Word[], place: number): boolean {
  const start = words[place]!;
  let lead: Lead;
  // Without its full stop "dr" is "dari" as well, and "h" a letter of the alphabet.
  const isShortened = ABBREVIATIONS.has(start.lower) && words[place + 1]?.gap.startsWith('.');
  if (start.lower === 'h' && !isShortened) return false;
  if (CLEAR_TITLES.has(start.lower) || isShortened) lead = 'clear';
  else if (TITLES.has(start.lower)) lead = 'title';
  else if (HEADS_OF_PLACES.has(start.lower)) lead = 'place';
  else if (HEADS.has(start.lower) || ROLES.has(start.lower)) lead = 'office';
  else return false;
  for (let at = place + 1; at < words.length && isJoined(words[at]!, words[at - 1]!); at += 1) {
    const word = words[at]!;
    if (HEADS_OF_PLACES.has(word.lower)) lead = 'place';
    else if (isOffice(word)) lead = lead === 'place' ? 'place' : 'office';
    else if (BALINESE.has(word.text)) continue;
    else if (isTitle(word)) lead = CLEAR_TITLES.has(word.lower) ? 'clear' : 'title';
    else return isName(word, lead);
  }
  return false;
}

/** What announces a name: "bernama Sari", "a.n. Sari", "my name is Sari". */
const CALLED =
  /(?:^|[^\p{L}])(?:bernama|namanya|(?:atas )?nama(?: (?:saya|petugas|petugasnya|beliau|dia|pegawai|pegawainya))?|dipanggil|a\.?n\.?|named|called|name is|name was)(?: adalah| itu)?[:\s]+(\p{L}[\p{L}'’]+)/giu;

function isCalled(text: string): boolean {
  for (const [, name = ''] of text.matchAll(CALLED)) {
    const word = { text: name, lower: name.toLowerCase(), gap: ' ' };
    if (isTitle(word) || isOffice(word) || ORDINARY.has(word.lower)) continue;
    if (isNamed(word) || isCapitalized(word)) return true;
  }
  return false;
}

/** A degree behind a name, with its dots: "Sari, S.Kom.". */
const DEGREE =
  /\p{Lu}\p{L}+,?\s+(?:S\.?(?:Kom|Sos|Pd|Si|Kep|Kes|KM|Ak|Ag|Farm|Psi|Hum|STP|ST|E|H|T|P|IP|AP|I\.?Kom)|M\.?(?:Si|M|Kom|Pd|Kes|AP|Ak|Hum|H|T|Sc|Eng)|A\.?Md(?:\.\p{L}+)?|Ph\.?D|Ners|Amd)\b\.?(?!\p{L})/u;
const holdsDegree = (text: string) => DEGREE.test(text);

/** Places and houses carry names of persons too. */
const NAMED_AFTER =
  /^(jalan|jl|jln|gang|gg|gedung|gd|aula|rs|rsud|rsu|puskesmas|klinik|sekolah|sd|smp|sma|smk|universitas|masjid|bandara|stadion|taman|kampung|desa|kelurahan|kecamatan|bank|toko|pt|cv|yayasan)$/;

/** Two capitals of which the first is a frequent name: "Siti Aminah membantu saya". */
const isFullName = (words: readonly Word[], place: number): boolean => {
  const [first, second, before] = [words[place]!, words[place + 1], words[place - 1]];
  if (!second || !isNamed(first) || !isCapitalized(first) || !isCapitalized(second)) return false;
  if (isTitle(second) || ORDINARY.has(first.lower)) return false;
  if (!/^[ \t\u00A0]+$/.test(second.gap) || ORDINARY.has(second.lower) || isOffice(second))
    return false;
  const isPartOfMore =
    before !== undefined &&
    isJoined(first, before) &&
    (isCapitalized(before) || /^\p{Lu}+$/u.test(before.text));
  return !isPartOfMore && !(before && NAMED_AFTER.test(before.lower));
};

/**
 * Whether a text seems to name a person. Capitals are not needed where a clear title stands before the name; an office alone,
 * such as "Bu Kades", is no name.
 *
 * @example holdsPersonName('terima kasih pak budi') // => true
 * @example holdsPersonName('Pak, tolong dipercepat') // => false
 */
export function holdsPersonName(text: string): boolean {
  const words = wordsOf(text);
  const isFound = words.some((_, place) => isNamedBehind(words, place) || isFullName(words, place));
  return isFound || isCalled(text) || holdsDegree(text);
}
