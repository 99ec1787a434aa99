// What moved is said where people look: an early opening and an extension on the page of the wave, on its forms and on the page
// of its unit; a cancelling; corrections; and two programmes side by side.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { extendWave, correctProgramme } from '#data/programmes.ts';
import { registerUnit } from '#data/units.ts';
import { discardWave, openWave, readWaveForm } from '#data/waves.ts';
import { prepareWithNewKeys } from '#operations/open-wave.ts';
import { formatDate } from '#i18n/formats.ts';
import { SECRET } from '../../fixtures/attached.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { dayFromNow } from '../../fixtures/commands.ts';
import { judgeWithoutScript } from '../../fixtures/pages/judge.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { openStaffWave } from '../../fixtures/staff-wave.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();
const ACTOR = 'Siti Aminah';
const textOf = async (page: Page) =>
  (await page.locator('main').textContent())!.replaceAll(/\s+/g, ' ');
const read = async (path: string) => {
  const { page } = await scene.arrive(path, { javaScriptEnabled: false });
  return textOf(page);
};

describe.skipIf(!hasChromium)('what was moved', () => {
  test('an extension is told on the wave, both forms and the unit, in both languages', async () => {
    const { code } = await openStaffWave('dinas-ulur', { peer: 5 }, { month: 1, citizens: true });
    const { closesOn } = (await readWaveForm(code))!;
    const until = dayFromNow(33);
    expect(await extendWave(code, until, ACTOR)).toMatchObject({ ok: true });
    const [before, after] = [closesOn, until].map((day) => formatDate(day, 'id'));
    const told = `Diperpanjang sampai ${after}, semula sampai ${before}`;
    expect(await read(`/gelombang/${code}/`)).toContain(
      `Putaran ini diperpanjang; semula jawaban diterima sampai ${before}.`,
    );
    expect(await read(`/w/${code}/`)).toContain(told);
    expect(await read(`/isi/${code}/rekan/`)).toContain(told);
    expect(await read('/unit/dinas-ulur/')).toContain(`Diperpanjang; semula sampai ${before}.`);
    expect(await read(`/en/w/${code}/`)).toContain('Extended until');
    expect(await read(`/en/isi/${code}/rekan/`)).toContain('Extended until');
    for (const language of ['id', 'en'] as const)
      await judgeWithoutScript(
        scene,
        { name: 'an extended wave', path: `/gelombang/${code}/` },
        language,
      );
  });

  test('an early opening and a cancelling are told on the wave and the unit', async () => {
    const plan = smallPlan('dinas-mula');
    const [programme] = plan.programmes;
    const [wave] = programme!.waves;
    const waves = [{ ...wave!, opensOn: dayFromNow(5) }];
    await registerUnit({ ...plan, programmes: [{ ...programme!, waves }] });
    await prepareWithNewKeys('dinas-mula-0', SECRET);
    expect(await openWave('dinas-mula-0', ACTOR, true)).toMatchObject({ ok: true });
    const day = formatDate(dayFromNow(5), 'id');
    expect(await read('/gelombang/dinas-mula-0/')).toContain(`semula diumumkan mulai ${day}.`);
    expect(await read('/unit/dinas-mula/')).toContain('Dibuka lebih awal; semula diumumkan');
    await discardWave('dinas-mula-0', 'cancelled', ACTOR);
    expect(await read('/gelombang/dinas-mula-0/')).toContain(
      'Penyelenggara membatalkan putaran ini pada',
    );
    expect(await read('/en/gelombang/dinas-mula-0/')).toContain('canceled this round on');
  });

  test('a correction stands on the page of its unit, and two programmes are told apart', async () => {
    const plan = smallPlan('dinas-betul');
    const [programme] = plan.programmes;
    const later = {
      ...programme!,
      training: { id: 'Diklat Kedua', en: 'Second Training' },
      trainedOn: dayFromNow(60),
      waves: [
        {
          ...programme!.waves[0]!,
          code: 'dinas-betul-2-0',
          opensOn: dayFromNow(40),
          closesOn: dayFromNow(50),
        },
      ],
    };
    await registerUnit({ ...plan, programmes: [later, programme!] });
    const name = { id: 'Dinas Sudah Betul', en: 'Right Office' };
    const changes = {
      name,
      waves: [{ code: 'dinas-betul-2-0', opensOn: dayFromNow(41), closesOn: dayFromNow(51) }],
    };
    expect(await correctProgramme('dinas-betul', 2, changes, ACTOR)).toMatchObject({ ok: true });
    const page = await read('/unit/dinas-betul/');
    expect(page).toContain('Riwayat koreksi');
    expect(page).toContain('Nama unit dikoreksi. Sebelumnya: Dinas Uji.');
    expect(page).toContain('Tanggal putaran dinas-betul-2-0 diubah.');
    expect(page).toMatch(/Sebelum diklat Pelayanan prima/);
    expect(page).toMatch(/Sebelum diklat Diklat Kedua/);
    expect(await read('/en/unit/dinas-betul/')).toContain('What was corrected');
    await judgeWithoutScript(scene, { name: 'a corrected unit', path: '/unit/dinas-betul/' }, 'id');
  });
});
