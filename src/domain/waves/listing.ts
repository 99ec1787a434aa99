// A unit in the public directory: who it is and how far its newest wave has come.
import type { Bilingual } from '../instrument/terms.ts';
import type { UnitType } from './record.ts';

export interface UnitListing {
  readonly slug: string;
  readonly name: Bilingual;
  readonly type: UnitType;
  readonly agency: { readonly slug: string; readonly name: Bilingual };
  /** Whether the unit is one of the invented demo units. */
  readonly demo: boolean;
  /** The most active state among its waves: open before closed, published and planned; `none` without any wave. */
  readonly state: 'planned' | 'open' | 'closed' | 'published' | 'none';
  /** Published waves. */
  readonly waves: number;
}
