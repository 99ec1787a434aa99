// Anyone may take a figure away as a picture; nobody gets anything else from that address.
import sharp from 'sharp';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { drawSafely } from '#components/figures/draw-safely.ts';
import { demoUnit, unpublished } from '../../fixtures/demo-units.ts';
import { config } from '../../../netlify/functions/figure.mts';
import { drawFigureFile as draw } from '#server/figure.ts';

const dinas = demoUnit('dinas-contoh');
const world = async (slug: string) => (slug === dinas.slug ? dinas : null);
const ask = (path: string, init?: RequestInit, read: typeof world = world) =>
  draw(new Request(`https://contoh.test${path}`, init), read);

describe('a figure that exists', () => {
  test.each([
    'ikhtisar',
    'trend',
    'perilaku-peer',
    'jawaban-citizen',
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
    expect(english).toContain('Month by month');
    expect(english).toContain('#11181f');
    expect(indonesian).toContain('Bulan demi bulan');
    expect(indonesian).toContain('#ffffff');
  });

  test('fits a phone where that is asked for', async () => {
    const widthOf = async (query: string) => {
      const picture = await (await ask(`/grafik/dinas-contoh/trend.svg${query}`)).text();
      return Number(/ width="(\d+)"/.exec(picture)![1]);
    };
    expect(await widthOf('?bentuk=sempit')).toBe(360);
    expect(await widthOf('?bentuk=lebar')).toBe(720);
    expect(await widthOf('')).toBe(720);
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

describe('a figure as PNG', () => {
  const sizeOf = async (path: string) => {
    const response = await ask(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
    const picture = sharp(await response.bytes());
    const [{ width, height }, { entropy }] = await Promise.all([
      picture.metadata(),
      picture.stats(),
    ]);
    return { width, height, entropy };
  };

  test('has twice the pixels of the drawing', async () => {
    const { width, height, entropy } = await sizeOf('/grafik/dinas-contoh/trend.png?bahasa=en');
    expect(width).toBe(2 * 720);
    expect(height).toBeGreaterThan(600);
    expect(entropy).toBeGreaterThan(0.5);
  });

  test.each(['id', 'en'])(
    'is the preview of a shared link in %s, of the size that is asked for',
    async (language) => {
      const { width, height, entropy } = await sizeOf(
        `/grafik/dinas-contoh/pratinjau.png?bahasa=${language}`,
      );
      expect([width, height]).toEqual([1200, 630]);
      expect(entropy).toBeGreaterThan(0.5);
    },
  );

  test('is there before anything was published, so that a shared link never shows a hole', async () => {
    const planned = unpublished(dinas, 'planned');
    const response = await ask('/grafik/dinas-contoh/pratinjau.png', {}, async () => planned);
    expect(response.status).toBe(200);
    expect((await ask('/grafik/dinas-contoh/trend.png', {}, async () => planned)).status).toBe(404);
  });

  test('may be shown by other sites', async () => {
    const { headers } = await ask('/grafik/dinas-contoh/trend.svg');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});

describe('a figure that cannot be drawn', () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  afterAll(() => log.mockRestore());

  test('is refused by name', async () => {
    const unreadable = {
      ...dinas,
      programmes: [{ ...dinas.programmes[0]!, waves: null as never }],
    };
    const response = await ask('/grafik/dinas-contoh/trend.svg', {}, async () => unreadable);
    expect([response.status, await response.json()]).toEqual([500, { problem: 'not-drawn' }]);
  });

  test('leaves everything else on the page, which draws it within a guard', () => {
    const drawn = drawSafely<string>(() => {
      throw new RangeError('no such place');
    }, '');
    expect(drawn).toBe('');
    expect(log).toHaveBeenCalledWith('[figure] RangeError: no such place');
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
    ['/grafik/dinas-contoh/trend.gif', 400],
    ['/grafik/dinas-contoh/tidak-ada.png', 404],
    ['/grafik/dinas-contoh/trend.svg?bentuk=bulat', 400],
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
