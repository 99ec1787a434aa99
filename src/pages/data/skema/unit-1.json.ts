// The schema of a unit's JSON, at the address that the file itself names.
import type { APIRoute } from 'astro';
import schema from '../../../content/open-data/unit-1.json';

export const GET: APIRoute = ({ url, site }) =>
  Response.json({ $id: new URL(url.pathname, site).href, ...schema });
