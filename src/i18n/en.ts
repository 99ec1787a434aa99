// Every word of the interface in English; the types make sure that it mirrors the Indonesian source.
import { pictures } from './en/pictures.ts';
import { server } from './en/server.ts';
import { site } from './en/site.ts';
import { summary } from './en/summary.ts';
import { survey } from './en/survey.ts';
import { tools } from './en/tools.ts';
import type { Words } from './words.ts';

export const en: Words = { pictures, server, site, survey, summary, tools };
