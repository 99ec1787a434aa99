// Invites every crawler to what is public, keeps them from the organizers' desk, and says where the map of the site is.
import type { APIRoute } from 'astro';

export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *\nAllow: /\nDisallow: /kelola/\nDisallow: /en/kelola/\n\nSitemap: ${new URL('/sitemap-index.xml', site).href}\n`,
  );
