// GET /grafik/:slug/:figure.svg or .png: 200 the picture, 304 unchanged, 400 not an address of ours, 404 unknown, 405 not GET, 500 not drawn, 503 no database or too many pictures at once.
import { drawFigure, figureProps, programmeShown } from '#charts/figures.ts';
import { PREVIEW } from '#charts/social-card.ts';
import { readUnit } from '#data/units.ts';
import type { Language } from '#domain/instrument/terms.ts';
import { summarize } from '#domain/summary/summarize.ts';
import { isSlug } from '#domain/slug.ts';
import { overdueOf } from '#domain/waves/states.ts';
import type { UnitRecord } from '#domain/waves/record.ts';
import {
  makeFile,
  readInTurn,
  TooManyWaiting,
  versionOf,
  type MadeFile,
  type Make,
} from './made-files.ts';
import { todayOfUnits } from './open-unit.ts';
import { toPng } from './png.ts';
import { UNAVAILABLE_HEADERS } from './unavailable.ts';
import { instrumentOfProgramme } from '#content/instruments/registry.ts';

interface Address {
  readonly slug: string;
  readonly figure: string;
  readonly type: 'svg' | 'png';
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  readonly format: 'wide' | 'narrow';
}

const LANGUAGES: readonly Language[] = ['id', 'en'];
const THEMES: readonly Address['theme'][] = ['light', 'dark'];
/** In addresses: `lebar` for a column of text, `sempit` for a phone. */
const FORMATS: ReadonlyMap<string, Address['format']> = new Map([
  ['lebar', 'wide'],
  ['sempit', 'narrow'],
]);

const PROBLEMS = {
  400: 'unknown-address',
  404: 'unknown-figure',
  405: 'not-get',
  500: 'not-drawn',
  503: 'unavailable',
} as const;

const refuse = (
  status: keyof typeof PROBLEMS,
  headers: Record<string, string> = status === 503 ? UNAVAILABLE_HEADERS : {},
) =>
  Response.json(
    { problem: PROBLEMS[status] },
    { status, headers: { 'cache-control': 'no-store', ...headers } },
  );

/** Read slug, figure, language, theme and format out of an address, or `null` if it is not one of ours. */
function readAddress({ pathname, searchParams }: URL): Address | null {
  const parts = /^\/grafik\/([^/]+)\/([^/]+)\.(svg|png)$/.exec(pathname);
  const language = LANGUAGES.find((known) => known === (searchParams.get('bahasa') ?? 'id'));
  const theme = THEMES.find((known) => known === (searchParams.get('tema') ?? 'light'));
  const format = FORMATS.get(searchParams.get('bentuk') ?? 'lebar');
  if (!parts || !language || !theme || !format) return null;
  try {
    const [slug, figure] = [decodeURIComponent(parts[1]!), decodeURIComponent(parts[2]!)];
    const type = parts[3] as Address['type'];
    return isSlug(slug) ? { slug, figure, type, language, theme, format } : null;
  } catch {
    return null;
  }
}

/** The picture of an address, or `null` where the unit has none of that name. */
async function render(
  unit: UnitRecord,
  { figure, type, language, theme, format }: Address,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const programme = programmeShown(unit);
  if (!programme) return null;
  const instrument = instrumentOfProgramme(programme);
  const props = figureProps(unit, programme, instrument, language, todayOfUnits());
  const svg = drawFigure(figure, summarize(programme, instrument), props, theme, format);
  if (svg === null) return null;
  // The preview is as large as link previews want it; other pictures are small and get twice the pixels.
  return type === 'svg' ? new TextEncoder().encode(svg) : toPng(svg, figure === PREVIEW ? 1 : 2);
}

const TYPES = { svg: 'image/svg+xml; charset=utf-8', png: 'image/png' } as const;

/** Which planned waves are late: a figure says so, and nothing in the record changes on that day. */
const lateIn = ({ programmes }: UnitRecord): string =>
  programmes
    .flatMap(({ waves }) => waves.map((wave) => overdueOf(wave, todayOfUnits()) ?? '-'))
    .join('');

/** A name for a picture that changes with everything that is drawn. */
const nameOf = (unit: UnitRecord, { figure, type, language, theme, format }: Address): string =>
  [versionOf(unit), lateIn(unit), figure, type, language, theme, format].join(' ');

const readUnitInTurn = readInTurn(readUnit);

/** Answer with one figure of a unit as a picture that stands alone. */
export async function drawFigureFile(
  request: Request,
  read = readUnitInTurn,
  make: Make = makeFile,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(405, { allow: 'GET, HEAD' });
  }
  const address = readAddress(new URL(request.url));
  if (!address) return refuse(400);
  let unit: UnitRecord | null;
  try {
    unit = await read(address.slug);
  } catch (error) {
    console.error(`[figure] ${(error as Error).message}`);
    return refuse(503);
  }
  let picture: MadeFile | null = null;
  try {
    if (unit) {
      const record = unit;
      picture = await make(nameOf(record, address), () => render(record, address));
    }
  } catch (error) {
    if (error instanceof TooManyWaiting) return refuse(503);
    // A picture that fails costs nobody anything else: pages draw their own, and every table stands without one.
    console.error(`[figure] ${(error as Error).name}: ${(error as Error).message}`);
    return refuse(500);
  }
  if (!picture) return refuse(404);
  const { bytes, etag } = picture;
  const headers = {
    'content-type': TYPES[address.type],
    'cache-control': 'public, max-age=0, must-revalidate',
    'netlify-cdn-cache-control': 'public, durable, s-maxage=31536000',
    'netlify-cache-tag': `unit-${address.slug}`,
    'netlify-vary': 'query=bahasa|tema|bentuk',
    'content-security-policy': "default-src 'none'",
    // Other sites may show our pictures.
    'cross-origin-resource-policy': 'cross-origin',
    etag,
  };
  const isKnown = request.headers.get('if-none-match')?.includes(etag) ?? false;
  if (isKnown) return new Response(null, { status: 304, headers });
  return new Response(request.method === 'HEAD' ? null : bytes, { headers });
}
