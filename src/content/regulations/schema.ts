// The schema of a regulation, above all how sure we are of it.
import { z } from 'astro/zod';
import { bilingual, day, link, slug } from '../bilingual.ts';

export const regulationSchema = z.strictObject({
  id: slug,
  number: z.string().min(4),
  title: bilingual,
  about: bilingual,
  /** What this site uses it for. */
  usedFor: bilingual,
  /** As far as we know; `regulations.states` in the words says each to readers. */
  status: z.enum(['in-force', 'repealed', 'unconfirmed']),
  checkedOn: day,
  /** Whether the link leads to the official text, or to somebody who quotes it. */
  seen: z.enum(['official', 'secondary']),
  url: link.optional(),
  note: bilingual,
});
