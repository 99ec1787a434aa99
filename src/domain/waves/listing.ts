// A unit in the public directory: who it is and how far its newest wave has come.
import type { UnitRecord } from './record.ts';

export interface UnitListing extends Pick<
  UnitRecord,
  'slug' | 'name' | 'type' | 'typeLabel' | 'agency' | 'demo'
> {
  /** The most active state among its waves: open before closed, published and planned; `none` without any wave. */
  readonly state: 'planned' | 'open' | 'closed' | 'published' | 'none';
  /** Published waves. */
  readonly waves: number;
}
