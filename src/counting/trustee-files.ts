// Makes and reads the two files of a trustee: the private one stays with the trustee, the public one goes to the organiser.
import * as v from 'valibot';
import { base64, parseJson } from '#domain/schema.ts';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { encode, hash } from '#crypto/bytes.ts';
import { generateTallyKeys, type TallyKeyBytes } from '#crypto/tally-keys.ts';

const PRIVATE = 'jejak-perilaku/trustee-private';
const PUBLIC = 'jejak-perilaku/trustee-public';

/** What a trustee keeps. */
export interface TrusteeKey {
  readonly keys: TallyKeyBytes;
  /** 32 bytes, base64; shows the server who asks, and opens nothing. */
  readonly token: string;
}

/** The texts of both files. */
export interface TrusteeFiles {
  readonly privateFile: string;
  readonly publicFile: string;
}

const write = (file: object) => `${JSON.stringify(file, null, 1)}\n`;

/** Make a tally key pair and a token on this device. */
export async function makeTrusteeFiles(): Promise<TrusteeFiles> {
  const { publicKey, privateKey } = await generateTallyKeys();
  const token = toBase64(crypto.getRandomValues(new Uint8Array(32)));
  const tallyKey = toBase64(publicKey);
  // Over the token's text, as the server hashes what it is sent.
  const tokenHash = toBase64(await hash('SHA-256', encode(token)));
  return {
    privateFile: write({ kind: PRIVATE, tallyKey, privateKey: toBase64(privateKey), token }),
    publicFile: write({ kind: PUBLIC, tallyKey, tokenHash }),
  };
}

const PrivateFileSchema = v.object({
  kind: v.literal(PRIVATE),
  tallyKey: base64(65, 'not-a-file'),
  /** PKCS #8, whose length differs between makers. */
  privateKey: v.pipe(v.string(), v.base64()),
  token: base64(32, 'not-a-file'),
});

/**
 * Read the private file.
 *
 * @returns `'public-file'` for the other half, `'not-a-file'` for anything else.
 */
export function readPrivateFile(text: string): TrusteeKey | 'public-file' | 'not-a-file' {
  const value = parseJson(text);
  if (v.is(v.object({ kind: v.literal(PUBLIC) }), value)) return 'public-file';
  const { success, output } = v.safeParse(PrivateFileSchema, value);
  if (!success) return 'not-a-file';
  const { tallyKey, privateKey, token } = output;
  return {
    keys: { publicKey: fromBase64(tallyKey), privateKey: fromBase64(privateKey) },
    token,
  };
}

const PublicFileSchema = v.object({
  kind: v.literal(PUBLIC),
  tallyKey: base64(65, 'not-a-file'),
  tokenHash: base64(32, 'not-a-file'),
});

/** What the organiser gets of a trustee's key. */
export type PublicFile = Readonly<v.InferOutput<typeof PublicFileSchema>>;

/**
 * Read the public file.
 *
 * @returns `'private-file'` for the other half, which nobody may hand over, `'not-a-file'` for anything else.
 */
export function readPublicFile(text: string): PublicFile | 'private-file' | 'not-a-file' {
  const value = parseJson(text);
  if (v.is(v.object({ kind: v.literal(PRIVATE) }), value)) return 'private-file';
  const { success, output } = v.safeParse(PublicFileSchema, value);
  return success ? output : 'not-a-file';
}
