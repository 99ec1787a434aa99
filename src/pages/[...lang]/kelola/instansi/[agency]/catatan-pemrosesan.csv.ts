// The records of processing activities of an agency as a file for a spreadsheet.
import type { APIRoute } from 'astro';
import { readAgency } from '#data/desk-agency.ts';
import { writeRecords } from '#server/desk/agency/data-sheet.ts';
import { answerFile } from '#server/desk/agency/file.ts';
import { readInstallation } from '#server/installation.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals, rewrite }) => {
  const { language, desk } = locals;
  const agency = await readAgency(desk!.person, desk!.address.agency ?? '');
  if (!agency) return rewrite('/tidak-ada/');
  const text = writeRecords(agency, readInstallation(), language);
  return answerFile(text, `catatan-pemrosesan-${agency.slug}.csv`, 'text/csv');
};
