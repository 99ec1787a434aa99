// The address of a unit, which stands on its posters, leads to whichever survey is open, and otherwise says what comes.
import { describe, expect, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { choose, seeSent, send, setScene, words } from '../../fixtures/visitor.ts';

const scene = setScene();
const PLAIN = { javaScriptEnabled: false } as const;

describe.skipIf(!hasChromium)('the address of a unit', () => {
  test('leads to the form that is open, in either language and on a shared screen', async () => {
    const wave = await scene.site.openWave('dinas-poster');
    const leadsTo = async (path: string) => {
      const { status, headers } = await fetch(scene.site.url + path, { redirect: 'manual' });
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-robots-tag')).toBe('noindex');
      return [status, headers.get('location')];
    };
    expect(await leadsTo('/w/dinas-poster/')).toEqual([303, `/w/${wave}/`]);
    expect(await leadsTo('/en/w/dinas-poster/')).toEqual([303, `/en/w/${wave}/`]);
    expect(await leadsTo('/w/dinas-poster/?loket=1')).toEqual([303, `/w/${wave}/?loket=1`]);
    const { page } = await scene.arrive('/panduan/', PLAIN);
    await page.goto(`${scene.site.url}/w/dinas-poster/`);
    await choose(page, 'W1', '3');
    await send(page);
    await seeSent(page);
    expect(await scene.site.countBallots(wave)).toBe(1);
    await page.goBack();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/panduan/');
  });

  test('says when the next survey opens, or that there is none, and leads to the results', async () => {
    const { page } = await scene.arrive('/w/kantor-nanti/', PLAIN);
    await page.getByRole('heading', { level: 1, name: words.entrance.title }).waitFor();
    await page.locator('a[href="/unit/kantor-nanti/"]').waitFor();
    const { status } = await fetch(`${scene.site.url}/w/tidak-ada/`);
    expect(status).toBe(404);
  });
});
