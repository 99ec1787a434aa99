// The last look before a programme is submitted: what is in it, what becomes public, what stays fixed, and who approves.
import { listMembers } from '#data/desk.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { formatDate } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { readContext, stateOf, type DraftContext } from '#operations/desk/draft-context.ts';
import { submitDraft } from '#operations/desk/plan-draft.ts';
import {
  expectedOf,
  listOf,
  readersOf,
  textOf,
  trainedOnOf,
  trusteeOf,
  countAsRaters,
  superiorsOf,
} from '#operations/desk/sections.ts';
import { houseOf, tryAct } from '../house.ts';
import type { DeskVisit } from '../visit.ts';
import type { Problem } from '../form.ts';
import { nameItem, sayInstead, sayPlanFaults } from './say.ts';
import { stepOf, writerOf } from './section.ts';
import { sayCounts } from './tasks.ts';

export interface SubmitPage {
  readonly status: 200 | 422;
  readonly context: DraftContext;
  readonly problems: readonly Problem[];
  /** Names of parts that are not complete. */
  readonly missing: readonly string[];
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly mails: boolean;
  /** Addresses of the administrators. */
  readonly approvers: readonly string[];
  readonly isApprover: boolean;
  readonly editable: boolean;
}

/** What is submitted, as facts with their names. */
function factsOf(context: DraftContext, language: Language): SubmitPage['facts'] {
  const { submit } = wordsIn(language).desk.programme;
  const { known, typed, roster } = context;
  const { unit, training, waves } = typed;
  const day = trainedOnOf(training);
  const superiors = superiorsOf(training);
  const counts = sayCounts(
    countAsRaters(roster?.counts ?? expectedOf(training), superiors),
    language,
  );
  const readers = readersOf(training);
  const { facts } = submit;
  return [
    [facts.unit, known ? known.name[language] : textOf(unit, 'nama')],
    [facts.training, textOf(training, 'nama')],
    [facts.first, day ? formatDate(day, language) : ''],
    [
      facts.targets,
      listOf(training, 'sasaran')
        .map((item) => nameItem(item, language))
        .join('; '),
    ],
    [facts.raters, roster ? counts : fill(facts.noRoster, { counts })],
    [facts.k, textOf(training, 'k')],
    [facts.readers, readers.length > 0 ? readers.join(', ') : facts.noReaders],
    [facts.trustee, trusteeOf(waves) ? facts.yes : facts.no],
  ];
}

/** The page, or the list of tasks once the programme is submitted. */
export async function openSubmit(
  visit: DeskVisit,
  language: Language,
  request: Request,
): Promise<SubmitPage | { readonly goTo: string }> {
  const url = new URL(request.url);
  const draft = visit.draft!;
  const context = await readContext(draft, new Date());
  const { tasks, submit } = wordsIn(language).desk.programme;
  const sections = ['unit', 'training', 'waves'] as const;
  const administrators = (await listMembers(draft.agency.slug)).filter(
    ({ role }) => role === 'agency_admin',
  );
  const page: SubmitPage = {
    ...{ status: 200, context, problems: [] },
    missing: sections.filter((one) => stateOf(context, one) !== 'done').map((one) => tasks[one]),
    facts: factsOf(context, language),
    mails: houseOf(visit, language, url).mails,
    approvers: administrators.map(({ email }) => email),
    isApprover: administrators.some(({ email }) => email === visit.actor),
    editable: visit.mayAct && draft.state === 'writing',
  };
  if (request.method !== 'POST') return page;
  const refuse = (problems: readonly Problem[]): SubmitPage => ({ ...page, status: 422, problems });
  const form = await request.formData();
  if (page.missing.length > 0)
    return refuse([{ text: fill(submit.missing, { parts: page.missing.join(', ') }) }]);
  if (form.get('mengerti') !== 'ya')
    return refuse([{ field: 'mengerti', text: submit.sureNeeded }]);
  const writer = writerOf(visit, language, url);
  const acted = await tryAct(language, () => submitDraft(context, writer), sayInstead(language));
  if (!acted.ok) return refuse([{ text: acted.said }]);
  if (acted.value.kind === 'wrong') return refuse(sayPlanFaults(acted.value.faults, language));
  return { goTo: `${stepOf(draft.id, '', language)}?kabar=diajukan` };
}
