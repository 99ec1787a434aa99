// After a publication: the kit, slides, calendar file and evidence of a unit, its commitments and figures, and the room of its two readers, all without script.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsIn } from '#i18n/words.ts';
import { readAudit } from '#data/audit.ts';
import { readUnit } from '#data/units.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { deskClient, signIn, takeIn, type DeskClient } from '../../fixtures/desk.ts';
import {
  findOverflow,
  findRunTogether,
  findViolations,
  settle,
} from '../../fixtures/pages/judge.ts';
import { setScene } from '../../fixtures/visitor.ts';

// A site of its own: what is written here is public at once, and other files read the demo units.
const scene = setScene({ own: true });
const AGENCY = 'pemkot-contoh';
const UNIT = 'dinas-contoh';
const WAVE = 'dinas-contoh-6';
const DESK = `/kelola/unit/${UNIT}/`;
const KIT = `${DESK}hasil/${WAVE}/`;
const words = wordsIn('id').desk.results;
const PEOPLE = {
  organiser: 'rina@hasil.example',
  admin: 'adi@hasil.example',
  one: `a@${UNIT}.example`,
  other: `b@${UNIT}.example`,
  unnamed: 'cici@hasil.example',
} as const;
type Who = keyof typeof PEOPLE;
const clients = {} as Record<Who, DeskClient>;

beforeAll(async () => {
  const { site } = scene;
  await takeIn(site, PEOPLE.organiser, 'organiser', AGENCY);
  await takeIn(site, PEOPLE.admin, 'agency_admin', AGENCY);
  for (const who of ['one', 'other', 'unnamed'] as const)
    await takeIn(site, PEOPLE[who], 'reviewer', AGENCY);
  for (const who of Object.keys(PEOPLE) as Who[])
    clients[who] = await deskClient(site, PEOPLE[who]);
}, 300_000);

const textOf = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

describe('the kit', () => {
  test('says the finding of the public page, and nothing of who answered beyond what that says', async () => {
    const [kit, page] = [
      await clients.organiser.get(KIT),
      await clients.admin.get(`/unit/${UNIT}/`),
    ];
    expect(kit.status).toBe(200);
    const [, finding] = /class="finding"[^>]*>([^<]+)</.exec(page.text)!;
    expect(textOf(kit.text)).toContain(finding!.trim());
    expect(kit.text.match(/<figure/g)).toHaveLength(3);
    expect(textOf(kit.text)).toContain(words.kit.neverList[0]);
    expect(kit.text).toContain(`/unit/${UNIT}/`);
  });

  test('of an older wave leads to the newest, and of one without results to nothing', async () => {
    const older = await clients.organiser.get(`${DESK}hasil/dinas-contoh-1/`);
    expect(textOf(older.text)).toContain(words.kit.older);
    expect(older.text).toContain(`href="${KIT}"`);
    const planned = await clients.organiser.get(`${DESK}hasil/dinas-contoh-9/`);
    expect(textOf(planned.text)).toContain(words.notPublished.text);
    expect(planned.text).not.toContain('<figure');
    expect((await clients.organiser.get(`${DESK}hasil/dinas-contoh-9/pertemuan.ics`)).status).toBe(
      404,
    );
  });

  test('notes a meeting, and its evidence says so without a name or contact', async () => {
    const { organiser, admin, one } = clients;
    const day = new Date().toISOString().slice(0, 10);
    expect((await organiser.post(KIT, { laku: 'catat', rapat: '2099-01-01' })).status).toBe(422);
    const early = await organiser.post(KIT, { laku: 'catat', rapat: '2020-01-01' });
    expect([early.status, early.text.includes('value="2020-01-01"')]).toEqual([422, true]);
    const noted = await organiser.post(KIT, { laku: 'catat', rapat: day });
    expect([noted.status, noted.to]).toEqual([303, `${KIT}?kabar=pertemuan-tercatat`]);
    expect((await admin.post(KIT, { laku: 'catat', rapat: day })).status).toBe(404);
    const evidence = await admin.get(`${KIT}bukti/`);
    expect(evidence.status).toBe(200);
    expect(evidence.text).toContain(words.evidence.meetings);
    expect(textOf(evidence.text)).not.toContain(words.evidence.noMeetings);
    expect(textOf(evidence.text)).toContain(words.evidence.never);
    const file = await admin.get(`${KIT}bukti.csv`);
    expect([file.status, file.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8',
    ]);
    expect(file.text).toContain(`${words.evidence.meetings};Bulan ke-6;${day};`);
    expect((await one.get(`${KIT}bukti.csv`)).status).toBe(404);
    const main = evidence.text.slice(evidence.text.indexOf('<h1'));
    expect(main).not.toMatch(/[\w.-]+@[\w.-]+\.\w+/);
  });

  test('gives a calendar file for the day that was chosen', async () => {
    const kit = await clients.organiser.get(KIT);
    const days = [...kit.text.matchAll(/<option value="(\d{4}-\d\d-\d\d)"/g)].map(
      ([, day]) => day!,
    );
    expect(days.length).toBeGreaterThan(5);
    const file = await clients.organiser.get(`${KIT}pertemuan.ics?hari=${days[1]}&jam=10:30`);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(file.text).toContain(`${days[1]!.replaceAll('-', '')}T103000`);
    expect((await clients.organiser.get(`${KIT}pertemuan.ics?hari=2020-01-01`)).status).toBe(422);
  });
});

