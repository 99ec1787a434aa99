// Reads the roster that a command is given: a file, or what is pasted into the terminal.
import { message } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { readRoster, type RosterReading } from '#operations/roster/read-roster.ts';
import { describeFault } from '#operations/roster/table.ts';

/** Everything that comes in until its end. */
export async function readPasted(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  if (bytes.toString('utf8').trim() === '') throw new OperatorError(message('roster.emptyInput'));
  return bytes;
}

/**
 * The people in a file.
 *
 * @param file how the file is called.
 * @param wave `null` if the file names it.
 * @throws OperatorError that names every fault.
 */
export async function readPeople(
  file: string,
  bytes: Uint8Array,
  wave: string | null,
): Promise<RosterReading & { readonly ok: true }> {
  const reading = await readRoster(bytes, wave);
  if (reading.ok) return reading;
  const faults = reading.faults.map(describeFault);
  throw new OperatorError(message('roster.refused', { file, count: faults.length, faults }));
}
