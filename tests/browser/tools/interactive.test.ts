// The four tools that answer do so at once, tell it to everybody, send nothing, and are whole on paper without a script.
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { fill } from '#i18n/fill.ts';
import { wordsIn } from '#i18n/words.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { readDownload, setScene } from '../../fixtures/visitor.ts';
import { judgeWithScript } from '../../fixtures/pages/judge.ts';

const scene = setScene();
const words = wordsIn('id').toolsInteractive;

const SORTING = '/alat/perilaku-atau-sifat/';
const DIAGNOSIS = '/alat/diagnosis-hambatan/';
const GOAL = '/alat/perumus-tujuan/';
const CALENDAR = '/alat/jadwal-tindak-lanjut/';

/** Islands drop this mark once they run. */
const becomeLive = (page: Page) =>
  page.locator('astro-island[ssr]').first().waitFor({ state: 'detached' });

async function open(path: string) {
  const { page, troubles } = await scene.arrive(path);
  await becomeLive(page);
  return { page, troubles };
}

async function judgeDiagnosis(page: Page): Promise<void> {
  await becomeLive(page);
  for (const id of ['PIM1', 'PIM3', 'PIM4']) await page.check(`[name=${id}][value="1"]`);
  for (const id of ['IND2', 'LIN1']) await page.check(`[name=${id}][value="4"]`);
  await page.locator('[data-tool] button').click();
}

const ACTS: readonly (readonly [path: string, act: (page: Page) => Promise<void>])[] = [
  [
    SORTING,
    async (page) => {
      await becomeLive(page);
      for (const one of await page.locator('[value=behavior]').all()) await one.check();
    },
  ],
  [DIAGNOSIS, judgeDiagnosis],
  [
    GOAL,
    async (page) => {
      await becomeLive(page);
      await page.fill('[name=verb]', 'paham / understand');
      await page.press('[name=verb]', 'Tab');
    },
  ],
  [
    CALENDAR,
    async (page) => {
      await becomeLive(page);
      await page.fill('[name=from]', '2027-03-05');
      await page.fill('[name=until]', '2027-03-01');
    },
  ],
];

describe.skipIf(!hasChromium)('in order for everybody, also in its error state', () => {
  for (const [path, act] of ACTS)
    test.each(['id', 'en'] as const)(`${path} in %s`, async (language) => {
      await judgeWithScript(scene, { name: path, path, act }, language);
    });
});

describe.skipIf(!hasChromium)('with a keyboard', () => {
  test('a statement is sorted with the space bar, and the reason is announced beside it', async () => {
    const { page } = await open(SORTING);
    const field = page.locator('fieldset').first();
    await field.locator('input').first().focus();
    await page.keyboard.press('Space');
    const verdict = field.getByRole('status');
    expect(await verdict.innerText()).toContain(words.sorting.right);
    await page.keyboard.press('ArrowRight');
    expect(await verdict.innerText()).toContain(words.sorting.wrong);
  });

  test('a refused verb is replaced from the list, and the focus stays in the field', async () => {
    const { page } = await open(GOAL);
    await page.fill('[name=verb]', 'memahami');
    await page.press('[name=verb]', 'Tab');
    expect(await page.locator('#goal-verb-problem').innerText()).toContain('“memahami”');
    expect(await page.getAttribute('[name=verb]', 'aria-invalid')).toBe('true');
    await page.keyboard.press('Shift+Tab');
    expect(await page.locator(':focus').innerText()).toBe('menjawab pertanyaan tentang');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('[name=verb]')).toBe('menjawab pertanyaan tentang');
    expect(await page.locator(':focus').getAttribute('name')).toBe('verb');
    expect(await page.getAttribute('[name=verb]', 'aria-invalid')).toBeNull();
    expect(await page.locator('output').innerText()).toContain(
      '[siapa] menjawab pertanyaan tentang [objek]',
    );
  });
});

describe.skipIf(!hasChromium)('the diagnosis', () => {
  test('says where to start, with three actions, and renews it with every change', async () => {
    const { page } = await open(DIAGNOSIS);
    await judgeDiagnosis(page);
    const found = page.locator('[data-tool]').getByRole('status');
    const obstacle = fill(words.diagnosis.obstacle, { factor: 'Peran pimpinan' });
    const start = fill(words.diagnosis.start, { factor: 'Peran pimpinan' });
    expect(await found.innerText()).toContain(start);
    expect(await found.innerText()).not.toBe(obstacle);
    expect(await page.locator('astro-island ol li').count()).toBe(3);
    await page.fill('[name=fit-PIM]', '0');
    await page.fill('[name=answered-PIM]', '12');
    expect(await found.innerText()).toBe(obstacle);
    await page.fill('[name=fit-PIM]', '13');
    expect(await found.innerText()).toContain('Periksa jumlah pada Peran pimpinan');
  });

  test('every guide and tool it sends to is there', async () => {
    const { page } = await open(DIAGNOSIS);
    await page.locator('[data-tool] button').click();
    const all = ['IND2', 'LIN1', 'PIM1', 'DES1', 'TIN1', 'SIS1'];
    for (const low of all) {
      for (const id of all) await page.check(`[name=${id}][value="${id === low ? 1 : 4}"]`);
      const links = page.locator('[data-tool] a');
      const paths = await links.evaluateAll((some) =>
        some.map((link) => link.getAttribute('href')!),
      );
      expect(paths).toHaveLength(2);
      for (const path of paths) expect((await fetch(scene.site.url + path)).status, path).toBe(200);
    }
  });
});

