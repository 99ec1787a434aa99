// Knows which words of the glossary a newcomer cannot guess, and finds those that a guide uses before linking them.
import type { Language } from '../bookshelf.ts';

/**
 * Terms that need a link where a guide first uses them, each with how it looks in running text. Everyday words that the
 * glossary explains too, such as “rater” or “behavior”, are left out: a link on each of them would be noise.
 */
export const JARGON: Readonly<Record<string, Readonly<Record<Language, RegExp>>>> = {
  asn: { id: /\bASN\b/u, en: /\bASN\b/u },
  'batas-tampil': { id: /\bbatas tampil\b/iu, en: /\bthresholds?\b(?! key)/iu },
  berakhlak: { id: /\bBerAKHLAK\b/u, en: /\bBerAKHLAK\b/u },
  bimtek: { id: /\bbimtek\b/iu, en: /\bbimtek\b/iu },
  bkn: { id: /\bBKN\b/u, en: /\bBKN\b/u },
  bpsdm: { id: /\bBPSDM\b/u, en: /\bBPSDM\b/u },
  'com-b': { id: /\bCOM-B\b/u, en: /\bCOM-B\b/u },
  corpu: { id: /\bCorpu\b/u, en: /\bCorpu\b/u },
  'dialog-kinerja': { id: /\bdialog kinerja\b/iu, en: /\bperformance dialogues?\b/iu },
  diklat: { id: /\bdiklat\b/iu, en: /\bdiklat\b/iu },
  'e-kinerja': { id: /\be-Kinerja\b/u, en: /\be-Kinerja\b/u },
  'efek-langit-langit': { id: /\befek langit-langit\b/iu, en: /\bceiling effect\b/iu },
  'ekspektasi-khusus': { id: /\bekspektasi khusus\b/iu, en: /\bspecial expectations?\b/iu },
  ikm: { id: /\bIKM\b/u, en: /\bIKM\b/u },
  'indeks-perilaku': { id: /\bIndeks Perilaku\b/u, en: /\bbehavior index\b/iu },
  karcis: { id: /\bkarcis\b/iu, en: /\btickets?\b/iu },
  'kelompok-penilai': { id: /\bkelompok penilai\b/iu, en: /\brater groups?\b/iu },
  'komunitas-belajar': { id: /\bkomunitas belajar\b/iu, en: /\blearning communit(y|ies)\b/iu },
  'kunci-hitung': { id: /\bkunci hitung\b/iu, en: /\btally key\b/iu },
  lan: { id: /\bLAN\b/u, en: /\bLAN\b/u },
  latsar: { id: /\blatsar\b/iu, en: /\blatsar\b/iu },
  'pelayanan-prima': { id: /\bpelayanan prima\b/iu, en: /\bpelayanan prima\b/iu },
  'pergeseran-ukuran': { id: /\bpergeseran ukuran\b/iu, en: /\bresponse shift\b/iu },
  'rentang-kemungkinan': {
    id: /\brentang kemungkinan\b/iu,
    en: /\blikely range\b|\brange of what is possible\b/iu,
  },
  skm: { id: /\bSKM\b/u, en: /\bSKM\b/u },
  skp: { id: /\bSKP\b/u, en: /\bSKP\b/u },
  'surat-suara': { id: /\bsurat suara\b/iu, en: /\bballots?\b(?! box)/iu },
  'umpan-balik-360': { id: /\bumpan balik 360\b/iu, en: /\b360 feedback\b/iu },
  widyaiswara: { id: /\bwidyaiswara\b/iu, en: /\bwidyaiswara\b/iu },
};

/** What is not running text: headings, code, and the words of links that lead somewhere else. */
const ASIDE = /^#+ .*$|`[^`]*`|<[^>]+>|\[[^\]]*\]\((?!(?:\/en)?\/panduan\/glosarium\/#)[^)]*\)/gm;

/** A text of the same length in which everything that is not running text is blank. */
const blankAsides = (body: string): string =>
  body.replace(ASIDE, (aside) => ' '.repeat(aside.length));

/** One use of a term before its link, and where it stands. */
export interface Unlinked {
  readonly term: string;
  readonly at: number;
  readonly text: string;
}

/**
 * Terms that a text uses before, or without, linking them to the glossary.
 *
 * @example findUnlinked('Isi SKP Anda.', 'id') // => [{ term: 'skp', at: 4, text: 'SKP' }]
 */
export function findUnlinked(body: string, language: Language): Unlinked[] {
  const text = blankAsides(body);
  return Object.entries(JARGON).flatMap(([term, forms]) => {
    const found = forms[language].exec(text);
    if (!found) return [];
    const link = [...text.matchAll(/\[[^\]]*\]\([^)#]*#([^)]*)\)/g)].find(
      (candidate) =>
        candidate.index <= found.index && found.index < candidate.index + candidate[0].length,
    );
    return link?.[1] === term ? [] : [{ term, at: found.index, text: found[0] }];
  });
}
