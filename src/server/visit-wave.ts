// Decides what a visit to the address of a wave shows.
import type { Language } from '#domain/instrument/terms.ts';
import { isSlug } from '#domain/slug.ts';
import {
  formVisit,
  isKiosk,
  type Dependencies,
  type Visit,
  type VisitedWave,
} from './citizen-survey.ts';
import { receiveForm } from './receive-form.ts';

/**
 * What to show at /w/<code>/.
 *
 * @returns a form (200, or 4xx with everything that was entered), a redirect after a stored ballot, or a status page.
 */
export async function visitWave(
  request: Request,
  code: string | undefined,
  language: Language,
  dependencies: Dependencies,
): Promise<Visit> {
  const posted = request.method === 'POST';
  let wave: VisitedWave | null;
  try {
    wave = code && isSlug(code) ? await dependencies.read(code) : null;
  } catch {
    return { kind: 'unavailable', status: 503, posted };
  }
  if (wave === null) return { kind: 'unknown', status: 404, posted };
  if (!wave.groups.includes('citizen')) return { kind: 'staffOnly', status: 404, wave, posted };
  if (!wave.accepts || wave.tallyKey === null) {
    const status = wave.state === 'planned' && wave.overdue !== 'missed' ? 200 : 410;
    if (wave.state === 'planned') return { kind: wave.overdue ?? 'planned', status, wave, posted };
    return { kind: wave.state === 'discarded' ? 'discarded' : 'closed', status, wave, posted };
  }
  const place = { wave, language, kiosk: isKiosk(request.url) };
  return posted ? receiveForm(request, place, dependencies) : formVisit(place);
}
