// Turns a drawing into a PNG, with letters that come along: a server has no fonts of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Pixels for each unit of the drawing: sharp on a phone and still light. */
const SCALE = 2;
/** Pixels per inch at which one unit is one pixel. */
const UNIT_DENSITY = 72;

/** Settings that lead every family to the fonts of the package, slim ones first: our texts are measured for those. */
const settingsFor = (fonts: string, cache: string) => `<?xml version="1.0"?>
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  <match target="pattern">
    <edit name="family" mode="assign" binding="strong"><string>DejaVu Sans Condensed</string></edit>
  </match>
</fontconfig>
`;

/** Point the font library to our fonts; it reads its settings when the first letter is drawn. */
function provideFonts(): void {
  const installed = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json');
  const folder = join(tmpdir(), 'jejak-fonts');
  mkdirSync(folder, { recursive: true });
  const settings = join(folder, 'fonts.conf');
  writeFileSync(settings, settingsFor(join(dirname(installed), 'ttf'), join(folder, 'cache')));
  process.env.FONTCONFIG_FILE = settings;
}

/** The drawing program: native, so it is loaded by the first picture that needs it and by nothing else. */
let loaded: Promise<typeof import('sharp').default> | undefined;
async function load() {
  provideFonts();
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1); // the other processors are for those who answer
  return sharp;
}

/**
 * A drawing as PNG.
 *
 * @param scale pixels for each unit of the drawing
 */
export async function toPng(svg: string, scale = SCALE): Promise<Uint8Array<ArrayBuffer>> {
  loaded ??= load();
  const sharp = await loaded;
  const picture = sharp(Buffer.from(svg), { density: UNIT_DENSITY * scale });
  return new Uint8Array(await picture.png({ palette: true, colors: 64 }).toBuffer());
}
