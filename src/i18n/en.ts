// Every word of the interface in English; the types make sure that it mirrors the Indonesian source.
import { counting } from './en/surveys/counting.ts';
import { data } from './en/data.ts';
import { chapters } from './en/chapters.ts';
import { find } from './en/find.ts';
import { installation } from './en/installation.ts';
import { paper } from './en/surveys/paper.ts';
import { outbox } from './en/surveys/outbox.ts';
import { pictures } from './en/pictures.ts';
import { server } from './en/server.ts';
import { site } from './en/site.ts';
import { slip } from './en/surveys/slip.ts';
import { staff } from './en/surveys/staff.ts';
import { stories } from './en/stories.ts';
import { summary } from './en/summary.ts';
import { survey } from './en/surveys/survey.ts';
import { tools } from './en/tools.ts';
import { toolsInteractive } from './en/tools-interactive.ts';
import { unit } from './en/unit.ts';
import { wave } from './en/surveys/wave.ts';
import type { Words } from './shape.ts';

export const en: Words = {
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
  summary,
  survey,
  tools,
  toolsInteractive,
  unit,
  wave,
};
