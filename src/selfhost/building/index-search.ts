// After a build, makes the index of the search page: one per language, words reduced to their stems.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { close, createIndex } from 'pagefind';

const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));
const FOLDER = join(DIST, 'pagefind');

/** Pagefind's own interfaces and its worker, which the search page does not use. */
const isUnused = (path: string) =>
  /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./.test(path);

const refuse = (errors: readonly string[]) => {
  if (errors.length > 0) throw new Error(`The search index could not be made: ${errors.join(' ')}`);
};

const { index, errors } = await createIndex();
refuse(errors);
const read = await index!.addDirectory({ path: DIST });
refuse(read.errors);
if (read.page_count === 0) throw new Error(`No page to search in ${DIST}; build the site first.`);
const made = await index!.getFiles();
refuse(made.errors);
rmSync(FOLDER, { recursive: true, force: true });
for (const { path, content } of made.files.filter(({ path }) => !isUnused(path))) {
  const file = join(FOLDER, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
await close();