test.skipIf(!hasChromium)(
  'the calendar comes as a file that holds every date of the table',
  async () => {
    const { page, troubles } = await open(CALENDAR);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (!request.url().includes('/_astro/')) sent.push(request.url());
    });
    await page.fill('[name=from]', '2027-03-01');
    await page.fill('[name=time]', '08:30');
    await page.selectOption('[name=zone]', 'Asia/Jayapura');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.calendar.download }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('jadwal-tindak-lanjut-2027-03-01.ics');
    const calendar = new ICAL.Component(ICAL.parse(await readDownload(file)));
    const events = calendar.getAllSubcomponents('vevent');
    expect(events).toHaveLength(await page.locator('tbody tr').count());
    expect(await page.locator('tbody output').first().innerText()).toBe('15 Februari 2027');
    expect(events[0]!.getFirstPropertyValue('dtstart')!.toString()).toBe('2027-02-15T08:30:00');
    expect(sent.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(troubles).toEqual([]);
  },
);

test.skipIf(!hasChromium).each([
  ['America/Los_Angeles', 'Asia/Jakarta'],
  ['Pacific/Kiritimati', 'Asia/Jakarta'],
  ['Asia/Makassar', 'Asia/Makassar'],
])(
  'a calendar made on a device in %s has the days and hours that were entered',
  async (timezoneId, zone) => {
    const { page } = await scene.arrive(CALENDAR, { timezoneId });
    await becomeLive(page);
    expect(await page.locator('[name=zone]').inputValue()).toBe(zone);
    await page.fill('[name=from]', '2027-03-01');
    await page.fill('[name=time]', '08:30');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: words.calendar.download }).click(),
    ]);
    const calendar = new ICAL.Component(ICAL.parse(await readDownload(file)));
    const starts = calendar
      .getAllSubcomponents('vevent')
      .map((event) => event.getFirstProperty('dtstart')!);
    expect(starts[0]!.getFirstValue()!.toString()).toBe('2027-02-15T08:30:00');
    expect(starts[0]!.getParameter('tzid')).toBe(zone);
    const days = await page.locator('tbody output').allInnerTexts();
    const formatter = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });
    expect(
      starts.map((start) =>
        formatter.format(new Date(`${String(start.getFirstValue()).slice(0, 10)}T00:00:00Z`)),
      ),
    ).toEqual(days.map((day) => day.replace(/ \(.*/, '')));
  },
);

test.skipIf(!hasChromium)(
  'a missing date is named beside its field, which takes the focus',
  async () => {
    const { page } = await open(CALENDAR);
    await page.getByRole('button', { name: words.calendar.download }).click();
    expect(await page.locator('#from-problem').innerText()).toBe(words.calendar.problems.from);
    expect(await page.locator(':focus').getAttribute('name')).toBe('from');
  },
);

describe.skipIf(!hasChromium)('on paper without a script', () => {
  const read = async (path: string) => {
    const { page } = await scene.arrive(path, { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    return page;
  };

  test('the exercise has its boxes, and its answers on a sheet of their own', async () => {
    const page = await read(SORTING);
    expect(await page.locator('fieldset input').count()).toBe(28);
    expect(await page.locator('.answers li:visible').count()).toBe(14);
    const breaks = await page
      .locator('.answers')
      .evaluate((one) => getComputedStyle(one).breakBefore);
    expect(breaks).toBe('page');
  });

  test('the diagnosis has its boxes, its table and the rule for a pencil', async () => {
    const page = await read(DIAGNOSIS);
    expect(await page.locator('fieldset').count()).toBe(15);
    expect(await page.locator('fieldset input').count()).toBe(75);
    expect(await page.getByText(words.diagnosis.steps.divide).isVisible()).toBe(true);
    expect(await page.locator('.actions li').count()).toBe(18);
  });

  test('the goal has its pattern with blanks and the verbs to avoid', async () => {
    const page = await read(GOAL);
    expect(await page.locator('.pattern').first().innerText()).toContain('[kata kerja teramati]');
    expect(await page.locator('tbody tr:visible').count()).toBe(7);
  });

  test('the calendar has a blank for every date', async () => {
    const page = await read(CALENDAR);
    expect(await page.locator('tbody tr:visible').count()).toBe(19);
    expect((await page.locator('tbody output').allInnerTexts()).join('').trim()).toBe('');
  });
});
