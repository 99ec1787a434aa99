// What is printed around a survey: a poster that scans and fits one sheet, and a large form of every instrument and group.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import {
  allInstruments,
  CURRENT_INSTRUMENT,
  instrumentOfWave,
} from '#content/instruments/registry.ts';
import { registerUnit } from '#data/units.ts';
import { readWaveForm } from '#data/waves.ts';
import { citizenQuestions } from '#domain/instrument/citizen-questions.ts';
import { addressOfGroup } from '#domain/instrument/group-addresses.ts';
import { staffForm } from '#domain/instrument/staff-questions.ts';
import { STAFF_GROUPS, type Language } from '#domain/instrument/terms.ts';
import { wordsIn } from '#i18n/words.ts';
import { openWithNewKeys } from '#operations/open-wave.ts';
import { SECRET } from '../../fixtures/attached.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { addressOf, LANGUAGES } from '../../fixtures/pages/visited-pages.ts';
import { findClipped, printOnA4, splitParts } from '../../fixtures/sheets.ts';
import { smallPlan } from '../../fixtures/small-unit.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();

/** A4 within the margins of 8 mm that a poster asks for, in CSS pixels. */
const SHEET = { width: 733, height: 1062 };
const MM = 96 / 25.4;
/** A hundred letters. */
const LONG_NAME =
  'Unit Pelaksana Teknis Daerah Pengelolaan Pendapatan dan Pelayanan Perizinan Kabupaten Contoh Selatan';
/** Behaviors on both scales, asked before as well, of several modules; version 0.1 asks everybody the same. */
const targets = ['KOM2', 'LAY2', 'KER2', 'KEP3', 'TEK1'];
/** Before the training, with the climate and without it. */
const MONTHS = [0, 1, 6];

interface Asked {
  readonly slug: string;
  readonly instrument?: string;
  readonly month?: number;
  readonly participants?: number;
  readonly name?: string;
}

/** Register a unit that asks every group, and open its wave unless it is only planned. */
async function openEverything(
  { slug, instrument = CURRENT_INSTRUMENT.version, month = 0, participants = 8, name }: Asked,
  opened = true,
): Promise<string> {
  const code = `${slug}-${month}`;
  const plan = smallPlan(slug, code);
  const [programme] = plan.programmes as [(typeof plan.programmes)[number]];
  const invited = { self: 5, superior: 5, peer: 5, subordinate: 5, citizen: null };
  const wave = { ...programme.waves[0]!, month, instrument, invited };
  await registerUnit({
    ...plan,
    ...(name && { name: { id: name, en: name } }),
    programmes: [{ ...programme, participants, targets, waves: [wave] }],
  });
  if (opened) await openWithNewKeys(code, SECRET);
  return code;
}

let page: Page;
beforeAll(async () => {
  if (hasChromium) page = await (await scene.browser.newContext({ viewport: SHEET })).newPage();
});
afterAll(() => page?.context().close());

const open = (language: Language, path: string) =>
  page.goto(scene.site.url + addressOf(language, path));

