// The schema of a worksheet: both languages side by side, sections in order, fields with a name and a label.
import { z } from 'astro/zod';

/** One text in both languages; Indonesian is the source. */
const text = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const name = z.string().regex(/^[a-z][a-z0-9-]*$/);
/** `half`: stands beside its neighbor where there is room. */
const base = { name, label: text, help: text.optional(), half: z.boolean().optional() };

/** A field for one value. A signature is a name on the screen and a line to sign on paper. */
const field = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), ...base }),
  /** `lines`: height on paper and on an empty screen. */
  z.strictObject({ kind: z.literal('long'), ...base, lines: z.int().min(2).max(12) }),
  z.strictObject({ kind: z.literal('tick'), ...base }),
  z.strictObject({ kind: z.literal('day'), ...base }),
  z.strictObject({ kind: z.literal('signature'), ...base }),
  /** Either its own few choices, all in sight, or the wording of the civil service's core values. */
  z.strictObject({
    kind: z.literal('choice'),
    ...base,
    choices: z.union([z.literal('berakhlak'), z.array(text).min(2)]),
  }),
]);

/** The same fields several times: side by side in a table, or below each other on cards. */
const rows = z.strictObject({
  kind: z.literal('rows'),
  ...base,
  layout: z.enum(['table', 'cards']),
  count: z.int().min(2).max(12),
  /** What one row is called, before its number. */
  row: text,
  columns: z.array(field).min(1).max(6),
});

/** Encounters in which a behavior is seen, not seen, or has no chance to be seen; counted into the survey's answers. */
const observations = z.strictObject({
  kind: z.literal('observations'),
  ...base,
  encounters: z.literal(10),
  /** Items of the survey that stand on the card until somebody writes others. */
  behaviors: z.array(z.string().regex(/^[A-Z]{3}\d$/)).length(5),
});

const section = z.strictObject({
  heading: text,
  help: text.optional(),
  /** Fixed sentences, such as rules or steps. */
  points: z.array(text).optional(),
  /** One sentence that must not be overlooked. */
  warning: text.optional(),
  /** A list that is looked up while filling in. */
  reference: z.literal('berakhlak').optional(),
  /** Whether the section starts a new sheet of paper. */
  startsPage: z.boolean().optional(),
  fields: z.array(z.union([field, rows, observations])).default([]),
});

/** When tools are of use: before the training, in the first week after it, in the months that follow, and for good. */
export const TOOL_STAGES = ['before', 'start', 'months', 'lasting'] as const;

/** A tool: a worksheet made of sections, or, without sections, a page of its own. */
export const toolSchema = z.strictObject({
  /** Place in the list, from 1. */
  order: z.int().min(1).max(20),
  /** Raised when fields change so much that an older file no longer fits. */
  version: z.int().min(1),
  title: text,
  promise: text,
  /** What somebody asks who needs it. */
  question: text,
  /** When it is of use. */
  stage: z.enum(TOOL_STAGES),
  /** What filling it in takes, once. */
  minutes: z.int().min(1).max(60),
  /** Sheets of A4 that it takes on paper, blank. */
  sheets: z.int().min(1).max(4),
  /** What one holds in the end, besides the sheets. */
  output: text,
  /** Slug of the guide the tool belongs to. */
  guide: z.string().regex(/^[a-z0-9-]+$/),
  /** Sections of the founding article that the tool puts into practice. */
  covers: z.array(z.string().regex(/^S\d+\.\d+$/)).min(1),
  sections: z.array(section).default([]),
});

export type PlainField = z.infer<typeof field>;
export type Rows = z.infer<typeof rows>;
export type Observations = z.infer<typeof observations>;
