// Addresses whose visitors no log may name: who was there, and when, would tell whose an answer is.

/** Reached by a link or an invitation, never by a search. */
export const LINKED_PATHS = ['/w/', '/isi/', '/gelombang/'] as const;

/** All addresses where people answer, send what waits, compare their ticket, or count; each in both languages. */
export const ANSWER_PATHS = [...LINKED_PATHS, '/kirim/', '/hitung/', '/api/'] as const;
