// The day of the results of a wave as a calendar file.
import type { APIRoute } from 'astro';
import { answerCalendar } from '#components/survey/citizen/results-calendar.ts';
import { readWaveForm } from '#data/waves.ts';

export const prerender = false;
export const GET: APIRoute = ({ params, locals, site, url }) =>
  answerCalendar(params.code ?? '', locals.language, readWaveForm, site ?? url, new Date());
