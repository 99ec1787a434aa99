// A form that was made for its training, in a browser: every question once, in order, with what must be read before it.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { instrumentOfWave } from '#content/instruments/registry.ts';
import { pagesOf } from '#domain/instrument/form-pages.ts';
import { staffForm } from '#domain/instrument/staff-questions.ts';
import { STAFF_GROUPS } from '#domain/instrument/terms.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { goOn, linkOf, openForm, seeReceipt, send } from '../../fixtures/colleague.ts';
import { openStaffWave } from '../../fixtures/staff-wave.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();
const terms = { instrument: '0.2', targets: ['KEP1', 'KEP2', 'KEP4', 'TEK3'] };
const roster = { self: 5, superior: 5, peer: 5, subordinate: 5 };

/** What stands on the page in sight. */
const readPage = (page: Page) =>
  page.locator('#survey').evaluate((form) => {
    const seen = (one: Element) => one.getClientRects().length > 0;
    return {
      fields: [...form.querySelectorAll('fieldset')].filter(seen).map(({ id }) => id),
      text: (form as HTMLElement).innerText,
    };
  });

describe.skipIf(!hasChromium)('the form of a programme', { timeout: 240_000 }, () => {
  test.each([0, 1] as const)('month %i, for every group', async (month) => {
    const wave = await openStaffWave(`dinas-program${month}`, roster, { ...terms, month });
    for (const group of STAFF_GROUPS) {
      const person = wave.people.find((one) => one.group === group)!;
      const asked = { group, month, participants: 8 };
      const form = staffForm(instrumentOfWave(terms), asked, 'id');
      const { page, troubles } = await scene.arrive(await linkOf(wave, person));
      await openForm(page);
      for (const parts of pagesOf(form.parts)) {
        const shown = await readPage(page);
        const expected = parts.flatMap(({ questions }) =>
          questions.map(({ id, about }) => (about === 'before' ? `${id}-before` : id)),
        );
        expect(shown.fields).toEqual(expected);
        for (const { title, stem, trained } of parts) {
          expect(shown.text).toContain(title);
          expect(shown.text).toContain(stem);
          if (!trained) continue;
          // What the training practices stands before the questions about it.
          const [first] = parts.flatMap(({ questions }) => questions.map(({ text }) => text));
          for (const line of [trained.heading, ...trained.behaviors])
            expect(shown.text.indexOf(line)).toBeLessThan(shown.text.indexOf(first!));
        }
        for (const id of expected)
          await page.locator(`input[name="${id}"][value="3"]`).check({ force: true });
        await goOn(page);
        await page.waitForTimeout(200);
      }
      await page.locator('#survey .review').waitFor();
      await send(page);
      await seeReceipt(page);
      expect(troubles).toEqual([]);
      await page.context().close();
    }
    expect(await scene.site.countStaffBallots(wave.code)).toBe(STAFF_GROUPS.length);
  });

  test('takes a sheet on which everything cannot be judged', async () => {
    const wave = await openStaffWave('dinas-tak-nilai', { peer: 5 }, { ...terms, month: 1 });
    const { page } = await scene.arrive(await linkOf(wave, wave.people[0]!));
    await openForm(page);
    await page.locator('input[value="na"]').first().check({ force: true });
    await send(page);
    await seeReceipt(page);
    expect(await scene.site.countStaffBallots(wave.code)).toBe(1);
  });
});
