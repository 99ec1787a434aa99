// The current day in the time zone of a unit.

/**
 * The calendar day of a moment in a time zone.
 *
 * @example dayIn('Asia/Jakarta', new Date('2026-11-30T17:00:00Z')) // => '2026-12-01'
 */
export const dayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
