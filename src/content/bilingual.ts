// The schemas that reference texts in both languages share; Indonesian is the source.
import { z } from 'astro/zod';
import { isSlug } from '#domain/slug.ts';

/** One text in both languages. */
export const bilingual = z.strictObject({ id: z.string().min(2), en: z.string().min(2) });

/** A calendar day; YAML readers turn a bare one into a moment, which is turned back. */
export const day = z.union([
  z.iso.date(),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
]);

export const link = z.string().regex(/^https:\/\//);

/** What an entry is called in addresses and references. */
export const slug = z.string().refine(isSlug);
