// Every word of the interface in Indonesian, the source language; one file per subject.
import { site } from './id/site.ts';
import { summary } from './id/summary.ts';
import { survey } from './id/survey.ts';

export const id = { site, survey, summary } as const;
