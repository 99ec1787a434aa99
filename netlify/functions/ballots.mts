// POST /api/ballots: takes a sealed ballot of a citizen.
import type { Config } from '@netlify/functions';
import { receiveBallot } from '#server/receive-ballot.ts';
import { secure } from '#server/security-headers.ts';

export default async (request: Request) => secure(await receiveBallot(request));
export const config: Config = { path: '/api/ballots' };
