// Looks through a workbook before its reader does: it fills a table from A1 to the farthest cell, so 3 kB can ask for 17 billion
// cells and end the process. The reader is given an archive that is packed anew from what was looked at.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Bytes of a file and of all that it holds, and the farthest cell. */
export const WORKBOOK_LIMITS = {
  file: 1_000_000,
  unpacked: 20_000_000,
  rows: 5_000,
  columns: 40,
} as const;

export type Guarded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: 'too-large' | 'damaged' }
  | { readonly ok: false; readonly problem: 'far-cell'; readonly cell: string };

const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);

/** A place that lies too far out, or is written as no spreadsheet writes it, which the reader might understand another way. */
function findFarCell(xml: string): string | null {
  const isSheet = xml.includes('sheetData');
  for (const [, , place = ''] of xml.matchAll(/(?<!xmlns:)\br\s*=\s*(["'])(.*?)\1/gs)) {
    const [, letters, row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(place) ?? [];
    if (row === undefined) {
      if (isSheet) return place.slice(0, 20);
    } else if (Number(row) > WORKBOOK_LIMITS.rows || columnOf(letters!) > WORKBOOK_LIMITS.columns)
      return place;
  }
  return null;
}

/** Whether a part ends where it began: one whose directory says less than there is was cut off there. */
function isWhole(xml: string): boolean {
  const root = /<([A-Za-z_][\w:.-]*)/.exec(xml)?.[1];
  const end = xml.trimEnd();
  return root !== undefined && (end.endsWith(`</${root}>`) || end.endsWith('/>'));
}

/** What stands for the value of a formula that no program has calculated yet. */
export const UNCALCULATED = '#FORMULA?';

/** Errors of formulas, and formulas without a value, as texts: the reader leaves such cells empty, and nobody would be told why. */
const keepErrors = (xml: string): string =>
  xml
    .replace(/(<(?:\w+:)?c\s[^>]*?\bt\s*=\s*)(["'])e\2/g, '$1$2str$2')
    .replace(
      /<((?:\w+:)?)c(\s[^>]*)>\s*<\1f(?:\s[^>]*)?(?:\/>|>[^<]*<\/\1f>)\s*<\/\1c>/g,
      (_, prefix: string, given: string) =>
        `<${prefix}c${given.replace(/\bt\s*=\s*(["']).*?\1/, '')} t="str"><${prefix}v>${UNCALCULATED}</${prefix}v></${prefix}c>`,
    );

/** A workbook that its reader may be given, or why it may not. */
export function guardWorkbook(bytes: Uint8Array): Guarded {
  if (bytes.length > WORKBOOK_LIMITS.file) return { ok: false, problem: 'too-large' };
  let unpacked = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        return unpacked <= WORKBOOK_LIMITS.unpacked && /\.xml(\.rels)?$/.test(name);
      },
    });
  } catch {
    return { ok: false, problem: 'damaged' };
  }
  if (unpacked > WORKBOOK_LIMITS.unpacked) return { ok: false, problem: 'too-large' };
  const kept: Record<string, Uint8Array> = {};
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part);
    // Entities of a file's own could write what was not looked at.
    if (!isWhole(xml) || /<!(DOCTYPE|ENTITY)/i.test(xml)) return { ok: false, problem: 'damaged' };
    const cell = findFarCell(xml);
    if (cell !== null) return { ok: false, problem: 'far-cell', cell };
    kept[name] = strToU8(keepErrors(xml));
  }
  return { ok: true, bytes: zipSync(kept, { level: 1 }) };
}
