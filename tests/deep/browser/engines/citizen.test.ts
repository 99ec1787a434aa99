// A citizen answers in every engine: nothing is lost on the way, nothing readable leaves, and the ballot holds what was chosen.
import { describe, expect, test } from 'vitest';
import { CURRENT_INSTRUMENT } from '#content/instruments/registry.ts';
import { citizenQuestions } from '#domain/instrument/citizen-questions.ts';
import {
  checkAnswers,
  openCitizenForm,
  outlastYouth,
  seeLive,
  seeSent,
  sendChecked,
  shownAnswers,
} from '../../../fixtures/engines/citizen-road.ts';
import { countNow } from '../../../fixtures/engines/count.ts';
import type { Tab } from '../../../fixtures/engines/engine.ts';
import { ENGINES, setStage, UNHURRIED } from '../../../fixtures/engines/engines.ts';
import {
  at,
  choose,
  chosen,
  goBack,
  press,
  reload,
  seeText,
  until,
  visit,
} from '../../../fixtures/engines/hands.ts';
import { words } from '../../../fixtures/visitor.ts';

const SCRIPTS = /\/_astro\/.*\.js/;
const BALLOTS = /^\/api\/ballots/;

const ANSWERS: Readonly<Record<string, string>> = { W1: '3', W2: '1', W6: '4' };
/** The same as the count has them, for two of the questions. */
const COUNTED = { KOM4: [0, 0, 1, 0], KOM2: [1, 0, 0, 0] };

/** What the line may see of a ballot, and what may stay on the device. */
const NO_TRACES = {
  ...{ paths: ['/api/ballots'], told: ['id', 'wave'], isReadable: false },
  ...{ traces: [] as string[], kept: 0 },
};

const answer = async (tab: Tab) => {
  for (const [question, value] of Object.entries(ANSWERS)) await choose(tab, question, value);
};

/** The one ballot of a wave, opened with the wave's key. */
async function expectCounted(wave: string): Promise<void> {
  const { tally, ballots, unreadable } = await countNow(wave);
  expect({ ballots, unreadable }).toEqual({ ballots: 1, unreadable: 0 });
  expect(tally.groups.citizen!.items).toMatchObject(COUNTED);
}

