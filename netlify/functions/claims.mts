// POST /api/claims: signs a blinded ticket for an invitation code.
import type { Config } from '@netlify/functions';
import { issueTicket } from '#server/issue-ticket.ts';
import { secure } from '#server/security-headers.ts';

export default async (request: Request) => secure(await issueTicket(request));
export const config: Config = { path: '/api/claims' };
