// The schema of an entry of the list of changes.
import { z } from 'astro/zod';
import { bilingual, day, slug } from '../bilingual.ts';

export const changeSchema = z.strictObject({
  id: slug,
  on: day,
  title: bilingual,
  text: bilingual,
  /** Page that shows the change; its address stands without language prefix. */
  path: z
    .string()
    .regex(/^\/[a-z0-9/-]*\/$/)
    .optional(),
});
