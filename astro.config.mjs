// Builds the site: static pages for reading, on-demand pages for surveys and summaries, both languages at fixed addresses.
import netlify from '@astrojs/netlify';
import sitemap from '@astrojs/sitemap';
import svelte from '@astrojs/svelte';
import { defineConfig, passthroughImageService } from 'astro/config';
import { addressIn } from './src/i18n/addresses.ts';
import { loadFrontMatter } from './src/selfhost/build/front-matter.ts';
import { indexSearch, STATEMENTS } from './src/selfhost/build/pagefind.ts';

const site = process.env.SITE_URL ?? process.env.URL ?? 'http://localhost:4321';

/** On-demand pages that the sitemap cannot find by itself. */
const onDemand = ['/unit/', '/bongkar/', ...STATEMENTS.map(({ path }) => path)].flatMap((path) =>
  ['id', 'en'].map((language) => new URL(addressIn(language, path), site).href),
);

/** Hot reload writes styles and scripts into the page, which the policy of the built site forbids. */
const developing = process.argv.includes('dev');

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
      // Reached by the words of a failing page, shown for addresses that lead nowhere, or by the server when no other page can answer.
      filter: (page) => !/\/(tidak-ada|kirim|keadaan\/[^/]+)\/$/.test(page),
      i18n: { defaultLocale: 'id', locales: { id: 'id-ID', en: 'en' } },
    }),
    indexSearch(),
  ],
  security: {
    // There are no cookies to abuse, and behind a reverse proxy the check would refuse honest ballots.
    checkOrigin: false,
    csp: !developing && {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "manifest-src 'self'",
      ],
    },
  },
  build: { concurrency: 4, inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [loadFrontMatter()],
    ssr: { noExternal: ['zod'] }, // bundled, so that the page function carries the parts that Astro itself uses and no more
    build: {
      assetsInlineLimit: 0, // the content security policy forbids data addresses for sheets
      cssTarget: ['chrome87', 'firefox78', 'safari14'], // phones of many years ago: no `width <= 40rem`, no nesting
    },
  },
  // Pictures are files; without a service that transforms them the page function needs no sharp.
  image: {
    service: passthroughImageService(),
    endpoint: { route: '/_image', entrypoint: './src/server/image-endpoint.ts' },
  },
  session: false, // nobody signs in to a page
  devToolbar: { enabled: false },
  prefetch: false,
});
