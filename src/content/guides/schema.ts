// The schema of a guide's front matter, so that no guide appears without evidence, action and date.
import { z } from 'astro/zod';
import { slug } from '../bilingual.ts';

const link = z.string().regex(/^https:\/\//);
const sentence = z.string().min(10).max(300);
const day = z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))]);

/** A sentence of at most so many words. */
const brief = (most: number) =>
  sentence.refine((text) => text.split(/\s+/).length <= most, `has more than ${most} words`);

const role = z.enum(['participant', 'leader', 'organiser', 'citizen']);

/** Who can have an act of their own: every role, and whoever is asked to answer a survey. */
const actor = z.enum([...role.options, 'rater']);

/** How strong a claim is; `practice` is our own choice, and the page says so. */
const mark = z.enum(['review', 'study', 'estimate', 'rule', 'practice']);

/** Names of several works stand in one string, parted by `; `, and each has its row among the sources. */
const evidence = z
  .strictObject({
    claim: sentence,
    mark,
    source: z.string(),
    rows: z.array(slug).default([]),
  })
  .refine(({ mark, rows }) => mark === 'practice' || rows.length > 0, 'names no row of a source')
  .refine(
    ({ source, rows }) => rows.length < 2 || source.split('; ').length === rows.length,
    'names more or fewer works than it has rows',
  );

/** Front matter of a guide. */
export const guideSchema = z
  .strictObject({
  title: z.string().max(70),
  /** One plain sentence that answers the title or says what one gets. */
  promise: brief(20),
  /** What a reader has afterward, for lists. */
  outcome: brief(8),
  /** Place in the reading order, from 1. */
  order: z.int().min(1).max(28),
  keyPoints: z.tuple([sentence, sentence, sentence]),
  /** For whom it is written, the first reader in front. */
  roles: z.array(role).min(1),
  /** Section of the founding article -> anchor of the heading that covers it. */
  covers: z.record(z.string().regex(/^S\d+\.\d+$/), z.string().regex(/^[a-z0-9-]+$/)),
  /** Survey items and climate statements that this guide helps to change. */
  affectedItems: z.array(z.string().regex(/^[A-Z]{2,3}\d$/)),
  /** One act for every role that the guide is written for, and for others whom it helps to act. */
  thisWeek: z.partialRecord(actor, sentence),
  evidence: z.array(evidence).min(1),
  sources: z.array(z.strictObject({ text: z.string(), url: link.optional() })).min(1),
  /** Worksheet that belongs to the guide; its address stands without language prefix. */
  tool: z.strictObject({ path: z.string().regex(/^\/alat\/[a-z0-9-]+\/$/) }).optional(),
  /** Pictures shown after the story. */
  pictures: z.array(z.enum(['answer'])).optional(),
  /** A figure of a demo unit shown after the story; `figure` is the last part of its address. */
  example: z
    .strictObject({
      unit: z.string().regex(/^[a-z0-9-]+$/),
      figure: z.string().regex(/^[a-z-]+$/),
      alt: z.string().min(10).max(400),
    })
    .optional(),
  reviewedOn: day,
}).refine(({ roles, thisWeek }) => roles.every((one) => thisWeek[one]), 'has a role without an act');

/** Front matter of a page that stands alone: privacy, accessibility, not found. */
export const pageSchema = z.strictObject({
  title: z.string().max(70),
  promise: sentence,
  reviewedOn: day,
});

const named = z.strictObject({ name: z.string(), text: sentence });
const anchored = z.record(z.string().regex(/^S\d+\.\d+$/), z.string().regex(/^[a-z0-9-]+$/));

/** Front matter of the home page; numbers stand in braces and come from data and policy. */
export const homeSchema = z.strictObject({
  title: z.string(),
  promise: sentence,
  description: sentence,
  /** Section of the founding article -> anchor on the page, the same in both languages. */
  covers: anchored,
  trail: z.strictObject({
    title: z.string(),
    text: z.string(),
    value: z.string(),
    caption: sentence,
    start: z.string(),
    end: z.string(),
  }),
  roles: z.string(),
  doors: z.strictObject({
    heading: z.string(),
    read: named,
    answer: named.extend({ field: z.string(), button: z.string() }),
    look: named,
  }),
  result: z.strictObject({ heading: z.string(), link: z.string() }),
  keys: z.strictObject({
    heading: z.string(),
    items: z.array(named.extend({ guide: z.string() })).length(4),
  }),
  facts: z.strictObject({
    heading: z.string(),
    few: named,
    verdicts: named.extend({ up: z.string(), down: z.string(), uncertain: z.string() }),
    ranking: named,
    untested: named,
    links: z.array(z.strictObject({ text: z.string(), path: z.string() })),
  }),
});
