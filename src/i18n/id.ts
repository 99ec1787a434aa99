// Every word of the interface in Indonesian, the source language; one file per subject.
import { counting } from './id/surveys/counting.ts';
import { data } from './id/data.ts';
import { chapters } from './id/chapters.ts';
import { agency as deskAgency } from './id/desk/agency.ts';
import { frame as deskFrame } from './id/desk/frame.ts';
import { home as deskHome } from './id/desk/home.ts';
import { programme as deskProgramme } from './id/desk/programme.ts';
import { results as deskResults } from './id/desk/results.ts';
import { signIn as deskSignIn } from './id/desk/sign-in.ts';
import { wave as deskWave } from './id/desk/wave.ts';
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
  survey,
  summary,
  tools,
  toolsInteractive,
  unit,
  wave,
} as const;
