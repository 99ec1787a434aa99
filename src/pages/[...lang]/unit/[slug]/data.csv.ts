// All published numbers of a unit, one line per cell, for spreadsheets.
import type { APIRoute } from 'astro';
import { answerWith } from '#server/open-data/answers.ts';
import { writeCsv } from '#server/open-data/exports.ts';
import { readUnit } from '#data/units.ts';

export const prerender = false;
export const GET: APIRoute = (context) =>
  answerWith(context, readUnit, { name: 'csv', type: 'text/csv', write: writeCsv });
