// The audit trail of an agency as a file for a spreadsheet.
import type { APIRoute } from 'astro';
import { writeTrail } from '#server/desk/agency/audit.ts';
import { answerFile } from '#server/desk/agency/file.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals, url }) => {
  const { language, desk } = locals;
  const agency = desk!.address.agency ?? '';
  const unit = url.searchParams.get('unit');
  const text = await writeTrail(desk!.person, agency, unit, language);
  return answerFile(text, `jejak-${agency}.csv`, 'text/csv');
};