/** What a phone reads from a picture. */
async function scan(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

/** Sizes in points of all letters that paper shows, the smallest first. */
const letterSizes = (selector: string): Promise<readonly number[]> =>
  page.evaluate((chosen) => {
    const texts = document.createTreeWalker(document.querySelector(chosen)!, NodeFilter.SHOW_TEXT);
    const sizes = new Set<number>();
    while (texts.nextNode()) {
      const holder = texts.currentNode.parentElement!;
      if (texts.currentNode.textContent!.trim() === '' || !holder.checkVisibility()) continue;
      sizes.add(parseFloat(getComputedStyle(holder).fontSize) * 0.75);
    }
    return [...sizes].sort((one, other) => one - other);
  }, selector);

describe.skipIf(!hasChromium)('a poster', () => {
  let long: string;
  beforeAll(async () => {
    expect(LONG_NAME).toHaveLength(100);
    long = await openEverything({ slug: 'dinas-poster-panjang', name: LONG_NAME });
  });

  const posters = [
    ['the open demo survey', () => 'dinas-contoh-9'],
    ['a unit of 100 letters', () => long],
  ] as const;
  test.each(posters)('of %s is one sheet whose code leads to the survey', async (_, codeOf) => {
    for (const language of LANGUAGES) {
      await open(language, `/w/${codeOf()}/poster/`);
      const print = await printOnA4(page, '.poster');
      expect(print.isA4).toBe(true);
      expect(print.sheets, language).toBe(1);
      expect(splitParts(print)).toEqual([]);
      await page.emulateMedia({ media: 'print' });
      expect(await findClipped(page, '.poster')).toEqual([]);
      const code = page.locator('.poster .qr');
      const box = (await code.boundingBox())!;
      expect(box.width / MM, 'wide enough for 1.5 m').toBeGreaterThanOrEqual(139.9);
      const read = await scan(await page.screenshot({ fullPage: true }));
      const typed = (await page.locator('.typed').textContent())!.trim();
      expect(read).toBe(`http://${typed}`);
      expect(new URL(read).pathname).toBe(addressOf(language, `/w/${codeOf()}/`));
      // At 1.5 m a phone sees about two meters across: the code keeps few of its pixels.
      const far = await sharp(await code.screenshot())
        .extend({ top: 40, bottom: 40, left: 40, right: 40, background: 'white' })
        .resize(140)
        .png()
        .toBuffer();
      expect(await scan(await sharp(far).resize(560).png().toBuffer())).toBe(read);
      await page.emulateMedia({ media: null });
    }
  });

  test('keeps light colors on a dark screen, fills no areas and asks for no script', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open('id', '/w/dinas-contoh-9/poster/');
    expect(await scan(await page.locator('.poster').screenshot())).toContain('/w/dinas-contoh-9/');
    const paper = await page
      .locator('.poster')
      .evaluate((poster) => getComputedStyle(poster).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
    expect(await page.locator('script, [style]').count()).toBe(0);
    await page.emulateMedia({ colorScheme: null, media: 'print' });
    const filled = await page.locator('body *').evaluateAll((places) =>
      places
        .filter((place) => place.checkVisibility())
        .map((place) => getComputedStyle(place).backgroundColor)
        .filter((color) => !/rgba\(.*, 0\)|rgb\(255, 255, 255\)/.test(color)),
    );
    expect(filled).toEqual([]);
    await page.emulateMedia({ media: null });
  });

  test('says the promise with its limit and where complaints go, in both languages', async () => {
    for (const language of LANGUAGES) {
      const { paper, survey } = wordsIn(language);
      await open(language, '/w/dinas-contoh-9/poster/');
      const text = await page.locator('.poster').innerText();
      expect(text).toContain(paper.poster.limit);
      expect(text).toContain(survey.before.stored.never);
      expect(text).toContain('LAPOR!');
    }
  });

  test.each([
    ['/w/dinas-contoh-0/poster/', 410],
    ['/w/dinas-contoh-0/kertas/', 410],
    ['/w/tidak-ada/poster/', 404],
    ['/w/tidak-ada/kertas/', 404],
    ['/w/balai-contoh-0/poster/', 404],
    ['/isi/tidak-ada/rekan/kertas/', 404],
    ['/isi/dinas-contoh-6/rekan/kertas/', 410],
    ['/w/dinas-contoh-9/poster/', 200],
  ])('%s answers %i and is kept from search engines', async (path, status) => {
    for (const language of LANGUAGES) {
      const response = await fetch(scene.site.url + addressOf(language, path));
      expect(response.status).toBe(status);
      expect(response.headers.get('x-robots-tag')).toBe('noindex');
      const text = await response.text();
      expect(text.includes('class="poster')).toBe(status === 200);
    }
  });

  test('can be printed before the first day, and says which it is', async () => {
    const code = await openEverything({ slug: 'dinas-poster-nanti' }, false);
    await open('id', `/w/${code}/poster/`);
    expect(await page.locator('.until').textContent()).toMatch(/^Dari \d/);
    expect((await open('id', `/w/${code}/kertas/`))!.status()).toBe(200);
    expect((await open('id', `/isi/${code}/diri/kertas/`))!.status()).toBe(200);
  });

  test('reads nothing that is posted to it', async () => {
    const body = new URLSearchParams({ W1: '4' });
    const address = `${scene.site.url}/w/dinas-contoh-9/poster/`;
    const before = await scene.site.countBallots('dinas-contoh-9');
    await fetch(address, { method: 'POST', body });
    expect(await scene.site.countBallots('dinas-contoh-9')).toBe(before);
  });
});

describe.skipIf(!hasChromium)('a paper form', () => {
  /** Expect an open page to print as people with weak eyes need it. */
  async function judgePaper(questions: readonly string[]): Promise<void> {
    const asked = await page
      .locator('[data-question]')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.question));
    expect(asked).toEqual(questions);
    expect(await page.locator('script, [style], input, button').count()).toBe(0);
    const print = await printOnA4(page, '.asked');
    expect(print.isA4).toBe(true);
    expect(splitParts(print)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect((await letterSizes('main'))[0]).toBeGreaterThanOrEqual(18);
    expect(await findClipped(page, '.asked')).toEqual([]);
    await page.emulateMedia({ media: null });
  }

  /** What each question shows, in order: its text, and its answers with what stands under them. */
  const readQuestions = () =>
    page.locator('[data-question]').evaluateAll((all) => {
      const tidy = (text: string | null) => text!.replace(/\s+/g, ' ').trim();
      return all.map((each) => ({
        text: tidy(each.querySelector('h2, h3')!.textContent),
        choices: [...each.querySelectorAll('li')].map((choice) => tidy(choice.textContent)),
      }));
    });
  const wordsOf = (
    text: string,
    choices: readonly { text: string; hint?: string }[],
    place: number,
    times = 1,
  ) => ({
    text: `${place + 1}. ${text}`,
    choices: Array.from({ length: times }, () =>
      choices.map(({ text: answer, hint = '' }) => `${answer} ${hint}`.trim()),
    ).flat(),
  });

  const forms = allInstruments().flatMap((instrument) =>
    // Two participants are no group to be rated: then every group is asked about all officers.
    MONTHS.flatMap((month) =>
      (month === 1 ? [8, 2] : [8]).map((participants) => {
        return { instrument, month, participants, version: instrument.version };
      }),
    ),
  );
  test.each(forms)(
    'of every group, instrument $version, month $month, participants $participants',
    async (form) => {
      const { instrument, month, participants, version } = form;
      const slug = `dinas-kertas-${version.replace(/[^a-z\d]+/g, '-')}-${month}-p${participants}`;
      const code = await openEverything({ slug, instrument: version, month, participants });
      for (const group of STAFF_GROUPS) {
        for (const language of LANGUAGES) {
          const asked = instrumentOfWave({ instrument: version, targets });
          const form = staffForm(asked, { group, month, participants }, language);
          const { parts, comments } = form;
          await open(language, `/isi/${code}/${addressOfGroup(group)}/kertas/`);
          await judgePaper(parts.flatMap(({ questions }) => questions.map(({ id }) => id)));
          // The words of the form, in its order; one behavior asked twice has two places and two anchors.
          const expected = parts.flatMap(({ questions, choices: scale }) =>
            questions.map(({ text: words, retrospective }) => ({ words, scale, retrospective })),
          );
          expect(await readQuestions()).toEqual(
            expected.map(({ words, scale, retrospective }, place) =>
              wordsOf(words, scale, place, retrospective ? 2 : 1),
            ),
          );
          const ids = await page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => id));
          expect(ids.length).toBe(new Set(ids).size);
          const choices = parts.flatMap((part) =>
            part.questions.flatMap(({ retrospective }) =>
              part.choices.flatMap(() => (retrospective ? [1, 1] : [1])),
            ),
          );
          expect(await page.locator('.box').count()).toBe(choices.length);
          const text = await page.locator('main').innerText();
          const unit = (await readWaveForm(code))!.unit.name[language];
          expect(text).toContain(form.heading.replace('{unit}', unit));
          expect(text).toContain(form.rated);
          if (form.heading !== '') expect(text).not.toMatch(/satu orang|one person/);
          for (const { stem, title, trained, choices: scale } of parts) {
            expect(text).toContain(stem);
            expect(text).toContain(title);
            if (trained)
              for (const line of [trained.heading, ...trained.behaviors])
                expect(text).toContain(line);
            for (const { hint } of scale) expect(text).toContain(hint);
          }
          expect((await page.locator('.line').count()) > 0).toBe(comments);
          expect(text).toContain(wordsIn(language).paper.staff.other);
        }
      }
      for (const language of LANGUAGES) {
        await open(language, `/w/${code}/kertas/`);
        const questions = citizenQuestions(instrument, language);
        await judgePaper(questions.map(({ id }) => id));
        expect(await readQuestions()).toEqual(
          questions.map(({ text: words, choices }, place) => wordsOf(words, choices, place)),
        );
        const text = await page.locator('main').innerText();
        expect(text).toContain(wordsIn(language).paper.citizen.typed);
        expect(await page.locator('.line').count()).toBe(1);
      }
    },
  );

  test('asks participants about the climate in month 1, and peers twice about some behaviors', async () => {
    const code = 'dinas-kertas-lihat-1';
    await openEverything({ slug: 'dinas-kertas-lihat', month: 1, name: LONG_NAME });
    await open('id', `/isi/${code}/diri/kertas/`);
    expect(await page.locator('main').innerText()).toContain(wordsIn('id').staff.form.climate);
    await open('id', `/isi/${code}/rekan/kertas/`);
    expect(await page.locator('.when').count()).toBe(
      2 * CURRENT_INSTRUMENT.forms.peer.retrospective.length,
    );
  });

  test('small letters and a question that may break would be found', async () => {
    await open('id', '/isi/kelurahan-contoh-1/rekan/kertas/');
    await page.locator('.asked').evaluateAll((all) => {
      for (const each of all) {
        each.style.breakInside = 'auto';
        each.style.minHeight = '110mm';
      }
      all[0]!.querySelector('h3')!.style.fontSize = '12pt';
    });
    expect(splitParts(await printOnA4(page, '.asked'))).not.toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect((await letterSizes('main'))[0]).toBe(12);
    await page.emulateMedia({ media: null });
  });
});
