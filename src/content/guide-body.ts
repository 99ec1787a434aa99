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

const withoutTags = (html: string) => html.replace(/<[^>]+>/g, '');

/**
 * Tables with more than two columns in a box that scrolls and that a keyboard reaches, named after their columns.
 *
 * @param label what the box is called, with `{columns}`
 */
export function boxTables(html: string, label: string): string {
  return html.replace(/<table>[\s\S]*?<\/table>/g, (table) => {
    const columns = [...table.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map(([, name]) =>
      withoutTags(name!),
    );
    if (columns.length < 3) return table;
    const name = label.replace('{columns}', columns.join(', ')).replaceAll('"', '&quot;');
    return `<div class="wide-table snug" role="region" tabindex="0" aria-label="${name}">${table}</div>`;
  });
}

/** Every example under a line that says that it is invented. */
export const labelExamples = (html: string, label: string): string =>
  html.replaceAll('<div class="example">', `$&<p class="eyebrow">${label}</p>`);
