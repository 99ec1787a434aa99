// Both kinds of API keys that Supabase has work through its client: opaque new ones, and the JSON Web Tokens of older projects.
//
// The embedded gateway knows opaque keys only. What stands before a project of Supabase is replayed here with its two rules:
// an opaque key speaks for itself and is dropped from `Authorization`; an older project asks for one of its two keys in
// `apikey`, and its REST server takes the role out of the signed token in `Authorization`.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callFunction, setTransport, type Transport } from '#data/client.ts';
import { EXPECTED_MIGRATION, readMigration } from '#data/health.ts';
import { readCountingTerms } from '#data/waves.ts';
import { attach, type AttachedForTests } from '../fixtures/attached.ts';

let database: AttachedForTests;
beforeAll(async () => {
  database = await attach();
});
afterAll(() => database.close());

type Role = 'anon' | 'service_role';

const SECRET = 'the secret of an older project, forty letters';
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signatureOf = (text: string) => createHmac('sha256', SECRET).update(text).digest('base64url');

/** The key of a role as older projects have it: a token signed with the project's secret (RFC 7519, HS256). */
function legacyKey(role: Role): string {
  const text = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ iss: 'supabase', role })}`;
  return `${text}.${signatureOf(text)}`;
}

const LEGACY = { anon: legacyKey('anon'), service_role: legacyKey('service_role') };
const OPAQUE = {
  anon: `sb_publishable_${'a'.repeat(31)}`,
  service_role: `sb_secret_${'b'.repeat(31)}`,
};

/** The role that a request may take in a project with these keys; `null` where it is turned away. */
function roleOf(headers: Headers, keys: Readonly<Record<Role, string>>): Role | null {
  const apikey = headers.get('apikey');
  const known = (['anon', 'service_role'] as const).find((role) => keys[role] === apikey);
  if (known === undefined) return null;
  const bearer = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
  if (keys === OPAQUE) return bearer === undefined || bearer === apikey ? known : null;
  const [head, claims, signature] = bearer?.split('.') ?? [];
  if (signature !== signatureOf(`${head}.${claims}`)) return null;
  return (JSON.parse(Buffer.from(claims!, 'base64url').toString()) as { role: Role }).role;
}

/** Work against a project with these keys, whose owner knows some of them. */
async function inProject<T>(
  keys: Readonly<Record<Role, string>>,
  [publishable, secret]: readonly [string, string],
  work: () => Promise<T>,
): Promise<T> {
  const kept = { ...process.env };
  process.env.SUPABASE_PUBLISHABLE_KEY = publishable;
  process.env.SUPABASE_SECRET_KEY = secret;
  const { publishableKey, secretKey } = database.gateway.secrets;
  const project: Transport = async (address, init) => {
    const role = roleOf(new Headers(init.headers), keys);
    if (role === null) return Response.json({ message: 'Invalid API key' }, { status: 401 });
    const headers = new Headers(init.headers);
    headers.set('apikey', role === 'anon' ? publishableKey : secretKey);
    headers.delete('authorization');
    return before(address, { ...init, headers });
  };
  const before = setTransport(project);
  try {
    return await work();
  } finally {
    setTransport(before);
    Object.assign(process.env, kept);
  }
}

const PROJECTS = [
  ['new', OPAQUE],
  ['older', LEGACY],
] as const;

test.each(PROJECTS)(
  'the keys of a %s project read as anyone and as the operator',
  async (_, keys) => {
    const read = async () => [await readMigration(), await readCountingTerms('tidak-ada')];
    expect(await inProject(keys, [keys.anon, keys.service_role], read)).toEqual([
      EXPECTED_MIGRATION,
      null,
    ]);
  },
);

test.each(PROJECTS)(
  'the key of anyone in a %s project never does what is the operator’s',
  async (_, keys) => {
    const asOperator = () => callFunction('counting_terms', { wave_code: 'x' }, 'operator');
    await expect(inProject(keys, [keys.anon, keys.anon], asOperator)).rejects.toThrow(
      /SQLSTATE 42501/,
    );
  },
);

test.each(PROJECTS)('a key that a %s project does not have is turned away', async (_, keys) => {
  const others = keys === OPAQUE ? LEGACY : OPAQUE;
  await expect(inProject(keys, [others.anon, others.service_role], readMigration)).rejects.toThrow(
    /status 401/,
  );
});
