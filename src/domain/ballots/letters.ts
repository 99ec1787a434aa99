// Counts letters as people see them: an emoji with its skin tone, a flag or a family is one, and so is a letter with its marks.
//
// Browsers before 2021 (Firefox before 2024) have no Intl.Segmenter; what counts in its place never counts less, so that a
// comment that a form took is never too long for the server.

/** Vowel signs that are letters of their own in the standard: of Burmese and of two scripts like it. */
const SIGN =
  '(?![\\u1000-\\u109F\\u1A61-\\u1A64\\uA9E0-\\uA9FF\\uAA60-\\uAA7F\\u{11720}\\u{11721}])\\p{Mc}';

/** What continues a letter: marks, variations, skin tones, and the letters of a regional flag. */
const MARK = `(?:[\\p{Mn}\\p{Me}\\u200C\\u{1F3FB}-\\u{1F3FF}\\u{E0020}-\\u{E007F}]|${SIGN})`;
const MARK_OR_JOINER = `(?:${MARK}|\\u200D)`;

/** Emoji that others are joined to; ranges, because browsers without a segmenter need not know the property. */
const EMOJI =
  '[\\u2194\\u2195\\u2620\\u26F9\\u2640\\u2642\\u2695\\u2696\\u26A7\\u26D3\\u2708\\u270A-\\u270D\\u2744\\u2764\\u27A1\\u2B1B' +
  '\\u{1F300}-\\u{1F321}\\u{1F324}-\\u{1F393}\\u{1F39E}-\\u{1F3F0}\\u{1F3F3}-\\u{1F3F5}\\u{1F3F7}-\\u{1F3FA}' +
  '\\u{1F400}-\\u{1F4FD}\\u{1F4FF}-\\u{1F53D}\\u{1F573}-\\u{1F57A}\\u{1F590}\\u{1F595}\\u{1F596}\\u{1F5E8}' +
  '\\u{1F5FA}-\\u{1F64F}\\u{1F680}-\\u{1F6C5}\\u{1F90C}-\\u{1F93A}\\u{1F93C}-\\u{1F945}\\u{1F947}-\\u{1F9FF}' +
  '\\u{1FA6E}-\\u{1FAFF}]';

/** What nothing is added to. */
const ALONE = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Co}\\p{Zl}\\p{Zp}]';

const LETTER = new RegExp(
  [
    '\\r\\n',
    `${EMOJI}${MARK}*(?:\\u200D${EMOJI}${MARK}*)*${MARK_OR_JOINER}*`,
    // Two of these make a flag.
    `[\\u{1F1E6}-\\u{1F1FF}]{2}${MARK_OR_JOINER}*`,
    ALONE,
    `[^]${MARK_OR_JOINER}*`,
  ].join('|'),
  'gu',
);

/**
 * Letters of a text, counted without help of the browser.
 *
 * @example countWithoutSegmenter('👩🏽‍🌾🇮🇩e\u0301') // => 3
 */
export const countWithoutSegmenter = (text: string): number => (text.match(LETTER) ?? []).length;

/** `undefined` in older browsers. */
const Segmenter: typeof Intl.Segmenter | undefined = Intl.Segmenter;
const segmenter = Segmenter && new Segmenter('id', { granularity: 'grapheme' });

/**
 * Letters of a text as people count them.
 *
 * @example countLetters('👨‍👩‍👧‍👦') // => 1
 */
export function countLetters(text: string): number {
  if (!segmenter) return countWithoutSegmenter(text);
  let count = 0;
  const segments = segmenter.segment(text)[Symbol.iterator]();
  while (!segments.next().done) count += 1;
  return count;
}
