// A ballot carried as a file waits on the device until it can go, and what is printed around a survey is whole, in every engine.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CURRENT_INSTRUMENT } from '#content/instruments/registry.ts';
import { FILE_NAME, writeParcelFile } from '#components/survey/outbox/parcel-file.ts';
import { citizenQuestions } from '#domain/instrument/citizen-questions.ts';
import { wordsIn } from '#i18n/words.ts';
import { allOf, sealFor } from '../../../fixtures/ballots.ts';
import { countNow } from '../../../fixtures/engines/count.ts';
import type { Tab } from '../../../fixtures/engines/engine.ts';
import { ENGINES, setStage, UNHURRIED } from '../../../fixtures/engines/engines.ts';
import { at, press, readText, seeText, until, visit } from '../../../fixtures/engines/hands.ts';
import { countSheets } from '../../../fixtures/engines/pdf.ts';
import { newFolder } from '../../../fixtures/folders.ts';

const { file: words } = wordsIn('id').outbox;

/** Sealed ballots that wait in the device's own store. */
const countWaiting = (tab: Tab) =>
  tab.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("jejak-outbox");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction("parcels").objectStore("parcels").count();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    };
  })`);

describe.each(ENGINES)('in $name', UNHURRIED, (kind) => {
  const stage = setStage(kind);
  const engineTest = test.skipIf(!kind.isHere);

  engineTest(
    'a ballot from a file waits through a reload, goes out by itself, and counts once',
    async () => {
      const wave = await stage.site.openWave(`dinas-titipan-${kind.name.toLowerCase()}`);
      const path = join(newFolder(), FILE_NAME);
      const body = { ...(await sealFor(wave, allOf(2))) };
      writeFileSync(path, writeParcelFile({ address: '/api/ballots', body }));
      const tab = await stage.newTab();
      const openPage = async () => {
        await visit(tab, `${stage.line.url}/kirim/`);
        await until(tab, `${at('#file')}?.getClientRects().length > 0`);
      };
      await openPage();
      stage.line.cut(/^\/api\/ballots/);
      await tab.chooseFile(at('#file'), path);
      await seeText(tab, words.states.ready);
      expect(await readText(tab, 'dd')).toBe(wave);
      await press(tab, 'button', words.send);
      await seeText(tab, words.states.waiting);
      expect(await countWaiting(tab)).toBe(1);
      await openPage();
      expect(await countWaiting(tab)).toBe(1);
      expect(await stage.site.countBallots(wave)).toBe(0);
      stage.line.mend();
      await expect.poll(() => stage.site.countBallots(wave), { timeout: 120_000 }).toBe(1);
      await expect.poll(() => countWaiting(tab), { timeout: 60_000 }).toBe(0);
      await openPage();
      await tab.chooseFile(at('#file'), path);
      await press(tab, 'button', words.send);
      await seeText(tab, words.states.before);
      const { tally, ballots, unreadable } = await countNow(wave);
      expect({ ballots, unreadable }).toEqual({ ballots: 1, unreadable: 0 });
      expect(tally.groups.citizen!.items).toMatchObject({ KOM4: [0, 1, 0, 0] });
    },
  );

  engineTest('the form on paper asks every question, and the poster is one sheet', async () => {
    const tab = await stage.newTab();
    await visit(tab, `${stage.line.url}/w/dinas-contoh-9/kertas/`);
    for (const { text } of citizenQuestions(CURRENT_INSTRUMENT, 'id')) await seeText(tab, text);
    const form = await tab.print();
    if (form) expect(countSheets(form)).toBeGreaterThan(1);
    await visit(tab, `${stage.line.url}/w/dinas-contoh-9/poster/`);
    await until(tab, `${at('.poster .qr')}.getBoundingClientRect().width > 200`);
    expect(await readText(tab, '.typed')).toContain('/w/dinas-contoh-9/');
    const poster = await tab.print();
    if (poster) expect(countSheets(poster)).toBe(1);
  });
});
