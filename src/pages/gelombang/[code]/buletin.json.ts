// A file that anybody can check a staff wave with.
import type { APIRoute } from 'astro';
import { answerFile } from '#server/public-wave.ts';
import { readWaveForm } from '#data/waves.ts';

export const prerender = false;
export const GET: APIRoute = ({ params }) => answerFile(params.code ?? '', 'buletin', readWaveForm);
