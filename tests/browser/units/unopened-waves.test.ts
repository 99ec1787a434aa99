// A wave whose day has come and that nobody has opened is never announced for a day that is over: on its forms, its page, and its unit's page and address.
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#domain/waves/calendar.ts';
import { formatDate } from '#i18n/formats.ts';
import { hasChromium } from '../../fixtures/chromium.ts';
import { TODAY } from '../../fixtures/batch.ts';
import { registerProgramme } from '../../fixtures/programme.ts';
import { setScene } from '../../fixtures/visitor.ts';

const scene = setScene();
const asked = { invited: { peer: 8, citizen: null } };

/** Status and text of a page as it is rendered. */
async function read(path: string) {
  const response = await fetch(`${scene.site.url}${path}`);
  const html = await response.text();
  const main = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const text = main.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, ' ');
  return { status: response.status, text: text.replaceAll(/\s+/g, ' ') };
}

describe.skipIf(!hasChromium)('a wave that is not open', () => {
  const yesterday = addDays(TODAY, -1);
  beforeAll(async () => {
    await registerProgramme('dinas-tertunda', [
      { opensOn: addDays(TODAY, -40), closesOn: addDays(TODAY, -20), ...asked },
      { opensOn: yesterday, closesOn: addDays(TODAY, 10), ...asked },
      { opensOn: addDays(TODAY, 30), closesOn: addDays(TODAY, 40), ...asked },
    ]);
  });

  const FORMS = (code: string) => [`/w/${code}/`, `/isi/${code}/rekan/`];

  test('though its day has come says so, in both languages', async () => {
    const day = { id: formatDate(yesterday, 'id'), en: formatDate(yesterday, 'en') };
    for (const path of [...FORMS('dinas-tertunda-1'), '/w/dinas-tertunda/']) {
      const own = await read(path);
      expect([path, own.status]).toEqual([path, 200]);
      expect(own.text).toContain(`mulai ${day.id}, tetapi belum dibuka`);
      expect(own.text).not.toContain('dibuka pada');
      const english = await read(`/en${path}`);
      expect(english.text).toContain(`was to begin on ${day.en}, but it is not open yet`);
      expect(english.text).not.toMatch(/opens on|planned to open/);
    }
    expect((await read('/gelombang/dinas-tertunda-1/')).text).toContain(
      `Dijadwalkan mulai ${day.id}, tetapi belum dibuka.`,
    );
    expect((await read('/en/gelombang/dinas-tertunda-1/')).text).toContain('but not open yet');
  });

  test('and whose days are over says that it never was', async () => {
    for (const path of FORMS('dinas-tertunda-0')) {
      const own = await read(path);
      expect([path, own.status]).toEqual([path, 410]);
      expect(own.text).toContain('Survei ini tidak jadi dibuka');
      expect(own.text).not.toContain('dibuka pada');
      expect((await read(`/en${path}`)).text).toContain('This survey was never opened');
    }
    const own = await read('/gelombang/dinas-tertunda-0/');
    expect(own.text).toContain('tetapi tidak pernah dibuka');
    expect(own.text).not.toContain('poster');
    expect((await read('/en/gelombang/dinas-tertunda-0/')).text).toContain('but never opened');
  });

  test('before its day is announced, as ever', async () => {
    const day = formatDate(addDays(TODAY, 30), 'id');
    for (const path of FORMS('dinas-tertunda-2'))
      expect((await read(path)).text).toContain(`Survei ini dibuka pada ${day}`);
    expect((await read('/gelombang/dinas-tertunda-2/')).text).toContain(`dibuka ${day}`);
  });

  test('is not announced for a day that is over by the page of its unit', async () => {
    const day = { id: formatDate(yesterday, 'id'), en: formatDate(yesterday, 'en') };
    const own = await read('/unit/dinas-tertunda/');
    expect(own.text).toContain(`dijadwalkan mulai ${day.id}, tetapi belum dibuka.`);
    expect(own.text).toContain('dijadwalkan, belum dibuka');
    expect(own.text).toContain('tidak pernah dibuka');
    expect(own.text).not.toMatch(/Putaran survei pertama dibuka/);
    const english = await read('/en/unit/dinas-tertunda/');
    expect(english.text).toContain(`planned from ${day.en}, but is not open yet.`);
    expect(english.text).toContain('planned, not open yet');
    expect(english.text).toContain('never opened');
    expect(english.text).not.toContain('The first round opens on');
  });

  test('can still be printed for on its days', async () => {
    expect((await read('/w/dinas-tertunda-1/poster/')).status).toBe(200);
    expect((await read('/w/dinas-tertunda-0/poster/')).status).toBe(410);
    expect((await read('/isi/dinas-tertunda-1/rekan/kertas/')).status).toBe(200);
    expect((await read('/isi/dinas-tertunda-0/rekan/kertas/')).status).toBe(410);
  });
});
