// All published numbers of a unit in words, for spreadsheets with Indonesian settings.
import type { APIRoute } from 'astro';
import { answerWith } from '#server/open-data/answers.ts';
import { writeSheet } from '#server/open-data/sheet.ts';
import { readUnit } from '#data/units.ts';

export const prerender = false;
export const GET: APIRoute = (context) =>
  answerWith(context, readUnit, {
    name: `sheet-${context.locals.language}`,
    type: 'text/csv',
    write: (unit) => writeSheet(unit, context.locals.language),
  });
