// A plan as somebody writes it: a unit, one training, and who is asked.
import * as v from 'valibot';
import { findInstrument } from '#content/instruments/registry.ts';
import { UNIT_TYPES } from '#content/unit-types.ts';
import { DEFAULT_POLICY, OFFERED_CITIZENS } from '#domain/disclosure/policy.ts';
import { RATER_GROUPS } from '#domain/instrument/terms.ts';
import { isNumbered, isSlug } from '#domain/slug.ts';
import { LONGEST_UNIT_SLUG } from '#domain/waves/codes.ts';
import { DEFAULT_ENTRY, ENTRY_MODES } from '#domain/waves/entry-mode.ts';
import { MOST_VISITORS, TIME_ZONES } from '#domain/waves/plan.ts';
import { isPageName } from '#i18n/addresses.ts';
import { bilingual, date, exactly, hintOf, later, oneOf, wholeNumber, words } from './faults.ts';

const slug = v.pipe(
  v.string(later('plan.noText')),
  v.check(isSlug, ({ input }) => later('plan.noSlug', { given: String(input) })),
  v.check(
    (text) => !isPageName(text),
    ({ input }) => later('plan.pageName', { given: String(input) }),
  ),
);

const unitSlug = v.pipe(
  slug,
  v.check(
    (text) => !isSlug(text) || !isNumbered(text),
    ({ input }) => later('plan.numberedSlug', { near: String(input).replace(/-(\d+)$/, '$1') }),
  ),
  v.maxLength(LONGEST_UNIT_SLUG, later('plan.tooLong', { most: LONGEST_UNIT_SLUG })),
);

const MOST_PEOPLE = 5_000;

/** Months after the training; the form of each follows from them. Later batches of citizens are planned by themselves. */
const MONTHS = [0, 1, 3, 6] as const;

/** A number of the policy that is offered; anything else may not be promised to raters. */
const offered = <const Options extends readonly number[]>(options: Options) =>
  v.picklist(options, ({ input }) =>
    typeof input === 'string' && options.some((option) => String(option) === input.trim())
      ? later('plan.numberAsText', { given: input.trim() })
      : later('plan.notOffered', { list: options.join(', ') }),
  );

/** A part of the protection that no plan chooses. */
const fixed = <const Value extends number>(value: Value) =>
  v.optional(v.literal(value, later('plan.protectionFixed', { value })), value);

const reviewers = v.pipe(
  v.array(
    v.pipe(
      v.string(later('plan.noText')),
      v.trim(),
      v.email(({ input }) => later('plan.noAddress', { given: input })),
    ),
    later('plan.noList'),
  ),
  v.length(2, later('plan.twoReviewers')),
  v.check(
    ([one, other]) => one?.toLowerCase() !== other?.toLowerCase(),
    later('plan.sameReviewer'),
  ),
);

/** Waves need only the groups asked; their dates follow from the training unless the plan names them. */
export const PlanSchema = exactly({
  slug: unitSlug,
  name: bilingual,
  type: oneOf(UNIT_TYPES),
  /** What the unit is, where no type of the list says it. */
  typeLabel: v.optional(bilingual),
  timeZone: v.optional(oneOf(TIME_ZONES)),
  agency: exactly({ slug, name: bilingual }),
  training: bilingual,
  trainedOn: date,
  participants: wholeNumber(1, MOST_PEOPLE),
  /** Participants who are superiors in the unit: whom subordinates rate, if there are enough of them. */
  superiors: v.optional(wholeNumber(0, MOST_PEOPLE), 0),
  targets: v.pipe(v.array(words, later('plan.noList')), v.minLength(1, later('plan.emptyList'))),
  policy: exactly({
    k: offered([5, 8, 10]),
    kCitizen: offered(OFFERED_CITIZENS as readonly [number, ...number[]]),
    steps: fixed(DEFAULT_POLICY.steps),
    insiders: fixed(DEFAULT_POLICY.insiders),
    values: fixed(DEFAULT_POLICY.values),
    epsilon: fixed(DEFAULT_POLICY.epsilon),
  }),
  /** The most citizens that a busy day brings. */
  visitorsPerDay: v.nullish(wholeNumber(1, MOST_VISITORS), null),
  /** How citizens come to every wave that asks them. */
  entry: v.optional(oneOf(ENTRY_MODES), DEFAULT_ENTRY),
  instrument: v.pipe(
    v.string(later('plan.noText')),
    v.check(
      (version) => findInstrument(version) !== undefined,
      ({ input }) => later('plan.unknownInstrument', { given: String(input) }),
    ),
  ),
  /** Raters to invite by group; citizens stand as null. */
  invited: v.record(
    v.picklist(RATER_GROUPS, ({ input }) =>
      later('plan.unknownField', { hint: hintOf(String(input), RATER_GROUPS) }),
    ),
    v.nullable(wholeNumber(1, MOST_PEOPLE)),
    later('plan.noObject'),
  ),
  /** All waves with their days, where they are not those of the rule. */
  waves: v.optional(
    v.pipe(
      v.array(
        exactly({
          month: v.picklist(MONTHS, later('plan.noMonth', { list: MONTHS.join(', ') })),
          opensOn: date,
          closesOn: date,
        }),
        later('plan.noList'),
      ),
      v.minLength(1, later('plan.emptyList')),
    ),
  ),
  /** Addresses of the two who read the comments. */
  reviewers: v.optional(reviewers),
});

export type WrittenPlan = v.InferOutput<typeof PlanSchema>;
