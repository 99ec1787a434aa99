// After a build, keeps the on-demand pages away from the functions' addresses: two functions must not claim one path.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadFunctions } from './web/functions.ts';

const root = new URL('../../', import.meta.url);
const entry = new URL('.netlify/v1/functions/ssr/ssr.mjs', root);

const functions = await loadFunctions(fileURLToPath(new URL('netlify/functions', root)));
const excluded = JSON.stringify(functions.flatMap(({ paths }) => paths));
const text = readFileSync(entry, 'utf8');
if (!text.includes("path: '/*',"))
  throw new Error('The adapter writes its entry differently now; adapt this file.');
writeFileSync(
  entry,
  text.replace("path: '/*',", `path: '/*',\n\t\t\t\texcludedPath: ${excluded},`),
);
