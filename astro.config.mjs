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

/**
 * The desk of an agency under addresses of its own: the router compares `instansi` with `kelola` where both could follow a
 * language, and would take `/kelola/instansi/<agency>/` for the public page of that agency below a language `kelola`.
 */
const placeAgencyDesk = () => ({
  name: 'place-agency-desk',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      const entrypoint = './src/components/desk/agency/OverviewPage.astro';
      for (const language of ['id', 'en']) {
        const pattern = addressIn(language, '/kelola/instansi/[agency]/');
        injectRoute({ pattern, entrypoint, prerender: false });
      }
    },
  },
});

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
    placeAgencyDesk(),
  ],
  security: {
    // Posts of the desk, the only pages with a cookie, have a check of their own; behind a reverse proxy this one would refuse honest ballots.
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
  session: false, // who is signed in at the desk stands in a cookie of the accounts, not in a store of ours
  devToolbar: { enabled: false },
  prefetch: false,
});
