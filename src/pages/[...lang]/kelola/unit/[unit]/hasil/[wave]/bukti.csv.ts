// The list of evidence of a unit as a file for a spreadsheet.
import type { APIRoute } from 'astro';
import { describeUnit } from '#components/unit/view-model.ts';
import { answerEvidence } from '#server/desk/evidence-file.ts';
import { openUnitAtDesk } from '#server/desk/unit-results.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals, site, url }) => {
  const { desk, language } = locals;
  const unit = await openUnitAtDesk(desk!);
  const finding = unit ? describeUnit(unit.record, language, unit.today).finding : '';
  return answerEvidence(unit, finding, language, site ?? url);
};