describe('commitments', () => {
  const PAGE = `${DESK}komitmen/`;
  const fields = {
    ...{ laku: 'tulis', 'tulis-apa': 'Syarat ditempel di loket.', mengerti: 'ya' },
    ...{ 'tulis-apa-en': 'Requirements are posted.', 'tulis-perilaku': 'LAY2' },
    ...{ 'tulis-peran': 'Kepala seksi pelayanan', 'tulis-peran-en': 'Head of services' },
    'tulis-sampai': new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
  };
  const notes = async () => (await readUnit(UNIT))!.notes;

  test('are refused without the tick, with a name for an office, or far away, and nothing typed is lost', async () => {
    const before = (await notes()).length;
    const wrong: Record<string, string>[] = [
      { mengerti: '' },
      { 'tulis-peran': 'Ibu Siti Rahmawati' },
      { 'tulis-peran': 'Ibu Siti Rahmawati', yakin: 'ya' },
      { 'tulis-sampai': '2099-01-01' },
      { 'tulis-sampai': '2020-01-01' },
      { 'tulis-sampai': '' },
      { 'tulis-apa-en': '' },
      { 'tulis-bukti': 'javascript:alert(1)' },
      { 'tulis-perilaku': 'XYZ9' },
    ];
    for (const change of wrong) {
      const answer = await clients.organiser.post(PAGE, { ...fields, ...change });
      expect([JSON.stringify(change), answer.status]).toEqual([JSON.stringify(change), 422]);
      expect(answer.text).toContain('Syarat ditempel di loket.');
      expect(textOf(answer.text)).not.toMatch(/npm run| --\w/);
    }
    expect(await notes()).toHaveLength(before);
  });

  test('are public at once, kept or dropped with their history, and told apart from what another saved', async () => {
    const { organiser, admin } = clients;
    const written = await organiser.post(PAGE, fields);
    expect([written.status, written.to]).toEqual([303, `${PAGE}?kabar=komitmen-tercatat`]);
    const note = (await notes()).at(-1)!;
    expect([note.state, note.item, note.until]).toEqual([
      'planned',
      'LAY2',
      fields['tulis-sampai'],
    ]);
    expect((await admin.get(`/unit/${UNIT}/`)).text).toContain('Syarat ditempel di loket.');
    const { actor } = (await readAudit(UNIT)).at(-1)!;
    expect(actor).toBe(PEOPLE.organiser);
    const change = { nomor: String(note.number), versi: '1', mengerti: 'ya' };
    const corrected = await organiser.post(PAGE, {
      ...{ ...change, laku: 'betulkan', 'betulkan-apa': 'Syarat ditempel di dua loket.' },
      ...{ 'betulkan-apa-en': 'Requirements are posted twice.' },
      ...{ 'betulkan-peran': 'Kepala seksi pelayanan', 'betulkan-peran-en': 'Head of services' },
      'betulkan-sampai': fields['tulis-sampai'],
    });
    expect(corrected.to).toBe(`${PAGE}?kabar=komitmen-dibetulkan`);
    // Made from the version before: told who saved what meanwhile, and nothing is stored.
    const late = await organiser.post(PAGE, {
      ...{
        ...change,
        laku: 'batal',
        'batal-mengapa': 'Loket pindah.',
        'batal-mengapa-en': 'Moved.',
      },
    });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Loket pindah.');
    expect(textOf(late.text)).toContain(`${PEOPLE.organiser} menyimpannya`);
    const dropped = await organiser.post(PAGE, {
      ...{ ...change, versi: '2', laku: 'batal' },
      ...{ 'batal-mengapa': 'Loket pindah.', 'batal-mengapa-en': 'The counter moved.' },
    });
    expect(dropped.to).toBe(`${PAGE}?kabar=komitmen-dibatalkan`);
    const last = (await notes()).find(({ number }) => number === note.number)!;
    expect([last.state, last.history.length]).toEqual(['dropped', 2]);
    expect((await admin.post(PAGE, fields)).status).toBe(404);
    expect((await clients.one.get(PAGE)).status).toBe(404);
  });
});

