// Invitations that somebody hands out, how mails of a wave stand, and slips for citizens: what leaves the desk to reach people.
import { readProgress } from '#data/waves.ts';
import { MOST_SLIPS } from '#domain/waves/entry-mode.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { formatNumber } from '#i18n/formats.ts';
import { plural } from '#i18n/plural.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { openByHand, type HandedInvitation } from '#operations/inviting/hand-out.ts';
import { makeSlips } from '#operations/inviting/print-slips.ts';
import type { SlipSheet } from '#operations/inviting/slip-sheets.ts';
import { answerUnsure, openMailStatus } from '#operations/mail/mail-status.ts';
import { queueInvitations } from '#operations/mail/queue-invitations.ts';
import { tryAct, type DeskHouse } from '../house.ts';
import { textOf, type Problem } from '../form.ts';
import type { DeskVisit } from '../visit.ts';
import { placeOf, trailOfWave, waveAddress, type Trail, type WavePlace } from './place.ts';
import { insteadOf, nameWithin } from './say.ts';

interface Shown {
  readonly title: string;
  readonly trail: Trail;
  readonly problems: readonly Problem[];
  readonly status: 200 | 422;
}

const runs = ({ wave, unit }: WavePlace): boolean =>
  (wave.state === 'planned' || wave.state === 'open') && unit.today <= wave.closesOn;

/** Names that lead nowhere from another device. */
const LOCAL = /^https?:\/\/(localhost|127\.|\[::1\]|0\.0\.0\.0)/;

const titled = (title: string, place: WavePlace, language: Language) => ({
  title: `${title}, ${nameWithin(place.wave.month, language)}`,
  trail: trailOfWave(place, language),
});

export interface InvitationsPage extends Shown {
  /** Why there is nothing to hand out. */
  readonly why: string | null;
  readonly invitations: readonly (HandedInvitation & { readonly groupName: string })[];
  readonly sheet: SlipSheet | null;
  readonly mailed: string | null;
  /** What is said where links lead nowhere from another device. */
  readonly local: string | null;
}

/** The invitations of those whom mail does not reach. */
export async function readInvitations(
  visit: DeskVisit,
  house: DeskHouse,
): Promise<InvitationsPage> {
  const place = await placeOf(visit);
  const { language, siteUrl } = house;
  const words = wordsIn(language).desk.wave;
  const base = { ...titled(words.invitations.title, place, language), problems: [] };
  const nothing = { invitations: [], sheet: null, mailed: null, local: null };
  const why = !runs(place)
    ? words.page.over
    : place.wave.prepared
      ? null
      : words.invitations.missing;
  if (why) return { ...base, ...nothing, why, status: 200 };
  const opened = await tryAct(
    language,
    () => openByHand(place.wave.code, house),
    insteadOf(language),
  );
  if (!opened.ok) return { ...base, ...nothing, why: opened.said, status: 200 };
  const { invitations, sheet, byMail } = opened.value;
  return {
    ...base,
    status: 200,
    why: invitations.length === 0 ? words.invitations.all : null,
    invitations: invitations.map((one) => ({ ...one, groupName: words.groups[one.group] })),
    sheet,
    mailed: byMail > 0 ? plural(byMail, words.invitations.mailed, language) : null,
    local: LOCAL.test(siteUrl) ? fill(words.invitations.local, { site: siteUrl }) : null,
  };
}

export interface MailPage extends Shown {
  readonly mails: boolean;
  readonly isOver: boolean;
  readonly rows: readonly {
    readonly kind: string;
    readonly sent: number;
    readonly due: number;
    readonly refused: number;
    readonly unsure: number;
  }[];
  readonly refused: readonly { readonly contact: string; readonly what: string }[];
  readonly unsure: readonly {
    readonly id: string;
    readonly contact: string;
    readonly kind: string;
  }[];
  readonly mendHref: string;
}

