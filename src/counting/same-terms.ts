// Compares what the server says about a wave with the wave's key file, which every rater has seen.
import { fromBase64, toBase64Url } from '#crypto/base64.ts';
import { checkPolicy } from '#domain/disclosure/policy.ts';
import type { Policy } from '#domain/disclosure/published.ts';
import type { RaterGroup } from '#domain/instrument/terms.ts';
import type { CountingTerms } from '#domain/waves/counting-terms.ts';
import { ticketGroups } from '#domain/waves/entry-mode.ts';
import type { KeyFile } from '#domain/waves/key-file.ts';
import type { StatedTerms } from './server-client.ts';

const isSamePolicy = (a: Policy, b: Policy): boolean =>
  (Object.keys(b) as (keyof Policy)[]).every((name) => a[name] === b[name]);

/** Whether so many may have joined later: a crowd is another roster than the one of the key file, and citizens have none. */
const mayHaveJoined = (added: number, roster: number): boolean =>
  Number.isInteger(added) && added >= 0 && added <= roster;

/**
 * Whether the stated terms are those that were promised: policy, roster, keys, items of every group, and how citizens come.
 *
 * A server could otherwise ask for smaller groups, or bring keys under which it has made tickets of its own.
 *
 * @param file `null` for waves without tickets: citizens alone, through an open entrance.
 */
export function areTermsTrue(
  stated: StatedTerms,
  { wave, items }: Pick<CountingTerms, 'wave' | 'items'>,
  file: KeyFile | null,
): boolean {
  const groups = ticketGroups(Object.keys(stated.invited) as RaterGroup[], stated.entry);
  if (checkPolicy(stated.policy).length > 0) return false;
  if (file === null) return groups.length === 0;
  const isSameWave =
    file.wave === wave &&
    file.trustee === true &&
    file.tallyKey === stated.tallyPublic &&
    file.instrument === stated.instrument &&
    file.entry === stated.entry &&
    Object.keys(file.groups).length === groups.length;
  return (
    isSameWave &&
    isSamePolicy(stated.policy, file.policy) &&
    groups.every((group) => {
      const key = file.groups[group];
      const modulus = stated.issuers[group];
      return (
        key !== undefined &&
        modulus !== undefined &&
        key.n === toBase64Url(fromBase64(modulus)) &&
        key.roster === stated.invited[group] &&
        mayHaveJoined(stated.added?.[group] ?? 0, key.roster ?? 0) &&
        key.items.join() === items[group]?.join()
      );
    })
  );
}
