// Builds the site: static pages for reading, on-demand pages for surveys and summaries, both languages at fixed addresses.
import netlify from '@astrojs/netlify';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';

const site = process.env.SITE_URL ?? process.env.URL ?? 'http://localhost:4321';

/** On-demand pages that the sitemap cannot find by itself. */
const onDemand = ['/unit/', '/en/unit/', '/bongkar/', '/en/bongkar/'].map(
  (path) => new URL(path, site).href,
);

/** Hot reload writes styles and scripts into the page, which the policy of the built site forbids. */
const developing = process.argv.includes('dev');

/**
 * Gives the survey a copy of Svelte's runtime that holds only what the survey uses. Shared with the tools, it would carry
 * what they use as well, and the survey is the page that must be light.
 */
const surveyRuntime = {
  name: 'survey-runtime',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (this.environment.name !== 'client' || !importer) return null;
    const inCopy = importer.endsWith('?survey');
    const atDoor = importer.includes('/components/survey/') && /^svelte(\/|$)/.test(source);
    if (!inCopy && !atDoor) return null;
    const from = importer.replace(/\?survey$/, '');
    const found = await this.resolve(source, from, { ...options, skipSelf: true });
    return found && !found.external ? { ...found, id: `${found.id}?survey` } : found;
  },
};

export default defineConfig({
  site,
  publicDir: './src/static',
  adapter: netlify({
    imageCDN: false,
    staticHeaders: true,
    devFeatures: { images: false, environmentVariables: false, edgeFunctions: false },
  }),
  integrations: [
    svelte(),
    sitemap({
      customPages: onDemand,
      i18n: { defaultLocale: 'id', locales: { id: 'id-ID', en: 'en' } },
    }),
  ],
  i18n: { locales: ['id', 'en'], defaultLocale: 'id', routing: { prefixDefaultLocale: false } },
  security: {
    // There are no cookies to abuse, and behind a reverse proxy the check would refuse honest ballots.
    checkOrigin: false,
    csp: !developing && {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "manifest-src 'self'",
      ],
    },
  },
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  vite: { plugins: [surveyRuntime], build: { assetsInlineLimit: 0 } }, // the content security policy forbids data addresses for sheets
  devToolbar: { enabled: false },
  prefetch: false,
});
