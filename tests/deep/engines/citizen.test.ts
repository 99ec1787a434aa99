// A citizen answers in every engine: nothing is lost on the way, nothing readable leaves, and the ballot holds what was chosen.
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CURRENT_INSTRUMENT } from '#content/instruments/registry.ts';
import { FILE_NAME, writeParcelFile } from '#components/survey/outbox/parcel-file.ts';
import { citizenQuestions } from '#domain/instrument/citizen-questions.ts';
import { wordsIn } from '#i18n/words.ts';
import { allOf, sealFor } from '../../fixtures/ballots.ts';
import { newFolder } from '../../fixtures/folders.ts';
import {
  checkAnswers,
  openCitizenForm,
  seeLive,
  seeSent,
  sendChecked,
  shownAnswers,
} from '../../fixtures/engines/citizen-road.ts';
import { countNow } from '../../fixtures/engines/count.ts';
import type { Tab } from '../../fixtures/engines/engine.ts';
import { ENGINES, setStage } from '../../fixtures/engines/engines.ts';
import {
  at,
  choose,
  chosen,
  goBack,
  press,
  pressAt,
  readText,
  reload,
  seeText,
  until,
  visit,
} from '../../fixtures/engines/hands.ts';
import { words } from '../../fixtures/visitor.ts';

const SCRIPTS = /\/_astro\/.*\.js/;
const BALLOTS = /^\/api\/ballots/;
const ANSWERS = { W1: '3', W2: '1', W6: '4' };
const { file: fileWords } = wordsIn('id').outbox;

const answer = async (tab: Tab) => {
  for (const [question, value] of Object.entries(ANSWERS)) await choose(tab, question, value);
};

/** Sealed ballots that wait on the device. */
const COUNT_WAITING = `new Promise((resolve, reject) => {
  const opening = indexedDB.open("jejak-outbox");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const asking = opening.result.transaction("parcels").objectStore("parcels").count();
    asking.onsuccess = () => resolve(asking.result);
    asking.onerror = () => reject(asking.error);
  };
})`;

