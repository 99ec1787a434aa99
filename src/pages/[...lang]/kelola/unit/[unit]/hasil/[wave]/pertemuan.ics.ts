// The meeting of a unit on its results as a calendar file.
import type { APIRoute } from 'astro';
import { writeCalendar } from '#components/tools/calendar/write-ics.ts';
import { answerMeeting } from '#server/desk/meeting-file.ts';
import { openUnitAtDesk } from '#server/desk/unit-results.ts';

export const prerender = false;
export const GET: APIRoute = async ({ locals, site, url }) => {
  const { desk, language } = locals;
  const dependencies = { write: writeCalendar, site: site ?? url, now: new Date() };
  return answerMeeting(
    await openUnitAtDesk(desk!),
    desk!.address.wave!,
    url,
    language,
    dependencies,
  );
};
