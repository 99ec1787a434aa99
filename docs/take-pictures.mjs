// Takes the pictures of the README from a running site: home and a unit, light and dark. Usage: npm run pictures -- [address]
import { chromium } from 'playwright-core';
import { fileURLToPath } from 'node:url';

const address = process.argv[2] ?? 'http://localhost:4321';
const PAGES = { home: '/', unit: '/unit/dinas-contoh/' };
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const colorScheme of ['light', 'dark']) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 800 } });
  for (const [name, path] of Object.entries(PAGES)) {
    await page.goto(address + path, { waitUntil: 'networkidle' });
    await page.screenshot({
      path: fileURLToPath(new URL(`pictures/${name}-${colorScheme}.jpg`, import.meta.url)),
      type: 'jpeg',
      quality: 82,
    });
  }
}
await browser.close();
