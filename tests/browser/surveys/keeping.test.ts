// No answer is lost on the way to the box, whatever happens to page and tab, and none is left behind for the next person.
// Where an act of the script keeps or removes answers, the same road is tried on a script without it, which must fail.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import {
  ageForm,
  askComment,
  becomeLive,
  choose,
  chosen,
  comeIn,
  holdScripts,
  onward,
  review,
  seeSent,
  send,
  setScene,
  spoilScripts,
  words,
} from '../../fixtures/visitor.ts';

const scene = setScene();
const OPEN = '/w/dinas-contoh-9/';
const startEmpty = (page: Page) => page.getByRole('button', { name: words.form.startEmpty });

/** Open the survey and wait for its script. */
async function visit(page: Page, path = OPEN): Promise<void> {
  await page.goto(scene.site.url + path);
  await becomeLive(page);
}

/** Wrap all words as the translation of a browser does. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const parent = text.parentElement!.localName;
      if (!text.data.trim() || ['style', 'script', 'textarea'].includes(parent)) continue;
      const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name)) as [
        HTMLElement,
        HTMLElement,
      ];
      inner.textContent = text.data;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

interface Road {
  readonly name: string;
  /** Walk it, and say which answers stand at its end. */
  readonly walk: (page: Page, wave: string) => Promise<Record<string, string>>;
  readonly right: Record<string, string>;
  /** The act without which the road goes wrong. */
  readonly act: RegExp;
  readonly instead: string;
}

const KEPT = { W1: '2', W6: 'na' };
const answer = async (page: Page) => {
  for (const [question, value] of Object.entries(KEPT)) await choose(page, question, value);
};

