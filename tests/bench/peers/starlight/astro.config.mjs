// Starlight as it comes, in Indonesian.
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [starlight({ title: 'Panduan', locales: { root: { label: 'Indonesia', lang: 'id' } } })],
});
