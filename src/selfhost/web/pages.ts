// Status pages of the server itself, for when no other page can answer.
import { addressIn, splitAddress } from '#i18n/addresses.ts';
import { wordsIn } from '#i18n/words.ts';

export type ServerPage = 'unreadable' | 'too-large' | 'failed';

/** A small page without style or script, in the language of the address. */
export function statusPage(path: string, page: ServerPage, status: number): Response {
  const { language } = splitAddress(path);
  const { title, body, home } = wordsIn(language).server[page];
  const html = `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p>${body}</p><p><a href="${addressIn(language, '/')}">${home}</a></p></html>`;
  return new Response(html, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}
