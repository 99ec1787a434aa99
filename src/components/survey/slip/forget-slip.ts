// Forgets the slip that a tab works with: it is used, or another one took its place.

/** Under which name the slip for a wave is kept in the tab. */
export const slipOf = (wave: string): string => `slip ${wave}`;

export function forgetSlip(wave: string): void {
  try {
    sessionStorage.removeItem(slipOf(wave));
  } catch {
    // There is nothing to forget.
  }
}