describe.each(ENGINES)('a citizen in $name', (kind) => {
  const stage = setStage(kind);
  const engineTest = test.skipIf(!kind.isHere);
  const unitOf = (name: string) => `dinas-${name}-${kind.name.toLowerCase()}`;

  engineTest('sends what is chosen, checked and sealed, and nothing else', async () => {
    const wave = await stage.site.openWave(unitOf('mesin'));
    const tab = await stage.newTab();
    await visit(tab, `${stage.line.url}/privasi/`);
    await openCitizenForm(tab, `${stage.line.url}/w/${wave}/`);
    await answer(tab);
    await checkAnswers(tab);
    const { none } = words.live;
    const texts = citizenQuestions(CURRENT_INSTRUMENT, 'id').map(
      ({ id, choices }) =>
        choices.find(({ value }) => value === (ANSWERS as Record<string, string>)[id])?.text ??
        none,
    );
    expect(await shownAnswers(tab)).toEqual(texts);
    const before = stage.line.posts.length;
    await sendChecked(tab);
    await seeSent(tab);

    const posts = stage.line.posts.slice(before);
    expect(posts.map(({ path }) => path)).toEqual(['/api/ballots']);
    const { headers, body } = posts[0]!;
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cookie']));
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['referer']));
    expect(Object.keys(JSON.parse(body) as object).sort()).toEqual(['box', 'id', 'wave']);
    expect(await tab.evaluate('localStorage.length + sessionStorage.length')).toBe(0);

    await goBack(tab, `${stage.line.url}/privasi/`); // not to the form
    const { tally, ballots, unreadable } = await countNow(wave);
    expect({ ballots, unreadable }).toEqual({ ballots: 1, unreadable: 0 });
    expect(tally.groups.citizen!.items).toMatchObject({ KOM4: [0, 0, 1, 0], KOM2: [1, 0, 0, 0] });
  });

  engineTest(
    'finds the answers again after a reload, in no other tab, and can drop them',
    async () => {
      const wave = await stage.site.openWave(unitOf('draf'));
      const address = `${stage.line.url}/w/${wave}/`;
      const profile = await stage.newProfile();
      const tab = await profile.newTab();
      await openCitizenForm(tab, address);
      await answer(tab);
      await reload(tab);
      await seeLive(tab);
      expect(await chosen(tab)).toEqual(ANSWERS);
      await seeText(tab, words.form.restored);
      const other = await profile.newTab();
      await openCitizenForm(other, address);
      expect(await chosen(other)).toEqual({});
      await press(tab, 'button', words.form.startEmpty);
      await until(tab, `${at('input:checked')} === null`);
      await reload(tab);
      await seeLive(tab);
      expect(await chosen(tab)).toEqual({});
    },
  );

  engineTest('comes back with the button of the browser and finds the answers', async () => {
    const address = `${stage.line.url}/w/dinas-contoh-9/`;
    const tab = await stage.newTab();
    await openCitizenForm(tab, address);
    await answer(tab);
    await visit(tab, `${stage.line.url}/privasi/`);
    await goBack(tab, address);
    await seeLive(tab);
    await until(tab, `document.querySelectorAll("form input:checked").length === 3`);
    expect(await chosen(tab)).toEqual(ANSWERS);
  });

  engineTest('answers before the script has come, and keeps what was chosen', async () => {
    const wave = await stage.site.openWave(unitOf('awal'));
    const release = stage.line.hold(SCRIPTS);
    const tab = await stage.newTab();
    await tab.open(`${stage.line.url}/w/${wave}/`);
    await answer(tab);
    expect(await tab.evaluate('document.body.innerText')).not.toContain(words.form.sealedHere);
    release();
    await seeLive(tab);
    expect(await chosen(tab)).toEqual(ANSWERS);
    await checkAnswers(tab);
    await sendChecked(tab);
    await seeSent(tab);
    expect((await countNow(wave)).tally.groups.citizen!.items).toMatchObject({
      KOM4: [0, 0, 1, 0],
    });
  });

  engineTest('sends without any script', async () => {
    const wave = await stage.site.openWave(unitOf('polos'));
    const mend = stage.line.cut(SCRIPTS);
    const tab = await stage.newTab();
    await tab.open(`${stage.line.url}/w/${wave}/`);
    await answer(tab);
    await press(tab, 'button', words.form.send);
    await seeSent(tab);
    mend();
    expect((await countNow(wave)).tally.groups.citizen!.items).toMatchObject({
      KOM4: [0, 0, 1, 0],
    });
  });

  engineTest('loses the connection while sending, and the ballot counts once', async () => {
    const wave = await stage.site.openWave(unitOf('putus'));
    const tab = await stage.newTab();
    await openCitizenForm(tab, `${stage.line.url}/w/${wave}/`);
    await answer(tab);
    await checkAnswers(tab);
    const mend = stage.line.cut(BALLOTS);
    await sendChecked(tab);
    await seeText(tab, words.live.sending.waiting);
    expect(await stage.site.countBallots(wave)).toBe(0);
    mend();
    await press(tab, 'button', words.live.sending.again);
    await seeSent(tab);
    expect((await countNow(wave)).ballots).toBe(1);
  });

  engineTest('carries a ballot as a file, which waits on the device until it can go', async () => {
    const wave = await stage.site.openWave(unitOf('berkas'));
    const path = join(newFolder(), FILE_NAME);
    const body = { ...(await sealFor(wave, allOf(2))) };
    writeFileSync(path, writeParcelFile({ address: '/api/ballots', body }));
    const tab = await stage.newTab();
    const choosing = async () => {
      await visit(tab, `${stage.line.url}/kirim/`);
      await until(tab, `${at('#file')}?.getClientRects().length > 0`);
    };
    await choosing();
    const mend = stage.line.cut(BALLOTS);
    await tab.chooseFile(at('#file'), path);
    await seeText(tab, fileWords.states.ready);
    expect(await readText(tab, 'dd')).toBe(wave);
    await press(tab, 'button', fileWords.send);
    await seeText(tab, fileWords.states.waiting);
    expect(await tab.evaluate(COUNT_WAITING)).toBe(1);
    // The page is closed and opened again; what waits goes out by itself.
    await choosing();
    expect(await tab.evaluate(COUNT_WAITING)).toBe(1);
    mend();
    await expect.poll(() => stage.site.countBallots(wave), { timeout: 120_000 }).toBe(1);
    await expect.poll(() => tab.evaluate(COUNT_WAITING), { timeout: 60_000 }).toBe(0);
    await choosing();
    await tab.chooseFile(at('#file'), path);
    await press(tab, 'button', fileWords.send);
    await seeText(tab, fileWords.states.before);
    const { tally, ballots, unreadable } = await countNow(wave);
    expect({ ballots, unreadable }).toEqual({ ballots: 1, unreadable: 0 });
    expect(tally.groups.citizen!.items).toMatchObject({ KOM4: [0, 1, 0, 0] });
  });

  engineTest('prints the form on paper and the poster', async () => {
    const tab = await stage.newTab();
    await visit(tab, `${stage.line.url}/w/dinas-contoh-9/kertas/`);
    expect(await tab.evaluate('document.querySelectorAll(".asked").length')).toBe(6);
    await visit(tab, `${stage.line.url}/w/dinas-contoh-9/poster/`);
    await until(tab, `${at('.poster .qr')}.getBoundingClientRect().width > 300`);
    expect(await readText(tab, '.typed')).toContain('/w/dinas-contoh-9/');
    await pressAt(tab, 'h1');
    const pdf = await tab.print();
    if (pdf) expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-/);
    expect((await tab.screenshot()).length).toBeGreaterThan(1_000);
  });
});
