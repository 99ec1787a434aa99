// A search finds the statements that no finished page holds: their words without markup, and every one that is made on demand.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { STATEMENTS, wordsOfMarkdown } from '#selfhost/build/pagefind.ts';

test('Markdown gives its words', () => {
  const text =
    '## Apa?\n\n- **Satu** [dua](/tiga/), empat.\n\n| a | b |\n| --- | --- |\n| 1–2 | −5 |\n\n1. lima';
  expect(wordsOfMarkdown(text)).toBe('Apa? Satu dua , empat. a b 1–2 −5 lima');
});

test.each(STATEMENTS)(
  '$path is an on-demand page with a text in both languages',
  ({ subject, path }) => {
    const read = (place: string) =>
      readFileSync(new URL(`../../../src/${place}`, import.meta.url), 'utf8');
    expect(read(`pages/[...lang]${path}index.astro`)).toMatch(/prerender = false/);
    for (const language of ['id', 'en'])
      expect(read(`content/pages/${language}/${subject}.md`)).toMatch(/^title: /m);
  },
);
