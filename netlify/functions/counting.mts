// POST /api/counting: serves a trustee's page.
import type { Config } from '@netlify/functions';
import { answerTrustee } from '#server/counting-api.ts';
import { secure } from '#server/security-headers.ts';

export default async (request: Request) => secure(await answerTrustee(request));
export const config: Config = { path: '/api/counting' };
