// Slips to print and cut, eight to a sheet of A4, fewer where their texts are long: QR code, code to type, fingerprint, limits of the promise.
import encodeQR from 'qr';
import { groupCode } from '#crypto/codes.ts';
import type { Language } from '#domain/instrument/terms.ts';

/**
 * Boxes grow with their text: no height is fixed, columns may not be pushed wider than the sheet, and anything may break but a
 * code, which is copied by hand. Two slips share a row that stays on one sheet, since not every browser keeps a grid together.
 */
const STYLE = `@page{size:A4;margin:10mm}*{box-sizing:border-box}
body{margin:0;font:9pt/1.3 system-ui,sans-serif;overflow-wrap:anywhere}
.row{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));break-inside:avoid}
article{display:grid;grid-template-columns:32mm minmax(0,1fr);gap:4mm;min-height:68mm;padding:3mm 4mm;border:1px dashed GrayText}
svg{display:block;width:32mm;height:32mm}h2{margin:0 0 1mm;font-size:10pt}p{margin:0 0 1mm}
.code{font:700 11pt ui-monospace,monospace;white-space:nowrap}.words{font:8.5pt ui-monospace,monospace;overflow-wrap:normal}.contact,.limits{font-size:8pt}.limits{margin-top:2mm}`;

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (mark) => MARKS[mark]!);

/** One slip. */
export interface Slip {
  /** What the QR code leads to. */
  readonly link: string;
  /** Sixteen characters. */
  readonly code: string;
  /** What stands above the code, line by line. */
  readonly lines: readonly string[];
  /** Whom it is for, where that is known. */
  readonly contact?: string;
}

/** What all slips of a sheet say alike. */
export interface SheetWords {
  readonly heading: string;
  /** Under the picture, where there is room: what it is good for, and where the promise ends. */
  readonly notes: readonly string[];
  /** Above the six words. */
  readonly compare: string;
}

/** Slips with all that is printed on them; whoever lays them out adds nothing. */
export interface SlipSheet {
  readonly slips: readonly Slip[];
  readonly words: SheetWords;
  /** The six words of the wave's key file. */
  readonly fingerprint: readonly string[];
}

/** The sheets of slips as a page of its own, which needs neither script nor network. */
export function writeSheets(
  { slips, words: { heading, notes, compare }, fingerprint }: SlipSheet,
  language: Language,
): string {
  const articles = slips.map(({ link, code, lines, contact }) => {
    const picture = encodeQR(link, 'svg', { ecc: 'medium' });
    const told = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
    const small = notes.map((note) => `<p class="limits">${escapeHtml(note)}</p>`).join('');
    const whom = contact === undefined ? '' : `<p class="contact">${escapeHtml(contact)}</p>`;
    return `<article><div>${picture}${whom}${small}</div><div><h2>${escapeHtml(heading)}</h2>
${told}<p class="code">${groupCode(code)}</p>
<p>${escapeHtml(compare)}</p><p class="words">${fingerprint.join(' ')}</p></div></article>`;
  });
  const rows = articles.flatMap((article, place) =>
    place % 2 === 0 ? [`<div class="row">${article}${articles[place + 1] ?? ''}</div>`] : [],
  );
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escapeHtml(heading)}</title>
<style>${STYLE}</style><main>${rows.join('\n')}</main></html>
`;
}
