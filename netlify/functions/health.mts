// GET /api/health: whether the database answers and is current.
import type { Config } from '@netlify/functions';
import { reportHealth } from '#server/health.ts';
import { secure } from '#server/security-headers.ts';

export default async () => secure(await reportHealth());
export const config: Config = { path: '/api/health' };
