// Takes the demo data away again: its units, all that was asked and published about them, and the keys of its waves.
import { listUnits, readUnit, removeDemoUnits } from '#data/units.ts';
import type { TaggedUnit } from '#domain/waves/page-tags.ts';
import { destroyKeys } from '#operations/keys/destroy-keys.ts';
import { removeDemoPeople } from './desk-people.ts';

/** The demo units that are there, as their cached pages are named. */
export async function listDemoUnits(): Promise<readonly TaggedUnit[]> {
  const units = (await listUnits()).filter(({ demo }) => demo);
  return units.map(({ slug, agency }) => ({ slug, agency: agency.slug }));
}

/**
 * Remove the demo data; real units beside it stay as they are.
 *
 * Keys go first: what is cut off between the two is found and finished by the next run, while keys of waves that no database
 * knows would stay for ever.
 *
 * @returns slugs of the units that were removed.
 * @throws OperatorError if keys could not be removed; then the units are still there.
 */
export async function removeDemo(): Promise<readonly string[]> {
  for (const { slug } of await listDemoUnits()) {
    const programmes = (await readUnit(slug))?.programmes ?? [];
    for (const { code } of programmes.flatMap(({ waves }) => waves)) await destroyKeys(code);
  }
  await removeDemoPeople();
  const { units, waves } = await removeDemoUnits();
  // A wave may have been opened meanwhile.
  for (const code of waves) await destroyKeys(code);
  return units;
}
