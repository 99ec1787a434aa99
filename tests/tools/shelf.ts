// Reads worksheets from disk the way the site does, checked by the same schema.
import { readFileSync, readdirSync } from 'node:fs';
import { parseFrontmatter } from 'astro/markdown';
import type { z } from 'astro/zod';
import { toolSchema } from '#content/tools/schema.ts';

const FOLDER = new URL('../../src/content/tools/worksheets/', import.meta.url);

export type Tool = z.infer<typeof toolSchema> & { readonly slug: string };

/** All tools in their order. */
export const tools: readonly Tool[] = readdirSync(FOLDER)
  .map((file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const { frontmatter } = parseFrontmatter(`---\n${text}\n---\n`);
    return { ...toolSchema.parse(frontmatter), slug: file.replace(/\.yaml$/, '') };
  })
  .sort((a, b) => a.order - b.order);

/** Every text of a tree with both languages side by side. */
export function textsIn(node: unknown): { id: string; en: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('id' in node && 'en' in node) return [node as { id: string; en: string }];
  return Object.values(node).flatMap(textsIn);
}
