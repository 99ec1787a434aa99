// Reads what citizens said in waves that more of them answered than the unit serves: shown as it is, and compared with nothing.
import { snapshotApart } from '../disclosure/set-aside.ts';
import { isBehavior } from '../instrument/items.ts';
import { citizenCap } from '../waves/citizens/cap.ts';
import type { ProgrammeRecord, WaveRecord } from '../waves/record.ts';
import type { RaterGroup } from '../instrument/terms.ts';
import { shareValueOf } from './behavior-rows.ts';
import { indexValueOf } from './index-value.ts';
import type { SetAsideWave } from './values.ts';

/** Whether a wave published figures of these groups, but set them aside. */
export const standsApart = (
  { snapshot }: Pick<WaveRecord, 'snapshot'>,
  groups: readonly RaterGroup[],
): boolean => snapshot?.quarantined?.atom.groups.some((group) => groups.includes(group)) ?? false;

/** Every wave of a programme in which answers were set aside, oldest first. */
export function readSetAside({
  waves,
  visitorsPerDay = null,
}: Pick<ProgrammeRecord, 'waves' | 'visitorsPerDay'>): readonly SetAsideWave[] {
  return waves
    .toSorted((a, b) => a.month - b.month)
    .flatMap(({ month, opensOn, closesOn, snapshot }): readonly SetAsideWave[] => {
      const apart = snapshot && snapshotApart(snapshot);
      const [atom] = apart?.atoms ?? [];
      if (!apart || !atom) return [];
      return [
        {
          month,
          n: atom.n,
          cap: citizenCap(visitorsPerDay, opensOn, closesOn),
          index: indexValueOf(apart, atom.id),
          rows: apart.cells
            .filter(({ item }) => isBehavior(item))
            .map((cell) => ({ item: cell.item, value: shareValueOf(cell) })),
        },
      ];
    });
}
