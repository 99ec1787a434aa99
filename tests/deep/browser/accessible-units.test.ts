// Pages about units are accessible, narrow enough, without console messages and in the right language in each of their designed states.
import { describe, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { setScene } from '../../fixtures/visitor.ts';
import { judgeWithoutScript, judgeWithScript } from '../../fixtures/pages/judge.ts';
import { AROUND, LANGUAGES, UNITS } from '../../fixtures/pages/visited-pages.ts';

const scene = setScene();

const cases = [...UNITS, ...AROUND].flatMap((type) =>
  LANGUAGES.map((language) => ({ ...type, type, language })),
);

describe.skipIf(!hasChromium)('every reader can use', () => {
  test.each(cases)('$name in $language', ({ type, language }) =>
    judgeWithScript(scene, type, language),
  );
  test.each(cases.filter(({ needsScript }) => !needsScript))(
    '$name in $language without scripts',
    ({ type, language }) => judgeWithoutScript(scene, type, language),
  );
});
