// The published numbers of all units in one file.
import type { APIRoute } from 'astro';
import { answerArchive } from '#server/open-data/archive.ts';
import { listUnits, readUnit } from '#data/units.ts';

export const prerender = false;
export const GET: APIRoute = ({ site }) =>
  answerArchive({ list: listUnits, read: readUnit }, 'csv', site);
