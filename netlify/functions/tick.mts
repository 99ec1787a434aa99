// Every quarter of an hour: does what is due. Reachable by the host's scheduler alone.
import type { Config } from '@netlify/functions';
import { runScheduledTick } from '#server/scheduled-tick.ts';

export default async () => runScheduledTick();
export const config: Config = { schedule: '*/15 * * * *' };
