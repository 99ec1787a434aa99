// The words of the form's script, in the language of its page; both come along, as a file for each would cost one more round trip.
import { live as en } from '#i18n/en/surveys/live.ts';
import { live as id } from '#i18n/id/surveys/live.ts';
import type { Words } from '#i18n/words.ts';

export type LiveWords = Words['survey']['live'];

/** The words of this page. */
export const liveWords = (): LiveWords => (document.documentElement.lang === 'en' ? en : id);
