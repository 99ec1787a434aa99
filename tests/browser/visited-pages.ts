// Every type of page and state that a visitor can meet, with the steps that lead there.
import type { Page } from 'playwright-core';
import { ANSWERING, COUNTING, PLANNED } from '../fixtures/unpublished-units.ts';
import { send } from '../fixtures/visitor.ts';

export interface PageType {
  readonly name: string;
  /** Address without language. */
  readonly path: string;
  /** What to do there until the state is reached. */
  readonly act?: (page: Page) => Promise<void>;
  /** Whether the page is a form that a script takes over. */
  readonly live?: boolean;
  /** Whether both languages stand on one page, so that there is no other one to switch to. */
  readonly bilingual?: boolean;
}

export const LANGUAGES = ['id', 'en'] as const;

/** The address of a page in a language. */
export const addressOf = (language: (typeof LANGUAGES)[number], path: string) =>
  language === 'en' ? `/en${path}` : path;

/** Pages for reading. */
export const READING: readonly PageType[] = [
  { name: 'home', path: '/' },
  { name: 'guides', path: '/panduan/' },
  { name: 'a guide about one lever', path: '/panduan/tindak-lanjut-pascadiklat/' },
  { name: 'a guide about meaning', path: '/panduan/makna-perubahan-perilaku/' },
  { name: 'a guide with drawings of keys and months', path: '/panduan/mulai-di-sini/' },
  { name: 'a guide with drawings of the road of an answer', path: '/panduan/anonimitas/' },
  { name: 'guides for one role', path: '/panduan/peran/pimpinan/' },
  { name: 'the glossary', path: '/panduan/glosarium/' },
  { name: 'everything that is asked', path: '/panduan/butir/' },
  { name: 'a guide with a living figure', path: '/panduan/membaca-ringkasan/' },
  { name: 'the regulations', path: '/panduan/regulasi/' },
  { name: 'the sources', path: '/panduan/sumber/' },
  { name: 'what has changed', path: '/perubahan/' },
  { name: 'the search', path: '/cari/' },
  { name: 'the tools', path: '/alat/' },
  { name: 'a worksheet', path: '/alat/kartu-observasi/' },
  { name: 'a tool to fill in', path: '/alat/perumus-tujuan/' },
  { name: 'privacy', path: '/privasi/' },
  { name: 'accessibility', path: '/aksesibilitas/' },
  { name: 'an address that leads nowhere', path: '/tidak/ada/', bilingual: true },
];

/** Pages about units: the demo units are the designed states, citizens set aside among them. */
export const UNITS: readonly PageType[] = [
  { name: 'the directory', path: '/unit/' },
  { name: 'the directory without a match', path: '/unit/?cari=zzz' },
  { name: 'a unit that changed', path: '/unit/dinas-contoh/' },
  { name: 'a unit whose change faded', path: '/unit/kecamatan-contoh-barat/' },
  { name: 'a unit too small to show', path: '/unit/uptd-contoh/' },
  { name: 'a unit good from the start, with citizens set aside', path: '/unit/puskesmas-contoh/' },
  { name: 'a unit with a baseline only', path: '/unit/balai-contoh/' },
  { name: 'a unit before its first wave', path: `/unit/${PLANNED}/` },
  { name: 'a unit whose first answers come in', path: `/unit/${ANSWERING}/` },
  { name: 'a unit whose answers are being counted', path: `/unit/${COUNTING}/` },
  { name: 'an unknown unit', path: '/unit/tidak-ada/', bilingual: true },
];

const OPEN = '/w/dinas-contoh-9/';

const seeProblems = async (page: Page) => {
  await send(page);
  await page.locator('.error-summary').waitFor();
};

/** Pages around a survey. */
export const SURVEYS: readonly PageType[] = [
  { name: 'a survey', path: OPEN, live: true },
  { name: 'a survey sent empty', path: OPEN, live: true, act: seeProblems },
  { name: 'the sent page', path: `${OPEN}terkirim/` },
  { name: 'the sent page of a second try', path: `${OPEN}terkirim/?lagi=1` },
  { name: 'a closed survey', path: '/w/dinas-contoh-0/' },
  { name: 'a planned survey', path: `/w/${PLANNED}-0/` },
  { name: 'a survey for staff only', path: '/w/balai-contoh-0/' },
  { name: 'an unknown survey', path: '/w/tidak-ada/' },
];
