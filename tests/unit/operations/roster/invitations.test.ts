// WhatsApp gets a button per person whom it reaches, on a page that asks nobody for anything.
import { expect, test } from 'vitest';
import { opensElsewhere } from '#cli/invitation-place.ts';
import { whatsappLinkOf, writeWhatsappPage } from '#operations/inviting/whatsapp-page.ts';

const PEOPLE = [
  {
    contact: '0812-0000-0001',
    text: 'Halo & selamat\n\nhttps://jejak.example/isi/a-0/rekan/#ABC.def',
  },
  { contact: 'sari@dinas.example', text: 'surel' },
  { contact: 'Loket <2>', text: 'slip' },
  { contact: '021-555-1234', text: 'telepon kantor' },
];

test('a message arrives whole behind a link, its secret part as well', () => {
  const link = new URL(whatsappLinkOf(PEOPLE[0]!.contact, PEOPLE[0]!.text)!);
  expect(link.origin + link.pathname).toBe('https://wa.me/6281200000001');
  expect(link.searchParams.get('text')).toBe(PEOPLE[0]!.text);
  expect(link.hash).toBe('');
});

test.each(['id', 'en'] as const)(
  'the page (%s) has a button for whom WhatsApp reaches and names the others',
  (language) => {
    const page = writeWhatsappPage(PEOPLE, language);
    expect(page.match(/<a href="https:\/\/wa\.me\//g)).toHaveLength(1);
    expect(page.match(/type="checkbox"/g)).toHaveLength(1);
    expect(page).toContain('Loket &lt;2&gt;');
    expect(page).toContain('<li>021-555-1234</li>');
    expect(page).not.toMatch(/\{\w+\}<|<script|src=|<img|<link/);
    expect(page).toContain(`default-src 'none'`);
  },
);

test.each([
  ['https://jejak.example', true],
  ['https://jejak.example:8443/sub', true],
  ['https://10.0.0.7', true],
  ['http://jejak.example', false],
  ['http://localhost:4321', false],
  ['https://localhost', false],
  ['https://uji.localhost', false],
  ['https://127.0.0.1', false],
  ['https://127.1.2.3:443', false],
  ['https://[::1]:4321', false],
  ['https://0.0.0.0', false],
  ['jejak.example', false],
  ['', false],
])('%s opens on other phones: %s', (siteUrl, isOpen) => {
  expect(opensElsewhere(siteUrl)).toBe(isOpen);
});
