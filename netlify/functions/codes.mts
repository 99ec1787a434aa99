// POST /api/codes: answers with the wave and group of an invitation code.
import type { Config } from '@netlify/functions';
import { lookUpCode } from '#server/look-up-code.ts';
import { secure } from '#server/security-headers.ts';

export default async (request: Request) => secure(await lookUpCode(request));
export const config: Config = { path: '/api/codes' };
