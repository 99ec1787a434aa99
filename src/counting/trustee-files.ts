// Makes and reads the two files of a trustee: the private one stays with the trustee, the public one goes to the organiser.
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

/**
 * Read the private file.
 *
 * @returns `'public-file'` for the other half, `'not-a-file'` for anything else.
 */
export function readPrivateFile(text: string): TrusteeKey | 'public-file' | 'not-a-file' {
  try {
    const { kind, ...file } = JSON.parse(text) as Record<string, string>;
    if (kind === PUBLIC) return 'public-file';
    const keys = {
      publicKey: fromBase64(file['tallyKey']!),
      privateKey: fromBase64(file['privateKey']!),
    };
    const token = file['token']!;
    const isWhole =
      kind === PRIVATE && keys.publicKey.length === 65 && fromBase64(token).length === 32;
    return isWhole ? { keys, token } : 'not-a-file';
  } catch {
    return 'not-a-file';
  }
}
