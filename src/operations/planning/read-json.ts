// Reads a JSON file that somebody wrote by hand, and says where and how it departs from JSON.
import {
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { decodeText } from '../roster/decode-text.ts';
import { message, type Message } from '../message.ts';

export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly Message[] };

/** Where a place of a text stands, as editors count. */
function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/** What people get wrong, told from what the parser missed and what stands there instead. */
function kindOf({ error, offset }: ParseError, text: string): Message {
  const rest = text.slice(offset);
  const before = text.slice(0, offset).trimEnd();
  if (/^[“”„‘’]/u.test(rest)) return message('json.typographicQuote');
  if (rest.startsWith("'")) return message('json.singleQuote');
  if (rest.trim() === '') return message('json.cutOff');
  switch (printParseErrorCode(error)) {
    case 'PropertyNameExpected':
    case 'ValueExpected':
      if (before.endsWith(',') && /^[\]}]/.test(rest)) return message('json.trailingComma');
      if (/^[\p{L}_]/u.test(rest)) return message('json.missingQuote');
      return message('json.missingValue');
    case 'CommaExpected':
      return message('json.missingComma');
    case 'ColonExpected':
      return message('json.missingColon');
    case 'UnexpectedEndOfString':
      return message('json.missingQuote');
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return message('json.comment');
    case 'EndOfFileExpected':
      return message('json.moreBehind');
    case 'InvalidSymbol':
      return message('json.missingQuote');
    case 'InvalidNumberFormat':
      return message('json.number');
    default:
      return message('json.unreadable');
  }
}

/** Names that stand twice in one object: only the last would count, and nobody sees which one that is. */
function findRepeated(node: Node, text: string): readonly Message[] {
  const children = node.children ?? [];
  const names = node.type === 'object' ? children.map((child) => child.children![0]!) : [];
  const repeated = names.filter(
    (name, at) => names.findIndex(({ value }) => value === name.value) < at,
  );
  return [
    ...repeated.map((name) =>
      message('json.place', {
        ...placeOf(text, name.offset),
        fault: message('json.twice', { field: String(name.value) }),
      }),
    ),
    ...children.flatMap((child) => findRepeated(child, text)),
  ];
}

/**
 * Read the bytes of a JSON file in any of the usual encodings.
 *
 * @returns its value; or the first place that is no JSON, since what follows it is mostly a consequence.
 */
export function readJson(bytes: Uint8Array): JsonReading {
  const text = decodeText(bytes);
  if (text.trim() === '') return { ok: false, faults: [message('json.empty')] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors;
  if (first) {
    // A comma that is missing is noticed at the next word; the end of the line before it is where it belongs.
    const isMissed = printParseErrorCode(first.error) === 'CommaExpected';
    const offset = isMissed ? text.slice(0, first.offset).trimEnd().length : first.offset;
    // What stands behind the end may be any word, and is named as that before it is named as a word.
    const isBehind =
      tree !== undefined &&
      first.offset >= tree.offset + tree.length &&
      text.slice(first.offset).trim() !== '';
    const fault = isBehind ? message('json.moreBehind') : kindOf(first, text);
    return { ok: false, faults: [message('json.place', { ...placeOf(text, offset), fault })] };
  }
  const repeated = tree ? findRepeated(tree, text) : [];
  if (repeated.length > 0) return { ok: false, faults: repeated };
  return { ok: true, value: tree ? (getNodeValue(tree) as unknown) : null };
}
