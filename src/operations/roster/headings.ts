// Finds the heading of a roster, and what its words and those of groups mean, as people write them in both languages.
import { RATER_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';
import type { Row, Table } from './table.ts';

/** What a column can hold; identity numbers have no business in a roster. */
type Column = 'contact' | 'group' | 'wave' | 'identity';

/** Rows above a heading, such as titles, that are looked through. */
const HIGHEST_HEADINGS = 10;

/** Letters alone: case, spaces and punctuation say nothing. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

const HEADINGS: Readonly<Record<Column, RegExp>> = {
  contact:
    /^((no|nmr|nomor|nomer|number|alamat)?(kontak|contact|hp|handphone|ponsel|telepon|telpon|telp|tlp|phone|mobile|wa|whatsapp|surel|email|surat(el|elektronik)?|emailaddress)(aktif|dinas|penilai|person)?|(no|nomor)?(hp|wa|whatsapp|telepon|telp|kontak|surel|email)(wa|hp|whatsapp|telepon|telp|surel|email|atau|or|dan|and)+)$/,
  group:
    /^(kelompok|group|grup|golonganpenilai|kategori|peran|sebagai|role|ratergroup|hubungan)(penilai|rater|kerja)?$/,
  wave: /^(kode)?(gelombang|wave)(code)?$/,
  identity: /^(no|nomor)?(nip|nik|ktp|nrp|nipnik|niplama|nipbaru)(pegawai|asn|ktp)?$/,
};

const SELF =
  'self diri dirisendiri sendiri saya sayasendiri peserta pesertadiklat pesertapelatihan alumni alumnus alumna alumnidiklat alumnipelatihan participant participants selfrating';
const SUPERIOR =
  'superior superiors atasan atasanlangsung pimpinan pimpinanlangsung kepala supervisor supervisors manager boss atasanpeserta';
const PEER =
  'peer peers rekan rekankerja rekansejawat sejawat temansejawat rekansetingkat setingkat kolega colleague colleagues coworker coworkers';
const SUBORDINATE =
  'subordinate subordinates bawahan bawahanlangsung bawahanstaf bawahanstaff stafbawahan staf staff stafbawahanlangsung anakbuah directreport directreports stafsubordinat';
const CITIZEN = 'citizen citizens warga masyarakat pelanggan pengunjung penggunalayanan publik';

const LISTS: Readonly<Record<RaterGroup, string>> = {
  self: SELF,
  superior: SUPERIOR,
  peer: PEER,
  subordinate: SUBORDINATE,
  citizen: CITIZEN,
};

const GROUPS: ReadonlyMap<string, RaterGroup> = new Map(
  RATER_GROUPS.flatMap((group) => LISTS[group].split(' ').map((word) => [word, group] as const)),
);

/**
 * The group that a word means; citizens are understood as well, so that they can be told apart from a slip of the pen.
 *
 * @example groupOf(' Rekan  Kerja ') // => 'peer'
 */
export const groupOf = (text: string): RaterGroup | undefined => GROUPS.get(plain(text));

/** What a column holds by its heading, or `undefined` for one that is left out. */
function columnOf(heading: string): Column | undefined {
  const word = plain(heading);
  return (Object.keys(HEADINGS) as Column[]).find((column) => HEADINGS[column].test(word));
}

/** Where the columns stand, from 0. */
export interface Heading {
  /** Place of its row among the rows of the table. */
  readonly at: number;
  /** Several where a table has a column for telephones and another one for addresses: the first that is filled counts. */
  readonly contacts: readonly number[];
  readonly group: number;
  /** -1 where no column names the wave. */
  readonly wave: number;
  /** Texts of headings that nothing is read of. */
  readonly unread: readonly string[];
  /** Texts of headings of identity numbers. */
  readonly identities: readonly string[];
}

/** What a table lacks to be a roster, in the row that comes nearest. */
export type HeadingReading =
  | { readonly ok: true; readonly heading: Heading }
  | { readonly ok: false; readonly missing: readonly ('contact' | 'group' | 'wave')[] };

/** Whether most of a column are numbers of civil servants or identity cards, whatever stands above it. */
function holdsIdentities(rows: readonly Row[], column: number): boolean {
  const texts = rows.map(({ fields }) => fields[column]?.text ?? '').filter((text) => text !== '');
  const numbers = texts.filter((text) => /^(\d{16}|\d{18})$/.test(text.replace(/[\s.']/g, '')));
  return numbers.length > 0 && 2 * numbers.length >= texts.length;
}

/**
 * Find the heading among the first rows of a table.
 *
 * @param needsWave whether a column has to name the wave.
 */
export function findHeading({ rows }: Table, needsWave: boolean): HeadingReading {
  const needed = ['contact', 'group', ...(needsWave ? (['wave'] as const) : [])] as const;
  let missing: readonly (typeof needed)[number][] = needed;
  for (const [at, { fields }] of rows.slice(0, HIGHEST_HEADINGS).entries()) {
    const columns = fields.map(({ text }) => columnOf(text));
    const lacking = needed.filter((column) => !columns.includes(column));
    if (lacking.length < missing.length) missing = lacking;
    if (lacking.length > 0) continue;
    const body = rows.slice(at + 1);
    const others = fields.flatMap(({ text }, place) =>
      text !== '' && columns[place] === undefined ? [{ text, place }] : [],
    );
    const isIdentity = ({ place }: { place: number }) => holdsIdentities(body, place);
    const identities = fields.filter((_, place) => columns[place] === 'identity');
    return {
      ok: true,
      heading: {
        at,
        contacts: columns.flatMap((column, place) => (column === 'contact' ? [place] : [])),
        group: columns.indexOf('group'),
        wave: columns.indexOf('wave'),
        unread: others.filter((other) => !isIdentity(other)).map(({ text }) => text),
        identities: [...identities, ...others.filter(isIdentity)].map(({ text }) => text),
      },
    };
  }
  return { ok: false, missing };
}
