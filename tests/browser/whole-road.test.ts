// The whole road of a public answer: given with and without JavaScript, closed, counted, and read on the unit's page.
import { sayIn } from '#operations/message.ts';
import { expect, test } from 'vitest';
import { OPEN_WAVE, openWaveAnswers } from '#demo/citizen-visits.ts';
import { closeAndPublish } from '#operations/close-wave.ts';
import { SECRET } from '../fixtures/attached.ts';
import { hasChromium } from '../fixtures/chromium.ts';
import { becomeLive, choose, seeSent, send, setScene } from '../fixtures/visitor.ts';

const scene = setScene({ own: true });

interface Exported {
  readonly programmes: readonly {
    readonly waves: readonly {
      readonly month: number;
      readonly snapshot: { readonly citizens: { readonly n: number } | null };
    }[];
  }[];
}

/** The unit's page as it is served now. */
async function readPage() {
  const response = await fetch(`${scene.site.url}/unit/dinas-contoh/`);
  return { tag: response.headers.get('etag'), html: await response.text() };
}

test.skipIf(!hasChromium)(
  'answers sent with and without JavaScript are counted together and appear in the summary',
  async () => {
    const reader = (await scene.arrive('/unit/dinas-contoh/')).page;
    const citizens = reader.locator('figure tr', { hasText: 'Warga' }).first().locator('td').nth(4);
    const before = await readPage();
    expect(await citizens.textContent()).not.toMatch(/\d/);

    for (const javaScriptEnabled of [true, false]) {
      const { page } = await scene.arrive(`/w/${OPEN_WAVE}/`, { javaScriptEnabled });
      if (javaScriptEnabled) await becomeLive(page);
      for (const question of ['W1', 'W2', 'W3', 'W4', 'W5']) await choose(page, question, '3');
      await send(page);
      await seeSent(page);
    }
    const sent = openWaveAnswers().length + 2;
    expect(await scene.site.countBallots(OPEN_WAVE)).toBe(sent);

    const { line } = await closeAndPublish(OPEN_WAVE, SECRET, true);
    expect(sayIn('en', line)).toContain(`${sent} ballots counted, `);
    expect(await scene.site.countBallots(OPEN_WAVE)).toBe(0);

    await reader.reload();
    expect(await citizens.textContent()).toContain(`n ${sent}`);
    const after = await readPage();
    expect(after.html).not.toBe(before.html);
    expect(after.tag).not.toBe(before.tag);

    const numbers = await fetch(`${scene.site.url}/unit/dinas-contoh/data.json`);
    const { programmes } = (await numbers.json()) as Exported;
    const ninth = programmes[0]!.waves.find(({ month }) => month === 9)!;
    expect(ninth.snapshot.citizens).toMatchObject({ n: sent, entry: 'open', unreadable: 0 });

    const late = await scene.arrive(`/w/${OPEN_WAVE}/`);
    expect(await late.page.locator('form').count()).toBe(0);
  },
);