test('figures are set once and corrected with what stood before', async () => {
  const PAGE = `${DESK}angka/`;
  const { organiser } = clients;
  const period = new Date().toISOString().slice(0, 7);
  const fields = {
    ...{ laku: 'tulis', ukuran: 'processing-days', bulan: period, angka: '4,5', mengerti: 'ya' },
    ...{ sumber: 'Buku register loket', 'sumber-en': 'Register at the counter' },
  };
  for (const change of [
    { mengerti: '' },
    { angka: 'empat' },
    { ukuran: '' },
    { 'sumber-en': '' },
  ]) {
    const answer = await organiser.post(PAGE, { ...fields, ...change });
    expect([JSON.stringify(change), answer.status]).toEqual([JSON.stringify(change), 422]);
    expect(answer.text).toContain('Buku register loket');
  }
  expect((await organiser.post(PAGE, fields)).to).toBe(`${PAGE}?kabar=angka-tercatat`);
  expect((await organiser.post(PAGE, { ...fields, angka: '5' })).status).toBe(422);
  const form = await organiser.get(`${PAGE}?betulkan=processing-days:${period}`);
  expect(form.text).toContain('value="4,5"');
  const versi = /name="versi" value="(\d+)"/.exec(form.text)![1]!;
  const correction = { ...fields, laku: 'betulkan', versi };
  const corrected = await organiser.post(PAGE, { ...correction, angka: '3,5' });
  expect(corrected.to).toBe(`${PAGE}?kabar=angka-dibetulkan`);
  // Made from the figure before: told who saved what meanwhile, and what was typed stands in the form.
  const late = await organiser.post(PAGE, { ...correction, angka: '3,25' });
  expect([late.status, late.text.includes('value="3,25"')]).toEqual([409, true]);
  expect(textOf(late.text)).toContain(`${PEOPLE.organiser} menyimpannya`);
  expect(late.text).toContain('name="versi" value="2"');
  const figure = (await readUnit(UNIT))!.companions.find(
    (one) => one.measure === 'processing-days',
  )!;
  expect([figure.value, figure.history.map(({ value }) => value)]).toEqual([3.5, [4.5]]);
});

