// Starts a programme: for a unit that is known, or for a new one of an agency.
import { startDraft, type Me } from '#data/desk.ts';
import { readOwnUnits } from '#data/programmes.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import type { DeskVisit } from '../visit.ts';
import type { Problem } from '../form.ts';
import { stepOf } from './section.ts';

/** Where a programme may be started: agency and unit, parted by a slash; a new unit where that is empty. */
export interface StartOption {
  readonly value: string;
  readonly label: string;
}

/** Units that somebody organises: those named, or all of an agency and a new one. */
async function optionsFor(
  { memberships }: Me,
  language: Language,
): Promise<readonly StartOption[]> {
  const { start } = wordsIn(language).desk.programme;
  const mine = memberships.filter(({ role }) => role === 'organiser');
  const whole = new Set(mine.filter(({ unit }) => unit === null).map(({ agency }) => agency.slug));
  const agencies = new Map(mine.map(({ agency }) => [agency.slug, agency]));
  const units = whole.size > 0 ? await readOwnUnits() : [];
  return [...agencies.values()].flatMap((agency) => {
    const own = whole.has(agency.slug)
      ? units.filter((unit) => unit.agency.slug === agency.slug && !unit.demo)
      : mine.flatMap(({ unit, agency: of }) => (unit && of.slug === agency.slug ? [unit] : []));
    const names = { agency: agency.name[language] };
    const known = own.map(({ slug, name }) => ({
      value: `${agency.slug}/${slug}`,
      label: fill(start.known, { ...names, unit: name[language] }),
    }));
    const fresh = { value: `${agency.slug}/`, label: fill(start.fresh, names) };
    return whole.has(agency.slug) ? [fresh, ...known] : known;
  });
}

export interface StartPage {
  readonly status: 200 | 422;
  readonly options: readonly StartOption[];
  readonly chosen: string;
  readonly problems: readonly Problem[];
}

/** The page that starts a programme, or where its tasks are. */
export async function openStart(
  { me, person }: DeskVisit,
  language: Language,
  request: Request,
): Promise<StartPage | { readonly goTo: string }> {
  const { start } = wordsIn(language).desk.programme;
  const options = await optionsFor(me, language);
  const only = options.length === 1 ? options[0]!.value : '';
  if (request.method !== 'POST') return { status: 200, options, chosen: only, problems: [] };
  const chosen = String((await request.formData()).get('untuk') ?? '');
  const refuse = (text: string) =>
    ({ status: 422, options, chosen, problems: [{ field: 'untuk', text }] }) as const;
  if (!options.some(({ value }) => value === chosen)) return refuse(start.choose);
  const [agency, unit] = chosen.split('/') as [string, string];
  const started = await startDraft(person, agency, unit || null);
  return started.ok ? { goTo: stepOf(started.id, '', language) } : refuse(start.gone);
}
