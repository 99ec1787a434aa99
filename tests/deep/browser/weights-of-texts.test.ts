// Every guide and reference page is light and has no script, in both languages.
import { describe, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { expectLight, readings } from '../../fixtures/pages/first-view.ts';
import { addressOf, LANGUAGES } from '../../fixtures/pages/visited-pages.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();

describe.skipIf(!hasChromium).each(LANGUAGES)('in %s', (language) => {
  test.each(readings)('%s', (path) =>
    expectLight(scene, addressOf(language, path), { atMost: 25, script: false }),
  );
});
