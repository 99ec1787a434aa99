// POST /api/form-tokens: gives a citizen's waiting ballot a new token for its own id.
import type { Config } from '@netlify/functions';
import { issueFormToken } from '#server/issue-form-token.ts';
import { secure } from '#server/security-headers.ts';

export default async (request: Request) => secure(await issueFormToken(request));
export const config: Config = { path: '/api/form-tokens' };
