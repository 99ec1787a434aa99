// Anyone may take a figure away as a picture; nobody gets anything else from that address.
import sharp from 'sharp';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { drawSafely } from '#components/figures/draw-safely.ts';
import { demoUnit, unpublished } from '../../fixtures/demo-units.ts';
import { config } from '../../../netlify/functions/figure.mts';
import { drawFigureFile as draw } from '#server/figure.ts';
import { openWorkshop, type Make } from '#server/made-files.ts';

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

describe('many pictures at once', () => {
  /** A workshop that counts what it draws, and how much of it at the same time. */
  function countingWorkshop(make: Make) {
    const seen = { drawn: 0, atOnce: 0 };
    let now = 0;
    const counting: Make = (name, work) =>
      make(name, async () => {
        seen.drawn += 1;
        seen.atOnce = Math.max(seen.atOnce, (now += 1));
        try {
          return await work();
        } finally {
          now -= 1;
        }
      });
    return { seen, make: counting };
  }
  const askMany = (paths: readonly string[], make: Make) =>
    Promise.all(
      paths.map(async (path) => {
        const response = await draw(new Request(`https://contoh.test${path}`), world, make);
        return [response.status, response.headers.get('etag')];
      }),
    );
  const PREVIEW = '/grafik/dinas-contoh/pratinjau.png';
  const FOUR = ['light', 'dark'].flatMap((theme) =>
    ['id', 'en'].map((language) => `${PREVIEW}?tema=${theme}&bahasa=${language}`),
  );

  test('one preview that is asked for twelve times is drawn once', async () => {
    const { seen, make } = countingWorkshop(openWorkshop());
    const answers = await askMany(Array<string>(12).fill(PREVIEW), make);
    expect(new Set(answers.map(String)).size).toBe(1);
    expect(answers[0]![0]).toBe(200);
    expect(seen).toEqual({ drawn: 1, atOnce: 1 });
  });

  test('several are drawn one after the other, and no more once they are there', async () => {
    const { seen, make } = countingWorkshop(openWorkshop());
    await askMany([...FOUR, ...FOUR], make);
    await askMany(FOUR, make);
    expect(seen).toEqual({ drawn: FOUR.length, atOnce: 1 });
  });

  test('without a workshop all of them are drawn at the same time, so the tests above can fail', async () => {
    const everyTime: Make = async (_, work) => {
      const bytes = await work();
      return bytes && { bytes, etag: '"x"' };
    };
    const { seen, make } = countingWorkshop(everyTime);
    await askMany([...FOUR, ...FOUR], make);
    expect(seen.drawn).toBe(8);
    expect(seen.atOnce).toBeGreaterThan(1);
  });

  test('what is published later is drawn anew', async () => {
    const { seen, make } = countingWorkshop(openWorkshop());
    const later = { ...dinas, notes: [...dinas.notes, ...dinas.notes] };
    const [{ waves }] = dinas.programmes as [(typeof dinas.programmes)[0]];
    const corrected = {
      ...dinas,
      programmes: [{ ...dinas.programmes[0]!, waves: waves.slice(0, -1) }],
    };
    for (const unit of [dinas, later, corrected, dinas])
      await draw(
        new Request('https://contoh.test/grafik/dinas-contoh/trend.svg'),
        async () => unit,
        make,
      );
    expect(seen.drawn).toBe(3);
  });

  test('with too many waiting the next one is asked to come again', async () => {
    const make = openWorkshop({ largest: 1_000_000, mostWaiting: 2 });
    const response = await Promise.all(
      FOUR.map((path) => draw(new Request(`https://contoh.test${path}`), world, make)),
    );
    expect(response.map(({ status }) => status)).toEqual([200, 200, 503, 503]);
    expect(response.at(-1)!.headers.get('retry-after')).toBe('60');
    expect(response.at(-1)!.headers.get('cache-control')).toBe('no-store');
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
