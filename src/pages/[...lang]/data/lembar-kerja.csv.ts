// The published numbers of all units in one file, in words, for spreadsheets with Indonesian settings.
import type { APIRoute } from 'astro';
import { answerArchive } from '#server/open-data/archive.ts';
import { listUnits, readUnit } from '#data/units.ts';

export const prerender = false;
export const GET: APIRoute = ({ site, locals }) =>
  answerArchive({ list: listUnits, read: readUnit }, { sheet: locals.language }, site);
