// One more page costs the build a fraction of what it costs Starlight, search index included on both sides.
import { interleave, median, pairedRatio } from '../measure/rounds.ts';
import { gateRatio, formatMeasure } from '../measure/table.ts';
import { grownSite, grownStarlight, type Growing } from '../places/grown-sites.ts';
import type { Case } from './case.ts';

const WHAT = 'build: one more page, against Starlight';
const LARGEST_SHARE_OF_STARLIGHT = 1 / 4;
/** Copies of one article that the larger build has more than the smaller. */
const COPIES = 300;
/** Builds take many seconds each. */
const MOST_ROUNDS = 3;

/** Milliseconds that one more page takes: the larger build less the smaller, by page. */
const marginal =
  ({ build, pagesOfCopy }: Growing) =>
  async (): Promise<number> => {
    const small = await build(0);
    const large = await build(COPIES);
    return (large - small) / (COPIES * pagesOfCopy);
  };

export const build: Case = async (bench) => {
  const peers = await bench.peers();
  if (typeof peers === 'string') return [{ what: WHAT, notMeasured: peers }];
  const variants = {
    ours: marginal(grownSite(bench.root)),
    theirs: marginal(grownStarlight(peers.folder, bench.root)),
  };
  const { values, disturbed } = await interleave(variants, Math.min(bench.rounds, MOST_ROUNDS));
  const comparison = {
    what: WHAT,
    ours: formatMeasure(median(values.ours), 'ms'),
    reference: formatMeasure(median(values.theirs), 'ms'),
    ratio: pairedRatio(values.ours, values.theirs),
    disturbed,
  };
  return [gateRatio(comparison, { atMost: LARGEST_SHARE_OF_STARLIGHT })];
};
