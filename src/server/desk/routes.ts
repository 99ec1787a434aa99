// The addresses of the desk, each with the right that looking and acting ask for. What does not stand here does not exist.
import type { DeskRight } from '#data/desk.ts';

interface DeskRoute {
  /** Below the desk; `{unit}` and the like stand for parts of the place. */
  readonly template: string;
  /** Of the address without language; its groups name the place. */
  readonly pattern: RegExp;
  readonly see: DeskRight;
  /** `null` where nothing can be posted. */
  readonly act: DeskRight | null;
}

const PARTS: Readonly<Record<string, string>> = {
  unit: '(?<unit>[a-z0-9-]{1,80})',
  agency: '(?<agency>[a-z0-9-]{1,80})',
  wave: '(?<wave>[a-z0-9-]{1,90})',
  draft: '(?<draft>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})',
  number: '(?<number>[1-9]\\d?)',
};

function route(template: string, see: DeskRight, act: DeskRight | null = null): DeskRoute {
  const pattern = template.replace(/\{(\w+)\}/g, (_, name: string) => PARTS[name]!);
  return { template, pattern: new RegExp(`^/kelola/${pattern}$`), see, act };
}

/** All of them. */
export const ROUTES: readonly DeskRoute[] = [
  route('', 'enter'),
  route('program/baru/', 'organise', 'organise'),
  route('program/contoh-penilai.csv', 'enter'),
  route('program/contoh-penilai.xlsx', 'enter'),
  ...['', 'unit/', 'diklat/', 'putaran/', 'penilai/', 'ajukan/'].map((step) =>
    route(`program/{draft}/${step}`, 'see', 'organise'),
  ),
  route('program/{draft}/pratinjau/', 'see'),
  route('program/{draft}/pratinjau/formulir/', 'see'),
  route('program/{draft}/pratinjau/ringkasan/', 'see'),
  route('unit/{unit}/', 'see'),
  route('unit/{unit}/perbaikan/', 'organise', 'organise'),
  route('unit/{unit}/arsip/', 'organise', 'organise'),
  route('unit/{unit}/putaran/{wave}/', 'see', 'organise'),
  route('unit/{unit}/putaran/{wave}/penilai/', 'organise', 'organise'),
  route('unit/{unit}/putaran/{wave}/undangan/', 'organise', 'organise'),
  route('unit/{unit}/putaran/{wave}/slip/', 'organise', 'organise'),
  route('unit/{unit}/putaran/{wave}/surel/', 'organise', 'organise'),
  route('unit/{unit}/putaran/{wave}/cetak/', 'see'),
  route('unit/{unit}/hasil/{wave}/', 'see', 'organise'),
  route('unit/{unit}/hasil/{wave}/salindia/', 'see'),
  route('unit/{unit}/hasil/{wave}/pertemuan.ics', 'see'),
  route('unit/{unit}/hasil/{wave}/bukti/', 'see'),
  route('unit/{unit}/hasil/{wave}/bukti.csv', 'see'),
  route('unit/{unit}/hasil/{wave}/masukan/', 'review', 'review'),
  route('unit/{unit}/komitmen/', 'see', 'organise'),
  route('unit/{unit}/angka/', 'see', 'organise'),
  route('unit/{unit}/jejak/', 'see'),
  route('instansi/{agency}/', 'oversee'),
  route('instansi/{agency}/program/{unit}/{number}/', 'oversee', 'oversee'),
  route('instansi/{agency}/orang/', 'oversee', 'oversee'),
  route('instansi/{agency}/jejak/', 'oversee'),
  route('instansi/{agency}/jejak.csv', 'oversee'),
  route('instansi/{agency}/data-pribadi/', 'oversee'),
  route('instansi/{agency}/catatan-pemrosesan.csv', 'oversee'),
  route('instansi/{agency}/dpia.md', 'oversee'),
];

/** What an address names. */
export interface DeskAddress {
  readonly unit?: string | undefined;
  readonly agency?: string | undefined;
  readonly wave?: string | undefined;
  readonly draft?: string | undefined;
  readonly number?: number | undefined;
}

/** An address of the desk with what it asks for. */
export interface FoundRoute {
  readonly address: DeskAddress;
  readonly see: DeskRight;
  readonly act: DeskRight | null;
}

/** Where everybody may come who is not signed in. */
export const isEntrance = (path: string): boolean => /^\/kelola\/(masuk|keluar)\/$/.test(path);

/** Also without the slash at the end: the page would be found there, and must not be shown past the gate. */
export const isDesk = (path: string): boolean => path === '/kelola' || path.startsWith('/kelola/');

/** Whether nothing but the slash at the end is missing. */
export const lacksSlash = (path: string): boolean =>
  !path.endsWith('/') && (isEntrance(`${path}/`) || findRoute(`${path}/`) !== null);

/**
 * The route of an address.
 *
 * @param path without language.
 * @returns `null` where there is none.
 * @example findRoute('/kelola/unit/dinas-anu/')?.address.unit // => 'dinas-anu'
 */
export function findRoute(path: string): FoundRoute | null {
  for (const { pattern, see, act } of ROUTES) {
    const groups = pattern.exec(path)?.groups;
    if (!groups && !pattern.test(path)) continue;
    const { number, ...names } = groups ?? {};
    return { address: { ...names, ...(number ? { number: Number(number) } : {}) }, see, act };
  }
  return null;
}