describe('the room of the readers', () => {
  /** The wave of the demo unit that keeps comments. */
  const roomOf = async () => {
    const { waves } = (await readUnit(UNIT))!.programmes[0]!;
    return `${DESK}hasil/${waves.find(({ comments }) => comments)!.code}/masukan/`;
  };

  test('is closed to organisers and administrators, and says why to a reader who is not named', async () => {
    const room = await roomOf();
    const bodies = (await scene.site.run('select c.body from app.comments c')).map(({ body }) =>
      String(body),
    );
    expect(bodies.length).toBeGreaterThan(4);
    for (const who of ['organiser', 'admin'] as const) {
      for (const answer of [
        await clients[who].get(room),
        await clients[who].post(room, { laku: 'usul' }),
      ]) {
        expect(answer.status).toBe(404);
        expect(bodies.some((body) => answer.text.includes(body))).toBe(false);
      }
    }
    const unnamed = await clients.unnamed.get(room);
    expect(textOf(unnamed.text)).toContain(words.comments.refusals['not-named']);
    const read = await clients.one.get(room);
    expect(textOf(read.text)).toContain(bodies[0]);
    // The same search finds them in a page that shows them: it is no search that cannot fail.
    expect(bodies.some((body) => read.text.includes(body))).toBe(true);
    expect(bodies.some((body) => unnamed.text.includes(body))).toBe(false);
  });

  test('lets one propose and the other confirm, and tells each what happens', async () => {
    const room = await roomOf();
    const { one, other } = clients;
    const page = await one.get(room);
    const numbers = [...page.text.matchAll(/name="catatan" value="(\d+)"/g)].map(([, n]) => n!);
    const pairs = (picked: readonly string[]) =>
      [
        ['laku', 'usul'],
        ['tema', 'Warga ingin antrean lebih pendek.'],
        ['tema-en', 'Citizens want shorter queues.'],
        ...picked.map((number) => ['catatan', number] as const),
      ] as [string, string][];
    const few = await one.post(room, pairs(numbers.slice(0, 1)));
    expect([few.status, few.text.includes('Warga ingin antrean lebih pendek.')]).toEqual([
      422,
      true,
    ]);
    const proposed = await one.post(room, pairs(numbers));
    expect(proposed.to).toBe(`${room}?kabar=tema-diusulkan`);
    const [row] = await scene.site.run('select max(number)::int as n from app.themes');
    const nomor = String(row!.n);
    const agree = { laku: 'setuju', nomor, mengerti: 'ya' };
    const alone = await one.post(room, agree);
    expect([alone.status, textOf(alone.text).includes(words.problems.ownTheme)]).toEqual([
      422,
      true,
    ]);
    expect((await other.post(room, { laku: 'setuju', nomor })).status).toBe(422);
    expect((await other.post(room, agree)).to).toBe(`${room}?kabar=tema-terbit`);
    expect((await clients.admin.get(`/unit/${UNIT}/`)).text).toContain('antrean lebih pendek');
    expect((await one.post(room, { laku: 'tarik', nomor })).status).toBe(422);
    expect((await one.post(room, { ...agree, laku: 'tarik' })).to).toBe(
      `${room}?kabar=tema-ditarik`,
    );
    const acts = (await readAudit(UNIT)).filter(({ act }) => act === 'read-comments');
    expect(acts.map(({ actor }) => actor)).toContain(PEOPLE.one);
  });
});

describe.skipIf(!hasChromium)('in a browser', () => {
  let page: Page;
  let reader: Page;
  const troubles: string[] = [];
  beforeAll(async () => {
    const visitor = await scene.arrive('/kelola/masuk/');
    page = visitor.page;
    page.on('pageerror', (error) => troubles.push(error.message));
    await signIn(page, PEOPLE.organiser, { site: scene.site });
    const second = await scene.arrive('/kelola/masuk/');
    reader = second.page;
    await signIn(reader, PEOPLE.one, { site: scene.site });
  }, 120_000);
  afterAll(async () => {
    await page?.context().close();
    await reader?.context().close();
  });
  const PAGES = ['', 'en'].flatMap((prefix) =>
    [
      KIT,
      `${KIT}salindia/`,
      `${KIT}bukti/`,
      `${DESK}komitmen/`,
      `${DESK}komitmen/?ubah=5`,
      `${DESK}angka/`,
    ].map((path) => (prefix ? `/${prefix}${path}` : path)),
  );

  test.each(PAGES)('%s is accessible and narrow enough', async (path) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(scene.site.url + path);
    expect(page.url()).toBe(scene.site.url + path);
    const width = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([width, await findOverflow(page)]).toEqual([0, []]);
    expect(await findRunTogether(page)).toEqual([]);
    expect(await findViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await settle(page);
    expect(await findViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(troubles).toEqual([]);
  });

  test('the room of the readers is accessible', async () => {
    const wave = (await readUnit(UNIT))!.programmes[0]!.waves.find(({ comments }) => comments)!;
    await reader.goto(`${scene.site.url}${DESK}hasil/${wave.code}/masukan/`);
    expect(await reader.locator('[name=catatan]').count()).toBeGreaterThan(4);
    expect(await findViolations(reader)).toEqual([]);
  });

  test('five slides fill a screen each, move with the keys, and print on five sheets', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`${scene.site.url}${KIT}salindia/`);
    const heights = await page
      .locator('.slide')
      .evaluateAll((slides) =>
        slides.map((slide) => Math.round(slide.getBoundingClientRect().height)),
      );
    expect(heights).toEqual([720, 720, 720, 720, 720]);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(
      () => Math.abs(document.querySelector('#salindia-2')!.getBoundingClientRect().top) < 2,
    );
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(
      () => Math.abs(document.querySelector('#salindia-1')!.getBoundingClientRect().top) < 2,
    );
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(5);
    const [, wide, high] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
    expect(Number(wide)).toBeGreaterThan(Number(high));
  });
});
