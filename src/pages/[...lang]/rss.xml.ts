// Changes and guides as a feed in each language.
import rss from '@astrojs/rss';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { writeFeed } from '#server/feed.ts';
import { routeLanguages } from '#i18n/addresses.ts';

export const getStaticPaths = () => routeLanguages();

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props,
  site,
}) => rss(await writeFeed(props.language, site!));
