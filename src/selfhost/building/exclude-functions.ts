// After a build, keeps the on-demand pages away from the functions' addresses: two functions must not claim one path.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { excludePaths } from './excluded-paths.ts';
import { loadFunctions } from '../web/functions.ts';

const root = new URL('../../../', import.meta.url);
const entry = new URL('.netlify/v1/functions/ssr/ssr.mjs', root);

const functions = await loadFunctions(fileURLToPath(new URL('netlify/functions', root)));
const paths = functions.flatMap((one) => one.paths);
writeFileSync(entry, excludePaths(readFileSync(entry, 'utf8'), paths));
