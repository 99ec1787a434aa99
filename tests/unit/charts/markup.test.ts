// Texts are escaped, numbers short, and lines broken only at spaces.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText, wrapText } from '#charts/svg/lettering.ts';
import { escapeText, shorten, writeTag } from '#charts/svg/markup.ts';

describe('markup', () => {
  test('escapes what would end a tag or an attribute', () => {
    expect(escapeText('a < "b" & c>')).toBe('a &lt; &quot;b&quot; &amp; c&gt;');
    expect(writeTag('text', { fill: '"><script>' }, escapeText('<b>'))).toBe(
      '<text fill="&quot;&gt;&lt;script&gt;">&lt;b&gt;</text>',
    );
  });

  test('rounds lengths to tenths and leaves out empty attributes', () => {
    expect(shorten(12.3456)).toBe(12.3);
    expect(writeTag('path', { d: 'M0 0', fill: undefined })).toBe('<path d="M0 0"/>');
  });
});

describe('lettering', () => {
  test('wraps at spaces, keeps every word, and lets no line of several words be too wide', () => {
    expect(wrapText('satu dua tiga', 52, 10)).toEqual(['satu dua', 'tiga']);
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (said, width) => {
        const lines = wrapText(said.join(' '), width, 14);
        expect(lines.join(' ')).toBe(said.join(' '));
        for (const line of lines.filter((each) => each.includes(' '))) {
          expect(measureText(line, 14)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});
