// Answers 404 at `/_image`, where Astro serves transformed images: this site transforms none.
import type { APIRoute } from 'astro';
import { secure } from './security-headers.ts';

export const ALL: APIRoute = () =>
  secure(
    new Response('404', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } }),
  );
