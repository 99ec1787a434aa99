// The list of evidence of a unit as a file: one line for each thing that was done, without any individual result.
import { capitalize, nameMonth } from '#charts/wording.ts';
import type { Language } from '#domain/instrument/terms.ts';
import type { UnitNote } from '#domain/waves/record.ts';
import { addressIn } from '#i18n/addresses.ts';
import { formatMonth } from '#i18n/formats.ts';
import { fill, wordsIn } from '#i18n/words.ts';
import { BYTE_ORDER_MARK, writeLines, type Marks } from '#server/open-data/exports.ts';
import { answerFile } from './agency/file.ts';
import type { UnitAtDesk } from './unit-results.ts';

/** As spreadsheets read it here. */
const SHEET: Marks = { separator: ';', decimal: ',' };

type Line = readonly (string | number | null)[];

/**
 * The list as a file; a text that a spreadsheet would run as a formula is guarded.
 *
 * @param finding sentence of the public page.
 * @param site address of this site: every line about the public leads to a page that anybody can open.
 */
export function writeEvidence(
  { record, today, meetings }: UnitAtDesk,
  finding: string,
  language: Language,
  site: URL,
): string {
  const words = wordsIn(language).desk.results.evidence;
  const { measures } = wordsIn(language).summary;
  const waves = record.programmes.flatMap((programme) => programme.waves);
  const nameOf = (code: string) =>
    capitalize(nameMonth(waves.find((wave) => wave.code === code)?.month ?? 0, language));
  const address = (path: string) => new URL(addressIn(language, path), site).href;
  const stateOf = ({ state, until, doneOn, reason }: UnitNote) => {
    if (state === 'done') return fill(words.notes.done, { date: doneOn ?? '' });
    if (state === 'dropped') return fill(words.notes.dropped, { reason: reason?.[language] ?? '' });
    return until && until < today ? words.notes.overdue : words.notes.planned;
  };
  const { kind, what, from, until, state, value, source } = words.file;
  const lines: readonly Line[] = [
    [kind, what, from, until, state, value, source],
    [words.title, words.never, today, null, null, null, null],
    ...record.programmes.map(({ training, trainedOn, participants }): Line => [
      ...[words.training, training[language], trainedOn, null],
      ...[fill(words.file.participants, { count: participants }), null, null],
    ]),
    ...waves.map(({ code, opensOn, closesOn, publishedOn }): Line => {
      const told = publishedOn ? fill(words.file.publishedOn, { date: publishedOn }) : null;
      return [words.waves, nameOf(code), opensOn, closesOn, told, null, null];
    }),
    [words.finding, finding, null, null, null, null, address(`/unit/${record.slug}/`)],
    ...meetings.map(({ wave, heldOn }): Line => [
      words.meetings,
      nameOf(wave),
      heldOn,
      null,
      null,
      null,
      null,
    ]),
    ...record.notes.map((note): Line => [
      ...[words.commitments, note.text[language], note.on, note.until ?? null],
      ...[stateOf(note), note.responsible?.[language] ?? null, note.evidence ?? null],
    ]),
    ...record.companions.map(({ measure, period, value: counted, source: book }): Line => [
      ...[words.figures, measures[measure], formatMonth(period, language), null],
      ...[null, counted, book[language]],
    ]),
  ];
  return BYTE_ORDER_MARK + writeLines(lines, SHEET);
}

/** Answer with the file; 404 where nothing of the unit is public yet. */
export function answerEvidence(
  unit: UnitAtDesk | null,
  finding: string,
  language: Language,
  site: URL,
): Response {
  if (!unit) {
    const { title } = wordsIn(language).desk.results.notPublished;
    const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' };
    return new Response(`${title}\n`, { status: 404, headers });
  }
  const text = writeEvidence(unit, finding, language, site);
  return answerFile(text, `bukti-${unit.record.slug}.csv`, 'text/csv');
}
