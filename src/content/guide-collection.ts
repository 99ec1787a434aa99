// Lists guides of the collection in reading order, and refuses one whose promised anchors do not exist.
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { memoize } from './memoize.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { TOPICS } from './guide-topics.ts';
import { countMinutes } from './reading-minutes.ts';

export type Guide = CollectionEntry<'guides'>;

/** Address part of a guide, the same in both languages. */
export function slugOf(guide: Guide): string {
  return guide.id.slice(guide.id.indexOf('/') + 1);
}

/** All guides of a language in reading order. */
export const listGuides = memoize(async (language: Language): Promise<readonly Guide[]> => {
  const guides = await getCollection('guides', ({ id }) => id.startsWith(`${language}/`));
  return guides.sort((a, b) => a.data.order - b.data.order);
});

/**
 * The guides that some slugs name, in the order of the slugs; a guide that is not written yet is left out.
 *
 * @example pickGuides(['b', 'a', 'c'], guides) // => the guides b and a, when c is not there
 */
export function pickGuides(slugs: readonly string[], guides: readonly Guide[]): Guide[] {
  return slugs.flatMap((slug) => guides.find((guide) => slugOf(guide) === slug) ?? []);
}

/**
 * All guides by topic.
 *
 * @throws Error naming the guides that no topic has
 */
export function sortByTopic(guides: readonly Guide[]) {
  const placed = new Set<string>(TOPICS.flatMap(({ slugs }) => slugs));
  const lost = guides.map(slugOf).filter((slug) => !placed.has(slug));
  if (lost.length > 0)
    throw new Error(`Give these guides a topic in topics.ts: ${lost.join(', ')}`);
  return TOPICS.map(({ name, anchor, slugs }) => ({
    name,
    anchor,
    guides: pickGuides(slugs, guides),
  }));
}

/** The topic that a guide stands under, as its name in the words and its anchor on the list of guides. */
export function topicOf(guide: Guide) {
  const slug = slugOf(guide);
  return TOPICS.find(({ slugs }) => (slugs as readonly string[]).includes(slug))!;
}

/** The text of a guide as HTML; astro renders it before any page asks. */
const htmlOf = (guide: Guide): string => guide.rendered?.html ?? '';

/** Minutes that a guide takes to read, its key points included. */
export const minutesOf = (guide: Guide, language: Language): number =>
  countMinutes([...guide.data.keyPoints, htmlOf(guide)].join(' '), language);

/** One static page per guide of a language. */
export async function routeGuides(language: Language) {
  const guides = await listGuides(language);
  return guides.map((guide) => ({ params: { slug: slugOf(guide) }, props: { guide } }));
}

/** What stands above a reference page: title, promise, text, date of review. */
export async function openIntroduction(page: 'regulations' | 'glossary', language: Language) {
  const entry = await getEntry('introductions', `${page}/${language}/introduction`);
  if (!entry) throw new Error(`Write src/content/${page}/${language}/introduction.md`);
  return entry;
}

/** Every page of the reading order with its address: the guides, then the rules and the words they use. */
async function listReadings(language: Language) {
  const guides = (await listGuides(language)).map((guide) => ({
    path: `/panduan/${slugOf(guide)}/`,
    title: guide.data.title,
  }));
  const { title: rules } = (await openIntroduction('regulations', language)).data;
  const { title: terms } = (await openIntroduction('glossary', language)).data;
  return [
    ...guides,
    { path: '/panduan/regulasi/', title: rules },
    { path: '/panduan/glosarium/', title: terms },
  ];
}

/** The pages before and after every page of the reading order, by its address. */
export const listNeighbors = memoize(async (language: Language) => {
  const readings = await listReadings(language);
  return new Map(
    readings.map(({ path }, place) => [
      path,
      { previous: readings[place - 1], next: readings[place + 1] },
    ]),
  );
});

/**
 * Turn a guide into the HTML of its text and the list of its sections.
 *
 * @throws Error naming the guide and the anchors that `covers` promises and the text does not have
 */
export async function openGuide(guide: Guide) {
  const { headings } = await render(guide);
  const anchors = new Set(headings.map(({ slug }) => slug));
  const missing = Object.values(guide.data.covers).filter((anchor) => !anchors.has(anchor));
  if (missing.length > 0) {
    throw new Error(`${guide.id} covers anchors without a heading: ${missing.join(', ')}`);
  }
  return { html: htmlOf(guide), sections: headings.filter(({ depth }) => depth === 2) };
}
