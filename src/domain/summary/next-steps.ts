// Chooses what to read and do next from what holds a unit back: its weakest factors and the behaviors that did not rise.
import type { Summary } from './summarize.ts';

/** A guide as far as the choice needs it. */
export interface GuideEntry {
  readonly slug: string;
  /** Survey items and statements of the climate form that the guide is about. */
  readonly affectedItems: readonly string[];
}

export interface NextStep {
  readonly slug: string;
  /** The factor it answers, such as TIN; `null` if it was chosen for behaviors or for everybody. */
  readonly factor: string | null;
  /** Behaviors that did not rise and that it is about; may be empty. */
  readonly items: readonly string[];
}

/** Read by everybody: how to keep going, how a leader helps, how to read the page. */
const FOR_EVERYBODY = ['tindak-lanjut-pascadiklat', 'peran-pimpinan', 'membaca-ringkasan'];

/** About measuring and about rights, not about doing things differently. */
const ABOUT_MEASURING = new Set([
  ...['anonimitas', 'membaca-ringkasan', 'metode', 'menjalankan-umpan-balik-360'],
  ...['mengukur-perubahan-perilaku', 'untuk-warga'],
]);

const FEWEST = 3;
const MOST = 5;
const FACTORS = 2;

/** The two factors with the lowest share, the main obstacle first; at the same share the form's order decides. */
export function weakFactors({ details }: Summary): readonly string[] {
  const { climate } = details;
  if (!climate) return [];
  const weakest = [...climate.factors].sort((a, b) => a.share.high - b.share.high);
  return weakest.slice(0, FACTORS).map(({ factor }) => factor);
}

/** Behaviors that the lead atom saw in two waves and that did not surely rise, the least moved first. */
export function unmovedBehaviors({ headline, panels }: Summary): readonly string[] {
  const panel = panels.find(({ atom }) => atom === headline?.atom);
  return (panel?.rows ?? [])
    .filter(({ change }) => change !== null && change.state !== 'up')
    .map(({ item }) => item)
    .toReversed();
}

/** The candidate that is about most of the items; at a draw the one that is about the fewest others. */
function bestFor(items: readonly string[], guides: readonly GuideEntry[]): GuideEntry | undefined {
  const hits = ({ affectedItems }: GuideEntry) =>
    affectedItems.filter((item) => items.includes(item)).length;
  const [best] = guides
    .filter((guide) => hits(guide) > 0)
    .sort((a, b) => hits(b) - hits(a) || a.affectedItems.length - b.affectedItems.length);
  return best;
}

/**
 * Three to five guides: one for each of the two weakest factors, then those that are about most of the behaviors that did
 * not rise and that no guide chosen so far is about; what is missing to three is for everybody.
 *
 * @param guides in reading order.
 * @example chooseNextSteps(summary, guides) // => [{ slug: 'tindak-lanjut-pascadiklat', factor: 'TIN', items: [] }, …]
 */
export function chooseNextSteps(
  summary: Summary,
  guides: readonly GuideEntry[],
): readonly NextStep[] {
  const steps: NextStep[] = [];
  const unmoved = unmovedBehaviors(summary);
  const free = () =>
    guides.filter(
      ({ slug }) => !ABOUT_MEASURING.has(slug) && !steps.some((step) => step.slug === slug),
    );
  const take = ({ slug, affectedItems }: GuideEntry, factor: string | null) =>
    steps.push({ slug, factor, items: unmoved.filter((item) => affectedItems.includes(item)) });
  for (const factor of weakFactors(summary)) {
    const statements = [1, 2, 3, 4].map((place) => `${factor}${place}`);
    const guide = bestFor(statements, free());
    if (guide) take(guide, factor);
  }
  const uncovered = () =>
    unmoved.filter((item) => !steps.some(({ items }) => items.includes(item)));
  for (let left = uncovered(); steps.length < MOST && left.length > 0; left = uncovered()) {
    const guide = bestFor(left, free());
    if (!guide) break;
    take(guide, null);
  }
  for (const slug of FOR_EVERYBODY) {
    const guide = guides.find((one) => one.slug === slug);
    if (steps.length < FEWEST && guide && !steps.some((step) => step.slug === slug))
      take(guide, null);
  }
  return steps;
}
