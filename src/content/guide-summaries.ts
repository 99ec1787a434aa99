// What on-demand pages say about guides. They get it without the collection, whose store holds the text of every guide.
import type { Language } from '#domain/instrument/terms.ts';
import type { Guide } from './guide-collection.ts';

/** A guide as a link names it. */
export interface GuideSummary
  extends Pick<Guide['data'], 'title' | 'order' | 'affectedItems' | 'tool'> {
  /** Address part, the same in both languages. */
  readonly slug: string;
}

/** Front matter by file; the collection checks all of it against its schema whenever the site is built. */
const frontMatter = import.meta.glob<Omit<GuideSummary, 'slug'>>('./guides/*/*.md', {
  query: '?front-matter',
  import: 'default',
  eager: true,
});

/** All guides of a language in reading order. */
export function summarizeGuides(language: Language): readonly GuideSummary[] {
  const folder = `./guides/${language}/`;
  return Object.entries(frontMatter)
    .filter(([path]) => path.startsWith(folder))
    .map(([path, { title, order, affectedItems, tool }]) => ({
      slug: path.slice(folder.length, -'.md'.length),
      ...{ title, order, affectedItems, tool },
    }))
    .sort((a, b) => a.order - b.order);
}
