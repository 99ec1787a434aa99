// The schema of the four interactive tools and of the route on one sheet, in both languages; content that does not fit stops the build.
import { z } from 'astro/zod';
import { STAGES } from '#domain/tools/route-plan.ts';

const text = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const activity = z.enum([
  'talk-before',
  'wave-baseline',
  'talk-back',
  'first-trial',
  'weekly',
  'fortnightly',
  'monthly',
  'wave',
  'performance-talk',
]);
const slug = z.string().regex(/^[a-z0-9-]+$/);
const words = z.array(z.string().regex(/^[a-z]+$/)).min(1);
const phrases = z.array(z.string().min(2)).min(3);

/** Statements to sort, each with the reason for its kind. */
export const sortingSchema = z.strictObject({
  statements: z
    .array(z.strictObject({ name: slug, kind: z.enum(['behavior', 'trait']), text, why: text }))
    .length(14),
});

/** For every factor what it lacks, three actions, and where to go on. */
export const diagnosisSchema = z.strictObject({
  factors: z
    .array(
      z.strictObject({
        factor: z.enum(['IND', 'LIN', 'PIM', 'DES', 'TIN', 'SIS']),
        guide: slug,
        tool: slug,
        cause: text,
        actions: z.tuple([text, text, text]),
      }),
    )
    .length(6),
});

/** Verbs nobody can see, each with verbs that can be seen; forms are in lower case and of both languages. */
export const goalSchema = z.strictObject({
  verbs: z
    .array(
      z.strictObject({
        verb: text,
        forms: words,
        nouns: words,
        instead: z.strictObject({ id: phrases, en: phrases }),
      }),
    )
    .length(7),
  /** Verbs to choose from. */
  observable: z.strictObject({ id: phrases, en: phrases }),
});

/** What happens in the months around a training; `{turn}` numbers what comes several times. */
export const calendarSchema = z.strictObject({
  activities: z
    .array(
      z.strictObject({
        activity,
        title: text,
        about: text,
      }),
    )
    .length(9),
});

/** The stages of the half year with the task of each role, and the short names of what is done on a day. */
export const routeSchema = z.strictObject({
  stages: z
    .array(
      z.strictObject({
        stage: z.enum(STAGES),
        name: text,
        tasks: z.strictObject({ participant: text, leader: text, organiser: text }),
      }),
    )
    .length(STAGES.length),
  activities: z.array(z.strictObject({ activity, name: text })).length(9),
});
