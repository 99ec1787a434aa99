// The day of the results of a wave as a calendar file.
import type { APIRoute } from 'astro';
import { writeCalendar } from '#components/tools/calendar/write-ics.ts';
import { readWaveForm } from '#data/waves.ts';
import { answerCalendar } from '#server/results-calendar.ts';

const dependencies = { read: readWaveForm, write: writeCalendar };

export const prerender = false;
export const GET: APIRoute = ({ params, locals, site, url }) =>
  answerCalendar(params.code ?? '', locals.language, dependencies, site ?? url, new Date());
