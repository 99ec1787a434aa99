// Five hundred visitors on one page of a shared screen: nothing grows, and nothing that anybody wrote is left.
import { expect, test } from 'vitest';
import { hasChromium } from '../../fixtures/chromium.ts';
import { findTraces, hurry, measure, visitInTurn, type Load } from '../../fixtures/kiosk.ts';
import { askComment, becomeLive, comeIn, setScene } from '../../fixtures/visitor.ts';

const scene = setScene();

/** Bytes by which a visit may seem to grow a page; the answers of one visitor alone take 68. */
const NOISE = 60;
/** Parts of the visits, each measured for itself. */
const PARTS = 5;

const subtract = (later: Load, earlier: Load): Load => ({
  nodes: later.nodes - earlier.nodes,
  listeners: later.listeners - earlier.listeners,
  heap: later.heap - earlier.heap,
  entries: later.entries - earlier.entries,
});

/** Let visitors sit down at a shared screen in turn, and say by what they grew its page. */
async function sit(unit: string, visits: number, leak = '') {
  const wave = await scene.site.openWave(unit, true);
  const { page, troubles } = await comeIn(scene.browser, {});
  await hurry(page);
  await askComment(page, '');
  if (leak) await page.addInitScript(leak);
  await page.goto(`${scene.site.url}/w/${wave}/?loket=1`);
  await becomeLive(page);
  await visitInTurn(page, 20);
  const loads = [await measure(page)];
  for (let part = 0; part < PARTS; part += 1) {
    await visitInTurn(page, visits / PARTS);
    loads.push(await measure(page));
  }
  const heaps = loads.slice(1).map(({ heap }, part) => heap - loads[part]!.heap);
  const grown = {
    ...subtract(loads.at(-1)!, loads[0]!),
    // What the browser makes once while a page is used falls into one part of the visits; what visits leave falls into all.
    heap: PARTS * heaps.sort((one, other) => one - other)[Math.floor(PARTS / 2)]!,
  };
  console.log(`[kiosk] after ${visits} visits: ${JSON.stringify(grown)}`);
  return {
    grown,
    traces: await findTraces(page),
    stored: await scene.site.countBallots(wave),
    troubles,
  };
}

test.skipIf(!hasChromium)(
  'five hundred visits leave a page as twenty did',
  async () => {
    const { grown, traces, stored, troubles } = await sit('dinas-limaratus', 500);
    expect(stored).toBe(520);
    expect(grown.entries).toBe(0);
    expect(grown.nodes).toBeLessThan(50);
    expect(grown.listeners).toBeLessThan(20);
    expect(grown.heap).toBeLessThan(500 * NOISE);
    expect(traces).toEqual([]);
    expect(troubles).toEqual([]);
  },
  900_000,
);

test.skipIf(!hasChromium).each([
  ['the forms', `(event) => kept.push(event.target)`],
  ['the sealed ballots', `(event) => kept.push('x'.repeat(2_500) + kept.length)`],
  ['the answers', `(event) => kept.push(Object.fromEntries(new FormData(event.target)))`],
])(
  'a page that keeps %s of a hundred visitors is found out',
  async (name, keep) => {
    const leak = `const kept = []; globalThis.kept = kept; addEventListener('submit', ${keep}, true)`;
    const { grown, traces } = await sit(`dinas-bocor${name.length}`, 100, leak);
    const signs = {
      nodes: grown.nodes >= 50,
      heap: grown.heap >= 100 * NOISE,
      traces: traces.length > 0,
    };
    expect(signs).toMatchObject(
      { 'the forms': { nodes: true }, 'the sealed ballots': { heap: true } }[name] ?? {
        traces: true,
      },
    );
  },
  300_000,
);
