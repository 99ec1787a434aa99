// Lists changes, and writes them with the guides into the RSS feed.
import { getCollection } from 'astro:content';
import type { Language } from '#domain/instrument/terms.ts';
import { wordsIn } from '#i18n/words.ts';
import { listGuides, slugOf } from '#content/guide-collection.ts';
import { addressIn } from '#i18n/addresses.ts';

/** All changes, the newest first; those of one day by their name. */
export async function listChanges() {
  const changes = (await getCollection('changes')).map(({ data }) => data);
  return changes.sort((a, b) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id));
}

/** Changes and reviewed guides of a language as a feed, the newest first. */
export async function writeFeed(language: Language, site: URL) {
  const { name } = wordsIn(language).site;
  const { title, promise } = wordsIn(language).site.guides;
  const absolute = (path: string) => new URL(addressIn(language, path), site).href;
  const changes = (await listChanges()).map(({ id, on, title, text }) => ({
    title: title[language],
    description: text[language],
    link: absolute(`/perubahan/#${id}`),
    day: on,
  }));
  const guides = (await listGuides(language)).map((guide) => ({
    title: guide.data.title,
    description: guide.data.promise,
    link: absolute(`/panduan/${slugOf(guide)}/`),
    day: guide.data.reviewedOn,
  }));
  return {
    title: `${name}: ${title}`,
    description: promise,
    site: absolute('/'),
    customData: `<language>${language}</language>`,
    items: [...changes, ...guides]
      .sort((a, b) => b.day.localeCompare(a.day))
      .map(({ day, ...item }) => ({ ...item, pubDate: new Date(`${day}T00:00:00Z`) })),
  };
}
