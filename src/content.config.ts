// Names the collections of words and the shape that each must have; a text that does not fit stops the build.
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { changeSchema } from '#content/changes/schema.ts';
import { termSchema } from '#content/glossary/schema.ts';
import { guideSchema, homeSchema, pageSchema } from '#content/guides/schema.ts';
import { regulationSchema } from '#content/regulations/schema.ts';
import { sourceSchema } from '#content/sources/schema.ts';
import { toolSchema } from '#content/tools/schema.ts';

/** Texts of a folder; what they became is kept, and not what they were written as. */
const texts = (folder: string, pattern: string | string[]) =>
  glob({ base: `./src/content${folder}`, pattern, retainBody: false });

const guides = defineCollection({
  loader: texts('/guides', '*/*.md'),
  schema: guideSchema,
});

const home = defineCollection({
  loader: texts('/pages', '*/home.md'),
  schema: homeSchema,
});

const pages = defineCollection({
  loader: texts('/pages', ['*/*.md', '!*/home.md']),
  schema: pageSchema,
});

const tools = defineCollection({
  loader: texts('/tools/worksheets', '*.yaml'),
  schema: toolSchema,
});

const glossary = defineCollection({
  loader: file('./src/content/glossary/glossary.yaml'),
  schema: termSchema,
});

const regulations = defineCollection({
  loader: file('./src/content/regulations/regulations.yaml'),
  schema: regulationSchema,
});

/** What stands above the table of regulations and above the list of terms. */
const introductions = defineCollection({
  loader: texts('', '{regulations,glossary}/*/introduction.md'),
  schema: pageSchema,
});

const sources = defineCollection({
  loader: file('./src/content/sources/sources.yaml'),
  schema: sourceSchema,
});

const changes = defineCollection({
  loader: file('./src/content/changes/changes.yaml'),
  schema: changeSchema,
});

export const collections = {
  changes,
  glossary,
  guides,
  home,
  introductions,
  pages,
  regulations,
  sources,
  tools,
};
