// The accessibility page names exactly the engines that the roads are walked in, each with a version.
import { expect, test } from 'vitest';
import { TESTED_ENGINES } from '#content/pages/tested-engines.ts';
import { wordsIn } from '#i18n/words.ts';
import { fill } from '#i18n/fill.ts';
import { ENGINES } from '../../../fixtures/engines/engines.ts';
import { addressOf, LANGUAGES } from '../../../fixtures/pages/visited-pages.ts';
import { openSharedSite } from '../../../fixtures/visitor.ts';
import { PATIENCE } from '../../../fixtures/shared-site.ts';

test(
  'the accessibility page names the engines of these tests',
  async () => {
    const site = await openSharedSite();
    expect(TESTED_ENGINES.map(({ name }) => name)).toEqual(ENGINES.map(({ name }) => name));
    for (const language of LANGUAGES) {
      const response = await fetch(site.url + addressOf(language, '/aksesibilitas/'));
      const page = await response.text();
      const { names } = wordsIn(language).site.engines;
      for (const { name, version } of TESTED_ENGINES) {
        expect(page).toContain(fill(names[name], { version }));
      }
    }
  },
  PATIENCE,
);
