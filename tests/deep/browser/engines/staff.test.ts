// Invited colleagues answer in every engine: a ticket, a receipt, and nothing of the first person for the next in the same tab.
import { describe, expect, test } from 'vitest';
import { linkOf } from '../../../fixtures/colleague.ts';
import { countNow } from '../../../fixtures/engines/count.ts';
import { ENGINES, setStage, UNHURRIED } from '../../../fixtures/engines/engines.ts';
import { chosen, readPage, reload, until } from '../../../fixtures/engines/hands.ts';
import {
  answerAll,
  goOnAnswering,
  openInvitation,
  seeStart,
  seeStored,
  sendAnswers,
  startAgain,
  startAnswering,
} from '../../../fixtures/engines/staff-road.ts';
import { openStaffWave, type Invited } from '../../../fixtures/staff-wave.ts';

describe.each(ENGINES)('a colleague in $name', UNHURRIED, (kind) => {
  const stage = setStage(kind);
  const engineTest = test.skipIf(!kind.isHere);

  /** Hand the pages a schedule whose moment of chance between claim and ballot is short. */
  const shortenMixing = () =>
    stage.line.spoil(/mixLeast:3e3,mixMost:3e4/g, 'mixLeast:100,mixMost:300');

  /** Two colleagues of one group with their links. */
  async function invite(name: string) {
    shortenMixing();
    const wave = await openStaffWave(`dinas-${name}-${kind.name.toLowerCase()}`, { peer: 6 });
    const [first, second] = wave.people as [Invited, Invited];
    const links = [await linkOf(wave, first), await linkOf(wave, second)] as const;
    return { wave, links: links.map((link) => stage.line.url + link) as [string, string] };
  }

  /** How often each answer was given, over all questions of all peers. */
  const sums = async (wave: string) => {
    const { tally, ballots, unreadable } = await countNow(wave);
    const asked = Object.values(tally.groups.peer!.items);
    return {
      ...{ ballots, unreadable, questions: asked.length },
      given: [0, 1, 2, 3].map((place) => asked.reduce((sum, item) => sum + item[place]!, 0)),
    };
  };

  engineTest('answers, gets a receipt, and changes the answers from the same device', async () => {
    const { wave, links } = await invite('pegawai');
    const profile = await stage.newProfile();
    const tab = await profile.newTab();
    await openInvitation(tab, links[0]);
    await startAnswering(tab);
    await answerAll(tab, '3');
    const receipt = await sendAnswers(tab);
    expect(receipt.backup).toMatch(/^(\w{4}-){6}\w{4}$/);
    expect(receipt.number).toMatch(/^\w{4}( \w{4}){3}$/);
    expect(await stage.site.countStaffBallots(wave.code)).toBe(1);

    const later = await profile.newTab();
    await openInvitation(later, links[0]);
    await seeStored(later);
    await startAgain(later);
    expect(await chosen(later)).toEqual({});
    await answerAll(later, '2');
    expect(await sendAnswers(later)).toEqual(receipt);
    const { ballots, unreadable, questions, given } = await sums(wave.code);
    expect({ ballots, unreadable }).toEqual({ ballots: 1, unreadable: 0 });
    expect(given).toEqual([0, questions, 0, 0]);
  });

  engineTest('finds after a reload what was answered', async () => {
    const { links } = await invite('muat');
    const tab = await stage.newTab();
    await openInvitation(tab, links[0]);
    await startAnswering(tab);
    await answerAll(tab, '3');
    const answers = await chosen(tab);
    expect(Object.keys(answers).length).toBeGreaterThan(5);
    await reload(tab);
    await seeStart(tab);
    await goOnAnswering(tab);
    expect(await chosen(tab)).toEqual(answers);
  });

  engineTest('follows another in the same tab, sees nothing of her, and both count', async () => {
    const { wave, links } = await invite('berdua');
    const tab = await stage.newTab();
    await openInvitation(tab, links[0]);
    await startAnswering(tab);
    await answerAll(tab, '4');
    const first = await sendAnswers(tab);
    await tab.open(links[1]); // only the fragment differs
    await seeStart(tab);
    const page = await readPage(tab);
    for (const secret of Object.values(first)) expect(page).not.toContain(secret);
    await startAnswering(tab);
    expect(await chosen(tab)).toEqual({});
    await answerAll(tab, '1');
    const second = await sendAnswers(tab);
    expect(second.number).not.toBe(first.number);
    expect(second.backup).not.toBe(first.backup);
    const { ballots, unreadable, questions, given } = await sums(wave.code);
    expect({ ballots, unreadable }).toEqual({ ballots: 2, unreadable: 0 });
    expect(given).toEqual([questions, 0, 0, questions]);
  });

  engineTest('would be seen to leave her there, if the page did not start anew', async () => {
    const { links } = await invite('tinggal');
    const spoilt = stage.line.spoil(
      /\w+\(\w+,`leaving`\),await \w+\(\),location\.reload\(\)/g,
      'await 0',
    );
    const tab = await stage.newTab();
    await openInvitation(tab, links[0]);
    await startAnswering(tab);
    await answerAll(tab, '4');
    const first = await sendAnswers(tab);
    await tab.open(links[1]);
    await until(tab, `location.href === ${JSON.stringify(links[1])}`);
    const page = await readPage(tab);
    for (const secret of Object.values(first)) expect(page).toContain(secret);
    expect(await chosen(tab)).not.toEqual({});
    expect(spoilt.count).toBe(1);
  });

  engineTest(
    'hands the tab on with answers unsent, and none of them is left for the next',
    async () => {
      const { wave, links } = await invite('titip');
      const tab = await stage.newTab();
      await openInvitation(tab, links[0]);
      await startAnswering(tab);
      await answerAll(tab, '4');
      await tab.open(links[1]);
      await seeStart(tab);
      await startAnswering(tab);
      expect(await chosen(tab)).toEqual({});
      await answerAll(tab, '1');
      await sendAnswers(tab);
      const { ballots, questions, given } = await sums(wave.code);
      expect({ ballots, given }).toEqual({ ballots: 1, given: [questions, 0, 0, 0] });
    },
  );
});
