// POST /api/slip-ballots: takes a citizen's sealed ballot under the ticket of a slip.
import type { Config } from '@netlify/functions';
import { receiveSlipBallot } from '#server/receive-slip-ballot.ts';
import { secure } from '#server/security-headers.ts';

export default async (request: Request) => secure(await receiveSlipBallot(request));
export const config: Config = { path: '/api/slip-ballots' };
