// Every word of the interface in English; the types make sure that it mirrors the Indonesian source.
import { counting } from './en/surveys/counting.ts';
import { data } from './en/data.ts';
import { chapters } from './en/chapters.ts';
import { agency as deskAgency } from './en/desk/agency.ts';
import { frame as deskFrame } from './en/desk/frame.ts';
import { home as deskHome } from './en/desk/home.ts';
import { programme as deskProgramme } from './en/desk/programme.ts';
import { results as deskResults } from './en/desk/results.ts';
import { signIn as deskSignIn } from './en/desk/sign-in.ts';
import { wave as deskWave } from './en/desk/wave.ts';
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
  desk: {
    agency: deskAgency,
    frame: deskFrame,
    home: deskHome,
    programme: deskProgramme,
    results: deskResults,
    signIn: deskSignIn,
    wave: deskWave,
  },
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
