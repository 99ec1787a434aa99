// Everything published about a unit as JSON.
import type { APIRoute } from 'astro';
import { answerWith } from '#server/open-data/answers.ts';
import { writeJson } from '#server/open-data/exports.ts';
import { readUnit } from '#data/units.ts';

export const prerender = false;
export const GET: APIRoute = (context) =>
  answerWith(context, readUnit, { name: 'json', type: 'application/json', write: writeJson });
