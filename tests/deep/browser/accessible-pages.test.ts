// Pages for reading and pages around a survey are accessible, narrow enough, without console messages and in the right language, with and without a script.
import { describe, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { setScene } from '../../fixtures/visitor.ts';
import { judgeWithoutScript, judgeWithScript } from '../../fixtures/pages/judge.ts';
import { SLIPS } from '../../fixtures/pages/slip-pages.ts';
import { LANGUAGES, READING, SURVEYS } from '../../fixtures/pages/visited-pages.ts';

const scene = setScene();

const cases = [...READING, ...SURVEYS, ...SLIPS].flatMap((type) =>
  LANGUAGES.map((language) => ({ ...type, type, language })),
);

describe.skipIf(!hasChromium)('every reader can use', () => {
  test.each(cases)('$name in $language', ({ type, language }) =>
    judgeWithScript(scene, type, language),
  );
  test.each(cases)('$name in $language without scripts', ({ type, language }) =>
    judgeWithoutScript(scene, type, language),
  );
});
