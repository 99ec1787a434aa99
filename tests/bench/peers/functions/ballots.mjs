// The submit function as most would write it: supabase-js calls the database, zod reads the body.
import { createClient } from '@supabase/supabase-js';
import { z } from 'zod';

const envelope = z.strictObject({
  id: z.string().regex(/^[\w-]{21}[AQgw]$/),
  wave: z.string().regex(/^(?=.{2,60}$)[a-z0-9]+(-[a-z0-9]+)*$/),
  box: z.base64(),
});

const database = createClient(process.env.SUPABASE_URL, process.env.SUPABASE_SECRET_KEY);
const STATUS = { stored: 201, 'already-stored': 200, 'id-taken': 409, 'wave-closed': 409 };

export default async function receive(request) {
  const reading = envelope.safeParse(await request.json().catch(() => null));
  if (!reading.success) return Response.json({ problem: 'not-a-ballot' }, { status: 422 });
  const { id, wave, box } = reading.data;
  const given = { ballot_id: id, wave_code: wave, box };
  const { data, error } = await database.rpc('cast_citizen_ballot', given);
  if (error) return Response.json({ problem: 'unavailable' }, { status: 503 });
  return Response.json({ reason: data.reason }, { status: STATUS[data.reason] ?? 422 });
}
