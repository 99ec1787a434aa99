// Corrects names and dates of what was approved, and archives a programme that is over; each change is public.
import type { OwnProgramme, OwnUnit } from '#data/programmes.ts';
import type { Bilingual, Language } from '#domain/instrument/terms.ts';
import { isDay } from '#domain/waves/calendar.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { correctFromForm, type GivenChanges } from '#operations/planning/correct-programme.ts';
import { takeStep } from '#operations/planning/move-programme.ts';
import { purgeAfter, tryAct } from '../house.ts';
import type { Problem } from '../form.ts';
import type { DeskVisit } from '../visit.ts';
import { trailOfUnit, unitAddress, unitOf, type Trail } from './place.ts';
import { insteadOf, nameWave } from './say.ts';

export interface CorrectionField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly type: 'text' | 'date';
}

export interface CorrectionPage {
  readonly trail: Trail;
  readonly names: readonly CorrectionField[];
  readonly days: readonly CorrectionField[];
  readonly understood: boolean;
  readonly problems: readonly Problem[];
  readonly status: 200 | 422;
}

/** What a page that takes a form does: show itself, or lead on. */
export type Answered<Page> = { readonly page: Page } | { readonly goTo: string };

const LANGUAGES: readonly Language[] = ['id', 'en'];

const active = ({ programmes }: OwnUnit): readonly OwnProgramme[] =>
  programmes.filter(({ state }) => state === 'active');

const textOf = (form: FormData | null, name: string): string | null => {
  const value = form?.get(name);
  return typeof value === 'string' ? value.trim() : null;
};

/** Whether somebody organizes all units of the agency: its name stands on the pages of each of them. */
const speaksForAgency = ({ me }: DeskVisit, { agency }: OwnUnit): boolean =>
  me.memberships.some(
    (one) => one.role === 'organiser' && one.unit === null && one.agency.slug === agency.slug,
  );

/** The fields of all that somebody may put right, with what stands there now or was typed. */
function fieldsOf(visit: DeskVisit, unit: OwnUnit, form: FormData | null, language: Language) {
  const words = wordsIn(language).desk.wave.correction;
  const inLanguage = { id: words.inIndonesian, en: words.inEnglish };
  const bilingual = (name: string, label: string, value: Bilingual) =>
    LANGUAGES.map((one): CorrectionField & { readonly before: string } => ({
      name: `${name}-${one}`,
      label: `${label}, ${inLanguage[one]}`,
      before: value[one],
      value: textOf(form, `${name}-${one}`) ?? value[one],
      type: 'text',
    }));
  const names = [
    ...bilingual('nama', words.name, unit.name),
    ...(speaksForAgency(visit, unit) ? bilingual('instansi', words.agency, unit.agency.name) : []),
    ...active(unit).flatMap(({ number, training }) =>
      bilingual(`diklat-${number}`, fill(words.training, { number }), training),
    ),
  ];
  const days = active(unit).flatMap(({ waves }) =>
    waves
      .filter(({ state, closesOn }) => state === 'planned' && unit.today <= closesOn)
      .flatMap(({ code, month, opensOn, closesOn }) =>
        (
          [
            ['buka', words.opens, opensOn],
            ['tutup', words.closes, closesOn],
          ] as const
        ).map(([end, label, before]): CorrectionField & { readonly before: string } => ({
          name: `${end}-${code}`,
          label: fill(label, { wave: nameWave(month, language) }),
          before,
          value: textOf(form, `${end}-${code}`) ?? before,
          type: 'date',
        })),
      ),
  );
  return { names, days };
}

