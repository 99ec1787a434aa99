// Lets svelte-check and the editor read TypeScript inside Svelte files, and keeps Svelte's version out of what phones load.
import { vitePreprocess } from '@astrojs/svelte';

export default { preprocess: vitePreprocess(), compilerOptions: { discloseVersion: false } };
