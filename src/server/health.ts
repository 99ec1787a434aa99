// GET /api/health: 200 database reachable and current, 503 not; says nothing secret.
import { EXPECTED_MIGRATION, readMigration } from '#data/health.ts';
import { VERSION } from '#data/version.ts';
import { UNAVAILABLE_HEADERS } from './unavailable.ts';

export async function reportHealth(read = readMigration): Promise<Response> {
  const migration = await read().catch(() => undefined);
  const database = migration === undefined ? 'unreachable' : 'reachable';
  const migrations = migration === EXPECTED_MIGRATION ? 'current' : 'behind';
  const ok = database === 'reachable' && migrations === 'current';
  return Response.json(
    { ok, database, ...(database === 'reachable' && { migrations }), version: VERSION },
    { status: ok ? 200 : 503, headers: ok ? { 'cache-control': 'no-store' } : UNAVAILABLE_HEADERS },
  );
}
