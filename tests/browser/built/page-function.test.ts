// The function of on-demand pages carries what it runs: no native code, no store of sessions or texts, nothing of development.
// @netlify/blobs is there because the page of a wave takes slips without a script, and their issuer keys open with the key store.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import lockFile from '../../../package-lock.json' with { type: 'json' };
import { PATIENCE } from '../../fixtures/shared-site.ts';
import { openSharedSite } from '../../fixtures/visitor.ts';

const FOLDER = fileURLToPath(new URL('../../../.netlify/v1/functions/ssr/', import.meta.url));

/** Folders of packages under a folder, those inside other packages included, as the lock file names them. */
function packagesIn(folder: string): string[] {
  const modules = `${folder}node_modules`;
  if (!existsSync(join(FOLDER, modules))) return [];
  return readdirSync(join(FOLDER, modules))
    .flatMap((name) =>
      name.startsWith('@')
        ? readdirSync(join(FOLDER, modules, name)).map((part) => `${name}/${part}`)
        : [name],
    )
    .map((name) => `${modules}/${name}`)
    .flatMap((path) => [path, ...packagesIn(`${path}/`)]);
}

const locked = lockFile.packages as Readonly<Record<string, { readonly dev?: boolean }>>;
let packages: readonly string[];
beforeAll(async () => {
  await openSharedSite(); // whose build writes the function
  packages = packagesIn('');
}, PATIENCE);

describe('the function of on-demand pages', () => {
  test('holds no native code and no store of sessions', () => {
    expect(packages).toContain('node_modules/@supabase/supabase-js');
    const unwanted = /\/(@img\/.+|sharp|ipx|unstorage|@electric-sql\/.+)$/;
    expect(packages.filter((path) => unwanted.test(path))).toEqual([]);
  });

  test('holds no store of texts', () => {
    const chunks = readdirSync(join(FOLDER, '.netlify/build/chunks'));
    expect(chunks.length).toBeGreaterThan(10);
    expect(chunks.filter((name) => name.includes('data-layer'))).toEqual([]);
  });

  test('holds no package of development', () => {
    expect(packages.filter((path) => locked[path]?.dev !== undefined)).toEqual([]);
    expect(packages.filter((path) => !(path in locked))).toEqual([]);
  });
});
