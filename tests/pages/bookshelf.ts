// Reads guides and pages from disk the way the site does, for the tests about words.
import { readFileSync, readdirSync } from 'node:fs';
import { parseFrontmatter } from 'astro/markdown';
import type { z } from 'astro/zod';
import type { guideSchema } from '#content/guides/schema.ts';

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Text {
  readonly language: Language;
  readonly slug: string;
  readonly front: z.input<typeof guideSchema>;
  readonly body: string;
}

/** All Markdown texts of a collection in one language. */
export function readTexts(collection: 'guides' | 'pages', language: Language): Text[] {
  const folder = new URL(`../../src/content/${collection}/${language}/`, import.meta.url);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const { frontmatter, content } = parseFrontmatter(
        readFileSync(new URL(file, folder), 'utf8'),
      );
      return {
        language,
        slug: file.replace(/\.md$/, ''),
        front: frontmatter as Text['front'],
        body: content,
      };
    });
}

/**
 * The anchor that a heading gets.
 *
 * @example anchorOf('Perilaku atau sifat?') // => 'perilaku-atau-sifat'
 */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
}

/** Everything that a reader of a text reads, front matter included. */
export function wordsOf({ front, body }: Text): string {
  const strings: string[] = [];
  JSON.stringify(front, (key, value) => {
    if (typeof value === 'string' && !['url', 'covers', 'mark'].includes(key)) strings.push(value);
    return key === 'covers' || key === 'moves' ? undefined : value;
  });
  return `${strings.join(' ')} ${body.replace(/\]\([^)]*\)|<[^>]+>|[#|*-]/g, ' ')}`;
}
