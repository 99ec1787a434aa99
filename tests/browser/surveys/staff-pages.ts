// Every page and state that an invited colleague can meet, each on a wave of its own.
import type { Page } from 'playwright-core';
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import { openStaffWave } from '../../fixtures/staff-wave.ts';
import type { PageType } from '../visited-pages.ts';

const UNKNOWN = '0000000000000000';
let waves = 0;

const shown = (page: Page, view: string) => page.locator(`#view-${view}`).waitFor();

/** Open a form in the page's language with a fresh code, or with another one. */
async function arrive(page: Page, code?: string): Promise<string> {
  waves += 1;
  const wave = await openStaffWave(`dinas-lihat-${waves}`, { peer: 5, superior: 5 }, { month: 1 });
  const peer = wave.people.find(({ group }) => group === 'peer')!;
  const prefix = new URL(page.url()).pathname.startsWith('/en/') ? '/en' : '';
  const address = `${prefix}/isi/${wave.code}/${addressOfGroup('peer')}/`;
  const boss = wave.people.find(({ group }) => group === 'superior')!;
  const used = code === 'other' ? boss.code : (code ?? peer.code);
  await page.goto(`${new URL(page.url()).origin}${address}#${used}`);
  await page.locator('#begin').click();
  return used;
}

async function openForm(page: Page): Promise<void> {
  await arrive(page);
  await shown(page, 'form');
}

async function sendOne(page: Page): Promise<void> {
  await openForm(page);
  await page.locator('input[type=radio]').first().check();
  await page.locator('#survey > button').click();
  await shown(page, 'sent');
}

/** The same code on a device that does not hold its ticket. */
async function meetUsed(page: Page): Promise<void> {
  await sendOne(page);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.locator('#begin').click();
  await shown(page, 'used');
}

const state = (name: string, act: (page: Page) => Promise<void>): PageType => ({
  name,
  path: '/isi/',
  act,
  bilingual: true, // the state is reached at another address, whose switch leads there
});

/** Pages around an invitation. */
export const STAFF: readonly PageType[] = [
  { name: 'the code page', path: '/isi/' },
  { name: 'a staff form before it starts', path: '/isi/kelurahan-contoh-1/rekan/' },
  { name: 'a staff form that has ended', path: '/isi/dinas-contoh-6/rekan/' },
  { name: 'a staff form that nobody has', path: '/isi/tidak-ada/rekan/' },
  { name: 'an open staff wave', path: '/gelombang/kelurahan-contoh-1/' },
  { name: 'a staff wave of the past', path: '/gelombang/dinas-contoh-6/' },
  { name: 'an unknown wave', path: '/gelombang/tidak-ada/' },
];

/** States that only a script can reach. */
export const STAFF_STATES: readonly PageType[] = [
  state('a staff form being filled in', openForm),
  state('a staff form sent empty', async (page) => {
    await openForm(page);
    await page.locator('#survey > button').click();
    await page.locator('.error-summary').waitFor();
  }),
  state('a receipt', sendOne),
  state('a used code', meetUsed),
  state('an unknown code', async (page) => {
    await arrive(page, UNKNOWN);
    await shown(page, 'unknown');
  }),
  state('a code of another group', async (page) => {
    await arrive(page, 'other');
    await shown(page, 'group');
  }),
];
