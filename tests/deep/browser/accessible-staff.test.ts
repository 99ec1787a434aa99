// Pages around an invitation are accessible, narrow enough, without console messages and in the right language, in every state.
import { describe, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { setScene } from '../../fixtures/visitor.ts';
import { judgeWithoutScript, judgeWithScript } from '../../fixtures/pages/judge.ts';
import { LANGUAGES } from '../../fixtures/pages/visited-pages.ts';
import { STAFF, STAFF_STATES } from '../../fixtures/pages/staff-pages.ts';

const scene = setScene();
const inBoth = (types: typeof STAFF) =>
  types.flatMap((type) => LANGUAGES.map((language) => ({ ...type, type, language })));

describe.skipIf(!hasChromium)('every colleague can use', () => {
  test.each(inBoth([...STAFF, ...STAFF_STATES]))('$name in $language', ({ type, language }) =>
    judgeWithScript(scene, type, language),
  );
  test.each(inBoth(STAFF))('$name in $language without scripts', ({ type, language }) =>
    judgeWithoutScript(scene, type, language),
  );
});
