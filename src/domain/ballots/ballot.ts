// The plain ballot that is sealed on the rater's device, and its reading after the seal is opened.
import type { Answer, Answers } from '../instrument/terms.ts';
import { countLetters } from './letters.ts';

/** Everything that is kept of one rater's visit. */
export interface Ballot {
  readonly v: 1;
  /** Version of the instrument that was answered. */
  readonly instrument: string;
  readonly answers: Answers;
  readonly comment: string;
}

/** The two open questions of the peer form: what to start, what to continue. */
export type StaffComments = Readonly<Record<'start' | 'continue', string>>;

/** Everything that is kept of one staff rater's answers. */
export interface StaffBallot {
  readonly v: 1;
  readonly instrument: string;
  readonly answers: Answers;
  /** How it was before the training, for the few items that ask it beside "now". */
  readonly before: Answers;
  readonly comments: StaffComments;
}

/**
 * A comment without anything that does not show: control characters other than line breaks are removed, halves of
 * broken characters replaced (they would take six bytes each and overflow the padding), outer space trimmed.
 *
 * @example normalizeComment(' Ramah.\r\nCepat.\u0007 ') // => 'Ramah.\nCepat.'
 */
export function normalizeComment(comment: string): string {
  return comment
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim();
}

/**
 * The ballot that will be sealed; words are never cut.
 *
 * @example writeBallot({ KOM2: 3 }, '', '0.1') // => { v: 1, instrument: '0.1', answers: { KOM2: 3 }, comment: '' }
 */
export function writeBallot(answers: Answers, comment: string, instrument: string): Ballot {
  return { v: 1, instrument, answers, comment: normalizeComment(comment) };
}

/** The staff ballot that will be sealed; words are never cut. */
export function writeStaffBallot(
  { answers, before }: Pick<StaffBallot, 'answers' | 'before'>,
  comments: StaffComments,
  instrument: string,
): StaffBallot {
  const [start, go] = [normalizeComment(comments.start), normalizeComment(comments.continue)];
  return { v: 1, instrument, answers, before, comments: { start, continue: go } };
}

/** Whether a value is an answer, a whole number from 1 to 4. */
const isAnswer = (value: unknown): value is Answer =>
  value === 1 || value === 2 || value === 3 || value === 4;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The answers of an opened ballot. Whoever has the public key can seal anything, so nothing is taken on trust:
 * one impossible answer makes the whole ballot unreadable.
 *
 * @param value what was in the box.
 * @param items ids that this group was asked in this wave.
 * @example readOpenedBallot({ v: 1, instrument: '0.1', answers: { KOM2: 5 }, comment: '' }, ['KOM2']) // => 'unreadable'
 */
export function readOpenedBallot(value: unknown, items: readonly string[]): Answers | 'unreadable' {
  if (!isRecord(value) || value['v'] !== 1) return 'unreadable';
  return readAnswers(value['answers'], items);
}

function readAnswers(value: unknown, items: readonly string[]): Answers | 'unreadable' {
  if (!isRecord(value)) return 'unreadable';
  const entries = Object.entries(value);
  const readable = entries.every(
    ([item, answer]) => items.includes(item) && (answer === null || isAnswer(answer)),
  );
  return readable ? (Object.fromEntries(entries) as Answers) : 'unreadable';
}

/**
 * How an opened staff ballot says that it was before the training; {} where its form did not ask.
 *
 * @param retrospective ids of the items that are asked for "before" as well.
 */
export function readOpenedBefore(
  value: unknown,
  retrospective: readonly string[],
): Answers | 'unreadable' {
  const before = isRecord(value) ? (value['before'] ?? {}) : {};
  return readAnswers(before, retrospective);
}

/** Letters of the longest comment, as people count them. */
export const LONGEST_COMMENT = 500;
/**
 * Bytes of the longest comment as JSON: 500 letters of any script that has a character for each. Joined emoji and letters with
 * many marks take more, and the padding must hold them.
 */
const LARGEST_COMMENT = 1_500;

export type CommentProblem = 'comment-too-long' | 'comment-too-large';

/** Bytes of a text between the quotation marks of JSON. */
const bytesOf = (text: string) => new TextEncoder().encode(JSON.stringify(text)).length - 2;

/**
 * What is wrong with the length of a comment, if anything.
 *
 * @param comment normalized.
 * @example findCommentProblem('😀'.repeat(251)) // => null
 * @example findCommentProblem('x'.repeat(501)) // => 'comment-too-long'
 */
export function findCommentProblem(comment: string): CommentProblem | null {
  if (countLetters(comment) > LONGEST_COMMENT) return 'comment-too-long';
  return bytesOf(comment) > LARGEST_COMMENT ? 'comment-too-large' : null;
}

/**
 * The comment of an opened ballot, '' where there is none or it is longer than any form allows.
 *
 * @example readOpenedComment({ v: 1, instrument: '0.1', answers: {}, comment: ' Ramah. ' }) // => 'Ramah.'
 */
export function readOpenedComment(value: unknown): string {
  return isRecord(value) ? readComment(value['comment']) : '';
}

function readComment(value: unknown): string {
  if (typeof value !== 'string') return '';
  const comment = normalizeComment(value);
  return findCommentProblem(comment) === null ? comment : '';
}

/** The comments of an opened staff ballot, '' where there is none. */
export function readOpenedComments(value: unknown): StaffComments {
  const comments = isRecord(value) && isRecord(value['comments']) ? value['comments'] : {};
  return { start: readComment(comments['start']), continue: readComment(comments['continue']) };
}
