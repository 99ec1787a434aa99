// Material for the data-protection impact assessment of an agency.
import type { APIRoute } from 'astro';
import { readAgency } from '#data/desk-agency.ts';
import { writeAssessment } from '#server/desk/agency/data-sheet.ts';
import { answerFile } from '#server/desk/agency/file.ts';
import { readInstallation } from '#server/installation.ts';
import { todayOfUnits } from '#server/open-unit.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals, rewrite }) => {
  const { language, desk } = locals;
  const agency = await readAgency(desk!.person, desk!.address.agency ?? '');
  if (!agency) return rewrite('/tidak-ada/');
  const text = writeAssessment(agency, readInstallation(), language, todayOfUnits());
  return answerFile(text, `dpia-${agency.slug}.md`, 'text/markdown');
};
