// The schema of a unit's JSON, at the address that the file itself names.
import type { APIRoute } from 'astro';
import schema from '#content/open-data/unit-2.json';

/** The edition of JSON Schema that the file is written in. */
const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

export const GET: APIRoute = ({ url, site }) =>
  Response.json({ $schema: DIALECT, $id: new URL(url.pathname, site).href, ...schema });
