// Reads what somebody typed or pasted into the field for an invitation code: the code, its whole link, or a message around it.
import { readInvitationCode, writeInvitationCode } from './codes.ts';

export type TypedInvitation =
  | {
      readonly ok: true;
      /** As it is written in links. */
      readonly code: string;
      /** The words of the key's fingerprint behind the code in a link. */
      readonly words: readonly string[];
    }
  | {
      readonly ok: false;
      /** `link`: a link that was cut before or inside its code; `sign`: a letter that no code has. */
      readonly problem: 'empty' | 'link' | 'length' | 'sign';
    };

/** Zero-width signs and marks of direction, which messengers put around what they show. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const NO_LETTERS = /[^\p{L}\p{N}]+/gu;
/** A protocol, or a host with a path behind it. */
const LINK = /:\/\/|^[^\s/#]+\.[^\s/#]+\/|^\/?(en\/)?isi\//i;
/** What a code may be typed with: letters that it has, and those that are taken for them. */
const TYPEABLE = /^[0-9a-tv-z]*$/i;

const normalize = (text: string): string | null => {
  const bytes = readInvitationCode(text);
  return bytes && writeInvitationCode(bytes);
};

/** A percent-encoded text as it was meant; one that cannot be decoded is taken as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What stands behind the `#`: the code and the words, joined by dots, up to the first blank behind them. */
function readFragment(fragment: string): TypedInvitation {
  const [first = '', ...rest] = decode(fragment).trim().split('.');
  // A blank inside the code is a line break that a letter or a messenger added; behind the code the message goes on.
  const code = normalize(first.replace(NO_LETTERS, '')) ?? normalize(first.split(/\s/)[0]!);
  if (!code) return { ok: false, problem: 'link' };
  const words: string[] = [];
  for (const part of rest) {
    const [word = '', ...more] = part.trim().split(/\s+/);
    const bare = word.replace(NO_LETTERS, '').toLowerCase();
    if (bare) words.push(bare);
    if (more.length > 0) break;
  }
  return { ok: true, code, words };
}

/** The one code among the words of a message, or `null` where there is none or more than one. */
function findCode(text: string): string | null {
  const found = text
    .split(/[\s"'<>()[\]]+/)
    .flatMap((part) => normalize(part.replace(NO_LETTERS, '')) ?? []);
  return new Set(found).size === 1 ? found[0]! : null;
}

/**
 * Read the field. Case, blanks, dashes, look-alikes (O and 0; I, L and 1) and signs that stuck to the ends do not matter.
 *
 * @example readTypedInvitation('https://x.id/isi/a-0/rekan/#7K3W9Q2M4X8A5T6V.awan.batu)') // => { ok: true, code: '7K3W9Q2M4X8A5T6V', words: ['awan', 'batu'] }
 */
export function readTypedInvitation(typed: string): TypedInvitation {
  const text = typed.normalize('NFKC').replace(UNSEEN, '').trim();
  const bare = text.replace(NO_LETTERS, '');
  if (bare === '') return { ok: false, problem: 'empty' };
  const hash = text.indexOf('#');
  if (hash >= 0) return readFragment(text.slice(hash + 1));
  // Without a `#` the words of a link may still stand behind the code, as somebody copied only its end.
  const beforeDot = text.split('.')[0]!;
  if (normalize(bare) === null && normalize(beforeDot.replace(NO_LETTERS, ''))) {
    return readFragment(text);
  }
  const code = normalize(bare) ?? findCode(text);
  if (code) return { ok: true, code, words: [] };
  if (LINK.test(text)) return { ok: false, problem: 'link' };
  return { ok: false, problem: TYPEABLE.test(bare) ? 'length' : 'sign' };
}
