// How a wave ended is said in plain sentences where it did not end as planned: discarded, closed early, counted twice, entrance full.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { registerUnit } from '#data/units.ts';
import { closeWave, discardWave } from '#data/waves.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { SECRET } from '../../fixtures/attached.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { judgeWithoutScript } from '../../fixtures/pages/judge.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { openStaffWave, vote } from '../../fixtures/staff-wave.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();
const textOf = async (page: Page) =>
  (await page.locator('main').textContent())!.replaceAll(/\s+/g, ' ');
const read = async (path: string) => {
  const { page } = await scene.arrive(path, { javaScriptEnabled: false });
  return textOf(page);
};

describe.skipIf(!hasChromium)('a discarded wave', () => {
  test('says so on its page, on its form and on its unit, in both languages', async () => {
    const wave = await openStaffWave('dinas-henti', { peer: 5 }, { citizens: true });
    await vote(wave, wave.people[0]!, { KOM2: 3 });
    await discardWave(wave.code, 'key-lost');
    const own = await read(`/gelombang/${wave.code}/`);
    expect(own).toContain('Dihentikan tanpa hasil.');
    expect(own).toContain('Kunci pembuka jawabannya hilang');
    expect(own).toContain('1 lembar jawaban, 2 kunci, dan 5 undangan');
    expect(own).not.toContain('Catatan ini terbit');
    expect(await read(`/en/gelombang/${wave.code}/`)).toContain(
      'The key that opens its answers is lost',
    );
    for (const form of [`/w/${wave.code}/`, `/isi/${wave.code}/rekan/`]) {
      expect(await read(form)).toContain('Survei ini dihentikan tanpa hasil, sehingga');
      expect(await read(`/en${form}`)).toContain('This survey was discarded without a result, so');
    }
    expect(await read('/unit/dinas-henti/')).toContain('dihentikan tanpa hasil');
    expect(await read('/en/unit/dinas-henti/')).toContain('discarded without a result');
    const bulletin = await fetch(`${scene.site.url}/gelombang/${wave.code}/buletin.json`);
    expect(await bulletin.json()).toMatchObject({ version: 2, discarded: 'key-lost' });
    for (const language of ['id', 'en'] as const) {
      const path = `/gelombang/${wave.code}/`;
      await judgeWithoutScript(scene, { name: 'a discarded wave', path }, language);
    }
  });

  test('of which the organiser still had the key says that', async () => {
    const code = await scene.site.openWave('dinas-stop');
    await discardWave(code, 'organiser');
    expect(await read(`/gelombang/${code}/`)).toContain('Kunci di server masih ada saat itu.');
  });
});

describe.skipIf(!hasChromium)('a wave that ended otherwise than planned', () => {
  test('says on how many days its entrance was full, that it was counted twice and closed early', async () => {
    await registerUnit(smallPlan('dinas-penuh'));
    await openWithNewKeys('dinas-penuh-0', SECRET);
    await scene.site.setDay('dinas-penuh-0', 'full');
    await closeWave('dinas-penuh-0', true);
    await scene.site.setCounts('dinas-penuh-0', 2);
    await closeAndPublish('dinas-penuh-0', SECRET);
    const own = await read('/gelombang/dinas-penuh-0/');
    expect(own).toContain('Pada 1 hari, daya tampung jawaban harian penuh.');
    expect(own).toContain('Putaran ini dihitung 2 kali, dan');
    expect(own).toContain('menutup putaran ini lebih awal');
    const unit = await read('/unit/dinas-penuh/');
    for (const line of [
      'Pada 1 hari, daya tampung jawaban harian penuh.',
      'Dihitung 2 kali.',
      'Ditutup lebih awal.',
    ])
      expect(unit).toContain(line);
    const english = await read('/en/unit/dinas-penuh/');
    for (const line of [
      'On 1 day the survey was full and took no more answers.',
      'Counted 2 times.',
      'Closed early.',
    ])
      expect(english).toContain(line);
    const data = await fetch(`${scene.site.url}/unit/dinas-penuh/data.json`);
    expect(await data.json()).toMatchObject({
      programmes: [{ waves: [{ fullDays: 1, counts: 2, endedEarly: true }] }],
    });
  });

  test('and one that ended as planned says nothing of the kind', async () => {
    await registerUnit(smallPlan('dinas-biasa'));
    await openWithNewKeys('dinas-biasa-0', SECRET);
    await scene.site.endDays('dinas-biasa-0');
    expect(await read('/gelombang/dinas-biasa-0/')).toContain('menunggu dihitung');
    await closeAndPublish('dinas-biasa-0', SECRET);
    for (const path of ['/gelombang/dinas-biasa-0/', '/unit/dinas-biasa/'])
      expect(await read(path)).not.toMatch(/penuh|[Dd]ihitung \d|lebih awal/);
  });
});
