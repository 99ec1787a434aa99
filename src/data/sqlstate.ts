// Reads the SQLSTATE of a failure: what PostgreSQL says about it without a single value that was sent.

/** No class of SQLSTATE begins with E, and codes of the operating system do (EPIPE). */
const SQLSTATE = /^[0-9A-DF-Z][0-9A-Z]{4}$/;

/**
 * The SQLSTATE that an error of a driver or of the REST interface carries as `code`; `null` where it carries none.
 *
 * Message, details and hint are never read: they may quote parameters, and those may be ballots.
 *
 * @example sqlstateOf({ code: '42501', message: 'permission denied' }) // => '42501'
 */
export function sqlstateOf(failure: unknown): string | null {
  const code: unknown = (failure as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && SQLSTATE.test(code) ? code : null;
}
