// POST /api/staff-ballots: takes a sealed ballot under its ticket.
import type { Config } from '@netlify/functions';
import { receiveStaffBallot } from '#server/receive-staff-ballot.ts';
import { secure } from '#server/security-headers.ts';

export default async (request: Request) => secure(await receiveStaffBallot(request));
export const config: Config = { path: '/api/staff-ballots' };
