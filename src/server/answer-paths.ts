// Addresses whose visitors no log may name: who was there, and when, would tell whose an answer is, or who works at the desk.

/** Reached by a link or an invitation, never by a search. */
export const LINKED_PATHS = ['/w/', '/isi/', '/gelombang/'] as const;

/**
 * All addresses where people answer, send what waits, compare their ticket, count, or work at the desk; each in both languages.
 *
 * Times of work at the desk beside the changes of a running wave would order what the database has taken care to mix.
 */
export const UNLOGGED_PATHS = [
  ...LINKED_PATHS,
  '/kirim/',
  '/hitung/',
  '/kelola/',
  '/api/',
] as const;
