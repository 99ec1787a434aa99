// The schema of a term of the glossary: its meaning in plain words and where to read on.
import { z } from 'astro/zod';
import { bilingual, slug } from '../bilingual.ts';

export const termSchema = z.strictObject({
  id: slug,
  term: bilingual,
  meaning: bilingual,
  /** Other terms, by their `id`. */
  see: z.array(slug).max(4).default([]),
  /** Slug of the guide that explains it at length. */
  guide: slug.optional(),
});
