// Moves the last day of an open wave, once, before that day has come; its page and its form say so.
import { extendWave, type Extended, type ExtensionRefusal } from '#data/programmes.ts';
import { isDay } from '#domain/waves/calendar.ts';
import { message, type Message } from './message.ts';
import { OperatorError } from './operator-error.ts';
import { formOf } from './open-wave.ts';

function describeRefusal(wave: string, unit: string, refusal: ExtensionRefusal): Message {
  switch (refusal.reason) {
    case 'wave-unknown':
      return message('wave.unknown', { wave });
    case 'operator-missing':
      return message('commands.operatorMissing', { unit });
    case 'not-open':
      return message('wave.notOpen', { wave, state: message(`terms.wave_${refusal.state}`) });
    case 'extended-before':
      return message('wave.extendedBefore', { wave, closesOn: refusal.closesOn });
    case 'too-late':
      return message('wave.extendedLate', { wave, closesOn: refusal.closesOn });
    case 'not-within':
      return message('wave.notWithin', {
        wave,
        closesOn: refusal.closesOn,
        latest: refusal.latest,
      });
    case 'overlaps':
      return message('wave.nextBegins', { wave });
    case 'after-training':
      return message('wave.baselineStays', { wave });
  }
}

export interface Extension {
  readonly said: Message;
  /** Slug of the unit whose pages changed. */
  readonly unit: string;
}

/**
 * Let a wave take answers longer.
 *
 * @param until ISO date of the new last day, as it was typed.
 * @throws OperatorError if the wave cannot be extended so; nothing is changed then.
 */
export async function extend(
  code: string,
  until: string,
  actor: string | null,
): Promise<Extension> {
  if (!isDay(until)) throw new OperatorError(message('wave.noDay', { given: until }));
  const { unit } = await formOf(code);
  const outcome = await extendWave(code, until, actor);
  if (!outcome.ok)
    throw new OperatorError(describeRefusal(code, unit.slug, outcome as ExtensionRefusal));
  const { closesOn } = outcome as Extended;
  return { said: message('wave.extended', { wave: code, closesOn }), unit: unit.slug };
}
