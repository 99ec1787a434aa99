// The schema of a reviewed source: who says what, and how strong that is.
import { z } from 'astro/zod';
import { bilingual, link, slug } from '../bilingual.ts';

export const sourceSchema = z
  .strictObject({
    id: slug,
    authors: z.string().min(2),
    year: z.int().min(1900).max(2100).optional(),
    title: z.string().optional(),
    /** The DOI, or a page that we saw: the work itself, its summary, or whoever quotes it. */
    url: link.optional(),
    /** A page of this site, for what we found out ourselves. */
    path: z
      .string()
      .regex(/^\/[a-z0-9/-]+\/$/)
      .optional(),
    what: bilingual,
    /** Strength, in the same words as the evidence of a guide. */
    mark: z.enum(['review', 'study', 'estimate', 'rule']),
  })
  .refine(({ url, path }) => (url === undefined) !== (path === undefined), 'leads to no page, or to two');