const ROADS: readonly Road[] = [
  {
    name: 'a page that the browser translates before the script runs keeps its answers',
    walk: async (page, wave) => {
      const release = await holdScripts(page);
      await page.goto(`${scene.site.url}/w/${wave}/`, { waitUntil: 'commit' });
      await answer(page);
      await page.locator('.foot').waitFor();
      await translate(page);
      release();
      await becomeLive(page);
      return chosen(page);
    },
    right: KEPT,
    act: /querySelector\(.#survey.\)/g,
    instead: 'querySelector("#nothing")',
  },
  {
    name: 'a name taken out of a refused comment before the script runs does not come back',
    walk: async (page, wave) => {
      const release = await holdScripts(page);
      await askComment(page, 'Bu Rini');
      await page.goto(`${scene.site.url}/w/${wave}/`, { waitUntil: 'commit' });
      await page.locator('.foot').waitFor();
      await page.locator('textarea').fill('');
      release();
      await becomeLive(page);
      await page.waitForTimeout(200);
      return { comment: await page.locator('textarea').inputValue() };
    },
    right: { comment: '' },
    act: /querySelector\(.#survey.\)/g,
    instead: 'querySelector("#nothing")',
  },
  {
    name: 'a reload brings the answers back',
    walk: async (page, wave) => {
      await visit(page, `/w/${wave}/`);
      await answer(page);
      await page.goto(`${scene.site.url}/privasi/`);
      await visit(page, `/w/${wave}/`);
      return chosen(page);
    },
    right: KEPT,
    act: /sessionStorage\.setItem\(/g,
    instead: 'String(',
  },
  {
    name: 'somebody else in the same tab can start empty, for good',
    walk: async (page, wave) => {
      await visit(page, `/w/${wave}/`);
      await answer(page);
      await visit(page, `/w/${wave}/`);
      await startEmpty(page).click();
      await page.goto('about:blank');
      await visit(page, `/w/${wave}/`);
      return chosen(page);
    },
    right: {},
    act: /sessionStorage\.removeItem\(/g,
    instead: 'String(',
  },
  {
    name: 'after a ballot has arrived the next person in the tab finds an empty form',
    walk: async (page, wave) => {
      await visit(page, `/w/${wave}/`);
      await answer(page);
      await send(page);
      await seeSent(page);
      await visit(page, `/w/${wave}/`);
      return chosen(page);
    },
    right: {},
    act: /sessionStorage\.removeItem\(/g,
    instead: 'String(',
  },
  {
    name: 'so does one who comes after a form that was sent before its script ran',
    walk: async (page, wave) => {
      await visit(page, `/w/${wave}/`);
      await answer(page);
      const release = await holdScripts(page);
      await page.goto(`${scene.site.url}/w/${wave}/`, { waitUntil: 'commit' });
      await choose(page, 'W1', '3');
      await ageForm(page);
      await onward(page).click();
      await page.waitForURL(/\/terkirim\//, { waitUntil: 'commit' });
      release();
      await seeSent(page);
      await visit(page, `/w/${wave}/`);
      return chosen(page);
    },
    right: {},
    act: /sessionStorage\.removeItem\(/g,
    instead: 'String(',
  },
];

describe.skipIf(!hasChromium).each(ROADS)('$name', ({ walk, right, act, instead, name }) => {
  const unit = `dinas-jalan${ROADS.findIndex((road) => road.name === name)}`;

  test('as it should be', async () => {
    const wave = await scene.site.openWave(unit, true);
    const { page } = await comeIn(scene.browser, {});
    expect(await walk(page, wave)).toEqual(right);
  });

  test('and otherwise where the script does not see to it', async () => {
    const wave = await scene.site.openWave(`${unit}-lain`, true);
    const { page } = await comeIn(scene.browser, {});
    const spoilt = await spoilScripts(page, act, instead);
    expect(await walk(page, wave)).not.toEqual(right);
    expect(spoilt.count).toBeGreaterThan(0);
  });
});

describe.skipIf(!hasChromium)('a draft', () => {
  test('is offered to be thrown away, and nothing of it is left where it is', async () => {
    const { page, troubles } = await comeIn(scene.browser, {});
    await visit(page);
    expect(await startEmpty(page).count()).toBe(0);
    await answer(page);
    await page.reload();
    await becomeLive(page);
    expect(await chosen(page)).toEqual(KEPT);
    await page.getByText(words.form.restored).waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1);
    await startEmpty(page).click();
    expect(await chosen(page)).toEqual({});
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await startEmpty(page).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  test('of one wave is not shown in another', async () => {
    const wave = await scene.site.openWave('dinas-draf-lain');
    const { page } = await comeIn(scene.browser, {});
    await visit(page);
    await answer(page);
    await visit(page, `/w/${wave}/`);
    expect(await chosen(page)).toEqual({});
  });

  test('follows into the other language', async () => {
    const { page } = await comeIn(scene.browser, {});
    await visit(page);
    await answer(page);
    await page.locator('.tongue').click();
    await page.waitForURL(/\/en\/w\//);
    await becomeLive(page);
    expect(await chosen(page)).toEqual(KEPT);
    await page.getByRole('button', { name: wordsIn('en').survey.form.startEmpty }).waitFor();
  });

  test('moves nothing when it comes back', async () => {
    const { page } = await comeIn(scene.browser, {});
    await visit(page);
    await answer(page);
    await page.evaluate(() => scrollTo(0, 0));
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          seen.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.reload();
    await startEmpty(page).waitFor();
    await page.waitForTimeout(300);
    expect(await page.evaluate('seen.shift')).toBe(0);
  });

  test('that storage refuses does not stand in the way of sending', async () => {
    const wave = await scene.site.openWave('dinas-tolak-simpan');
    const { page } = await comeIn(scene.browser, {});
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, 'sessionStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      }),
    );
    await visit(page, `/w/${wave}/`);
    await answer(page);
    await send(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });
});

describe.skipIf(!hasChromium)('leaving', () => {
  test('and coming back with the buttons of the browser keeps the answers', async () => {
    const { page } = await comeIn(scene.browser, {});
    await visit(page);
    await answer(page);
    await page.getByText(words.before.stored.title).click();
    await page.getByRole('link', { name: words.before.stored.more }).click();
    await page.waitForURL(/\/privasi\//);
    await page.goBack();
    await becomeLive(page);
    expect(await chosen(page)).toEqual(KEPT);
  });

  test('is asked about while something is unsent, and only then', async () => {
    const { page } = await comeIn(scene.browser, {});
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await visit(page);
    await page.locator('h1').click();
    await page.reload();
    expect(asked).toEqual([]);
    await becomeLive(page);
    await answer(page);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await becomeLive(page);
    await startEmpty(page).click();
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
  });

  test('after a ballot has arrived, Back does not lead to it again', async () => {
    const wave = await scene.site.openWave('dinas-kembali-lagi');
    const { page } = await comeIn(scene.browser, {});
    await page.goto(`${scene.site.url}/privasi/`);
    await visit(page, `/w/${wave}/`);
    await answer(page);
    await send(page);
    await seeSent(page);
    await page.goBack();
    await page.waitForURL(/\/privasi\//);
    expect(await scene.site.countBallots(wave)).toBe(1);
  });
});

describe.skipIf(!hasChromium)('a page whose words are translated', () => {
  test('says on its button what a press does', async () => {
    const { page } = await comeIn(scene.browser, {});
    await visit(page);
    await translate(page);
    await answer(page);
    await review(page);
    expect(await onward(page).innerText()).toBe(words.form.send);
    expect(await page.locator('.review dd').count()).toBe(7); // six questions and the comment
  });
});

test.skipIf(!hasChromium)('script files that do not arrive leave a form that sends', async () => {
  const wave = await scene.site.openWave('dinas-tanpa-berkas');
  const { page } = await comeIn(scene.browser, {});
  await page.route(/\/_astro\/.*\.js/, (route) => route.abort());
  await page.goto(`${scene.site.url}/w/${wave}/`);
  expect(await page.locator('fieldset:visible').count()).toBe(6);
  await answer(page);
  await send(page);
  await seeSent(page);
  expect(await scene.site.countBallots(wave)).toBe(1);
});
