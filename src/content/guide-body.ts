// Shapes the rendered text of a guide for its page: a place for the story, tables that scroll, examples that say what they are.

/**
 * The text up to its first heading, heading included, and the rest; the story of a guide stands between them.
 *
 * @throws Error when the text has no heading of the second level
 * @example splitAfterHeading('<h2>A</h2><p>B</p>') // => ['<h2>A</h2>', '<p>B</p>']
 */
export function splitAfterHeading(html: string): [string, string] {
  const end = html.indexOf('</h2>');
  if (end < 0) throw new Error('A guide without headings has no place for its story');
  return [html.slice(0, end + 5), html.slice(end + 5)];
}

/**
 * A text cut behind so many of its sections of the second level; with too few of them the second part is empty.
 *
 * @example splitAfterSections('a<h2>b</h2>c<h2>d</h2>e', 1) // => ['a<h2>b</h2>c', '<h2>d</h2>e']
 */
export function splitAfterSections(html: string, sections: number): [string, string] {
  const starts = [...html.matchAll(/<h2\b/g)].map(({ index }) => index);
  const end = starts[sections] ?? html.length;
  return [html.slice(0, end), html.slice(end)];
}

const withoutTags = (html: string) => html.replace(/<[^>]+>/g, '');
const quoted = (text: string) => `"${withoutTags(text).replaceAll('"', '&quot;')}"`;

/** A table that becomes a list of cards on a phone: every cell knows its column, and roles keep it a table for listeners. */
function stack(table: string, columns: readonly string[]): string {
  let cell = 0;
  return table
    .replace('<table>', '<table class="stacks" role="table">')
    .replace(/<(thead|tbody)>/g, '<$1 role="rowgroup">')
    .replaceAll('<tr>', '<tr role="row">')
    .replaceAll('<th>', '<th role="columnheader">')
    .replace(/<td>/g, () => `<td role="cell" data-column=${quoted(columns[cell++ % columns.length]!)}>`);
}

/**
 * Tables with more than two columns, ready for a phone: those of words can stack, those of figures stand in a box that scrolls.
 *
 * @param label what such a box is called, with `{columns}`
 */
export function shapeTables(html: string, label: string): string {
  return html.replace(/<table>[\s\S]*?<\/table>/g, (table) => {
    const columns = [...table.matchAll(/<th>([\s\S]*?)<\/th>/g)].map(([, name]) => name!);
    if (columns.length < 3) return table;
    if (!/<td>[\d.,]+<\/td>/.test(table)) return stack(table, columns);
    const name = quoted(label.replace('{columns}', columns.join(', ')));
    return `<div class="wide-table snug" role="region" tabindex="0" aria-label=${name}>${table}</div>`;
  });
}

/** Every example under a line that says that it is invented. */
export const labelExamples = (html: string, label: string): string =>
  html.replaceAll('<div class="example">', `$&<p class="eyebrow">${label}</p>`);
