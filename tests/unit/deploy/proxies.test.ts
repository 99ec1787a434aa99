// The proxy samples write nothing down about who answers and when, whatever addresses the program gets, and pass its limits on.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { addressIn } from '#i18n/addresses.ts';
import { loadFunctions } from '#selfhost/web/functions.ts';
import { UNLOGGED_PATHS } from '#server/answer-paths.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8').replace(/^\s*#.*$/gm, '');
const folder = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** First parts of addresses whose visitors may be counted: what is there is the same for everybody. */
const PUBLIC = [
  ...['aksesibilitas', 'alat', 'bongkar', 'cari', 'data', 'grafik', 'instansi', 'keadaan'],
  ...['panduan', 'perubahan', 'privasi', 'tentang', 'unit'],
];

/** Addresses of a first part, in both languages where there are two. */
const addressesOf = (start: string) =>
  start === '/api/'
    ? ['/api/ballots']
    : ['id', 'en'].map((language) =>
        addressIn(language as 'id' | 'en', `${start}${start === '/kirim/' ? '' : 'dinas-uji-0/'}`),
      );

/** Whether the nginx sample writes a visit to an address down; nginx takes the first pattern that fits. */
function isLogged(sample: string, address: string): boolean {
  const [, map = ''] = /map \$uri \$jejak_logged \{([^}]*(?:\{[^}]*\}[^}]*)*)\}/.exec(sample) ?? [];
  const rules = [...map.matchAll(/"~([^"]+)"\s+([01]);/g)];
  const rule = rules.find(([, pattern]) => new RegExp(pattern!).test(address));
  return (rule?.[2] ?? /default ([01]);/.exec(map)?.[1]) === '1';
}

const nginx = read('deploy/nginx.conf');

test('every address of the program is known as one for answers and organizers or as one for everybody', async () => {
  const functions = await loadFunctions(folder('netlify/functions'));
  const pages = ['src/pages', 'src/pages/[...lang]'].flatMap((path) =>
    readdirSync(folder(path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== '[...lang]')
      .map(({ name }) => `/${name}/`),
  );
  const unlogged: readonly string[] = UNLOGGED_PATHS;
  const unknown = [...functions.flatMap(({ paths }) => paths), ...pages].filter(
    (path) =>
      !unlogged.some((start) => path.startsWith(start)) &&
      !PUBLIC.some((part) => path.startsWith(`/${part}/`)),
  );
  expect(unknown).toEqual([]);
});

test('nginx writes no visit down at an address for answers or organizers, nor of the scripts that it loads', () => {
  const addresses = [...UNLOGGED_PATHS.flatMap(addressesOf), '/_astro/CitizenForm.js', '/huruf/x'];
  expect(addresses.filter((address) => isLogged(nginx, address))).toEqual([]);
  for (const address of ['/', '/unit/dinas-uji/', '/en/panduan/', '/wilayah/'])
    expect([address, isLogged(nginx, address)]).toEqual([address, true]);
  const careless = nginx.replace('(w|isi|', '(w|');
  expect(addresses.filter((address) => isLogged(careless, address))).toEqual([
    '/isi/dinas-uji-0/',
    '/en/isi/dinas-uji-0/',
  ]);
});

test('what nginx does write down names nobody, and every server asks before it writes', () => {
  const format = /log_format jejak_perilaku '([^']+)'/.exec(nginx)![1]!;
  expect(format).not.toMatch(/remote|forwarded|http_|args|request_uri|\$request\b|cookie/);
  const logs = [...nginx.matchAll(/^\s*access_log (.+?);/gm)].map(([, log]) => log!);
  expect(logs.every((log) => log === 'off' || log.endsWith('if=$jejak_logged'))).toBe(true);
  expect(logs).toHaveLength(nginx.match(/^server \{/gm)!.length);
  expect([...nginx.matchAll(/^\s*error_log\s+\S+\s+(\w+);/gm)].map(([, level]) => level)).toEqual([
    'crit',
    'crit',
  ]);
});

test('Caddy writes no access log, and its own messages quote no request', () => {
  const caddy = read('deploy/Caddyfile');
  const [, site = ''] = caddy.split(/^jejak\.example\.go\.id/m);
  expect(site).not.toMatch(/\blog\b/);
  expect(caddy).toMatch(/exclude http\.log\.error http\.handlers\.reverse_proxy/);
});

test('neither passes an address on, keeps an answer, or refuses a trustee’s count', () => {
  const caddy = read('deploy/Caddyfile');
  expect(nginx).not.toMatch(/X-Forwarded-For|X-Real-IP|proxy_cache_path|proxy_ignore_headers/);
  expect(nginx).not.toMatch(/add_header|proxy_hide_header/);
  expect(caddy).toMatch(/header_up -X-Forwarded-For/);
  const counting = read('src/server/counting-api.ts');
  const largest = Number(/LARGEST_BODY = ([\d_]+)/.exec(counting)![1]!.replaceAll('_', ''));
  const limits = [/client_max_body_size\s+(\d+)m/.exec(nginx), /max_size (\d+)MB/.exec(caddy)];
  for (const limit of limits) expect(Number(limit![1]) * 1e6).toBeGreaterThan(largest);
});
