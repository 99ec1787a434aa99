// Lists what has changed on the site, all of it or on one page.
import { getCollection } from 'astro:content';
import { memoize } from './memoize.ts';

/** All changes, the newest first; those of one day by their name. */
export const listChanges = memoize(async () => {
  const changes = (await getCollection('changes')).map(({ data }) => data);
  return changes.sort((a, b) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id));
});

/** The changes that one page shows, the newest first; its address stands without language prefix. */
export const listChangesOf = async (path: string) =>
  (await listChanges()).filter(({ paths }) => paths.includes(path));
