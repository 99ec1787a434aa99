// Every word of the interface in Indonesian, the source language; one file per subject.
import { counting } from './id/surveys/counting.ts';
import { data } from './id/data.ts';
import { chapters } from './id/chapters.ts';
import { find } from './id/find.ts';
import { installation } from './id/installation.ts';
import { paper } from './id/surveys/paper.ts';
import { outbox } from './id/surveys/outbox.ts';
import { pictures } from './id/pictures.ts';
import { server } from './id/server.ts';
import { site } from './id/site.ts';
import { slip } from './id/surveys/slip.ts';
import { staff } from './id/surveys/staff.ts';
import { stories } from './id/stories.ts';
import { summary } from './id/summary.ts';
import { survey } from './id/surveys/survey.ts';
import { tools } from './id/tools.ts';
import { toolsInteractive } from './id/tools-interactive.ts';
import { unit } from './id/unit.ts';
import { wave } from './id/surveys/wave.ts';

export const id = {
  counting,
  data,
  chapters,
  find,
  installation,
  paper,
  outbox,
  pictures,
  server,
  site,
  slip,
  staff,
  stories,
  survey,
  summary,
  tools,
  toolsInteractive,
  unit,
  wave,
} as const;
