// Every tool is accessible, narrow enough, without console messages and in the right language, also after a file that it refuses.
import { describe, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { judgeWithoutScript, judgeWithScript } from '../../fixtures/pages/judge.ts';
import { LANGUAGES, TOOLS } from '../../fixtures/pages/visited-pages.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();

const cases = TOOLS.flatMap((type) => LANGUAGES.map((language) => ({ ...type, type, language })));

describe.skipIf(!hasChromium)('every reader can use', () => {
  test.each(cases)('$name in $language', ({ type, language }) =>
    judgeWithScript(scene, type, language),
  );
  test.each(cases)('$name in $language without scripts', ({ type, language }) =>
    judgeWithoutScript(scene, type, language),
  );
});
