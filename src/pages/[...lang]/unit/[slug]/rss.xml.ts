// What happens to a unit, as a feed in the language of its address.
import type { APIRoute } from 'astro';
import { readUnit } from '#data/units.ts';
import { answerWith } from '#server/open-data/answers.ts';
import { writeUnitFeed } from '#server/unit-feed.ts';

export const prerender = false;
export const GET: APIRoute = (context) =>
  answerWith(context, readUnit, {
    name: `feed-${context.locals.language}`,
    type: 'application/rss+xml',
    write: (unit) => writeUnitFeed(unit, context.site!.origin, context.locals.language),
  });
