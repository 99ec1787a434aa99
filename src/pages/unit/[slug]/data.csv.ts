// All published numbers of a unit, one line per cell, for spreadsheets.
import type { APIRoute } from 'astro';
import { answerWith } from '../../../components/unit/answers.ts';
import { writeCsv } from '../../../components/unit/exports.ts';
import { readUnit } from '../../../data/units.ts';

export const prerender = false;
export const GET: APIRoute = ({ params }) =>
  answerWith(params.slug, readUnit, writeCsv, 'text/csv');