/** Only what differs from what stands there now; one act for each programme whose waves or training change. */
function changesOf(visit: DeskVisit, unit: OwnUnit, form: FormData, language: Language) {
  const { names, days } = fieldsOf(visit, unit, form, language);
  const all = new Map([...names, ...days].map((field) => [field.name, field]));
  const valueOf = (name: string) => all.get(name)!.value;
  const isChanged = (name: string) => {
    const field = all.get(name);
    return field !== undefined && field.value !== field.before;
  };
  const pair = (name: string): Bilingual | null =>
    LANGUAGES.some((one) => isChanged(`${name}-${one}`))
      ? { id: valueOf(`${name}-id`), en: valueOf(`${name}-en`) }
      : null;
  const name = pair('nama');
  const agency = pair('instansi');
  const general: GivenChanges = {
    ...(name ? { name } : {}),
    ...(agency ? { agency: { name: agency } } : {}),
  };
  const ofProgrammes = active(unit).flatMap(({ number, waves }) => {
    const training = pair(`diklat-${number}`);
    const moved = waves
      .filter(({ code }) => all.has(`buka-${code}`))
      .filter(({ code }) => isChanged(`buka-${code}`) || isChanged(`tutup-${code}`))
      .map(({ code }) => ({
        code,
        opensOn: valueOf(`buka-${code}`),
        closesOn: valueOf(`tutup-${code}`),
      }));
    const changes: GivenChanges = {
      ...(training ? { training } : {}),
      ...(moved.length > 0 ? { waves: moved } : {}),
    };
    return Object.keys(changes).length > 0 ? [{ number, changes }] : [];
  });
  const [first, ...rest] = ofProgrammes;
  // Names go with the first programme, so that all of one form is kept or nothing of it.
  return [
    ...(first
      ? [{ number: first.number as number | null, changes: { ...general, ...first.changes } }]
      : Object.keys(general).length > 0
        ? [{ number: null, changes: general }]
        : []),
    ...rest,
  ];
}

/** Show the form of corrections, or take it. */
export async function correctUnit(
  visit: DeskVisit,
  form: FormData | null,
  language: Language,
): Promise<Answered<CorrectionPage>> {
  const unit = await unitOf(visit);
  const words = wordsIn(language).desk.wave;
  const { names, days } = fieldsOf(visit, unit, form, language);
  const show = (problems: readonly Problem[]): Answered<CorrectionPage> => ({
    page: {
      trail: trailOfUnit(unit, language),
      ...{ names, days, problems },
      understood: textOf(form, 'mengerti') !== null,
      status: problems.length > 0 ? 422 : 200,
    },
  });
  if (form === null) return show([]);
  const empty = names
    .filter(({ value }) => value === '')
    .map(({ name, label }) => ({ field: name, text: `${label}: ${words.correction.missing}` }));
  const noDay = days
    .filter(({ value }) => !isDay(value))
    .map(({ name, label }) => ({ field: name, text: `${label}: ${words.correction.noDay}` }));
  const changes = changesOf(visit, unit, form, language);
  const problems: readonly Problem[] = [
    ...empty,
    ...noDay,
    ...(changes.length === 0 ? [{ text: words.correction.which }] : []),
    ...(textOf(form, 'mengerti') === null ? [{ field: 'mengerti', text: words.understood }] : []),
  ];
  if (problems.length > 0) return show(problems);
  for (const { number, changes: given } of changes) {
    const acted = await tryAct(
      language,
      () => correctFromForm(unit.slug, number, given, visit.actor),
      insteadOf(language),
    );
    if (!acted.ok) return show([{ text: acted.said }]);
    await purgeAfter(acted.value.changed);
  }
  return { goTo: `${unitAddress(unit.slug, language)}?kabar=diperbaiki` };
}

export interface ArchivePage {
  readonly trail: Trail;
  readonly programmes: readonly {
    readonly number: number;
    readonly name: string;
    /** Whether all its waves have ended. */
    readonly mayEnd: boolean;
  }[];
  readonly problems: readonly Problem[];
  readonly status: 200 | 422;
}

/** Show what can be archived, or archive it. */
export async function archiveProgramme(
  visit: DeskVisit,
  form: FormData | null,
  language: Language,
): Promise<Answered<ArchivePage>> {
  const unit = await unitOf(visit);
  const words = wordsIn(language).desk.wave;
  const show = (problems: readonly Problem[]): Answered<ArchivePage> => ({
    page: {
      trail: trailOfUnit(unit, language),
      programmes: active(unit).map(({ number, training, waves }) => ({
        number,
        name: fill(words.unit.programme, { number, training: training[language] }),
        mayEnd: waves.every(
          ({ state, closesOn }) =>
            state === 'published' ||
            state === 'discarded' ||
            (state === 'planned' && closesOn < unit.today),
        ),
      })),
      problems,
      status: problems.length > 0 ? 422 : 200,
    },
  });
  if (form === null) return show([]);
  if (textOf(form, 'mengerti') === null)
    return show([{ field: 'mengerti', text: words.understood }]);
  const number = Number(textOf(form, 'nomor'));
  const acted = await tryAct(
    language,
    () => takeStep(unit.slug, Number.isInteger(number) ? number : 0, 'archived', visit.actor),
    insteadOf(language),
  );
  if (!acted.ok) return show([{ text: acted.said }]);
  await purgeAfter(acted.value.changed);
  return { goTo: `${unitAddress(unit.slug, language)}?kabar=diarsipkan` };
}
