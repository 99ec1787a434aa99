// GET /grafik/:slug/:figure.svg or .png: one figure of a unit as a picture.
import type { Config } from '@netlify/functions';
import { drawFigureFile } from '#server/figure.ts';
import { secure } from '#server/security-headers.ts';

export default async (request: Request) => secure(await drawFigureFile(request));
export const config: Config = { path: '/grafik/:slug/:figure' };
