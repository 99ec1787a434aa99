// The room in which the two readers of a programme read what raters wrote, and agree on themes.
import { readCommentsAs, type CommentRoom, type ReaderRefusal } from '#data/comments.ts';
import { readUnit } from '#data/units.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { confirmAs, proposeAs, withdrawAs } from '#operations/comments/agree-themes.ts';
import { purgeAfter } from './house.ts';
import { textOf, type Problem } from './form.ts';
import { sayProblem } from './say-problem.ts';
import type { DeskVisit } from './visit.ts';

/** The room as its page shows it. */
export interface ReadRoom {
  readonly record: UnitRecord | null;
  readonly room: CommentRoom | ReaderRefusal;
}

/** Open the room; where who asks is one of its readers, that it was opened is recorded. */
export async function openRoom({ person, address }: DeskVisit): Promise<ReadRoom> {
  const [record, room] = await Promise.all([
    readUnit(address.unit!),
    readCommentsAs(person, address.wave!),
  ]);
  return { record, room };
}

/** A proposal as it was typed. */
export interface ThemeForm {
  readonly id: string;
  readonly en: string;
  readonly comments: readonly number[];
  readonly asksSure: boolean;
}

export const EMPTY_THEME: ThemeForm = { id: '', en: '', comments: [], asksSure: false };

export type ThemeAct =
  | { readonly news: 'tema-diusulkan' | 'tema-terbit' | 'tema-ditarik' }
  | { readonly problems: readonly Problem[]; readonly typed: ThemeForm };

interface Refusal {
  readonly reason: string;
  readonly k?: number;
}

function sayRefusal({ reason, k = 0 }: Refusal, language: Language, theme: number): Problem {
  const { problems, comments } = wordsIn(language).desk.results;
  const refusals: Readonly<Record<string, Problem>> = {
    'too-few-comments': { field: 'catatan', text: fill(problems.tooFewComments, { k }) },
    'comment-unknown': { field: 'catatan', text: problems.commentUnknown },
    'too-many-themes': { text: problems.tooManyThemes },
    'own-theme': { field: `tema-${theme}`, text: problems.ownTheme },
    'theme-unknown': { text: problems.themeUnknown },
    ...Object.fromEntries(
      Object.entries(comments.refusals).map(([name, text]) => [name, { text }]),
    ),
  };
  return refusals[reason] ?? { text: problems.other };
}

/** Take one of the forms of the room: propose, confirm or withdraw. */
export async function takeTheme(
  { person, address }: DeskVisit,
  form: FormData,
  language: Language,
): Promise<ThemeAct> {
  const wave = address.wave!;
  const text = (name: string) => textOf(form, name);
  const laku = text('laku');
  const { understood } = wordsIn(language).desk.results.problems;
  if (laku === 'setuju' || laku === 'tarik') {
    const theme = Number(text('nomor')) || 0;
    if (text('mengerti') !== 'ya') {
      const field = `${laku}-${theme}`;
      return { problems: [{ field, text: understood }], typed: EMPTY_THEME };
    }
    const isConfirmed = laku === 'setuju';
    const done = await (isConfirmed ? confirmAs : withdrawAs)(person, wave, theme);
    if (!done.ok) {
      return { problems: [sayRefusal(done, language, theme)], typed: EMPTY_THEME };
    }
    const record = await readUnit(address.unit!);
    await purgeAfter(record && { slug: record.slug, agency: record.agency.slug });
    return { news: isConfirmed ? 'tema-terbit' : 'tema-ditarik' };
  }
  const typed: ThemeForm = {
    ...{ id: text('tema'), en: text('tema-en') },
    comments: form.getAll('catatan').flatMap((number) => Number(number) || []),
    asksSure: text('yakin') === 'ya',
  };
  const sentence = { id: typed.id, en: typed.en };
  const given = { text: sentence, comments: typed.comments, isSure: typed.asksSure };
  const done = await proposeAs(person, wave, given);
  if (done.ok) return { news: 'tema-diusulkan' };
  if (done.reason !== 'sentence') {
    return { problems: [sayRefusal(done, language, 0)], typed };
  }
  const asksSure = typed.asksSure || done.said.name === 'unitVoices.namesSomebody';
  return { problems: [sayProblem(done.said, language)], typed: { ...typed, asksSure } };
}