describe.each(ENGINES)('a citizen in $name', UNHURRIED, (kind) => {
  const stage = setStage(kind);
  const engineTest = test.skipIf(!kind.isHere);
  const unitOf = (name: string) => `dinas-${name}-${kind.name.toLowerCase()}`;
  const addressOf = (wave: string) => `${stage.line.url}/w/${wave}/`;

  /** Send what has been checked; answers what went over the line with the ballot, and how much the device still keeps. */
  async function sendAndLook(tab: Tab) {
    const before = stage.line.posts.length;
    await sendChecked(tab);
    await seeSent(tab);
    const posts = stage.line.posts.slice(before);
    const { headers, body } = posts[0]!;
    const { box, ...rest } = JSON.parse(body) as Record<string, string>;
    return {
      paths: posts.map(({ path }) => path),
      told: Object.keys(rest).sort(),
      isReadable: /answers|KOM4|comment/.test(Buffer.from(box!, 'base64').toString('latin1')),
      traces: ['cookie', 'referer'].filter((name) => name in headers),
      kept: await tab.evaluate('localStorage.length + sessionStorage.length'),
    };
  }

  engineTest('sends what was chosen and checked, and nothing else', async () => {
    const wave = await stage.site.openWave(unitOf('mesin'));
    const tab = await stage.newTab();
    await visit(tab, `${stage.line.url}/privasi/`);
    await openCitizenForm(tab, addressOf(wave));
    await answer(tab);
    await checkAnswers(tab);
    const answers = citizenQuestions(CURRENT_INSTRUMENT, 'id').map(
      ({ id, choices }) => choices.find(({ value }) => value === ANSWERS[id])?.text,
    );
    expect(await shownAnswers(tab)).toEqual(answers.map((text) => text ?? words.live.none));
    expect(await sendAndLook(tab)).toEqual(NO_TRACES);
    await goBack(tab, `${stage.line.url}/privasi/`); // not to the form
    await expectCounted(wave);
  });

  engineTest('would be seen to leave traces by a form that is not careful', async () => {
    const wave = await stage.site.openWave(unitOf('jejak'));
    const spoilt = [
      stage.line.spoil(/referrerPolicy:.no-referrer./g, 'referrerPolicy:"unsafe-url"'),
      stage.line.spoil(/sessionStorage\.removeItem\(/g, 'String('),
    ];
    const tab = await stage.newTab();
    await openCitizenForm(tab, addressOf(wave));
    await answer(tab);
    await checkAnswers(tab);
    expect(await sendAndLook(tab)).toEqual({ ...NO_TRACES, traces: ['referer'], kept: 1 });
    expect(Math.min(...spoilt.map(({ count }) => count))).toBeGreaterThan(0);
  });

  engineTest('finds a draft after a reload, in no other tab, and can drop it', async () => {
    const profile = await stage.newProfile();
    const tab = await profile.newTab();
    await openCitizenForm(tab, addressOf('dinas-contoh-9'));
    await answer(tab);
    await reload(tab);
    await seeLive(tab);
    await seeText(tab, words.form.restored);
    expect(await chosen(tab)).toEqual(ANSWERS);
    const other = await profile.newTab();
    await openCitizenForm(other, addressOf('dinas-contoh-9'));
    expect(await chosen(other)).toEqual({});
    await press(tab, 'button', words.form.startEmpty);
    await until(tab, `${at('input:checked')} === null`);
    await reload(tab);
    await seeLive(tab);
    expect(await chosen(tab)).toEqual({});
  });

  engineTest('would be seen to find it in another tab, were it kept on the device', async () => {
    const spoilt = stage.line.spoil(/\bsessionStorage\b/g, 'localStorage');
    const profile = await stage.newProfile();
    const tab = await profile.newTab();
    await openCitizenForm(tab, addressOf('dinas-contoh-9'));
    await answer(tab);
    const other = await profile.newTab();
    await openCitizenForm(other, addressOf('dinas-contoh-9'));
    await seeText(other, words.form.restored);
    expect(await chosen(other)).toEqual(ANSWERS);
    expect(spoilt.count).toBeGreaterThan(0);
  });

  engineTest('comes back with the button of the browser and finds the answers', async () => {
    const tab = await stage.newTab();
    await openCitizenForm(tab, addressOf('dinas-contoh-9'));
    await answer(tab);
    await visit(tab, `${stage.line.url}/privasi/`);
    await goBack(tab, addressOf('dinas-contoh-9'));
    await seeLive(tab);
    await seeText(tab, words.form.restored);
    expect(await chosen(tab)).toEqual(ANSWERS);
  });

  engineTest('answers before the script has come, and keeps what was chosen', async () => {
    const wave = await stage.site.openWave(unitOf('awal'));
    stage.line.hold(SCRIPTS);
    const tab = await stage.newTab();
    await tab.open(addressOf(wave));
    await answer(tab);
    expect(await tab.evaluate('document.body.innerText')).not.toContain(words.form.sealedHere);
    stage.line.mend();
    await seeLive(tab);
    expect(await chosen(tab)).toEqual(ANSWERS);
    await checkAnswers(tab);
    await sendChecked(tab);
    await seeSent(tab);
    await expectCounted(wave);
  });

  engineTest('sends without any script', async () => {
    const wave = await stage.site.openWave(unitOf('polos'));
    stage.line.cut(SCRIPTS);
    const tab = await stage.newTab();
    await tab.open(addressOf(wave));
    await answer(tab);
    await outlastYouth();
    await press(tab, 'button', words.form.send);
    await seeSent(tab);
    await expectCounted(wave);
  });

  engineTest('loses the connection while sending, and the ballot counts once', async () => {
    const wave = await stage.site.openWave(unitOf('putus'));
    const tab = await stage.newTab();
    await openCitizenForm(tab, addressOf(wave));
    await answer(tab);
    await checkAnswers(tab);
    stage.line.cut(BALLOTS);
    await sendChecked(tab);
    await seeText(tab, words.live.sending.waiting);
    expect(await stage.site.countBallots(wave)).toBe(0);
    stage.line.mend();
    await press(tab, 'button', words.live.sending.again);
    await seeSent(tab);
    await expectCounted(wave);
  });
});
