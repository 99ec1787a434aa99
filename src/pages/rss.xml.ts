// Changes and guides as a feed, in Indonesian.
import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { writeFeed } from '#components/reference/changes.ts';

export const GET: APIRoute = async ({ site }) => rss(await writeFeed('id', site!));
