// What a unit says that it changes: a commitment is added, corrected, kept or dropped, and every version of it stays public.
import * as v from 'valibot';
import { instrumentOfProgramme } from '#content/instruments/registry.ts';
import { readUnit } from '#data/units.ts';
import { writeNote, type NoteOutcome, type WrittenNote } from '#data/unit-voices.ts';
import type { Bilingual } from '#domain/instrument/terms.ts';
import { versionOf, type NoteState, type UnitNote, type UnitRecord } from '#domain/waves/record.ts';
import { message, type Message } from '../message.ts';
import { readSentence, type GivenText } from '../public-text.ts';
import { changing, refused, type UnitAct } from '../unit-act.ts';

/** What a person gives of a note; what is absent stays as it was. */
export interface GivenNote {
  readonly what: GivenText;
  readonly responsible: GivenText;
  readonly why: GivenText;
  /** ISO dates. */
  readonly on?: string | undefined;
  readonly until?: string | undefined;
  readonly evidence?: string | undefined;
  readonly item?: string | undefined;
  /** Whether names in the texts were seen and are meant. */
  readonly isSure: boolean;
  /** Version of the note that the change was made from; absent where it is made from the one that stands now. */
  readonly seen?: number | undefined;
}

/** A day of the calendar: the thirtieth of February is none. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

const day = v.optional(v.pipe(v.string(), v.check(isDay, 'day')));

const FieldsSchema = v.object({
  on: day,
  until: day,
  evidence: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^https:\/\/[^\s/]+\.[^\s]+$/, 'evidence'),
      v.maxLength(500, 'evidence'),
    ),
  ),
});

type Fields = v.InferOutput<typeof FieldsSchema>;

/** A problem that stops an act. */
class Problem extends Error {
  readonly said: Message;
  constructor(said: Message) {
    super(said.name);
    this.said = said;
  }
}

const isGiven = ({ id, en }: GivenText) => id !== undefined || en !== undefined;

/** A text in both languages, or the one from before where none was given. */
function textOf(field: string, given: GivenText, isSure: boolean, before?: Bilingual) {
  if (!isGiven(given)) return before;
  const reading = readSentence(field, given, isSure);
  if ('problem' in reading) throw new Problem(reading.problem);
  return reading.text;
}

function readFields({ on, until, evidence }: GivenNote): Fields {
  // What was not given must not stand there as undefined: it would take the place of what stood before.
  const given = Object.entries({ on, until, evidence }).filter(([, field]) => field !== undefined);
  const { success, output, issues } = v.safeParse(FieldsSchema, Object.fromEntries(given));
  if (success) return output;
  const [{ message: kind, input, path }] = issues;
  const field = String(path?.[0]?.key);
  throw new Problem(
    kind === 'day'
      ? message('unitVoices.notADay', { field, day: String(input) })
      : message('unitVoices.notHttps', { evidence: String(input) }),
  );
}

function checkItem(unit: UnitRecord, item: string | undefined): void {
  const [programme] = unit.programmes;
  if (item === undefined || !programme) return;
  const items = instrumentOfProgramme(programme).items.map(({ id }) => id);
  if (!items.includes(item)) throw new Problem(message('unitVoices.itemUnknown', { item }));
}

async function findUnit(slug: string): Promise<UnitRecord> {
  const unit = await readUnit(slug);
  if (unit) return unit;
  throw new Problem(message('unitVoices.unit-unknown', { unit: slug }));
}

function findNote(unit: UnitRecord, number: number): UnitNote {
  const note = unit.notes.find((one) => one.number === number);
  if (note) return note;
  throw new Problem(message('unitVoices.note-unknown', { unit: unit.slug, number }));
}

/** A problem becomes a refusal; nothing was stored. */
async function orRefuse(act: () => Promise<UnitAct>): Promise<UnitAct> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Problem) return refused(error.said);
    throw error;
  }
}

function describe(unit: string, outcome: NoteOutcome, number: number | null): UnitAct {
  if (outcome.ok)
    return changing(unit, message('unitVoices.written', { number: outcome.number, unit }));
  return refused(message(`unitVoices.${outcome.reason}`, { unit, number: number ?? 0 }));
}

/**
 * Add what a unit commits to, or what it has done where no last day is given.
 *
 * @param today ISO date where the unit works; a note speaks of it where it names no day.
 */
