// One page of each template is accessible, narrow enough, without console messages and in the right language; every page and state is judged in depth.
import { describe, test } from 'vitest';
import { hasChromium } from '../fixtures/chromium.ts';
import { judgeWithoutScript, judgeWithScript } from '../fixtures/pages/judge.ts';
import { SLIPS } from '../fixtures/pages/slip-pages.ts';
import { STAFF, STAFF_STATES } from '../fixtures/pages/staff-pages.ts';
import { AROUND, READING, SURVEYS, TOOLS, UNITS } from '../fixtures/pages/visited-pages.ts';
import { setScene } from '../fixtures/visitor.ts';

const scene = setScene();

const templates = [
  ...[...READING, ...TOOLS, ...UNITS, ...AROUND],
  ...[...SURVEYS, ...SLIPS, ...STAFF, ...STAFF_STATES],
].filter(({ stands }) => stands);

const plain = templates.filter(({ needsScript }) => !needsScript);

describe.skipIf(!hasChromium)('every reader can use', () => {
  test.each(templates.map((type) => ({ ...type, type })))('$name', ({ type }) =>
    judgeWithScript(scene, type, 'id'),
  );
  test.each(plain.map((type) => ({ ...type, type })))(
    '$name in English, without scripts',
    ({ type }) => judgeWithoutScript(scene, type, 'en'),
  );
});
