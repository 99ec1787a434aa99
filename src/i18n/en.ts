// Every word of the interface in English; the types make sure that it mirrors the Indonesian source.
import { server } from './en/server.ts';
import { site } from './en/site.ts';
import { summary } from './en/summary.ts';
import { survey } from './en/survey.ts';
import type { Words } from './words.ts';

export const en: Words = { server, site, survey, summary };