/** Show how mails stand, or do what a form of the page asks for. */
export async function workOnMail(
  visit: DeskVisit,
  form: FormData | null,
  house: DeskHouse,
): Promise<{ readonly page: MailPage } | { readonly goTo: string }> {
  const place = await placeOf(visit);
  const { language, secret, actor, mails } = house;
  const words = wordsIn(language).desk.wave;
  const { code } = place.wave;
  const problems: Problem[] = [];
  const laku = textOf(form, 'laku');
  const goTo = (news: string) => ({
    goTo: `${waveAddress(place, language, 'surel/')}?kabar=${news}`,
  });
  if (laku === 'undang') {
    const acted = await tryAct(language, () => queueInvitations(code, house), insteadOf(language));
    if (acted.ok) return goTo('diantrekan');
    problems.push({ text: acted.said });
  } else if (laku === 'ulang' || laku === 'biarkan') {
    const decision = laku === 'ulang' ? 'resend' : 'leave';
    const acted = await tryAct(
      language,
      () => answerUnsure(code, textOf(form, 'surel'), decision, actor),
      (said) => (said.name === 'mail.notUnsure' ? words.mail.gone : insteadOf(language)(said)),
    );
    if (acted.ok) return goTo(laku === 'ulang' ? 'diulang' : 'dibiarkan');
    problems.push({ text: acted.said });
  } else if (form !== null) problems.push({ text: words.generic });
  const opened = await tryAct(language, () => openMailStatus(code, secret), insteadOf(language));
  if (!opened.ok) problems.push({ text: opened.said });
  const status = opened.ok ? opened.value : null;
  const { kinds } = words.mail;
  return {
    page: {
      ...titled(words.mail.title, place, language),
      mails,
      isOver: !runs(place) || !place.wave.prepared,
      rows: (status?.kinds ?? []).map(({ kind, sent, due, refused, unsure }) => ({
        kind: kinds[kind],
        ...{ sent, due, refused, unsure },
      })),
      refused: (status?.undelivered ?? [])
        .filter(({ state }) => state === 'refused')
        .map(({ contact, kind, reply }) => ({
          contact,
          what: `${kinds[kind]}, ${reply === null ? words.mail.noReply : fill(words.mail.reply, { reply })}`,
        })),
      unsure: (status?.undelivered ?? [])
        .filter(({ state }) => state === 'unsure')
        .map(({ id, contact, kind }) => ({ id, contact, kind: kinds[kind] })),
      mendHref: `${waveAddress(place, language, 'penilai/')}#orang-ganti-orang`,
      problems,
      status: form !== null ? 422 : 200,
    },
  };
}

/** Slips that one page makes at most: as many as a browser lays out for printing. */
const MOST_AT_ONCE = 400;

export interface SlipsPage extends Shown {
  /** Why there are no slips. */
  readonly why: string | null;
  readonly printed: string | null;
  readonly typed: string;
  /** Slips to print, once. */
  readonly sheet: SlipSheet | null;
  readonly made: string | null;
  readonly backHref: string;
}

/** Show how many slips there are, or make some. */
export async function workOnSlips(
  visit: DeskVisit,
  form: FormData | null,
  house: DeskHouse,
): Promise<SlipsPage> {
  const place = await placeOf(visit);
  const { language } = house;
  const { wave } = place;
  const words = wordsIn(language).desk.wave;
  const why =
    wave.entry !== 'slip'
      ? words.slips.noSlips
      : place.programme.state !== 'active'
        ? words.page.draft
        : runs(place)
          ? null
          : words.slips.ended;
  const typed = textOf(form, 'jumlah');
  const base = {
    ...titled(words.slips.title, place, language),
    ...{ why, typed },
    backHref: waveAddress(place, language),
  };
  const tell = (printed: number) =>
    fill(words.slips.printed, {
      printed: formatNumber(printed, language),
      left: formatNumber(Math.max(0, MOST_SLIPS - printed), language),
    });
  const readPrinted = async () =>
    (await readProgress(wave.code))?.groups.find(({ group }) => group === 'citizen')?.invitations ??
    0;
  const show = async (problems: readonly Problem[]): Promise<SlipsPage> => ({
    ...base,
    printed: why ? null : tell(await readPrinted()),
    ...{ sheet: null, made: null, problems },
    status: problems.length > 0 ? 422 : 200,
  });
  if (form === null || why) return show([]);
  const count = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  if (count < 1 || count > MOST_AT_ONCE)
    return show([{ field: 'jumlah', text: words.slips.wrong }]);
  const acted = await tryAct(
    language,
    () => makeSlips(wave.code, count, house),
    insteadOf(language),
  );
  if (!acted.ok) return show([{ field: 'jumlah', text: acted.said }]);
  const { sheet, printed } = acted.value;
  return {
    ...base,
    printed: tell(printed),
    sheet,
    made: plural(count, words.slips.made, language),
    problems: [],
    status: 200,
  };
}
