// Walks through the built site from its two home pages and notes what each page owes its readers.
import type { Page } from 'playwright-core';

/** What one page is made of. */
export interface Sheet {
  readonly lang: string;
  readonly title: string;
  /** Levels of the headings, in order. */
  readonly levels: readonly number[];
  readonly ids: readonly string[];
  /** Addresses of links, as written. */
  readonly links: readonly string[];
  /** Addresses of pictures and other files, as written. */
  readonly files: readonly string[];
  /** Elements that a screen reader would find without a name, as markup. */
  readonly nameless: readonly string[];
}

/** Read a page without running it: its scripts and pictures stay asleep in a parsed document. */
export const readSheet = (reader: Page, html: string): Promise<Sheet> =>
  reader.evaluate((markup) => {
    const page = new DOMParser().parseFromString(markup, 'text/html');
    const all = (selector: string) => [...page.querySelectorAll(selector)];
    const addressesOf = (selector: string, attribute: string) =>
      all(selector).flatMap((element) => element.getAttribute(attribute) ?? []);
    const nameOf = (element: Element): string => {
      const labels = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const inner = [...element.querySelectorAll('img')].map((image) => image.alt);
      return [
        element.getAttribute('aria-label') ?? '',
        ...labels.map((id) => page.getElementById(id)?.textContent ?? ''),
        element.getAttribute('alt') ?? '',
        element.textContent,
        ...inner,
      ]
        .join('')
        .trim();
    };
    const fieldName = (field: Element): string => {
      const label = field.closest('label') ?? page.querySelector(`label[for="${field.id}"]`);
      return (label?.textContent ?? '') + nameOf(field) + (field.getAttribute('title') ?? '');
    };
    const isHidden = (element: Element) =>
      element.closest('[aria-hidden=true], [hidden], template') !== null;
    const named = all(
      'a[href], button, img, [role=img], nav, summary, th, [role=region], figure > figcaption',
    );
    const fields = all('input:not([type=hidden]), select, textarea');
    const isListed = (nav: Element) => nav.localName !== 'nav' || nav.querySelector('a') === null;
    return {
      lang: page.documentElement.lang,
      title: page.title.trim(),
      levels: all('h1, h2, h3, h4, h5, h6')
        .filter((heading) => !heading.closest('[hidden]')) // the views of a survey are seen one at a time
        .map(({ localName }) => Number(localName.slice(1))),
      ids: all('[id]').map(({ id }) => id),
      links: addressesOf('a[href]', 'href'),
      files: [
        ...addressesOf('img[src], script[src]', 'src'),
        ...addressesOf('source[srcset]', 'srcset'),
        ...addressesOf('link[rel=stylesheet], link[rel=icon]', 'href'),
      ],
      nameless: [
        ...named.filter(
          (element) => !isHidden(element) && isListed(element) && nameOf(element) === '',
        ),
        ...fields.filter((field) => !isHidden(field) && fieldName(field).trim() === ''),
      ].map((element) => element.outerHTML.slice(0, 120)),
    };
  }, html);

/** Every page that can be reached, and every address that was refused, with the page that names it. */
export interface Walk {
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly dead: readonly string[];
}

/** Follow every link inside the site; a page is known by its path without query and anchor. */
export async function walkSite(reader: Page, origin: string): Promise<Walk> {
  const sheets = new Map<string, Sheet>();
  const dead: string[] = [];
  const queue = ['/', '/en/'].map((path) => ({ path, from: 'the start' }));
  const seen = new Set(queue.map(({ path }) => path));
  for (let place = queue.shift(); place; place = queue.shift()) {
    const { path, from } = place;
    const response = await fetch(origin + path);
    const body = await response.text();
    if (response.status !== 200) dead.push(`${path} answers ${response.status}, linked by ${from}`);
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
    const sheet = await readSheet(reader, body);
    sheets.set(path, sheet);
    for (const address of [...sheet.links, ...sheet.files]) {
      const target = new URL(address, origin + path);
      if (target.origin !== origin) continue;
      const next = sheet.files.includes(address)
        ? target.pathname + target.search
        : target.pathname;
      if (seen.has(next)) continue;
      seen.add(next);
      queue.push({ path: next, from: path });
    }
  }
  return { sheets, dead };
}

/** Anchors that links name and the page they lead to does not have. */
export function findLostAnchors(sheets: Walk['sheets'], origin: string): string[] {
  return [...sheets].flatMap(([path, { links }]) =>
    links.flatMap((address) => {
      const target = new URL(address, origin + path);
      const anchor = decodeURIComponent(target.hash.slice(1));
      if (target.origin !== origin || anchor === '') return [];
      const ids = sheets.get(target.pathname)?.ids;
      return ids?.includes(anchor) ? [] : [`${path} links to ${target.pathname}#${anchor}`];
    }),
  );
}

/** Where a page goes more than one level deeper at once, or does not begin with its title. */
export function findSkippedLevels({ levels }: Pick<Sheet, 'levels'>): string[] {
  return levels.flatMap((level, place) => {
    const before = levels[place - 1] ?? 0;
    return level > before + 1 ? [`h${level} follows h${before}`] : [];
  });
}
