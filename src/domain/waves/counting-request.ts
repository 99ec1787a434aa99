// Reads what a trustee's browser asks of a closed wave, from untrusted text; nothing that was not asked for gets through.
import { isBase64Url, isWaveCode } from '../ballots/flat-json.ts';

interface Proof {
  readonly wave: string;
  /** 32 bytes, base64url; proves the trustee and opens nothing. */
  readonly token: string;
}

export type CountingRequest = Proof &
  (
    | { readonly act: 'terms' }
    | {
        readonly act: 'citizens' | 'staff';
        /** Base64 of the place in the order of the box; '' for its start. */
        readonly after: string;
        readonly atMost: number;
      }
    /** Not looked at yet: the wave's terms must be known first. */
    | { readonly act: 'publish'; readonly snapshot: unknown; readonly comments: unknown }
  );

/** Most ballots that are handed out at once; 250 staff ballots are about 2 MB. */
const MOST_AT_ONCE = 250;

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  terms: [],
  citizens: ['after', 'atMost'],
  staff: ['after', 'atMost'],
  publish: ['snapshot', 'comments'],
};

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text) as object | null) } as Record<string, unknown>;
  } catch {
    return {};
  }
}

const isPlace = (value: unknown) =>
  typeof value === 'string' && value.length <= 44 && /^(?:[A-Za-z0-9+/]{4})*$/.test(pad(value));

/** Base64 with the letters of its padding made equal to others, so that one pattern fits. */
const pad = (text: string) => text.replace(/={1,2}$/, (end) => 'A'.repeat(end.length));

const isSize = (value: unknown) =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MOST_AT_ONCE;

/**
 * Read the JSON body of a trustee's request, or `null` if it is none.
 *
 * @example readCountingRequest('{"act":"keys","wave":"dinas-0","token":"AAAA"}') // => null
 */
export function readCountingRequest(text: string): CountingRequest | null {
  const value = parse(text);
  const { act, wave, token } = value;
  const own = typeof act === 'string' && Object.hasOwn(FIELDS, act) ? FIELDS[act] : undefined;
  if (!own || typeof wave !== 'string' || typeof token !== 'string') return null;
  const names = ['act', 'wave', 'token', ...own];
  const isExact =
    Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));
  if (!isExact || !isWaveCode(wave) || !isBase64Url(token, 32)) return null;
  const asksBoxes = act === 'citizens' || act === 'staff';
  if (asksBoxes && !(isPlace(value['after']) && isSize(value['atMost']))) return null;
  return value as unknown as CountingRequest;
}
