// The schema of a point of the founding article: its words, and every place beside the guides that shows it.
import { z } from 'astro/zod';

export const pointSchema = z.strictObject({
  id: z.string().regex(/^S\d+\.\d+$/),
  says: z.string().min(10),
  /** Whether the home page shows it. */
  home: z.literal(true).optional(),
  /** Survey items and climate statements that ask about it. */
  items: z.array(z.string().regex(/^[A-Z]{3}\d$/)).default([]),
  /** Slugs of the tools that put it into practice. */
  tools: z.array(z.string()).default([]),
  /** What the page of the demo unit draws or lists about it. */
  figures: z.array(z.enum(['trend', 'complaints-per-1000'])).default([]),
});

export type Point = z.infer<typeof pointSchema>;
