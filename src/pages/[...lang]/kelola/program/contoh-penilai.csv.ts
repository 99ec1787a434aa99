// A sample of a list of raters as text.
import type { APIRoute } from 'astro';
import { answerSampleText } from '#server/desk/programme/sample.ts';

export const prerender = false;
export const GET: APIRoute = ({ locals }) => answerSampleText(locals.language);
