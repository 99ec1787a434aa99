// Signing in at the desk with a code from a mail.
import { expect, test } from 'vitest';
import { deskClient, signIn, takeIn } from '../../fixtures/desk.ts';
import { setScene } from '../../fixtures/visitor.ts';
import { hasChromium } from '../../fixtures/chromium.ts';

const scene = setScene();

test('somebody who was taken in is let in without a browser', async () => {
  const address = 'rina@masuk.example';
  await takeIn(scene.site, address, 'organiser', 'pemkot-contoh');
  const client = await deskClient(scene.site, address);
  expect((await client.get('/kelola/')).status).toBe(200);
});

test.skipIf(!hasChromium).each([true, false])(
  'and with one (script: %s)',
  async (javaScriptEnabled) => {
    const address = `ani-${javaScriptEnabled}@masuk.example`;
    await takeIn(scene.site, address, 'organiser', 'pemkot-contoh');
    const { page, troubles } = await scene.arrive('/kelola/', { javaScriptEnabled });
    await signIn(page, address);
    expect(await page.locator('h1').textContent()).toBeTruthy();
    expect(troubles).toEqual([]);
  },
);
