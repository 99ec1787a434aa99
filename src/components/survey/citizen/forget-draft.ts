// Forgets the draft and the slip of a form that was posted before its script ran; the script itself does so when it sends.
import { draftOf, keepDraft } from '../form/draft.ts';
import { forgetSlip } from '../slip/forget-slip.ts';

const { wave } = document.querySelector<HTMLElement>('h1[data-wave]')?.dataset ?? {};
if (wave) {
  keepDraft(draftOf(wave), null);
  forgetSlip(wave);
}
