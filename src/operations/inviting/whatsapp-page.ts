// A page of one's own machine with a button per person that opens WhatsApp with the message in it. It needs neither script nor
// network until a button is pressed, and keeps its ticks as long as it is open.
import type { Language } from '#domain/instrument/terms.ts';
import { message, sayIn } from '../message.ts';
import { whatsappOf } from '../roster/contacts.ts';
import { escapeHtml } from './slip-sheets.ts';

/**
 * The address that opens WhatsApp with a message, or `null` for a contact that it does not reach.
 *
 * @example whatsappLinkOf('0812-0000-0001', 'Halo') // => 'https://wa.me/6281200000001?text=Halo'
 */
export function whatsappLinkOf(contact: string, text: string): string | null {
  const number = whatsappOf(contact);
  return number === null ? null : `https://wa.me/${number}?text=${encodeURIComponent(text)}`;
}

/** A message and whom it is for. */
interface Addressed {
  readonly contact: string;
  readonly text: string;
}

const STYLE = `body{margin:0 auto;max-width:40rem;padding:1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
ol{padding:0;list-style:none}li{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;padding:.75rem 0;border-top:1px solid GrayText}
label{display:flex;gap:.75rem;align-items:center;flex:1 1 12rem;min-height:2.75rem}input{width:1.5rem;height:1.5rem;flex:none}
a{display:inline-block;padding:.625rem 1rem;border:2px solid #075e54;border-radius:.375rem;background:#075e54;color:#fff;font-weight:600;text-decoration:none}
a:focus-visible,input:focus-visible{outline:3px solid #1d4ed8;outline-offset:2px}`;

/** The page for everybody whom WhatsApp reaches; it names the others, who need another way. */
export function writeWhatsappPage(people: readonly Addressed[], language: Language): string {
  const say = (name: Parameters<typeof message>[0], values = {}) =>
    escapeHtml(sayIn(language, message(name, values)));
  const linked = people.map(({ contact, text }) => ({
    contact: escapeHtml(contact),
    link: whatsappLinkOf(contact, text),
  }));
  const rows = linked.flatMap(({ contact, link }, place) =>
    link === null
      ? []
      : [
          `<li><label for="p${place}"><input type="checkbox" id="p${place}" autocomplete="off">${contact}</label><a href="${escapeHtml(link)}" target="_blank" rel="noopener noreferrer" aria-label="${say('roster.whatsappOpenFor', { contact: people[place]!.contact })}">${say('roster.whatsappOpen')}</a></li>`,
        ],
  );
  const others = linked.flatMap(({ contact, link }) =>
    link === null ? [`<li>${contact}</li>`] : [],
  );
  const rest =
    others.length === 0
      ? ''
      : `<h2>${say('roster.whatsappOthers')}</h2>\n<ol>${others.join('\n')}</ol>\n`;
  const heading = say('roster.whatsappHeading');
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${heading}</title><style>${STYLE}</style><main><h1>${heading}</h1>
<p>${say('roster.whatsappHelp')}</p>
<ol>${rows.join('\n')}</ol>
${rest}</main></html>
`;
}
