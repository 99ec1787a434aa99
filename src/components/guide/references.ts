// The pages to look things up in, each with its title and what it gives.
import { openIntroduction } from '#content/guide-collection.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { wordsIn } from '#i18n/words.ts';

/** Every page of reference with its address, in the order of lists. */
export async function listReferences(language: Language) {
  const { find, tools } = wordsIn(language);
  const glossary = (await openIntroduction('glossary', language)).data;
  const regulations = (await openIntroduction('regulations', language)).data;
  const pages = [
    ['/panduan/glosarium/', glossary],
    ['/panduan/regulasi/', regulations],
    ['/panduan/butir/', find.items],
    ['/panduan/sumber/', find.sources],
    ['/alat/', tools],
    ['/perubahan/', find.changes],
  ] as const;
  return pages.map(([path, { title, promise }]) => ({ path, title, promise }));
}
