// Everything published about a unit as JSON.
import type { APIRoute } from 'astro';
import { answerWith } from '../../../../components/unit/answers.ts';
import { writeJson } from '../../../../components/unit/exports.ts';
import { readUnit } from '../../../../data/units.ts';

export const prerender = false;
export const GET: APIRoute = ({ params }) =>
  answerWith(params.slug, readUnit, writeJson, 'application/json');
