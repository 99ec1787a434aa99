// Keeps what is entered until this tab is closed or the ballot has arrived, so that a reload loses nothing.
// It stays in the tab (sessionStorage) and is readable there: whoever uses the tab next is offered to start empty.
import type { Entered } from './form.ts';

/** Under which name a draft of the citizen survey of a wave is kept. */
export const draftOf = (wave: string) => `survei ${wave}`;

/** The draft kept under a name, without what the form does not ask; {} where there is none or storage is refused. */
export function readDraft(name: string, fields: readonly string[]): Entered {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? '{}') as Record<string, unknown>;
    return Object.fromEntries(
      fields.flatMap((field) => {
        const value = kept[field];
        return typeof value === 'string' && value ? [[field, value]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** Keep a draft, or forget it. */
export function keepDraft(name: string, entered: Entered | null): void {
  try {
    if (entered) sessionStorage.setItem(name, JSON.stringify(entered));
    else sessionStorage.removeItem(name);
  } catch {
    // Storage is full or refused: what is entered lives as long as this page.
  }
}
