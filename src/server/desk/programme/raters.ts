// The raters of a programme as a form: pasted, uploaded or edited in a grid, and stored as a whole or not at all.
import { STAFF_GROUPS, type Language } from '#domain/instrument/terms.ts';
import { ratesAs } from '#domain/instrument/programme-form.ts';
import { formatMoment } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import {
  firstWaveOf,
  invitedOf,
  readContext,
  stateOf,
  type DraftContext,
} from '#operations/desk/draft-context.ts';
import {
  findRosterFaults,
  giveDraftRoster,
  readDraftRoster,
} from '#operations/desk/give-roster.ts';
import { numberOf, superiorsOf } from '#operations/desk/sections.ts';
import { sayIn } from '#operations/message.ts';
import { adviseOnK } from '#operations/planning/check-plan.ts';
import type { Invitee } from '#operations/roster/read-roster.ts';
import {
  LIST_FIELD,
  readList,
  readPostedList,
  writeList,
  type PostedList,
} from '../roster-list.ts';
import type { DeskVisit } from '../visit.ts';
import type { Problem } from '../form.ts';
import { sayPlanFaults } from './say.ts';
import { planNow, stepOf, writerOf } from './section.ts';
import { sayCounts } from './tasks.ts';

export interface RatersForm {
  readonly status: 200 | 409 | 422;
  readonly context: DraftContext;
  /** Names of parts that must be complete first. */
  readonly missing: readonly string[];
  /** The list as lines. */
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly seen: number;
  readonly editable: boolean;
  /** Sentences about what is stored: how many, by whom, and what that means. */
  readonly stored: readonly string[];
  readonly counts: string;
  readonly advice: readonly string[];
  /** What the owner of a file should know of it. */
  readonly notes: readonly string[];
  /** Where somebody else saved another list meanwhile. */
  readonly changed: string | null;
}

/** What is said of the list that is stored. */
function describeStored(context: DraftContext, language: Language) {
  const words = wordsIn(language).desk.programme.raters;
  const { draft, roster, typed, zone } = context;
  const section = draft.sections.raters;
  if (!roster || !section) return { stored: [], counts: '', advice: [] };
  const superiors = superiorsOf(typed.training);
  const total = Object.values(roster.counts).reduce((sum, count) => sum + count, 0);
  const moved = STAFF_GROUPS.filter((group) => ratesAs(group, superiors) !== group).reduce(
    (sum, group) => sum + (roster.counts[group] ?? 0),
    0,
  );
  const when = formatMoment(section.changedAt, zone, language);
  return {
    stored: [
      fill(words.stored, { count: total, when, who: section.changedBy }),
      ...(moved > 0 ? [fill(words.asPeers, { count: moved })] : []),
    ],
    counts: sayCounts(roster.counts, language),
    advice: adviseOnK(invitedOf(context), numberOf(typed.training, 'k') ?? 8).map((line) =>
      sayIn(language, line),
    ),
  };
}

interface Posted {
  readonly list: PostedList;
  readonly isEmptying: boolean;
  readonly isSure: boolean;
  readonly seen: number;
}

async function readPosted(request: Request): Promise<Posted> {
  const form = await request.formData();
  return {
    list: await readPostedList(form),
    isEmptying: form.get('laku') === 'kosongkan',
    isSure: form.get('mengerti') === 'ya',
    seen: Number(form.get('versi')) || 0,
  };
}

/** The form of the raters, or where to go once they are stored. */
export async function openRaters(
  visit: DeskVisit,
  language: Language,
  request: Request,
): Promise<RatersForm | { readonly goTo: string }> {
  const url = new URL(request.url);
  const { tasks, raters: words, refused } = wordsIn(language).desk.programme;
  const draft = visit.draft!;
  const context = await readContext(draft, new Date());
  const sections = ['unit', 'training', 'waves'] as const;
  const missing = sections
    .filter((one) => stateOf(context, one) !== 'done')
    .map((one) => tasks[one]);
  const writer = writerOf(visit, language, url);
  const isPost = request.method === 'POST';
  // The list is opened for who organises alone; others see how many there are.
  const known = visit.mayAct ? await readDraftRoster(context, writer.secret) : null;
  const isLost = known === 'lost' || (context.roster && context.roster.wave !== firstWaveOf(draft));
  const page: RatersForm = {
    ...{ status: 200, context, missing, notes: [], changed: null },
    text: writeList(Array.isArray(known) ? (known as readonly Invitee[]) : [], language),
    problems: isLost && !isPost ? [{ field: LIST_FIELD, text: tasks.ratersLost }] : [],
    seen: draft.sections.raters?.version ?? 0,
    editable:
      visit.mayAct &&
      draft.state === 'writing' &&
      missing.length === 0 &&
      firstWaveOf(draft) !== null,
    ...describeStored(context, language),
  };
  if (!isPost) return page;
  const { list, isEmptying, isSure, seen } = await readPosted(request);
  const typed = { ...page, seen, text: list.text };
  const refuse = (problems: readonly Problem[], status: 409 | 422 = 422): RatersForm => ({
    ...{ ...typed, status, problems },
  });
  if (!page.editable)
    return refuse([
      {
        text:
          missing.length > 0
            ? fill(words.notYet, { parts: missing.join(', ') })
            : refused.notWriting,
      },
    ]);
  let people: readonly Invitee[] = [];
  if (isEmptying && !isSure) return refuse([{ field: 'mengerti', text: tasks.dropNeeded }]);
  if (!isEmptying) {
    const reading = await readList(list, '', language);
    if (!reading.ok) return refuse(reading.problems);
    people = reading.people;
    const faults = findRosterFaults(context, people);
    if (faults.length > 0) return refuse(sayPlanFaults(faults, language));
  }
  const saved = await giveDraftRoster(context, people, seen, writer);
  if (!saved.ok && 'now' in saved) {
    const { changedBy: who, changedAt, version } = saved.now;
    const when = formatMoment(changedAt, context.zone, language);
    return { ...typed, status: 409, seen: version, changed: fill(words.changed, { who, when }) };
  }
  if (!saved.ok) return refuse([{ text: refused.notWriting }], 409);
  const left = await planNow(visit, language, url);
  if (left.length > 0) return { ...refuse(left), seen: saved.now.version };
  return { goTo: `${stepOf(draft.id, 'penilai/', language)}?kabar=tersimpan` };
}
