// The text of a guide gets its shape: reading time, room for the story, tables that scroll, examples that say what they are.
import { describe, expect, test } from 'vitest';
import { boxTables, labelExamples, splitAfterHeading } from '#content/guide-body.ts';
import { countMinutes } from '#content/reading-minutes.ts';

describe('reading minutes', () => {
  const words = (count: number) => 'kata '.repeat(count);

  test.each([
    ['id', 900, 5],
    ['en', 1100, 5],
    ['id', 1000, 6],
    ['id', 20, 1],
    ['id', 0, 1],
  ] as const)('of %s with %i words are %i', (language, count, minutes) => {
    expect(countMinutes(words(count), language)).toBe(minutes);
  });

  test('count what is read, not tags and addresses', () => {
    const links = '<a href="/panduan/satu/dua/tiga/">kata</a> '.repeat(180);
    expect(countMinutes(links, 'id')).toBe(1);
  });
});

describe('the story', () => {
  test('stands between the first heading and the text, and no letter is lost', () => {
    const html = '<h2 id="a">A</h2><p>B</p><h2>C</h2>';
    const parts = splitAfterHeading(html);
    expect(parts).toEqual(['<h2 id="a">A</h2>', '<p>B</p><h2>C</h2>']);
  });

  test('needs a heading', () => {
    expect(() => splitAfterHeading('<p>A</p>')).toThrow('without headings');
  });
});

describe('a table', () => {
  const table = (...names: string[]) =>
    `<table><thead><tr>${names.map((name) => `<th>${name}</th>`).join('')}</tr></thead></table>`;

  test('of three columns scrolls in a box that says what it holds', () => {
    const boxed = boxTables(table('A', '<em>B</em>', 'C "x"'), 'Tabel: {columns}');
    expect(boxed).toContain('role="region" tabindex="0" aria-label="Tabel: A, B, C &quot;x&quot;"');
  });

  test('of two columns stays as it is', () => {
    expect(boxTables(table('A', 'B'), 'Tabel: {columns}')).toBe(table('A', 'B'));
  });
});

test('an example says that it is invented', () => {
  expect(labelExamples('<div class="example"><h3>A</h3></div>', 'Rekaan')).toBe(
    '<div class="example"><p class="eyebrow">Rekaan</p><h3>A</h3></div>',
  );
});