export function addNote(
  slug: string,
  given: GivenNote,
  actor: string | null,
  today: string,
): Promise<UnitAct> {
  return orRefuse(async () => {
    const unit = await findUnit(slug);
    const { on = today, until, evidence } = readFields(given);
    checkItem(unit, given.item);
    const text = textOf('what', given.what, given.isSure);
    if (!text) throw new Problem(message('unitVoices.bothLanguages', { field: 'what' }));
    const responsible = textOf('role', given.responsible, given.isSure);
    if (until !== undefined && !responsible) throw new Problem(message('unitVoices.roleMissing'));
    const state: NoteState = until === undefined ? 'done' : 'planned';
    const note: WrittenNote = {
      ...{ on, text, state },
      ...(until === undefined ? { doneOn: on } : { until }),
      ...(responsible && { responsible }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(given.item === undefined ? {} : { item: given.item }),
    };
    return describe(slug, await writeNote(slug, null, note, null, actor), null);
  });
}

/** Add a version of a note: only to the one that was seen, so that of two changes at once none gets lost. */
async function writeVersion(
  slug: string,
  before: UnitNote,
  note: WrittenNote,
  { seen = versionOf(before) }: GivenNote,
  actor: string | null,
): Promise<UnitAct> {
  const { number } = before;
  return describe(slug, await writeNote(slug, number, note, seen, actor), number);
}

/** The note as it stands, without what the database gives. */
function standing({ number: _, recordedOn: __, history: ___, ...note }: UnitNote): WrittenNote {
  return note;
}

/** Correct a note; what stood before stays public. A commitment that was kept or dropped stays so. */
export function changeNote(
  slug: string,
  number: number,
  given: GivenNote,
  actor: string | null,
): Promise<UnitAct> {
  return orRefuse(async () => {
    const unit = await findUnit(slug);
    const before = findNote(unit, number);
    const fields = readFields(given);
    checkItem(unit, given.item);
    const responsible = textOf('role', given.responsible, given.isSure, before.responsible);
    const reason = textOf('why', given.why, given.isSure, before.reason);
    const note: WrittenNote = {
      ...standing(before),
      ...fields,
      text: textOf('what', given.what, given.isSure, before.text)!,
      ...(responsible && { responsible }),
      ...(before.state === 'dropped' && reason ? { reason } : {}),
      ...(given.item === undefined ? {} : { item: given.item }),
    };
    return writeVersion(slug, before, note, given, actor);
  });
}

/** Say that a commitment was kept, on a day until today. */
export function finishNote(
  slug: string,
  number: number,
  given: GivenNote,
  actor: string | null,
  today: string,
): Promise<UnitAct> {
  return orRefuse(async () => {
    const before = findNote(await findUnit(slug), number);
    const { on: doneOn = today, evidence } = readFields(given);
    const { reason: _, ...rest } = standing(before);
    const note: WrittenNote = {
      ...{ ...rest, state: 'done', doneOn },
      ...(evidence === undefined ? {} : { evidence }),
    };
    return writeVersion(slug, before, note, given, actor);
  });
}

/** Say that a commitment is given up, and why. */
export function dropNote(
  slug: string,
  number: number,
  given: GivenNote,
  actor: string | null,
): Promise<UnitAct> {
  return orRefuse(async () => {
    const before = findNote(await findUnit(slug), number);
    const reason = textOf('why', given.why, given.isSure);
    if (!reason) throw new Problem(message('unitVoices.bothLanguages', { field: 'why' }));
    const { doneOn: _, ...rest } = standing(before);
    const note: WrittenNote = { ...rest, state: 'dropped', reason };
    return writeVersion(slug, before, note, given, actor);
  });
}

/** The notes of a unit, one line to each. */
export function listNotes(slug: string): Promise<UnitAct> {
  return orRefuse(async () => {
    const { notes } = await findUnit(slug);
    const lines = notes.map(({ number, on, state, until, text, history }) =>
      message('unitVoices.noteLine', {
        ...{ number, on, until: until ?? '–', corrections: history.length },
        state: message(`unitVoices.${state}`),
        text: message('unitVoices.sentence', { id: text.id, en: text.en }),
      }),
    );
    const said = message('unitVoices.notes', { unit: slug, count: notes.length, lines });
    return { ok: true, said, changed: null };
  });
}
