// Status pages of the server itself, for when no other page can answer: built with the site, bare where that is not there.
import { addressIn, splitAddress } from '#i18n/addresses.ts';
import { wordsIn, type Words } from '#i18n/words.ts';
import type { FindFile } from './built-site.ts';
import type { Rules } from './rules.ts';

export type ServerPage = keyof Words['server'];

/** The files of the built site, and the headers that its pages need. */
export interface BuiltSite {
  readonly find: FindFile;
  readonly rules: Pick<Rules, 'headersFor'>;
}

/** A small page without style or script. */
function writeBare(path: string, page: ServerPage): string {
  const { language } = splitAddress(path);
  const { title, body, home } = wordsIn(language).server[page];
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${body}</p><p><a href="${addressIn(language, '/')}">${home}</a></p></html>`;
}

/** A status page in the language of the address, with the policy under which its styles were built. */
export function statusPage(
  { find, rules }: BuiltSite,
  path: string,
  page: ServerPage,
  status: number,
): Response {
  const place = addressIn(splitAddress(path).language, `/keadaan/${page}/`);
  const built = find(place);
  return new Response(built?.bytes ?? writeBare(path, page), {
    status,
    headers: {
      ...(built === null ? {} : rules.headersFor(place)),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}
