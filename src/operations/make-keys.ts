// Makes the keys of a wave: one tally key, one issuer key for each group with tickets, and the key file that all can compare.
import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import { join } from '#crypto/bytes.ts';
import { makeTallyKeys } from '#crypto/tally-keys.ts';
import { issuerKind, wrapKey, type WrappingSecrets } from '#crypto/wrapping.ts';
import type { Wave } from '#domain/waves/wave.ts';
import type { WaveKeys } from '#data/waves.ts';
import { itemsOf } from '#domain/instrument/items.ts';
import { staffItems } from '#domain/instrument/staff-questions.ts';
import { RATER_GROUPS, type RaterGroup } from '#domain/instrument/terms.ts';
import { ticketGroups } from '#domain/waves/entry-mode.ts';
import { writeKeyFile, type GroupKey } from '#domain/waves/key-file.ts';
import { instrumentOfWave } from '#content/instruments/registry.ts';

/** The public half of a trustee's file. */
export interface Trustee {
  /** Base64 of 65 bytes. */
  readonly tallyKey: string;
  /** Base64; proves the trustee to the server at the close, and opens nothing. */
  readonly tokenHash: string;
}

const generate = promisify(generateKeyPair);

/** RFC 9474 asks for keys that serve blind signatures alone; 2048 bits outlast a wave of two weeks by far. */
async function makeIssuer(group: RaterGroup, wave: string, secrets: WrappingSecrets) {
  const pair = await generate('rsa', { modulusLength: 2048, publicExponent: 65_537 });
  const modulus = pair.publicKey.export({ format: 'jwk' }).n!;
  const privateKey = new Uint8Array(pair.privateKey.export({ format: 'der', type: 'pkcs8' }));
  const wrapped = await wrapKey(secrets, wave, issuerKind(group), privateKey);
  return { group, n: modulus, privateWrapped: toBase64(wrapped) };
}

/** The server's half of the tally key, and behind its public point the trustee's, where there is a trustee. */
async function tallyHalves(wave: string, secrets: WrappingSecrets, trustee: Trustee | null) {
  const { publicKey, privateKeyWrapped } = await makeTallyKeys(secrets, wave);
  const points = trustee ? join(publicKey, fromBase64(trustee.tallyKey)) : publicKey;
  return {
    tallyPublic: toBase64(points),
    tallyPrivateWrapped: toBase64(privateKeyWrapped),
    trusteeTokenHash: trustee && trustee.tokenHash,
  };
}

/** Make all keys of a wave. */
export async function makeWaveKeys(
  form: Wave,
  secrets: WrappingSecrets,
  trustee: Trustee | null = null,
): Promise<WaveKeys> {
  const { code, month, participants, invited } = form;
  const asked = RATER_GROUPS.filter((group) => form.groups.includes(group));
  const groups = ticketGroups(asked, form.entry);
  const tally = await tallyHalves(code, secrets, trustee);
  const issuers = await Promise.all(groups.map((group) => makeIssuer(group, code, secrets)));
  const instrument = instrumentOfWave(form);
  const keys = issuers.map(({ group, n }): [RaterGroup, GroupKey] => {
    const items =
      group === 'citizen'
        ? itemsOf(instrument, group, month)
        : staffItems(instrument, { group, month, participants });
    return [group, { n, e: 'AQAB', roster: invited[group] ?? null, items }];
  });
  const keyFile = writeKeyFile({
    version: 2,
    wave: code,
    unit: form.unit.slug,
    instrument: form.instrument,
    policy: { k: form.k, kCitizen: form.kCitizen, steps: 4, insiders: 1, values: 2, epsilon: 1 },
    tallyKey: tally.tallyPublic,
    trustee: trustee !== null,
    entry: form.entry,
    groups: Object.fromEntries(keys),
  });
  return {
    ...tally,
    issuers: issuers.map(({ group, n, privateWrapped }) => ({
      group,
      modulus: toBase64(fromBase64(n)),
      privateWrapped,
    })),
    keyFile: groups.length > 0 ? keyFile : null,
  };
}
