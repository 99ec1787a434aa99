// Names the collections of words and the shape that each must have; a text that does not fit stops the build.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guideSchema, homeSchema, pageSchema } from './content/guides/schema.ts';

const guides = defineCollection({
  loader: glob({ base: './src/content/guides', pattern: '*/*.md' }),
  schema: guideSchema,
});

const home = defineCollection({
  loader: glob({ base: './src/content/pages', pattern: '*/home.md' }),
  schema: homeSchema,
});

const pages = defineCollection({
  loader: glob({ base: './src/content/pages', pattern: ['*/*.md', '!*/home.md'] }),
  schema: pageSchema,
});

export const collections = { guides, home, pages };
