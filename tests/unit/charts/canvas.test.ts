// The recording context writes the marks that a canvas would paint, and nothing that a page could run.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SvgContext } from '#charts/canvas/context.ts';
import { measureText, wrapText } from '#charts/canvas/lettering.ts';
import { escapeText, shorten, writeTag } from '#charts/canvas/markup.ts';
import { Outline } from '#charts/canvas/outline.ts';

const drawn = (draw: (context: SvgContext & CanvasRenderingContext2D) => void) => {
  const context = new SvgContext(100, 100);
  draw(context as unknown as SvgContext & CanvasRenderingContext2D);
  return context.marks.join('');
};

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

describe('outline', () => {
  test('draws a full circle in two arcs that end where they began', () => {
    const outline = new Outline();
    outline.arc(10, 10, 5, 0, 2 * Math.PI, false);
    expect(outline.steps).toBe('M15 10a5 5 0 1 1 -10 0a5 5 0 1 1 10 0');
  });

  test('draws a half circle clockwise unless asked otherwise', () => {
    const [clockwise, counter] = [new Outline(), new Outline()];
    clockwise.arc(0, 0, 2, 0, Math.PI, false);
    counter.arc(0, 0, 2, 0, Math.PI, true);
    expect(clockwise.steps).toBe('M2 0A2 2 0 0 1 -2 0');
    expect(counter.steps).toBe('M2 0A2 2 0 0 0 -2 0');
  });
});

describe('context', () => {
  test('moves with translate and comes back with restore', () => {
    const marks = drawn((context) => {
      context.save();
      context.translate(10, 20);
      context.fillStyle = 'red';
      context.beginPath();
      context.rect(1, 2, 3, 4);
      context.fill();
      context.restore();
      context.beginPath();
      context.rect(1, 2, 3, 4);
      context.fill();
    });
    expect(marks).toBe('<path d="M11 22h3v4h-3Z" fill="red"/><path d="M1 2h3v4h-3Z" fill="#000"/>');
  });

  test('strokes with width and dashes, and draws nothing without a path', () => {
    const marks = drawn((context) => {
      context.stroke();
      context.beginPath();
      context.moveTo(0, 0);
      context.lineTo(5, 0);
      context.lineWidth = 2;
      context.setLineDash([4, 4]);
      context.stroke();
    });
    expect(marks).toBe(
      '<path d="M0 0L5 0" fill="none" stroke="#000" stroke-width="2" stroke-dasharray="4 4"/>',
    );
  });

  test('writes text as text, anchored and escaped', () => {
    const marks = drawn((context) => {
      context.font = 'bold 14px sans-serif';
      context.textAlign = 'center';
      context.fillText('a < b', 10, 20);
    });
    expect(marks).toBe(
      '<text x="10" y="20" font-weight="700" fill="#000" text-anchor="middle">a &lt; b</text>',
    );
  });

  test('refuses to turn or scale instead of drawing wrongly', () => {
    const context = new SvgContext(1, 1);
    expect(() => context.rotate(1)).toThrow(/upright/);
    expect(() => context.setTransform(2, 0, 0, 2, 0, 0)).toThrow(/devicePixelRatio/);
  });
});
