// Lists tools of the collection in their order, each with the guide it belongs to once that guide is published.
import { getCollection, type CollectionEntry } from 'astro:content';
import { memoize } from './memoize.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { listGuides, slugOf } from './guide-collection.ts';

export type Tool = CollectionEntry<'tools'>;

/** All tools in their order. */
export const listTools = memoize(async (): Promise<readonly Tool[]> => {
  return (await getCollection('tools')).sort((a, b) => a.data.order - b.data.order);
});

/**
 * One tool by its address part.
 *
 * @throws Error when no tool has that address
 */
export async function openTool(slug: string): Promise<Tool> {
  const tool = (await listTools()).find(({ id }) => id === slug);
  if (!tool)
    throw new Error(`No tool is called ${slug}; tools are in src/content/tools/worksheets`);
  return tool;
}

/** One static page per worksheet; interactive tools have pages of their own. */
export async function routeWorksheets() {
  const tools = await listTools();
  return tools
    .filter(({ data }) => data.sections.length > 0)
    .map((tool) => ({ params: { slug: tool.id }, props: { tool } }));
}

/** Title and address of the guide a tool belongs to, or nothing while that guide is not there. */
export async function guideOf(tool: Tool, language: Language) {
  const guides = await listGuides(language);
  const guide = guides.find((each) => slugOf(each) === tool.data.guide);
  return guide && { title: guide.data.title, path: `/panduan/${tool.data.guide}/` };
}
