// Settings are read whole or refused with one line that says what to do.
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readSettings } from '#selfhost/settings.ts';

const SUPABASE = {
  SUPABASE_URL: 'https://x.example',
  SUPABASE_PUBLISHABLE_KEY: 'sb_publishable_x',
  SUPABASE_SECRET_KEY: 'sb_secret_x',
};
const SECRET = 'kFh2pQ8sTz4vLm7cXw1bYr6dNa3eGj5u';
const KEYS_DIR = '/srv/keys';

test('nothing set means the embedded database on port 4321 in .data', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({ host: 'localhost', port: 4321, backend: { kind: 'embedded' } });
  expect(settings.folder).toMatch(/[/\\]\.data$/);
});

test('all three Supabase settings and a secret choose the project', () => {
  expect(readSettings({ ...SUPABASE, APP_SECRET: SECRET, KEYS_DIR }).backend.kind).toBe('supabase');
});

test('keys lie beside the data, and those of a Netlify site in the store of its functions', () => {
  const project = { ...SUPABASE, APP_SECRET: SECRET, DATA_DIR: '/srv/data' };
  const site = { NETLIFY_SITE_ID: 's', NETLIFY_API_TOKEN: 't' };
  expect(readSettings({ DATA_DIR: '/srv/data' }).keys).toEqual({
    folder: '/srv/data-keys',
    isHosted: false,
  });
  expect(readSettings({ DATA_DIR: '/srv/data', KEYS_DIR }).keys.folder).toBe(KEYS_DIR);
  expect(readSettings({ ...project, KEYS_DIR }).keys.isHosted).toBe(false);
  expect(readSettings({ ...project, ...site }).keys).toEqual({
    folder: '/srv/data-keys',
    isHosted: true,
  });
});

test('secrets as tools make them are taken', () => {
  for (const encoding of ['hex', 'base64', 'base64url'] as const) {
    for (let i = 0; i < 200; i += 1)
      readSettings({ APP_SECRET: randomBytes(32).toString(encoding) });
  }
});

test('DATABASE_URL chooses the gateway over PostgreSQL', () => {
  expect(readSettings({ DATABASE_URL: 'postgres://u@localhost/d' }).backend.kind).toBe('postgres');
});

const asked = (env: Record<string, string>) => readSettings(env).demo;

test('the demo data is for the embedded database, and elsewhere for who asks', () => {
  const postgres = { DATABASE_URL: 'postgres://u@localhost/d' };
  const project = { ...SUPABASE, APP_SECRET: SECRET, KEYS_DIR };
  expect([asked({}), asked({ DEMO: '' }), asked({ DEMO: '0' })]).toEqual([true, true, false]);
  expect([asked(postgres), asked({ ...postgres, DEMO: '1' })]).toEqual([false, true]);
  expect([asked(project), asked({ ...project, DEMO: '1' })]).toEqual([false, true]);
});

test.each([
  [{ SUPABASE_URL: 'https://x.example' }, /Not set: SUPABASE_PUBLISHABLE_KEY, SUPABASE_SECRET_KEY/],
  [{ SUPABASE_SECRET_KEY: 'sb_secret_x' }, /Set all three, or none/],
  [{ ...SUPABASE }, /APP_SECRET must be set/],
  [{ ...SUPABASE, SUPABASE_URL: 'x.example', APP_SECRET: SECRET }, /must start with https/],
  [{ ...SUPABASE, DATABASE_URL: 'postgres://u@h/d', APP_SECRET: SECRET }, /Choose one database/],
  [{ DATABASE_URL: 'mysql://h/d' }, /must look like postgres/],
  [{ PORT: '0' }, /1 to 65535/],
  [{ PORT: '65536' }, /1 to 65535/],
  [{ PORT: '80x' }, /1 to 65535/],
  [{ DEMO: 'yes' }, /^DEMO must be 1 \(seed the demo data\) or 0, not "yes"\.$/],
  [{ APP_SECRET: 'short' }, /at least 32/],
  [{ APP_SECRET: 'x'.repeat(40) }, /repeats itself/],
  [{ APP_SECRET: '12345678'.repeat(5) }, /repeats itself/],
  [{ APP_SECRET: 'rahasia-unit-ku.'.repeat(3) }, /repeats itself/],
  [{ DATA_DIR: '/srv/data', KEYS_DIR: '/srv/data' }, /outside of DATA_DIR/],
  [{ DATA_DIR: '/srv/data', KEYS_DIR: '/srv/data/keys' }, /outside of DATA_DIR/],
  [{ ...SUPABASE, APP_SECRET: SECRET }, /Say where the keys/],
  [{ ...SUPABASE, APP_SECRET: SECRET, NETLIFY_SITE_ID: 's' }, /NETLIFY_API_TOKEN is not:/],
  [{ ...SUPABASE, APP_SECRET: SECRET, NETLIFY_SITE_ID: 's', KEYS_DIR }, /both set/],
  [{ SITE_CONTACT: 'loket dua' }, /^SITE_CONTACT must be an e-mail address/],
  [{ SITE_OPERATOR: 'TODO' }, /^SITE_OPERATOR cannot be shown/],
])('%o is refused', (env, line) => {
  expect(() => readSettings(env as Record<string, string>)).toThrow(line);
});
