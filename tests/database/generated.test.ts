// The schema and the types that stand in the repository are what the migrations amount to, word for word.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import {
  askServer,
  DUMPED_BY,
  makeDatabase,
  SCHEMA,
  TYPES,
  writeSchema,
  writeTypes,
} from '../../supabase/generate.ts';
import { hasPostgres } from '../fixtures/databases.ts';
import { required } from '../fixtures/required.ts';

const read = (path: string) =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

/** What to do when a comparison fails. */
const REMEDY = 'The migrations have changed: run npm run schema.';

describe.skipIf(!hasPostgres())('what npm run schema writes', () => {
  let url: string;
  beforeAll(async () => {
    const name = `described_${randomBytes(4).toString('hex')}`;
    url = await makeDatabase(inject('postgresServer'), name);
  });

  test('is the schema that stands in the repository', async () => {
    const { major } = await askServer(url);
    if (major !== DUMPED_BY) {
      required(`PostgreSQL ${DUMPED_BY}`, `Set POSTGRES_BIN; ${major} dumps in other words.`);
      return;
    }
    expect(await writeSchema(url), REMEDY).toBe(read(SCHEMA));
  });

  test('is the types that stand in the repository', async () => {
    expect(await writeTypes(url), REMEDY).toBe(read(TYPES));
  });

  test('names no role but those of the API, no setting and no random word', () => {
    const schema = read(SCHEMA);
    const grantees = [...schema.matchAll(/^(?:GRANT .* TO|REVOKE .* FROM) (\w+);$/gm)];
    expect(new Set(grantees.map(([, name]) => name))).toEqual(
      new Set(['PUBLIC', 'anon', 'authenticated', 'service_role']),
    );
    expect(schema).not.toMatch(/OWNER TO|restrict|^SET /m);
  });

  test('changes with the database, so the tests above can fail', async () => {
    const sql = postgres(url, { max: 1, onnotice: () => undefined });
    await sql.unsafe(`create function public.left_over(at date) returns jsonb language sql as 'select null::jsonb';
      alter table app.waves add column left_over integer`);
    await sql.end();
    expect(await writeSchema(url)).toContain('left_over integer');
    expect(await writeTypes(url)).toContain('left_over: { Args: { at: string }; Returns: Json }');
  });
});
