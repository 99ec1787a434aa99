// The schema of an entry of the list of changes.
import { z } from 'astro/zod';
import { bilingual, day, slug } from '../bilingual.ts';

export const changeSchema = z.strictObject({
  id: slug,
  on: day,
  title: bilingual,
  text: bilingual,
  /** Pages that show the change, the one to see first in front; addresses stand without language prefix. */
  paths: z.array(z.string().regex(/^\/[a-z0-9/-]*\/$/)).default([]),
});
