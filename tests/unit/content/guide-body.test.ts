// The text of a guide gets its shape: reading time, room for the story, tables that scroll, examples that say what they are.
import { describe, expect, test } from 'vitest';
import {
  labelExamples,
  shapeTables,
  splitAfterHeading,
  splitAfterSections,
} from '#content/guide-body.ts';
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
  const row = (tag: string, cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  const table = (names: readonly string[], cells: readonly string[]) =>
    `<table><thead>${row('th', names)}</thead><tbody>${row('td', cells)}</tbody></table>`;
  const shape = (names: readonly string[], cells: readonly string[]) =>
    shapeTables(table(names, cells), 'Tabel: {columns}');

  test('of two columns stays as it is', () => {
    expect(shape(['A', 'B'], ['a', 'b'])).toBe(table(['A', 'B'], ['a', 'b']));
  });

  test('of words tells every cell its column and stays a table for listeners', () => {
    const stacked = shape(['A', '<em>B</em>', 'C "x"'], ['a', 'b', 'c']);
    expect(stacked).toContain('<table class="stacks" role="table">');
    expect(stacked).toContain('<td role="cell" data-column="B">b</td>');
    expect(stacked).toContain('<td role="cell" data-column="C &quot;x&quot;">c</td>');
  });

  test('of figures scrolls in a box that says what it holds', () => {
    const boxed = shape(['A', 'B', 'C'], ['a', '62', '11,8']);
    expect(boxed).toContain('role="region" tabindex="0" aria-label="Tabel: A, B, C"><table>');
  });
});

test('an example says that it is invented', () => {
  expect(labelExamples('<div class="example"><h3>A</h3></div>', 'Rekaan')).toBe(
    '<div class="example"><p class="eyebrow">Rekaan</p><h3>A</h3></div>',
  );
});

test('a text is cut behind as many sections as are asked for, and behind all of them where it has fewer', () => {
  const text = '<p>a</p><h2 id="b">b</h2><h3>c</h3><h2>d</h2><p>e</p>';
  expect(splitAfterSections(text, 0)).toEqual(['<p>a</p>', text.slice('<p>a</p>'.length)]);
  expect(splitAfterSections(text, 1)).toEqual([
    '<p>a</p><h2 id="b">b</h2><h3>c</h3>',
    '<h2>d</h2><p>e</p>',
  ]);
  expect(splitAfterSections(text, 2)).toEqual([text, '']);
  expect(splitAfterSections(text, Infinity)).toEqual([text, '']);
});
