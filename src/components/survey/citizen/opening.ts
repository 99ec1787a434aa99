// What a citizen's ballot is sealed under: the id that its page was opened with, and the token that says when that was.
//
// A page's id is good for one ballot. A second one, such as the next visitor's on a shared screen, gets an id of its own, and
// its token is asked for while the form is being filled in; without a connection the outbox asks for it later.
import { fromBase64, toBase64 } from '#crypto/base64.ts';
import type { Bytes } from '#crypto/bytes.ts';
import { readToken } from '../outbox/network.ts';
import { postJson } from '../post-json.ts';

export interface Opening {
  readonly id: Bytes;
  readonly token?: string;
}

/** Ids of this page that a form has begun with; they end with the page, nothing is kept on the device. */
const used = new Set<string>();

/** Whether the browser has asked for this page just now; one that Back brings may have been sent before. */
function isFresh(): boolean {
  const [entry] = performance.getEntriesByType?.('navigation') ?? [];
  const type = (entry as PerformanceNavigationTiming | undefined)?.type;
  return type === 'navigate' || type === 'reload';
}

const newId = (): Bytes => crypto.getRandomValues(new Uint8Array(16));

async function askToken(wave: string, id: Bytes, language: string): Promise<string | undefined> {
  const response = await postJson('/api/form-tokens', { wave, id: toBase64(id) }, language);
  const answer = readToken(response.status, await response.text());
  return answer.kind === 'renewed' ? answer.token : undefined;
}

/**
 * Open a form.
 *
 * @returns takes what its next ballot is sealed under; the second time it is a new id, whose token is still to be asked for.
 */
export function openForm(
  form: { readonly ballotId?: string; readonly token?: string },
  wave: string,
  language: string,
): () => Opening {
  const { ballotId, token } = form;
  let next: Opening | null = null;
  if (ballotId && token && isFresh() && !used.has(ballotId)) {
    used.add(ballotId);
    next = { id: fromBase64(ballotId), token };
  } else {
    const id = newId();
    next = { id };
    askToken(wave, id, language)
      .then((asked) => {
        if (asked && next?.id === id) next = { id, token: asked };
      })
      .catch(() => {});
  }
  return () => {
    const opening = next ?? { id: newId() };
    next = null;
    return opening;
  };
}
