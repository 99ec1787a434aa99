// The schema of a regulation, above all how sure we are of it.
import { z } from 'astro/zod';
import { bilingual, day, link, slug } from '../bilingual.ts';

/** Where an official text should be; the number says of which rule where a row has two. */
const official = z.strictObject({ number: z.string().optional(), url: link });

export const regulationSchema = z.strictObject({
  id: slug,
  number: z.string().min(4),
  title: bilingual,
  about: bilingual,
  /** What this site uses it for. */
  usedFor: bilingual,
  /** In force as several sources say, reported as replaced, or not established; `regulations.states` in the words says each. */
  status: z.enum(['in-force', 'replaced', 'unconfirmed']),
  /** High: number, title and status agree in two recent sources. Medium: one recent source, or a copy. Low: reported once. */
  confidence: z.enum(['high', 'medium', 'low']),
  checkedOn: day,
  /** Whether we have read the official text, or somebody who quotes it. */
  seen: z.enum(['official', 'secondary']),
  /** Addresses of the official text, or the front page of its portal where sources give different ones. */
  official: z.array(official).max(2).default([]),
  /** Row among the sources of whoever quotes it. */
  quotedBy: slug.optional(),
  /** Rules that the note names and that have no row of their own. */
  alsoNames: z.array(z.string()).default([]),
  note: bilingual,
});
