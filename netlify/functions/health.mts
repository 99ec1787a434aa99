// GET /api/health: whether everything that a programme needs works.
import type { Config } from '@netlify/functions';
import { answerHealth } from '#server/health.ts';
import { secure } from '#server/security-headers.ts';

export default async () => secure(await answerHealth());
export const config: Config = { path: '/api/health' };
