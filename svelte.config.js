// Lets svelte-check and the editor read TypeScript inside Svelte files.
import { vitePreprocess } from '@astrojs/svelte';

export default { preprocess: vitePreprocess() };
