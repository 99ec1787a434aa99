// Every guide and reference page has no script and weighs little more than its words, in both languages.
import { describe, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { readings, weighReading } from '../../fixtures/pages/first-view.ts';
import { LANGUAGES } from '../../fixtures/pages/visited-pages.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();

describe.skipIf(!hasChromium).each(LANGUAGES)('in %s', (language) => {
  test.each(readings)('%s', (path) => weighReading(scene, path, language));
});
