// The list of tasks of a programme that is being written, each with its state, and what can be done with the whole.
import type { Draft } from '#data/desk.ts';
import { STAFF_GROUPS, type Language } from '#domain/instrument/terms.ts';
import { addressIn } from '#i18n/addresses.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import {
  firstWaveOf,
  isComplete,
  readContext,
  stateOf,
  type DraftContext,
} from '#operations/desk/draft-context.ts';
import { discardDraft, withdrawDraft } from '#operations/desk/plan-draft.ts';
import { textOf, type WrittenSection } from '#operations/desk/sections.ts';
import type { GroupCounts } from '#operations/desk/sealed-roster.ts';
import { tryAct } from '../house.ts';
import type { DeskVisit } from '../visit.ts';
import type { Problem } from '../form.ts';
import { sayInstead } from './say.ts';
import { stepOf, writerOf } from './section.ts';

/** A task as the list shows it. */
export interface DraftTask {
  readonly name: string;
  readonly href: string | null;
  readonly state: 'done' | 'you' | 'waiting' | 'later';
  readonly stateText?: string;
  readonly note?: string;
}

/** How many of each group, in words. */
export const sayCounts = (counts: GroupCounts, language: Language): string => {
  const { people, groups } = wordsIn(language).desk.programme.raters;
  return STAFF_GROUPS.filter((group) => counts[group])
    .map((group) => fill(people, { group: groups[group], count: counts[group]! }))
    .join(' · ');
};

/** What was typed as the name in a section. */
const typedName = ({ sections }: Draft, section: WrittenSection): string =>
  textOf((sections[section]?.content ?? {}) as Record<string, string>, 'nama');

/** The unit of a draft, as far as it has a name. */
export const unitNameOf = (draft: Draft, language: Language): string =>
  draft.unit?.name[language] ?? typedName(draft, 'unit');

/** What a draft is called: its training, its unit, or nothing yet. */
export const nameOf = (draft: Draft, language: Language): string =>
  typedName(draft, 'training') ||
  unitNameOf(draft, language) ||
  wordsIn(language).desk.programme.untitled;

/** The way back from a step of a draft. */
export const trailOf = (draft: Draft, language: Language) => [
  { name: wordsIn(language).desk.frame.home, href: addressIn(language, '/kelola/') },
  { name: nameOf(draft, language), href: stepOf(draft.id, '', language) },
];

function writtenTask(
  context: DraftContext,
  section: WrittenSection,
  step: string,
  language: Language,
): DraftTask {
  const { tasks } = wordsIn(language).desk.programme;
  const state = stateOf(context, section);
  const isMoved = section === 'waves' && state === 'unfinished';
  return {
    name: tasks[section],
    href: stepOf(context.draft.id, step, language),
    state: state === 'done' ? 'done' : 'you',
    ...(isMoved ? { note: tasks.wavesMoved } : {}),
  };
}

function ratersTask(context: DraftContext, language: Language): DraftTask {
  const { tasks } = wordsIn(language).desk.programme;
  const { draft, roster } = context;
  const wave = firstWaveOf(draft);
  const href = stepOf(draft.id, 'penilai/', language);
  const name = tasks.raters;
  if (!isComplete(context) || wave === null)
    return { name, href, state: 'later', note: tasks.ratersLater };
  if (roster && roster.wave !== wave) return { name, href, state: 'you', note: tasks.ratersLost };
  if (roster)
    return {
      ...{ name, href, state: 'done' },
      note: fill(tasks.ratersNote, { counts: sayCounts(roster.counts, language) }),
    };
  return { name, href, state: 'you', stateText: tasks.ratersMay, note: tasks.ratersMayNote };
}

/** All six tasks in their order. */
function tasksOf(context: DraftContext, language: Language): readonly DraftTask[] {
  const { tasks } = wordsIn(language).desk.programme;
  const { draft } = context;
  const complete = isComplete(context);
  const isSubmitted = draft.state !== 'writing';
  const step = (name: string) => stepOf(draft.id, name, language);
  return [
    writtenTask(context, 'unit', 'unit/', language),
    writtenTask(context, 'training', 'diklat/', language),
    writtenTask(context, 'waves', 'putaran/', language),
    ratersTask(context, language),
    complete
      ? {
          ...{ name: tasks.preview, href: step('pratinjau/'), state: 'done' },
          ...{ stateText: '', note: tasks.previewNote },
        }
      : { name: tasks.preview, href: null, state: 'later', note: tasks.previewLater },
    isSubmitted
      ? { name: tasks.submit, href: step('ajukan/'), state: 'done', stateText: tasks.submitted }
      : complete
        ? { name: tasks.submit, href: step('ajukan/'), state: 'you' }
        : { name: tasks.submit, href: null, state: 'later', note: tasks.submitNote },
  ];
}

export interface TaskPage {
  readonly status: 200 | 422;
  readonly context: DraftContext;
  readonly tasks: readonly DraftTask[];
  readonly problems: readonly Problem[];
}

/** The list of tasks; what was posted takes the programme back or throws the draft away. */
export async function openTasks(
  visit: DeskVisit,
  language: Language,
  request: Request,
): Promise<TaskPage | { readonly goTo: string }> {
  const context = await readContext(visit.draft!, new Date());
  const page = { context, tasks: tasksOf(context, language) };
  if (request.method !== 'POST') return { ...page, status: 200, problems: [] };
  const { tasks, refused } = wordsIn(language).desk.programme;
  const form = await request.formData();
  const writer = writerOf(visit, language, new URL(request.url));
  if (form.get('laku') === 'tarik') {
    const acted = await tryAct(
      language,
      () => withdrawDraft(context, writer),
      sayInstead(language),
    );
    if (!acted.ok) return { ...page, status: 422, problems: [{ text: acted.said }] };
    return { goTo: `${stepOf(context.draft.id, '', language)}?kabar=ditarik` };
  }
  if (form.get('laku') !== 'hapus' || form.get('mengerti') !== 'ya')
    return { ...page, status: 422, problems: [{ field: 'mengerti', text: tasks.dropNeeded }] };
  if (await discardDraft(context, writer))
    return { goTo: `${addressIn(language, '/kelola/')}?kabar=dihapus` };
  return { ...page, status: 422, problems: [{ text: refused.notWriting }] };
}
