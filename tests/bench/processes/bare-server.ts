// A process that does the least a server can do with a ballot: the same web server, the same gateway, one bare insert.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { callFunction } from '#data/client.ts';
import { openDatabase } from '#selfhost/database/attach.ts';
import { readSettings } from '#selfhost/settings.ts';

const BARE = `
create table public.bare_rows (id text primary key, box text not null);
create function public.bare_insert(id text, box text) returns jsonb
language sql security definer set search_path = '' as $$
    insert into public.bare_rows (id, box) values (id, box) returning '{"reason": "stored"}'::jsonb
$$;
grant execute on function public.bare_insert(text, text) to anon;`;

const settings = readSettings(process.env);
// The gateway reads once which functions there are, so the new one needs a second opening.
const first = await openDatabase(settings);
await first.gateway?.run(BARE);
await first.close();
const database = await openDatabase(settings);
const site = new Hono();
site.post('/api/ballots', async (context) => {
  const { id, box } = await context.req.json<{ id: string; box: string }>();
  // A function of the benchmark alone, which the types of the database do not know.
  const given = { id, box } as never;
  return Response.json(await callFunction('bare_insert' as never, given), { status: 201 });
});
serve({ fetch: site.fetch, hostname: settings.host, port: settings.port }, () => {
  console.log('The bare server is running.');
});
process.on('SIGTERM', () => void database.close().finally(() => process.exit(0)));
