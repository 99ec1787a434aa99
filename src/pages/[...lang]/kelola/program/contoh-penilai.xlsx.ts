// A sample of a list of raters as a workbook.
import type { APIRoute } from 'astro';
import { answerSampleWorkbook } from '#server/desk/programme/sample.ts';

export const prerender = false;
export const GET: APIRoute = ({ locals }) => answerSampleWorkbook(locals.language);
