// Anyone may take a figure away as a picture; nobody gets anything else from that address.
import { describe, expect, test, vi } from 'vitest';
import { demoUnit } from '../fixtures/demo-units.ts';
import { config, draw } from '../../netlify/functions/figure.mts';

const dinas = demoUnit('dinas-contoh');
const world = async (slug: string) => (slug === dinas.slug ? dinas : null);
const ask = (path: string, init?: RequestInit, read: typeof world = world) =>
  draw(new Request(`https://contoh.test${path}`, init), read);

describe('a figure that exists', () => {
  test.each([
    'trend',
    'perilaku-peer',
    'perilaku-superior+subordinate',
    'perilaku-superior%2Bsubordinate',
  ])('%s comes as a picture that stands alone', async (figure) => {
    const response = await ask(`/grafik/dinas-contoh/${figure}.svg`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(await response.text()).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  });

  test('speaks the language and wears the theme that are asked for', async () => {
    const english = await (await ask('/grafik/dinas-contoh/trend.svg?bahasa=en&tema=dark')).text();
    const indonesian = await (await ask('/grafik/dinas-contoh/trend.svg')).text();
    expect(english).toContain('say peers');
    expect(english).toContain('#11181f');
    expect(indonesian).toContain('menurut rekan');
    expect(indonesian).toContain('#ffffff');
  });

  test('fits a phone where that is asked for', async () => {
    const widthOf = async (query: string) => {
      const picture = await (await ask(`/grafik/dinas-contoh/trend.svg${query}`)).text();
      return Number(/ width="(\d+)"/.exec(picture)![1]);
    };
    expect(await widthOf('?bentuk=sempit')).toBeLessThanOrEqual(380);
    expect(await widthOf('?bentuk=lebar')).toBe(await widthOf(''));
  });

  test('stays in the network under the tag of its unit until something is published', async () => {
    const { headers } = await ask('/grafik/dinas-contoh/trend.svg');
    expect(headers.get('netlify-cdn-cache-control')).toBe('public, durable, s-maxage=31536000');
    expect(headers.get('netlify-cache-tag')).toBe('unit-dinas-contoh');
    expect(headers.get('netlify-vary')).toBe('query=bahasa|tema|bentuk');
  });

  test('is not sent again to a browser that has it', async () => {
    const etag = (await ask('/grafik/dinas-contoh/trend.svg')).headers.get('etag')!;
    const again = await ask('/grafik/dinas-contoh/trend.svg', {
      headers: { 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    const other = await ask('/grafik/dinas-contoh/perilaku-peer.svg', {
      headers: { 'if-none-match': etag },
    });
    expect(other.status).toBe(200);
  });
});

describe('everything else', () => {
  test.each([
    ['/grafik/tidak-ada/trend.svg', 404],
    ['/grafik/dinas-contoh/perilaku-superior.svg', 404],
    ['/grafik/dinas-contoh/__proto__.svg', 404],
    ['/grafik/dinas-contoh/trend.svg?bahasa=fr', 400],
    ['/grafik/dinas-contoh/trend.svg?bahasa=__proto__', 400],
    ['/grafik/dinas-contoh/trend.svg?tema=pink', 400],
    ['/grafik/dinas-contoh/trend.svg?bentuk=bulat', 400],
    ['/grafik/dinas-contoh/trend.png', 400],
    ['/grafik/%FF/trend.svg', 400],
    ['/grafik/dinas-contoh/%E0%A4%A.svg', 400],
    ['/grafik/a%00b/trend.svg', 400],
    ['/grafik/..%2F..%2Frahasia/trend.svg', 400],
  ])('%s is refused with %i and a named problem', async (path, status) => {
    const response = await ask(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      problem: status === 404 ? 'unknown-figure' : 'unknown-address',
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('a method other than reading is refused', async () => {
    const response = await ask('/grafik/dinas-contoh/trend.svg', { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('a database that does not answer is said so without its words', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const response = await ask('/grafik/dinas-contoh/trend.svg', {}, async () => {
      throw new Error('connection to 10.0.0.1 refused');
    });
    expect([response.status, await response.json()]).toEqual([503, { problem: 'unavailable' }]);
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

test('the address is the one that pages link to', () => {
  expect(config.path).toBe('/grafik/:slug/:figure');
});
