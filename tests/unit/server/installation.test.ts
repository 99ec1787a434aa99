// Who runs an installation is read from its settings: shown where it can be, named as missing where not, and refused where it is nonsense.
import { describe, expect, test } from 'vitest';
import { en } from '#i18n/en.ts';
import { id } from '#i18n/id.ts';
import { sayIn } from '#operations/message.ts';
import { OperatorError } from '#operations/operator-error.ts';
import { checkInstallation } from '#selfhost/settings.ts';
import {
  findWrongSetting,
  INSTALLATION_SETTINGS,
  linkToContact,
  nameGaps,
  readInstallation,
} from '#server/installation.ts';

const WHOLE = {
  SITE_OPERATOR: 'BPSDM Kota Anu',
  SITE_CONTACT: 'situs@anu.example.go.id',
  SITE_CONTROLLER: 'Pemerintah Kota Anu, Jalan Merdeka 1',
  SITE_HOSTING: 'Pusat data Kota Anu, Indonesia',
};

test('what is set is shown, without the space around it', () => {
  expect(readInstallation({ ...WHOLE, SITE_OPERATOR: '  BPSDM Kota Anu ' })).toEqual({
    operator: 'BPSDM Kota Anu',
    contact: 'situs@anu.example.go.id',
    controller: 'Pemerintah Kota Anu, Jalan Merdeka 1',
    hosting: 'Pusat data Kota Anu, Indonesia',
  });
  expect(nameGaps(WHOLE)).toEqual({ unset: [], wrong: [] });
});

test('nothing is set by itself, and none takes the place of another', () => {
  const none = { operator: null, contact: null, controller: null, hosting: null };
  expect(readInstallation({})).toEqual(none);
  // Who acts in a command and who sends mail is no statement about the site.
  expect(
    readInstallation({
      OPERATOR: 'Sari',
      MAIL_FROM: 'survei@anu.example.go.id',
      SITE_OPERATOR: ' ',
    }),
  ).toEqual(none);
  for (const [fact, setting] of INSTALLATION_SETTINGS) {
    const { [setting as keyof typeof WHOLE]: _, ...others } = WHOLE;
    expect(nameGaps(others)).toEqual({ unset: [setting], wrong: [] });
    expect(readInstallation(others)[fact]).toBeNull();
  }
});

test('settings are read when a page asks, not once for all', () => {
  const before = process.env.SITE_OPERATOR;
  try {
    process.env.SITE_OPERATOR = 'Lembaga Satu';
    expect(readInstallation().operator).toBe('Lembaga Satu');
    process.env.SITE_OPERATOR = 'Lembaga Dua';
    expect(readInstallation().operator).toBe('Lembaga Dua');
  } finally {
    if (before === undefined) delete process.env.SITE_OPERATOR;
    else process.env.SITE_OPERATOR = before;
  }
});

describe('a contact', () => {
  test.each(['situs@anu.example.go.id', 'https://anu.example.go.id/kontak?situs=1'])(
    'may be %s',
    (contact) => {
      expect(readInstallation({ SITE_CONTACT: contact }).contact).toBe(contact);
    },
  );

  test('leads to a mail or to its page', () => {
    expect(linkToContact('situs@anu.example.go.id')).toBe('mailto:situs@anu.example.go.id');
    expect(linkToContact('https://anu.example.go.id/')).toBe('https://anu.example.go.id/');
  });

  test.each([
    'loket dua',
    'situs@anu',
    'http://anu.example.go.id',
    'https://anu',
    'javascript:alert(1)',
    'data:text/html,x',
    'Situs <situs@anu.example.go.id>',
    'a@anu.example.go.id, b@anu.example.go.id',
    'situs@anu.example.go.id?subject=x',
    '08123456789',
    '1708',
    `https://anu.example.go.id/${'x'.repeat(300)}`,
  ])('is refused and not shown as “%s”', (contact) => {
    expect(findWrongSetting({ ...WHOLE, SITE_CONTACT: contact })).toEqual({
      setting: 'SITE_CONTACT',
      fault: 'contact',
    });
    expect(readInstallation({ ...WHOLE, SITE_CONTACT: contact }).contact).toBeNull();
  });
});

describe.each(['SITE_OPERATOR', 'SITE_CONTROLLER', 'SITE_HOSTING'])('%s', (setting) => {
  test.each(['LAN', 'Dinas Kesehatan Kab. Ogan Komering Ulu (OKU) Timur', 'PDN, Jakarta & Batam'])(
    'may be “%s”',
    (text) => {
      expect(findWrongSetting({ [setting]: text })).toBeNull();
    },
  );

  test.each([
    'x',
    '12345',
    '...',
    'TODO',
    'undefined',
    '<b>Anu</b>',
    '{{ nama }}',
    'a\nb',
    'A'.repeat(301),
  ])('is refused and not shown as “%s”', (text) => {
    expect(findWrongSetting({ [setting]: text })).toEqual({ setting, fault: 'text' });
    expect(nameGaps({ ...WHOLE, [setting]: text })).toEqual({ unset: [], wrong: [setting] });
  });
});

test('a command refuses nonsense with one line that names the setting, and never what it holds', () => {
  const refusalOf = (env: Record<string, string>) => {
    try {
      checkInstallation(env);
    } catch (error) {
      return error as OperatorError;
    }
    return null;
  };
  expect(refusalOf(WHOLE)).toBeNull();
  expect(refusalOf({})).toBeNull();
  for (const [name, text] of [
    ['SITE_CONTACT', 'loket-rahasia'],
    ['SITE_HOSTING', '<i>rahasia</i>'],
  ] as const) {
    const refusal = refusalOf({ ...WHOLE, [name]: text })!;
    expect(refusal).toBeInstanceOf(OperatorError);
    for (const language of ['id', 'en'] as const) {
      expect(refusal.sayIn(language)).toContain(name);
      expect(refusal.sayIn(language)).not.toMatch(/rahasia|\n/);
    }
  }
  expect(
    sayIn('id', { name: 'settings.siteContact', values: { setting: 'SITE_CONTACT' } }),
  ).toMatch(/surel/);
});

test.each([
  ['id', id],
  ['en', en],
] as const)(
  'in %s every fact has a name, and technical problems go to no complaint desk',
  (_, words) => {
    const { facts, barriers } = words.installation;
    expect(Object.keys(facts)).toEqual(INSTALLATION_SETTINGS.map(([fact]) => fact));
    expect(JSON.stringify(barriers)).not.toMatch(/meja pengaduan|complaint/i);
    expect(words.site.footer.complaints).toContain('SP4N-LAPOR! (lapor.go.id)');
  },
);
