// Finds the guides that have most in common with one, so that a reader who is done knows where to go on.

/** What two guides can have in common. */
export interface Kinship {
  /** Sections of the founding article, such as `S10.3`. */
  readonly covers: Readonly<Record<string, string>>;
  /** Survey items. */
  readonly affectedItems: readonly string[];
  readonly tool?: { readonly path: string } | undefined;
  /** Place in the reading order, from 1. */
  readonly order: number;
}

const share = (ours: ReadonlySet<string>, theirs: ReadonlySet<string>): number => {
  const both = [...ours].filter((one) => theirs.has(one)).length;
  return both === 0 ? 0 : both / (ours.size + theirs.size - both);
};

/** What a guide is compared by. */
interface Traits {
  readonly chapters: ReadonlySet<string>;
  readonly affectedItems: ReadonlySet<string>;
}

/** Every guide is compared with every other, and gathered only once. */
const gathered = new WeakMap<Kinship, Traits>();

function traitsOf(guide: Kinship): Traits {
  const known = gathered.get(guide);
  if (known) return known;
  const chapters = new Set(Object.keys(guide.covers).map((section) => section.split('.')[0]!));
  const traits = { chapters, affectedItems: new Set(guide.affectedItems) };
  gathered.set(guide, traits);
  return traits;
}

/**
 * How much two guides have in common, 0 to 3: chapters, items and tool count one each, shared ones as part of all.
 *
 * A share and not a count, so that a guide with many items is not related to everything.
 */
export function rateKinship(one: Kinship, other: Kinship): number {
  const sameTool = one.tool !== undefined && one.tool.path === other.tool?.path;
  const [ours, theirs] = [traitsOf(one), traitsOf(other)];
  return (
    share(ours.chapters, theirs.chapters) + share(ours.affectedItems, theirs.affectedItems) + (sameTool ? 1 : 0)
  );
}

/**
 * At most three guides, the closest first; the next and the previous one are linked anyway and left out.
 *
 * @example relateGuides(third, guides) // => the fifth and the tenth, when they share its items
 */
export function relateGuides<G extends { readonly data: Kinship }>(
  guide: G,
  guides: readonly G[],
): G[] {
  return guides
    .filter(({ data }) => Math.abs(data.order - guide.data.order) > 1)
    .map((other) => ({ other, kinship: rateKinship(guide.data, other.data) }))
    .filter(({ kinship }) => kinship > 0)
    .sort((a, b) => b.kinship - a.kinship || a.other.data.order - b.other.data.order)
    .slice(0, 3)
    .map(({ other }) => other);
}
