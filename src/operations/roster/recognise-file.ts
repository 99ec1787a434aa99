// Tells by its first bytes what kind of file a roster is, whatever its name says.
import { unzipSync } from 'fflate';

/** Kinds that can be read, and those that are refused by name with the way to save them as one that can. */
export type FileKind =
  | 'text'
  | 'workbook'
  | 'opendocument'
  | 'old-workbook'
  | 'locked-workbook'
  | 'binary-workbook'
  | 'numbers'
  | 'word'
  | 'pdf'
  | 'picture'
  | 'web-page'
  | 'archive'
  | 'empty';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte);

/** Names of the files in an archive, and what its first one says it is; nothing is inflated but that. */
function namesIn(bytes: Uint8Array): { readonly names: readonly string[]; readonly mime: string } {
  const names: string[] = [];
  try {
    const { mimetype } = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        return name === 'mimetype' && originalSize < 200;
      },
    });
    return { names, mime: mimetype ? new TextDecoder().decode(mimetype) : '' };
  } catch {
    return { names, mime: '' };
  }
}

function kindOfArchive(bytes: Uint8Array): FileKind {
  const { names, mime } = namesIn(bytes);
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (mime.includes('opendocument')) return 'opendocument';
  if (has(/^xl\/workbook\.bin$/)) return 'binary-workbook';
  if (has(/^xl\//)) return 'workbook';
  if (has(/\.iwa$|^Index\.zip$/)) return 'numbers';
  if (has(/^word\//)) return 'word';
  return 'archive';
}

/** Spreadsheets are locked by packing them into the format before theirs, under this name. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');

/** What kind of file this is. */
export function recogniseFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 0x50, 0x4b)) return kindOfArchive(bytes);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return Buffer.from(bytes).includes(LOCKED) ? 'locked-workbook' : 'old-workbook';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    return 'picture';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2_000)).replace(/\0/g, '');
  if (/^[^<]{0,3}\s*<(!doctype|html|head|meta|table|style|\?xml|\?mso)/i.test(start))
    return 'web-page';
  // Binary files of BIFF without the frame around it, as old programs export them.
  if (startsWith(bytes, 0x09, 0x08) || startsWith(bytes, 0x09, 0x04)) return 'old-workbook';
  return 'text';
}
