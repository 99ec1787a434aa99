// Every word of the interface in Indonesian, the source language; one file per subject.
import { server } from './id/server.ts';
import { site } from './id/site.ts';
import { summary } from './id/summary.ts';
import { survey } from './id/survey.ts';

export const id = { server, site, survey, summary } as const;
