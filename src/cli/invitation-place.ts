// Where commands write invitations, and the address that stands in them, which has to open on other people's phones.
import type { Language } from '#domain/instrument/terms.ts';
import type { Place } from '#operations/inviting/invite-roster.ts';
import { message, type Message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import type { Workplace } from './with-database.ts';

/** Names that lead nowhere from another device. */
const LOOPBACK = /^(localhost|.*\.localhost|127\.[\d.]+|\[::1\]|0\.0\.0\.0|\[::\])$/;

/** Whether an address opens on other people's phones; without encryption whoever carries it sees and changes what it shows. */
export function opensElsewhere(siteUrl: string): boolean {
  const site = URL.parse(siteUrl);
  return site !== null && site.protocol === 'https:' && !LOOPBACK.test(site.hostname);
}

/**
 * Where invitations go and what they say of the site, which is shown before anything is written.
 *
 * @param isLocal whether an address of this machine is meant.
 * @throws OperatorError if the address opens nowhere else and that is not meant.
 */
export function invitationPlace(
  { settings, secret, siteUrl, actor }: Workplace,
  language: Language,
  isLocal: boolean,
  tell: (line: Message) => void,
): Place {
  if (!isLocal && !opensElsewhere(siteUrl))
    throw new OperatorError(message('roster.siteUrlMissing', { siteUrl }));
  tell(message('roster.siteUrlUsed', { siteUrl }));
  return { keysFolder: settings.keys.folder, secret, siteUrl, language, actor };
}
