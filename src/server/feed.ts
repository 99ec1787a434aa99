// Writes changes and guides into the RSS feed.
import type { Language } from '#domain/instrument/terms.ts';
import { wordsIn } from '#i18n/words.ts';
import { listChanges } from '#content/change-collection.ts';
import { listGuides, slugOf } from '#content/guide-collection.ts';
import { addressIn } from '#i18n/addresses.ts';

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
