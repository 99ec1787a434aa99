// What comments say together becomes public as a theme: one reviewer proposes it, the other one confirms it, each with her own code.
import {
  confirmTheme,
  confirmThemeAs,
  proposeTheme,
  proposeThemeAs,
  readReviewers,
  withdrawTheme,
  withdrawThemeAs,
  type Agreement,
  type Proposal,
  type ReaderRefusal,
  type Withdrawal,
} from '#data/comments.ts';
import type { Person } from '#data/person.ts';
import { message, type Message } from '../message.ts';
import { readSentence, type GivenText } from '../public-text.ts';
import { changing, refused, unchanged, type UnitAct } from '../unit-act.ts';
import { hashTyped, notACode, refusedCode, type Reviewing } from './reviewer-code.ts';

/** Slug of the unit of a wave that is known to exist. */
const unitOf = async (wave: string) => (await readReviewers(wave))!.unit;

/**
 * Propose a theme; nothing is public yet.
 *
 * @param theme its sentence, and the numbers of the comments that it covers, as the command reads them.
 */
export async function propose(
  { wave, code }: Reviewing,
  theme: { readonly text: GivenText; readonly comments: string; readonly isSure: boolean },
  actor: string | null,
): Promise<UnitAct> {
  const sentence = readSentence('text', theme.text, theme.isSure);
  if ('problem' in sentence) return refused(sentence.problem);
  const words = theme.comments.split(',').map((word) => word.trim());
  if (!words.every((word) => /^[1-9]\d{0,3}$/.test(word))) {
    return refused(message('comments.notNumbers'));
  }
  const hash = await hashTyped(code);
  if (hash === null) return notACode();
  const comments = [...new Set(words.map(Number))];
  const outcome = await proposeTheme(wave, hash, { text: sentence.text, comments }, actor);
  if (outcome.ok) return unchanged(message('comments.proposed', { wave, number: outcome.number }));
  switch (outcome.reason) {
    case 'too-few-comments':
      return refused(message('comments.too-few-comments', { k: outcome.k }));
    case 'comment-unknown':
    case 'too-many-themes':
      return refused(message(`comments.${outcome.reason}`));
    default:
      return refusedCode(wave, outcome);
  }
}

/** Confirm the theme that the other reviewer proposed: from now on it is public. */
export async function confirm(
  { wave, code }: Reviewing,
  theme: number,
  actor: string | null,
): Promise<UnitAct> {
  const hash = await hashTyped(code);
  if (hash === null) return notACode();
  const outcome = await confirmTheme(wave, hash, theme, actor);
  if (outcome.ok) {
    const said = message(`comments.${outcome.reason}`, { wave, number: theme });
    return outcome.reason === 'confirmed' ? changing(await unitOf(wave), said) : unchanged(said);
  }
  if (outcome.reason === 'own-theme' || outcome.reason === 'theme-unknown') {
    return refused(message(`comments.${outcome.reason}`, { wave, number: theme }));
  }
  return refusedCode(wave, outcome);
}

/** Take a theme back: a proposal disappears, and of a public one the page says since when it no longer stands. */
export async function withdraw(
  { wave, code }: Reviewing,
  theme: number,
  actor: string | null,
): Promise<UnitAct> {
  const hash = await hashTyped(code);
  if (hash === null) return notACode();
  const outcome = await withdrawTheme(wave, hash, theme, actor);
  if (!outcome.ok) {
    if (outcome.reason !== 'theme-unknown') return refusedCode(wave, outcome);
    return refused(message('comments.theme-unknown', { wave, number: theme }));
  }
  if (outcome.reason === 'already-withdrawn') {
    return unchanged(message('comments.already-withdrawn', { number: theme }));
  }
  if (!outcome.wasPublic) return unchanged(message('comments.takenBack', { number: theme }));
  return changing(await unitOf(wave), message('comments.withdrawn', { number: theme }));
}

/** What is proposed at the desk: its sentence, and the numbers of the comments that it covers. */
export interface GivenTheme {
  readonly text: GivenText;
  readonly comments: readonly number[];
  /** Whether names in the sentence were seen and are meant. */
  readonly isSure: boolean;
}

/** Propose a theme, as a reader who is signed in; a sentence that cannot stand comes back with what is wrong. */
export async function proposeAs(
  person: Person,
  wave: string,
  { text, comments, isSure }: GivenTheme,
): Promise<
  Proposal | ReaderRefusal | { readonly ok: false; readonly reason: 'sentence'; said: Message }
> {
  const sentence = readSentence('text', text, isSure);
  if ('problem' in sentence) return { ok: false, reason: 'sentence', said: sentence.problem };
  const given = { text: sentence.text, comments: [...new Set(comments)] };
  return proposeThemeAs(person, wave, given);
}

/** Confirm the theme that the other reader proposed, as one who is signed in: from now on it is public. */
export const confirmAs = (
  person: Person,
  wave: string,
  theme: number,
): Promise<Agreement | ReaderRefusal> => confirmThemeAs(person, wave, theme);

/** Take a theme back, as a reader who is signed in. */
export const withdrawAs = (
  person: Person,
  wave: string,
  theme: number,
): Promise<Withdrawal | ReaderRefusal> => withdrawThemeAs(person, wave, theme);
